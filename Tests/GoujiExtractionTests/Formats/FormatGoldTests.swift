import Foundation
import GoujiCore
import Testing

@testable import GoujiExtraction

/// Every table of the sample reports, in every format, against what the samples were made from.
@Suite struct FormatGoldTests {
  static let reports = ["410307-偃师区-2021", "610103-碑林区-2021", "610117-高陵区-2022", "620403-平川区-2020", "630103-城中区-2021"]
  static let variants = ["utf8.html", "gbk.html", "lo.docx", "lo.doc", "asdoc.wps", "lo.rtf", "lo.odt", "xlsx"]

  @Test(arguments: reports, variants)
  func tablesAreExact(report: String, variant: String) throws {
    guard let member = try FormatSamples.member("\(report).\(variant)"), let gold = try PDFGoldTests.Gold.of(report)
    else {
      return
    }
    let document = try #require(member.document)
    let tables = document.tables.filter { $0.count > 2 }
    try #require(tables.count == 3, "\(tables.map(\.count))")
    for (table, expected) in zip(tables, gold.printed) {
      try #require(table.count == expected.count)
      for (row, expectedRow) in zip(table, expected) { #expect(row == expectedRow) }
    }
    #expect(member.notes.isEmpty)
    #expect(document.notes.isEmpty)
  }

  @Test(arguments: reports, variants)
  func cellsAndAlertsAreThoseOfTheText(report: String, variant: String) throws {
    guard let member = try FormatSamples.member("\(report).\(variant)"),
      let text = try FormatSamples.text(report)
    else { return }
    let document = try #require(member.document)
    let examiner = try FormatSamples.examiner()
    let found = examiner.judge(examiner.read(document, source: FormatSamples.source(member, report: report)))
    let cells = Comparison(found)
    let expected = Comparison(text)
    for id in expected.cells.keys.sorted() {
      #expect(cells.cells[id] == expected.cells[id], "\(id)")
    }
    #expect(cells.alerts == expected.alerts)
    // The spreadsheets hold tables only.
    guard variant != "xlsx" else { return }
    #expect(found.report?.year == text.report?.year)
    #expect(found.report?.agency != nil)
    #expect(found.report?.region == text.report?.region)
    #expect(found.report?.sections.map(\.number) == text.report?.sections.map(\.number))
  }

  @Test(arguments: reports)
  func bundleHoldsBothReports(report: String) throws {
    guard let bytes = try FormatSamples.bytes("\(report).bundle.zip") else { return }
    let members = Extraction.read(bytes, name: "bundle.zip")
    try #require(members.count == 2)
    #expect(members.allSatisfy { $0.name.hasPrefix("bundle.zip/年报/") && !$0.name.contains("\u{FFFD}") })
    #expect(members.map(\.format) == ["docx", "pdf"])
    #expect(members[0].document != nil)
    guard case .passedOn(_, to: .pdf, _) = members[1].content else {
      Issue.record("The PDF was not passed on.")
      return
    }
  }
}

/// What two readings of one report must have in common.
struct Comparison {
  var cells: [String: String] = [:]
  var alerts: [String] = []

  init(_ examination: Examination) {
    guard let report = examination.report else { return }
    for (cell, reading) in zip(report.form.cells, report.cells) {
      cells[cell.id.rawValue] = "\(reading.state.rawValue) \(reading.value.map { "\($0)" } ?? "")"
    }
    let sums: Set<AlertCode> = [.balance, .items, .row, .outcomes]
    alerts = examination.alerts.filter { sums.contains($0.code) }.map {
      "\($0.code.rawValue) \($0.at ?? "") \($0.message)"
    }
  }
}
