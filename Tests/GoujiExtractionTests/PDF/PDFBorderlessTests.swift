import GoujiCore
import Testing

@testable import GoujiExtraction

/// Tables without rules: every figure beside its label and in its column.
@Suite struct PDFBorderlessTests {
  @Test func figuresStandInTheirColumns() throws {
    guard let file = PDFSamples.sample("formats/410307-偃师区-2021.borderless.pdf"),
      let gold = try PDFGoldTests.Gold.of("410307-偃师区-2021")?.printed
    else { return }
    let rows = try PDFSamples.document(file).tables.flatMap { $0 }

    // 表二: label, and the figures that are there.
    for expected in gold[0] where expected.last.map({ $0 != "<" }) == true || expected[1].contains(where: \.isNumber) {
      let printed = expected.filter { $0 != "<" }
      #expect(rows.contains { $0.filter { !$0.isEmpty } == printed }, "\(printed)")
    }
    // 表三: the label nearest the figures, and seven figures in order.
    let labelled = rows.filter { $0.count == 9 || $0.count == 8 }.map { row in
      [row.dropLast(7).last { $0 != "<" && !$0.isEmpty } ?? ""] + row.suffix(7)
    }
    for expected in gold[1].dropFirst(3) {
      let label = expected.dropLast(7).last { $0 != "<" } ?? ""
      #expect(labelled.contains([label] + expected.suffix(7)), "\(label)")
    }
    // 表四: blank cells keep their columns.
    #expect(rows.last == gold[2].last)
  }

  @Test func proseIsNoTable() throws {
    var drawing = PDFDrawing()
    drawing.page()
    drawing.text("全年公开", x: 50, y: 100)
    drawing.text("12", x: 140, y: 100)
    drawing.text("件。", x: 170, y: 100)
    drawing.text("另有", x: 50, y: 115)
    let document = try drawing.document()
    #expect(document.tables == [])
    #expect(document.paragraphs.joined().filter { !$0.isWhitespace } == "全年公开12件。另有")
  }

  private func table(blankAt blank: Int?) throws -> Document {
    var drawing = PDFDrawing()
    drawing.page()
    for row in 0..<4 {
      let y = 100 + 20 * Double(row)
      drawing.text("\(row + 1).子", x: 50, y: y)
      for column in 0..<6 where row != 2 || column != blank {
        drawing.text("\(column)", x: 120 + 40 * Double(column), y: y)
      }
    }
    return try drawing.document()
  }

  @Test func aBlankCellMayBeAnyWithoutRulesAndHeads() throws {
    let figures = try table(blankAt: nil).tables.first?.map { Array($0.suffix(6)) }
    #expect(figures == Array(repeating: ["0", "1", "2", "3", "4", "5"], count: 4))
    #expect(throws: PDFError.borderless(page: 1)) { try table(blankAt: 3) }
  }
}
