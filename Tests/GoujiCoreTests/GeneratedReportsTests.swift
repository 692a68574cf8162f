import ReportGenerator
import Testing

@testable import GoujiCore

/// Random reports in every layout: reading gives back each cell, judging exactly what an independent calculation says.
struct GeneratedReportsTests {
  /// Reports a layout.
  static let seeds: Range<UInt64> = 1..<121

  @Test(arguments: Layout.allCases) func readsAndJudges(_ layout: Layout) throws {
    let examiner = try Support.examiner()
    for seed in Self.seeds {
      var options = GeneratedReport.Options()
      options.layout = layout
      let report = GeneratedReport.make(seed: seed &* 7919 &+ 13, options: options)
      let examination = try #require(examiner.examine(report.bytes, name: report.expected.fileName).first)
      let differences = Comparison.differences(examination, report.expected)
      #expect(differences.isEmpty, "\(report.description): \(differences.prefix(8).joined(separator: "\n"))")
    }
  }

  @Test(arguments: Layout.allCases) func isSilentWithoutFault(_ layout: Layout) throws {
    let examiner = try Support.examiner()
    for seed in Self.seeds {
      var options = GeneratedReport.Options()
      options.layout = layout
      options.mistakes = Mistakes.none
      let report = GeneratedReport.make(seed: seed &* 104_729 &+ 5, options: options)
      let examination = try #require(examiner.examine(report.bytes, name: report.expected.fileName).first)
      let loud = examination.alerts.filter { $0.severity != .notice }.map(\.message)
      #expect(loud.isEmpty, "\(report.description): \(loud)")
      #expect(examination.verdict == .clean)
    }
  }
}

/// What gouji says of a report beside what the generator knows of it.
enum Comparison {
  static func differences(_ examination: Examination, _ expected: ExpectedReport) -> [String] {
    guard let report = examination.report else { return ["rejected: \(examination.alerts.map(\.message))"] }
    var found: [String] = []
    func compare<Value: Equatable>(_ what: String, _ got: Value, _ want: Value) {
      if got != want { found.append("\(what): got \(got), want \(want)") }
    }
    compare("agency", report.agency, expected.agency)
    compare("region", report.region, expected.region)
    compare("year", report.year, expected.year)
    compare("edition", report.form.edition, expected.edition.rawValue)
    compare("ids", Set(report.form.cells.map(\.id.rawValue)), Set(expected.cells.keys))
    for (id, cell) in expected.cells.sorted(by: { $0.key < $1.key }) {
      let got = report[CellID(id)]
      compare(
        id,
        "\(got?.state.rawValue ?? "") \(got?.value?.description ?? "")",
        "\(cell.state.rawValue) \(cell.value ?? "")"
      )
    }
    compare(
      "arithmetic",
      Set(Support.arithmetic(examination)),
      Set(expected.arithmetic.map { "\($0.code) \($0.at) \($0.expected) \($0.found)" })
    )
    compare("labels", Set(Support.marks(examination, .label)), Set(expected.labels.map(\.at)))
    compare("blanks", Set(Support.marks(examination, .blank)), Set(expected.blanks))
    return found
  }
}
