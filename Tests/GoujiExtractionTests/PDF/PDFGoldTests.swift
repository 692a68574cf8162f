import Foundation
import GoujiCore
import Testing

@testable import GoujiExtraction

/// Every table of the sample PDFs against what they were made from.
@Suite struct PDFGoldTests {
  static let reports = ["410307-偃师区-2021", "610103-碑林区-2021", "610117-高陵区-2022", "620403-平川区-2020", "630103-城中区-2021"]

  struct Gold: Decodable {
    var tables: [[[String?]]]

    static func of(_ report: String) throws -> Gold? {
      guard let file = PDFSamples.sample("formats/gold.json") else { return nil }
      return try JSONDecoder().decode([String: Gold].self, from: Data(contentsOf: file))[report]
    }

    var printed: [[[String]]] {
      tables.map { $0.map { $0.map { $0.map { $0.filter { !$0.isWhitespace } } ?? "<" } } }
    }
  }

  @Test(arguments: reports, ["lo", "chromium"])
  func tablesAreExact(report: String, maker: String) throws {
    guard let file = PDFSamples.sample("formats/\(report).\(maker).pdf"), let gold = try Gold.of(report) else { return }
    let tables = try PDFSamples.document(file).tables
    try #require(tables.count == 3)
    for (table, expected) in zip(tables, gold.printed) {
      try #require(table.count == expected.count)
      for (row, expectedRow) in zip(table, expected) { #expect(row == expectedRow) }
    }
  }

  @Test(arguments: reports, ["lo", "chromium"])
  func headingsAreParagraphs(report: String, maker: String) throws {
    guard let file = PDFSamples.sample("formats/\(report).\(maker).pdf") else { return }
    let paragraphs = try PDFSamples.document(file).paragraphs
    for numeral in ["一", "二", "三", "四", "五", "六"] {
      let headings = paragraphs.filter { $0.hasPrefix("\(numeral)、") && $0.count < 40 }
      #expect(headings.count == 1, "\(numeral): \(headings)")
    }
    #expect(!paragraphs.contains { $0.isEmpty })
  }

  @Test func fontThatIsNotEmbeddedIsRead() throws {
    guard let file = PDFSamples.sample("formats/synthetic.gbkeuc-nonembedded.pdf") else { return }
    let paragraphs = try PDFSamples.document(file).paragraphs
    #expect(paragraphs.count == 1)
    #expect(paragraphs.first?.contains { $0.isASCII && $0.isNumber } == true)
  }

  @Test(arguments: ["410307-偃师区-2021", "610117-高陵区-2022"])
  func scansAreSaidToBeScans(report: String) throws {
    guard let file = PDFSamples.sample("formats/\(report).scan.pdf") else { return }
    #expect(throws: PDFError.scan) { try PDFSamples.document(file) }
  }
}
