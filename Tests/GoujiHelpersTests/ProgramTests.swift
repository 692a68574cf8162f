import Foundation
import GoujiCore
import Testing

@testable import GoujiHelpers

/// `gouji-pdf` and LibreOffice, locked in, by way of the client.
struct ProgramTests {
  @Test func pdf() throws {
    for file in try Samples.formats([".lo.pdf", ".chromium.pdf", "nonembedded.pdf"]) {
      let answer = try ProgramTests.read(Array(Data(contentsOf: file)))
      guard case .document(let document) = answer.members[0].content else {
        Issue.record("\(file.lastPathComponent): \(answer.members[0].content)")
        continue
      }
      #expect(!document.blocks.isEmpty, "\(file.lastPathComponent)")
    }
  }

  @Test func scan() throws {
    for file in try Samples.formats([".scan.pdf"]) {
      let answer = try ProgramTests.read(Array(Data(contentsOf: file)))
      #expect(answer.members[0].content == .rejected(.pdfScan))
    }
  }

  @Test func damagedPDF() throws {
    #expect(throws: HelperFailure.rejected(.pdfDamaged)) { try ProgramTests.read(Array("%PDF-1.7\n".utf8)) }
  }

  @Test func pdfLimits() throws {
    for file in try Samples.formats(["620403-平川区-2020.lo.pdf"]) {
      let bytes = Array(try Data(contentsOf: file))
      let few = Rejection.pdfLimit(pages: 1, glyphs: 1_000_000, rules: 200_000)
      #expect(few.message.contains("1 页"))
      #expect(throws: HelperFailure.rejected(few)) { try ProgramTests.read(bytes) { $0.pdf = ["pages": 1] } }
      #expect(throws: HelperFailure.output(bytes: 1000)) { try ProgramTests.read(bytes) { $0.dumpBytes = 1000 } }
      let little = 16 << 20
      #expect(throws: HelperFailure.memory(bytes: little)) { try ProgramTests.read(bytes) { $0.pdfMemory = little } }
    }
  }

  @Test func office() throws {
    for file in try Samples.formats(["620403-平川区-2020.lo.doc", "620403-平川区-2020.lo.rtf"]) {
      guard let docx = try ProgramTests.convert(Array(Data(contentsOf: file)), file.pathExtension) else { continue }
      #expect(docx.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    }
  }

  /// What waits goes in together; each gets its own, and a bad one costs the others nothing.
  @Test func officeBatch() throws {
    let files = try Samples.formats([".lo.doc"]).map { Array(try Data(contentsOf: $0)) }
    let all = files + [Array("{\\rtf1 half".utf8), [0, 1, 2, 3]]
    let outcomes = Outcomes(count: all.count)
    DispatchQueue.concurrentPerform(iterations: all.count) { i in
      outcomes.set(i, Result { try ProgramTests.convert(all[i], i < files.count ? "doc" : "rtf") })
    }
    for (i, outcome) in outcomes.all.enumerated() where i < files.count {
      guard let converted = try outcome?.get() else { continue }
      #expect(converted.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    }
  }

  /// Nothing is left lying about.
  @Test func officeCleansUp() throws {
    let folder = try TemporaryFolder()
    let run = try OfficeFolder(parent: folder.url.path)
    _ = try run.add(OfficeRun.File(bytes: [1], suffix: "doc"), number: 0)
    let link = "\(run.path)/out/0.docx"
    #expect(symlink("/etc/passwd", link) == 0)
    #expect(run.result(0, .document, limit: 1 << 20) == nil)
    unlink(link)
    #expect(mkfifo(link, 0o600) == 0)
    #expect(run.result(0, .document, limit: 1 << 20) == nil)
    unlink(link)
    try Data([1, 2]).write(to: URL(filePath: link))
    #expect(run.result(0, .document, limit: 1) == nil)
    #expect(run.result(0, .document, limit: 2) == [1, 2])
  }

  private static func read(_ bytes: [UInt8], _ change: (inout HelperLimits) -> Void = { _ in }) throws -> Answer {
    var limits = Samples.patient
    change(&limits)
    let pool = HelperPool(programs: Samples.programs, limits: limits, workers: 1)
    return try pool.readPDF(bytes, name: "a.pdf", time: FileTime(limits))
  }

  /// Nil, with a word, where LibreOffice is not installed. In CI that is a failure.
  private static func convert(_ bytes: [UInt8], _ format: String) throws -> [UInt8]? {
    let converted = try Samples.pool.convert(bytes, format: format, to: .document)
    if converted == nil {
      if Samples.isCI { Issue.record("LibreOffice is not there: install libreoffice-writer-nogui.") }
      print("Skipped: no LibreOffice.")
    }
    return converted
  }

  /// What came of many at once. Every variable is guarded by `lock`.
  private final class Outcomes: @unchecked Sendable {
    private let lock = NSLock()
    private var outcomes: [Result<[UInt8]?, any Error>?]

    init(count: Int) {
      outcomes = Array(repeating: nil, count: count)
    }

    func set(_ i: Int, _ outcome: Result<[UInt8]?, any Error>) {
      lock.withLock { outcomes[i] = outcome }
    }

    var all: [Result<[UInt8]?, any Error>?] { lock.withLock { outcomes } }
  }
}
