import CGouji
import Foundation
import GoujiCore
import GoujiDaemon
import GoujiStore
import Testing

/// The inbox against a model: whatever happens in it, each content that came to rest there is reported, once, to the
/// same bytes; nothing else is.
@Suite struct InboxModelTests {
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap(UInt64.init).map { [$0] } ?? [1, 2, 3]
  private static let steps = ProcessInfo.processInfo.environment["GOUJI_STEPS"].flatMap(Int.init) ?? 150

  @Test(arguments: seeds) func eachSettledContentIsReportedOnce(seed: UInt64) throws {
    let test = try DaemonUnderTest(
      settlingTime: .milliseconds(500),
      doorbell: { LossyDoorbell(try InotifyDoorbell(inbox: $0.inbox), seed: seed) }
    )
    var program = ArrivalProgram(test, seed: seed)
    try test.start()
    for _ in 0..<InboxModelTests.steps { try program.step() }
    try eventually("all is filed, seed \(seed): \(test.folder.files("inbox"))") {
      guard let status = test.daemon?.status() else { return false }
      return status.queued + status.inHand == 0 && test.folder.files("inbox").isEmpty
    }
    #expect(test.stop() == .stopped)
    try program.check()
  }
}

/// A random program of what people and programs do to an inbox, and what has to come of it.
private struct ArrivalProgram {
  private let test: DaemonUnderTest
  private var random: SplitMix
  private var number = 0
  /// What lies under a name in the inbox, as far as the program knows.
  private var lying: [String: String] = [:]
  /// Contents that came to rest in the inbox and were left alone: each has to be reported.
  private var must: Set<String> = []
  /// Contents that were taken away, written over, or may have been caught half written.
  private var may: Set<String> = []
  private var restarts = 0
  private var moves = 0

  init(_ test: DaemonUnderTest, seed: UInt64) {
    self.test = test
    random = SplitMix(seed: seed)
  }

  private var inbox: String { test.settings.inbox }

  mutating func step() throws {
    let place = ["a", "b", "南/c", "南/西/d", "北/e"][int(5)]
    let name = "\(place)\(int(8)).txt"
    switch int(20) {
    case 0...3: try copy(to: name)
    case 4...7: try arrive(name)
    case 8, 9: try arriveByLink(name)
    case 10: try arriveNameless(name)
    case 11, 12: try arriveAsRsyncDoes(name)
    case 13: try delete(name)
    case 14: try moveWithin(name)
    case 15: try again()
    case 16: try restart()
    default: usleep(UInt32(int(60_000)))
    }
  }

  // MARK: Arrivals

  private mutating func content() -> String {
    number += 1
    return int(5) == 0 ? "junk \(number)" : "organ \(number)|2021|\(number)"
  }

  /// Something takes the place of what lies under the name; that may have been read before, or not.
  private mutating func replace(_ name: String, with text: String?) {
    if let old = lying[name] {
      must.remove(old)
      may.insert(old)
    }
    lying[name] = text
    if let text { must.insert(text) }
  }

  /// In two parts, closed at the end. If the machine takes its time in between, the first part may be taken for all.
  private mutating func copy(to name: String) throws {
    let text = content()
    try makeFolder(of: name)
    let start = Clock.now
    let half = text.utf8.count / 2
    let file = open("\(inbox)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(file >= 0)
    for part in [Array(text.utf8.prefix(half)), Array(text.utf8.dropFirst(half))] {
      try #require(Foundation.write(file, part, part.count) == part.count)
    }
    close(file)
    // Writing over a file that is just being read, or for longer than a file has to be quiet: what was there for a
    // moment may be taken for all.
    if lying[name] != nil || Clock.now - start > 200_000_000 {
      may.formUnion(["", String(text.prefix(half))])
    }
    replace(name, with: text)
  }

  private mutating func arrive(_ name: String) throws {
    let text = content()
    let staged = test.folder.path + "/staging/\(number)"
    try write(text, to: staged)
    try makeFolder(of: name)
    try #require(rename(staged, "\(inbox)/\(name)") == 0)
    replace(name, with: text)
  }

  private mutating func arriveByLink(_ name: String) throws {
    let text = content()
    let staged = test.folder.path + "/staging/\(number)"
    try write(text, to: staged)
    try makeFolder(of: name)
    if link(staged, "\(inbox)/\(name)") == 0 { replace(name, with: text) }
    unlink(staged)
  }

  /// A file without a name that gets one when it is whole (`open(2)`, O_TMPFILE).
  private mutating func arriveNameless(_ name: String) throws {
    let text = content()
    try makeFolder(of: name)
    let file = gouji_create_nameless(inbox, 0o644)
    guard file >= 0 else { return }
    defer { close(file) }
    try #require(text.withCString { gouji_write_all(file, $0, strlen($0)) } == 0)
    if linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, "\(inbox)/\(name)", AT_SYMLINK_FOLLOW) == 0 {
      replace(name, with: text)
    }
  }

