import Foundation
import GoujiCore
import ReportGenerator
import TestSupport
import Testing

/// `gouji check` keeps what reports need of each other on disk; what it says is what is said with all in memory.
struct HistoryRunTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  /// Organs with several years, an organ's second filing, a file under two names, a text that three organs have, one
  /// that a crowd has, and what is no report.
  private func files() -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for seed in 1...6 {
      for report in years(seed, isPlanted: seed % 2 == 0) {
        files.append(("\(seed)-\(report.expected.year).txt", report.bytes))
      }
    }
    for report in years(2, isPlanted: false).suffix(1) { files.append(("2-再次报送.txt", report.bytes)) }
    files.append(("2-同一份.txt", files[6].bytes))
    let options = GeneratedReport.Options(edition: .form2021, hasNarrative: true)
    for (seed, copies) in [(91, 3), (92, 20)] as [(UInt64, Int)] {
      let report = GeneratedReport.make(seed: seed, options: options)
      for number in 0..<copies {
        let text = report.text.replacing(report.expected.agency, with: "第\(number)街道办事处")
        files.append(("\(seed)-\(number).txt", Array(text.utf8)))
      }
    }
    files.append(("通知.txt", Array("会议通知".utf8)))
    return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func years(_ seed: Int, isPlanted: Bool) -> [GeneratedReport] {
    GeneratedYears.make(
      seed: UInt64(seed),
      first: 2020,
      count: 4,
      planting: isPlanted ? { _ in .carry(column: "natural", by: 3) } : nil,
      hasNarrative: true
    ).reports
  }

  private func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.name)) }
  }

  @Test func manyFilesAreJudgedAsInMemory() throws {
    let files = files()
    try write(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    let library = try FormLibrary(folder: ConfigurationFolder.find())
    let examiner = Examiner(library: library)
    let expected = YearJudge(library).judged(files.flatMap { examiner.examine($0.bytes, name: $0.name) })
    let run = try BuiltProgram.run("gouji", ["check", "--format", "jsonl", folder.path])
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines == expected.map { String(decoding: $0.json(received: nil), as: UTF8.self) })
    // What the test is for does occur.
    for code in [AlertCode.yearCarry, .textCopy] {
      #expect(expected.contains { $0.alerts.contains { $0.code == code } })
    }
    #expect(expected.contains { $0.history.supersededBy != nil })
    #expect(expected.contains { !$0.history.sameFiling.isEmpty })
  }

  /// A wrong answer would pass for the right one.
  @Test func whatTheDiskDoesNotGiveBackEndsTheProgram() throws {
    let strace = "/usr/bin/strace"
    guard FileManager.default.isExecutableFile(atPath: strace) else {
      print("SKIPPED: strace is not installed (apt-get install strace); faults were not injected.")
      if ProcessInfo.processInfo.environment["CI"] == "true" { Issue.record("strace is missing in CI") }
      return
    }
    try write(files())
    defer { try? FileManager.default.removeItem(at: folder) }
    // The first calls of a thread may be the loader's.
    let run = try BuiltProgram.run(
      "gouji",
      ["check", "--format", "jsonl", folder.path],
      under: [strace, "-f", "-qq", "-o", "/dev/null", "-e", "inject=pread64:error=EIO:when=7+"]
    )
    #expect(run.status == 74)
    #expect(run.error.contains("临时文件读不回来"))
  }
}
