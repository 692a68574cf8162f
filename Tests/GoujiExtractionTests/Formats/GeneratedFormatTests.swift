import Foundation
import GoujiCore
import ReportGenerator
import Testing

@testable import GoujiExtraction

/// Random reports in formats with merged cells: reading gives back each cell, judging what a calculation of its own says.
@Suite struct GeneratedFormatTests {
  static let seeds: Range<UInt64> = 1..<61

  @Test(arguments: PageRendering.Hand.allCases)
  func pagesAreExact(hand: PageRendering.Hand) throws {
    try check(name: "report.html") { report, seed in
      var rendering = PageRendering(hand: hand, random: SeededRandom(seed: seed))
      return rendering.bytes(report)
    }
  }

  @Test(arguments: [true, false])
  func documentsAreExact(isPlain: Bool) throws {
    try check(name: "report.docx") { report, seed in
      var rendering = WordRendering(random: SeededRandom(seed: seed), isPlain: isPlain)
      return rendering.bytes(report)
    }
  }

  @Test func richTextIsExact() throws {
    try check(name: "report.rtf") { report, seed in
      var rendering = RichTextRendering(random: SeededRandom(seed: seed))
      return rendering.bytes(report)
    }
  }

  /// A label over several columns may leave the last of them to a blank cell of its own.
  @Test func blankCellsBesideLabelsAreNoColumns() throws {
    try checkPage { $0.splitLabels() }
  }

  /// Word's tables may have a narrow column before the first.
  @Test func aColumnOfBlanksBeforeTheTableIsNone() throws {
    try checkPage { $0.addBlankColumn() }
  }

  /// A row that ends early has its cells from the left, as browsers show it.
  @Test func blankCellsLeftOutAreThoseAtTheEnd() throws {
    try checkPage { $0.dropLastBlanks() }
  }

  /// A clean page of a report whose tables were changed without changing what they say.
  private func checkPage(of change: (inout FlowingReport) -> Void) throws {
    try check(name: "report.html") { report, seed in
      var report = report
      change(&report)
      var rendering = PageRendering(hand: .clean, random: SeededRandom(seed: seed))
      return rendering.bytes(report)
    }
  }

  private func check(name: String, _ render: (FlowingReport, UInt64) -> [UInt8]) throws {
    for seed in Self.seeds {
      let report = GeneratedReport.make(seed: seed &* 6151 &+ 29, options: GeneratedReport.Options(layout: .packedBars))
      let members = Extraction.read(render(report.flowing, seed), name: name)
      let document = try #require(members.first?.document, "\(report): \(members.map(\.content))")
      let differences = try GeneratedComparison.differences(document, report.expected)
      #expect(differences.isEmpty, "\(report): \(differences.prefix(6))")
    }
  }
}

extension FlowingReport {
  /// Takes the last column from every label of 表三 that has several.
  fileprivate mutating func splitLabels() {
    for index in parts.indices {
      guard case .table(var table) = parts[index], table.width == 10 else { continue }
      table.rows = table.rows.map { row in
        row.flatMap { cell in
          guard cell.columns > 1, cell.rows == 1, row.count > 3, cell.text.count > 3 else { return [cell] }
          var (label, blank) = (cell, cell)
          label.columns -= 1
          (blank.text, blank.columns) = ("", 1)
          return [label, blank]
        }
      }
      parts[index] = .table(table)
    }
  }
}

extension FlowingReport {
  /// Leaves out the blank cells at the ends of 表三's rows.
  fileprivate mutating func dropLastBlanks() {
    for index in parts.indices {
      guard case .table(var table) = parts[index], table.width == 10 else { continue }
      table.rows = table.rows.map { row in
        var row = row
        while row.count > 2, let last = row.last, last.text.isEmpty, last.columns == 1, last.rows == 1 {
          row.removeLast()
        }
        return row
      }
      parts[index] = .table(table)
    }
  }
}

extension FlowingReport {
  fileprivate mutating func addBlankColumn() {
    for index in parts.indices {
      guard case .table(var table) = parts[index] else { continue }
      table.rows = table.rows.map { row in
        guard var blank = row.first else { return row }
        (blank.text, blank.columns, blank.rows) = ("", 1, 1)
        return [blank] + row
      }
      table.width += 1
      parts[index] = .table(table)
    }
  }
}

/// What gouji makes of a document beside what the generator knows of it.
enum GeneratedComparison {
  static func differences(_ document: Document, _ expected: ExpectedReport) throws -> [String] {
    let source = Examination.Source(name: expected.fileName, sha256: "", bytes: 0, format: "")
    let examiner = try FormatSamples.examiner()
    let examination = examiner.judge(examiner.read(document, source: source))
    guard let report = examination.report else { return ["rejected"] }
    var found: [String] = []
    func compare<Value: Equatable>(_ what: String, _ got: Value, _ want: Value) {
      if got != want { found.append("\(what): got \(got), want \(want)") }
    }
    compare("agency", report.agency, expected.agency)
    compare("region", report.region, expected.region)
    compare("year", report.year, expected.year)
    compare("edition", report.form.edition, expected.edition.rawValue)
    compare("sections", report.sections.map(\.number), [1, 2, 3, 4, 5, 6])
    for (id, cell) in expected.cells.sorted(by: { $0.key < $1.key }) {
      let got = report[CellID(id)]
      compare(
        id,
        "\(got?.state.rawValue ?? "") \(got?.value?.description ?? "")",
        "\(cell.state.rawValue) \(cell.value ?? "")"
      )
    }
    let sums: Set<AlertCode> = [.balance, .items, .row, .outcomes]
    let alerts = examination.alerts.filter { sums.contains($0.code) }.map { alert in
      "\(alert.code.rawValue) \(alert.at ?? "") \(alert.expected?.description ?? "") \(alert.found?.description ?? "")"
    }
    compare(
      "arithmetic",
      Set(alerts),
      Set(expected.arithmetic.map { "\($0.code) \($0.at) \($0.expected) \($0.found)" })
    )
    let marks = examination.alerts.filter { $0.code == .label }.compactMap(\.at)
    compare("labels", Set(marks), Set(expected.labels.map(\.at)))
    return found
  }
}
