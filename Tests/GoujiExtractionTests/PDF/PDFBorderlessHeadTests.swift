import GoujiCore
import Testing

@testable import GoujiExtraction

/// Tables without rules whose header tells the columns apart, the blank ones as well.
@Suite struct PDFBorderlessHeadTests {
  /// A table of three numbered rows and four columns under a header of two levels; each figure `shift` to the right of
  /// its head.
  private func draw(_ figures: [[String]], shift: Double = 0, on drawing: inout PDFDrawing, top: Double = 100) {
    drawing.text("申请人情况甲乙", x: 175, y: top)
    for (column, head) in ["甲方", "乙方", "丙方", "总计"].enumerated() {
      drawing.text(head, x: 150 + 50 * Double(column), y: top + 20)
    }
    for (row, texts) in figures.enumerated() {
      let y = top + 45 + 30 * Double(row)
      drawing.text("\(row + 1).一二三", x: 50, y: y - 6)
      drawing.text("四五", x: 50, y: y + 6)
      for (column, text) in texts.enumerated() where !text.isEmpty {
        drawing.text(text, x: 155 + 50 * Double(column) + shift, y: y)
      }
    }
  }

  private func rows(_ figures: [[String]], shift: Double = 0) throws -> [[String]] {
    var drawing = PDFDrawing()
    drawing.page()
    draw(figures, shift: shift, on: &drawing)
    return try #require(drawing.document().tables.first)
  }

  private let sparse = [["1", "", "", "1"], ["", "", "", ""], ["0", "", "2", "/"]]

  private func labelled(_ figures: [[String]]) -> [[String]] {
    figures.enumerated().map { ["\($0 + 1).一二三四五"] + $1 }
  }

  @Test func blankCellsAreUnderTheirHeads() throws {
    #expect(try rows(sparse) == [["", "甲方", "乙方", "丙方", "总计"]] + labelled(sparse))
  }

  @Test(arguments: [-18.0, 18.0])
  func figuresStandAllOnOneSideOfTheirHeads(shift: Double) throws {
    #expect(try rows(sparse, shift: shift).dropFirst() == labelled(sparse)[...])
  }

  @Test func figuresBetweenHeadsAreOfNeither() throws {
    var drawing = PDFDrawing()
    drawing.page()
    draw([["1", "", "", ""], ["", "", "2", ""], ["", "", "", ""]], on: &drawing)
    // Between 乙方 and 丙方, while the others stand under their heads.
    drawing.text("3", x: 230, y: 205)
    drawing.text("4", x: 180, y: 205)
    #expect(throws: PDFError.borderless(page: 1)) { try drawing.document() }
  }

  @Test func twoFiguresInOneCellAreRefused() throws {
    var drawing = PDFDrawing()
    drawing.page()
    draw(sparse, on: &drawing)
    drawing.text("7", x: 168, y: 145)
    #expect(throws: PDFError.borderless(page: 1)) { try drawing.document() }
  }

  @Test func figuresWithoutLabelAreRefused() throws {
    var drawing = PDFDrawing()
    drawing.page()
    draw(sparse, on: &drawing)
    drawing.text("7", x: 155, y: 240)
    #expect(throws: PDFError.borderless(page: 1)) { try drawing.document() }
  }

  @Test func labelOfAGroupIsNoRow() throws {
    var drawing = PDFDrawing()
    drawing.page()
    draw(sparse, on: &drawing)
    drawing.text("（一）组", x: 5, y: 175)
    let rows = try #require(drawing.document().tables.first)
    #expect(
      rows.filter { $0[0].hasPrefix("1.") || $0[0].hasPrefix("3.") } == [labelled(sparse)[0], labelled(sparse)[2]]
    )
  }

  @Test func repeatedHeaderIsNoRow() throws {
    var drawing = PDFDrawing()
    drawing.page()
    draw(sparse, on: &drawing)
    drawing.page()
    drawing.text("申请人情况甲乙", x: 175, y: 100)
    for (column, head) in ["甲方", "乙方", "丙方", "总计"].enumerated() {
      drawing.text(head, x: 150 + 50 * Double(column), y: 120)
    }
    drawing.text("4.六七", x: 50, y: 150)
    drawing.text("5", x: 255, y: 150)
    let tables = try drawing.document().tables
    #expect(tables.count == 1)
    #expect(tables.first?.dropFirst() == (labelled(sparse) + [["4.六七", "", "", "5", ""]])[...])
  }

  @Test func aFrameTellsNothing() throws {
    var drawing = PDFDrawing()
    drawing.page()
    let full = [["1", "2", "3", "6"], ["4", "5", "6", "15"], ["0", "0", "2", "2"]]
    draw(full, on: &drawing)
    drawing.grid(columns: [40, 390], rows: [90, 230])
    #expect(try drawing.document().tables.first?.dropFirst() == labelled(full)[...])
  }

  @Test func figuresAtTheTopOfAPageAreNoPageNumber() throws {
    var drawing = PDFDrawing()
    drawing.page()
    for (column, head) in ["甲方", "乙方", "丙方", "总计"].enumerated() {
      drawing.text("组", x: 225, y: 480)
      drawing.text(head, x: 150 + 50 * Double(column), y: 500)
    }
    drawing.page()
    for (column, figure) in ["1", "2", "/", "3"].enumerated() {
      drawing.text(figure, x: 155 + 50 * Double(column), y: 30)
    }
    #expect(try drawing.document().tables.first?.last == ["1", "2", "/", "3"])
  }

  @Test func cellsMayStandCloseTogether() throws {
    var drawing = PDFDrawing()
    drawing.page()
    for row in 0..<3 {
      let y = 100 + 20 * Double(row)
      drawing.text("\(row + 1).二三四", x: 50, y: y)
      for column in 0..<4 { drawing.text("\(column)", x: 102 + 12 * Double(column), y: y) }
    }
    #expect(try drawing.document().tables.first == (1...3).map { ["\($0).二三四", "0", "1", "2", "3"] })
  }

  @Test func aTableThatIsTooLargeIsNone() throws {
    var drawing = PDFDrawing()
    drawing.page(width: 2000, height: 2000)
    for index in 0..<PDF.Tolerance.pieces + 1 {
      drawing.text("1", x: 20 * Double(index % 90), y: 10 + 20 * Double(index / 90))
    }
    #expect(try drawing.document().tables == [])
  }
}
