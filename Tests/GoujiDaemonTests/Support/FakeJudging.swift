import Foundation
import GoujiCore
import GoujiDaemon
import ReportGenerator

/// A stand-in for the examiner that is quick and whose outcome a test decides by the file's text.
///
/// `organ|year|figure` gives a report of that organ and year with that figure in one cell; anything else is rejected.
enum FakeJudging {
  static let library = Result {
    try FormLibrary(
      folder: URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../config").standardizedFileURL
    )
  }

  static func make(version: String = "1") throws -> Judging {
    let examiner = Examiner(library: try library.get())
    let sample = GeneratedReport.make(seed: 1, options: .init(mistakes: nil))
    let template = examiner.examine(sample.bytes, name: sample.expected.fileName)
    guard let template = template.first, template.report != nil else { throw NoTemplate() }
    return Judging(
      version: version,
      examine: { bytes, name in
        let source = Examination.Source(name: name, sha256: Digest.of(bytes), bytes: bytes.count, format: "txt")
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "|")
        guard parts.count == 3, let year = Int(parts[1]), let figure = Int64(parts[2]) else {
          return [examiner.reject(source, Rejection(.notReport, "no report"))]
        }
        var examination = template
        examination.source = source
        examination.report?.agency = String(parts[0])
        examination.report?.year = year
        // All have the sample's text, which would be told of each.
        examination.report?.sections = []
        examination.history.pending = []
        examination.report?.cells[0] = Cell(state: .number, value: Figure(figure), raw: "\(figure)", place: nil)
        return [examination]
      },
      reject: { examiner.reject($0, $1) },
      years: YearJudge(try library.get())
    )
  }

  struct NoTemplate: Error {}
}
