import GoujiDaemon
import ReportGenerator

/// Reports that have to do with each other.
enum NeighbourLoad {
  static let breaks: [Predecessor.Break] = [.carry(column: "natural", by: 3), .stock(row: "normative", by: 2)]

  static func years(_ seed: UInt64, _ planted: Predecessor.Break?) -> [GeneratedReport] {
    GeneratedYears.make(seed: seed, first: 2021, count: 3, planting: planted.map { planted in { _ in planted } })
      .reports
  }

  /// Organs with three years each, some with a break between them, and texts of others.
  static func make() -> [(name: String, bytes: [UInt8])] {
    var files: [(String, [UInt8])] = []
    for seed in 0..<6 as Range<UInt64> {
      let planted: Predecessor.Break? = seed < 4 ? breaks[Int(seed) % 2] : nil
      for report in years(seed * 11 + 1, planted) {
        files.append(("\(seed)-\(report.expected.year).txt", report.bytes))
      }
    }
    for seed in 100..<103 as Range<UInt64> {
      let made = GeneratedReport.make(
        seed: seed,
        options: .init(mistakes: Mistakes.none, encoding: .utf8, hasNarrative: true)
      )
      files.append(("text-\(seed).txt", made.bytes))
      var copy = String(decoding: made.bytes, as: UTF8.self)
      copy.replace(made.expected.agency, with: "某某市财政局")
      if copy.utf8.count != made.bytes.count { files.append(("copy-\(seed).txt", Array(copy.utf8))) }
    }
    return files
  }
}

extension DaemonUnderTest {
  /// All results by their names, without the time at which their files came.
  func outbox() throws -> [String: String] {
    var results: [String: String] = [:]
    for name in self.results {
      results[name] = folder.read("outbox/\(name)")?.replacing(#/"received":"[^"]*"/#, with: #""received":"""#)
    }
    return results
  }
}
