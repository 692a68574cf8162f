import Foundation
import GoujiCore
import Testing

@testable import GoujiHelpers

/// The real `gouji-extract`, as processes seen from outside.
struct WorkerTests {
  @Test func lockedIn() throws {
    let folder = try TemporaryFolder()
    let pool = try WorkerTests.pool(folder)
    try WorkerTests.read(pool)
    let status = try WorkerTests.status(try #require(WorkerTests.workers(folder).last))
    #expect(status["NoNewPrivs"] == "1")
    #expect(status["Seccomp"] == "2")
    #expect(status["Threads"] == "1")
  }

  /// The tables of encodings are files, which a worker cannot open any more.
  @Test func readsEveryEncoding() throws {
    func page(_ charset: String, _ text: [UInt8]) -> [UInt8] {
      Array("<html><head><meta charset=\"\(charset)\"></head><body><p>".utf8) + text + Array("</p></body></html>".utf8)
    }
    let wide = "<html><p>信息公</p></html>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let pages = [
      page("big5", [0xAB, 0x48, 0xAE, 0xA7, 0xA4, 0xBD]),
      page("gbk", [0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB]),
      [0xFF, 0xFE] + wide,
    ]
    for page in pages {
      let members = try Samples.pool.read(page, name: "a.html", time: FileTime(Samples.patient)).members
      let content = try #require(members.first).content
      guard case .document(let document) = content, case .paragraph(let paragraph)? = document.blocks.first else {
        Issue.record("\(content)")
        continue
      }
      #expect(paragraph.text == "信息公")
    }
  }

  @Test func idleBelowFortyMegabytes() throws {
    let folder = try TemporaryFolder()
    let pool = try WorkerTests.pool(folder)
    for _ in 0..<20 { try WorkerTests.read(pool) }
    let status = try WorkerTests.status(try #require(WorkerTests.workers(folder).last))
    let kilobytes = try #require(status["VmRSS"]?.split(separator: " ").first.flatMap { Int($0) })
    #expect(kilobytes < 40 << 10)
  }

  @Test func oneForManyFiles() throws {
    let folder = try TemporaryFolder()
    let pool = try WorkerTests.pool(folder)
    for _ in 0..<5 { try WorkerTests.read(pool) }
    #expect(try WorkerTests.workers(folder).count == 1)
  }

  @Test func replacedAfterSoMany() throws {
    let folder = try TemporaryFolder()
    var limits = Samples.patient
    limits.filesPerWorker = 2
    let pool = try WorkerTests.pool(folder, limits)
    for _ in 0..<5 { try WorkerTests.read(pool) }
    #expect(try WorkerTests.workers(folder).count == 3)
  }

  @Test func replacedWhenGrown() throws {
    let folder = try TemporaryFolder()
    var limits = Samples.patient
    limits.residentBytes = 1
    let pool = try WorkerTests.pool(folder, limits)
    for _ in 0..<3 { try WorkerTests.read(pool) }
    #expect(try WorkerTests.workers(folder).count == 3)
  }

  /// The worker in wait is killed: the next file is read all the same, by another.
  @Test func killedWhileIdle() throws {
    let folder = try TemporaryFolder()
    let pool = try WorkerTests.pool(folder)
    try WorkerTests.read(pool)
    kill(try #require(WorkerTests.workers(folder).last), SIGKILL)
    try WorkerTests.read(pool)
    #expect(try WorkerTests.workers(folder).count == 2)
  }

  /// What is sent to the whole service leaves a worker alone.
  @Test func deafToTheServicesEnd() throws {
    let folder = try TemporaryFolder()
    let pool = try WorkerTests.pool(folder)
    try WorkerTests.read(pool)
    let worker = try #require(WorkerTests.workers(folder).last)
    for signal in [SIGTERM, SIGINT, SIGHUP] { kill(worker, signal) }
    try WorkerTests.read(pool)
    #expect(try WorkerTests.workers(folder).count == 1)
  }

  @Test func endsWithItsParent() throws {
    let folder = try TemporaryFolder()
    var pool: HelperPool? = try WorkerTests.pool(folder)
    if let pool { try WorkerTests.read(pool) }
    let worker = try #require(WorkerTests.workers(folder).last)
    pool = nil
    #expect(kill(worker, 0) == -1)
  }

  /// More threads than workers: each waits for its turn, and all are served.
  @Test func sharedByManyThreads() throws {
    let folder = try TemporaryFolder()
    let pool = try WorkerTests.pool(folder, workers: 2)
    DispatchQueue.concurrentPerform(iterations: 40) { _ in
      #expect(throws: Never.self) { try WorkerTests.read(pool) }
    }
    #expect(try WorkerTests.workers(folder).count <= 2)
  }

  @Test func answerTooLarge() throws {
    let folder = try TemporaryFolder()
    var limits = Samples.patient
    limits.answerBytes = 1000
    let answer = try WorkerTests.read(try WorkerTests.pool(folder, limits))
    guard case .rejected(let rejection) = answer.members[0].content else {
      Issue.record("\(answer)")
      return
    }
    #expect(rejection.code == .limit)
  }

  /// `gouji-extract` by way of a script that writes down the number of each process.
  private static func pool(
    _ folder: TemporaryFolder,
    _ limits: HelperLimits = Samples.patient,
    workers: Int = 1
  ) throws -> HelperPool {
    let list = folder.url.appending(path: "workers").path
    try folder.program("gouji-extract", "echo $$ >>\(list)\nexec \(Samples.programs.folder)/gouji-extract \"$@\"")
    let programs = HelperPrograms(folder: folder.url.path, office: nil)
    return HelperPool(programs: programs, limits: limits, workers: workers)
  }

  private static func workers(_ folder: TemporaryFolder) throws -> [pid_t] {
    let list = try String(contentsOf: folder.url.appending(path: "workers"), encoding: .utf8)
    return list.split(separator: "\n").compactMap { pid_t($0) }
  }

  @discardableResult
  private static func read(_ pool: HelperPool) throws -> Answer {
    let page = Array("<html><body><p>\(String(repeating: "政府信息公开", count: 100))</p></body></html>".utf8)
    return try pool.read(page, name: "a.html", time: FileTime(pool.limits))
  }

  private static func status(_ process: pid_t) throws -> [String: String] {
    let lines = try String(contentsOf: URL(filePath: "/proc/\(process)/status"), encoding: .utf8).split(separator: "\n")
    let pairs = lines.map { $0.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) } }
    return Dictionary(pairs.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }) { first, _ in first }
  }
}
