import Foundation
import GoujiCore
import Testing

@testable import GoujiExtraction

/// PDFs all the way to findings: the same as those of the text of the same report.
@Suite struct PDFReportTests {
  private let examiner: Examiner

  init() throws {
    examiner = Examiner(library: try FormLibrary(folder: PDFSamples.checkout.appending(path: "config")))
  }

  private func examine(pdf: URL) throws -> Examination {
    let name = pdf.lastPathComponent
    let source = Examination.Source(name: name, sha256: String(repeating: "0", count: 64), bytes: 0, format: "pdf")
    return try examiner.judge(examiner.read(PDFSamples.document(pdf), source: source))
  }

  /// Errors and warnings about figures, as `code at`.
  private func sums(_ examination: Examination) -> [String] {
    examination.alerts.filter { $0.code.rawValue.hasPrefix("T") && !$0.code.rawValue.hasPrefix("TEXT") }
      .map { "\($0.code.rawValue) \($0.at ?? "")" }
  }

  @Test(arguments: PDFGoldTests.reports, ["lo.pdf", "chromium.pdf", "borderless.pdf"])
  func figuresAreThoseOfTheText(report: String, format: String) throws {
    guard let text = PDFSamples.sample("reports/\(report).txt"),
      let pdf = PDFSamples.sample("formats/\(report).\(format)"), FileManager.default.fileExists(atPath: pdf.path)
    else { return }
    let expected = try #require(examiner.examine([UInt8](Data(contentsOf: text)), name: text.lastPathComponent).first)
    let found = try examine(pdf: pdf)
    let (read, printed) = (try #require(found.report), try #require(expected.report))
    try #require(read.form.edition == printed.form.edition)
    for (index, cell) in printed.cells.enumerated() {
      #expect(read.cells[index].value == cell.value, "\(read.form.cells[index])")
    }
    #expect(sums(found) == sums(expected))
  }

  @Test func wrongSumsOf2023AreFoundAndNothingElse() throws {
    guard let file = PDFSamples.sample("reports/320813-洪泽区-2023.pdf") else { return }
    let examination = try examine(pdf: file)
    #expect(sums(examination) == ["T4-SUM review", "T4-SUM after_review"])
  }

  @Test func nothingIsWrongWith2024() throws {
    guard let file = PDFSamples.sample("reports/320813-洪泽区-2024.pdf") else { return }
    let examination = try examine(pdf: file)
    #expect(examination.alerts.filter { $0.severity != .notice }.isEmpty)
  }
}