  /// Hidden beside its place, then renamed.
  private mutating func arriveAsRsyncDoes(_ name: String) throws {
    let text = content()
    try makeFolder(of: name)
    let parts = name.split(separator: "/")
    let hidden = (parts.dropLast() + [".\(parts.last!).Xk3f9a"]).joined(separator: "/")
    try write(text, to: "\(inbox)/\(hidden)")
    try #require(rename("\(inbox)/\(hidden)", "\(inbox)/\(name)") == 0)
    replace(name, with: text)
  }

  // MARK: Disturbances

  private mutating func delete(_ name: String) throws {
    unlink("\(inbox)/\(name)")
    replace(name, with: nil)
  }

  private mutating func moveWithin(_ name: String) throws {
    let target = "moved\(int(5)).txt"
    guard rename("\(inbox)/\(name)", "\(inbox)/\(target)") == 0 else { return }
    moves += 1
    let text = lying[name]
    lying[name] = nil
    replace(target, with: text)
  }

  /// A content that was there before, under another name.
  private mutating func again() throws {
    guard let text = must.filter({ !$0.hasPrefix("junk") }).sorted().randomElement(using: &random) else { return }
    let staged = test.folder.path + "/staging/again"
    try write(text, to: staged)
    let name = "again\(int(100_000)).txt"
    try #require(rename(staged, "\(inbox)/\(name)") == 0)
    lying[name] = text
  }

  private mutating func restart() throws {
    try #require(test.stop() == .stopped)
    restarts += 1
    try test.start()
  }

  // MARK: What has to be

  func check() throws {
    var reported: [String: [String]] = [:]
    for name in test.results {
      let result = try test.result(name)
      reported[result.source.sha256, default: []].append(name)
    }
    let told = Dictionary(grouping: test.journal.filed, by: { $0 }).mapValues(\.count)
    for text in must {
      let digest = Digest.of(Array(text.utf8))
      let names = reported[digest] ?? []
      // A rejected content that was moved while it was read is read again under its new name.
      #expect(names.count == 1 || (moves > 0 && !names.isEmpty && text.hasPrefix("junk")), "\(text): \(names)")
      #expect(told[digest] == names.count, "\(text) told \(told[digest] ?? 0) times")
      for name in names { try checkBytes(name, text) }
    }
    let allowed = Set((must.union(may)).map { Digest.of(Array($0.utf8)) })
    for (digest, names) in reported where !allowed.contains(digest) { Issue.record("never lay there: \(names)") }
    for folder in ["outbox", "archive", "rejected"] {
      #expect(!test.folder.files(folder).contains { $0.contains(".goujid-") })
    }
    #expect(try test.index.claims().isEmpty)
  }

  /// The result is what judging this content by itself gives, and the original lies where the result says.
  private func checkBytes(_ name: String, _ text: String) throws {
    let result = try test.result(name)
    let judging = try FakeJudging.make()
    var examination = try #require(judging.examine(Array(text.utf8), result.source.name).first)
    examination.source.names = result.source.names
    #expect(Set(result.source.names).count == result.source.names.count)
    let expected = String(decoding: examination.json(received: result.source.received), as: UTF8.self)
    #expect(test.folder.read("outbox/\(name)") == expected)
    let folder = result.verdict == "rejected" ? "rejected" : "archive"
    #expect(test.folder.read("\(folder)/\(name.dropLast(5))") == text)
  }

  // MARK: Tools

  private mutating func int(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func makeFolder(of name: String) throws {
    let folder = URL(fileURLWithPath: "\(inbox)/\(name)").deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
}
