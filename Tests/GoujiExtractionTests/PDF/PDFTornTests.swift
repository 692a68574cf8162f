import GoujiCore
import Testing

@testable import GoujiExtraction

/// Rows that a page tears: what programs print of them where one part is longer than another.
@Suite struct PDFTornTests {
  /// The last columns of a table at the foot of one page and at the head of the next.
  private func pages(_ first: (inout PDFDrawing) -> Void, _ second: (inout PDFDrawing) -> Void) throws -> [[[String]]] {
    var drawing = PDFDrawing()
    drawing.page()
    first(&drawing)
    drawing.page()
    second(&drawing)
    return try drawing.document().tables
  }

  private func joined(
    _ upper: [String],
    _ lower: [String],
    columns: [Double] = [50, 130, 150, 170]
  ) throws -> [[String]] {
    let tables = try pages(
      { drawing in
        drawing.grid(columns: columns, rows: [540, 560])
        drawing.row(upper, columns: columns, y: 540)
      },
      { drawing in
        drawing.grid(columns: columns, rows: [50, 70])
        drawing.row(lower, columns: columns, y: 50)
      }
    )
    return try #require(tables.first)
  }

  @Test func aFigureIsCutWithTheNumberedLabelBesideIt() throws {
    #expect(try joined(["3.要求提供公", "3", ""], ["开出版物", "5", "2"]) == [["3.要求提供公开出版物", "35", "2"]])
    // Without numbers they may be two rows.
    #expect(try joined(["行政许可决定", "3", ""], ["行政强制", "5", "2"]).count == 2)
  }

  @Test func theRestOfANumberedLabelNeedsNoFigures() throws {
    #expect(try joined(["2.其他", "3", ""], ["法律禁止公开", "", ""]) == [["2.其他法律禁止公开", "3", ""]])
    #expect(try joined(["2.其他", "3", ""], ["3.危及", "", ""]).count == 2)
  }

  @Test func theLabelOfAGroupSaysNothingOfTheRowThatIsCut() throws {
    // It stands in the middle of its cell, here on the second page.
    let columns = [50.0, 80, 160, 180, 200]
    func part(_ drawing: inout PDFDrawing, _ top: Double, _ rows: [[String]]) {
      for x in columns { drawing.rule(x, top, x, top + 40) }
      for (x, y) in [(50.0, top), (80, top + 20), (50, top + 40)] { drawing.rule(x, y, 200, y) }
      for (row, texts) in rows.enumerated() { drawing.row(texts, columns: columns, y: top + 20 * Double(row)) }
    }
    let tables = try pages(
      { part(&$0, 520, [["", "2.乙", "1", "1"], ["", "3.补正后申请内", "", "5"]]) },
      { part(&$0, 50, [["三、结果", "容仍不明确", "5", ""], ["", "4.丁", "2", "2"]]) }
    )
    #expect(
      tables.first?.map { Array($0.suffix(3)) } == [
        ["2.乙", "1", "1"], ["3.补正后申请内容仍不明确", "5", "5"], ["4.丁", "2", "2"],
      ]
    )
  }

  @Test func theOnlyRowOfFiguresMayBeCutUnderItsHead() throws {
    #expect(try joined(["4", "", "1"], ["", "2", ""]) == [["4", "2", "1"]])
    #expect(try joined(["4", "3", "1"], ["", "2", ""], columns: [50, 130, 200, 270]).count == 2)
  }

  @Test func linesThatCrossTheFootAreOfTheLastRow() throws {
    let columns = [50.0, 130, 150, 170]
    let tables = try pages(
      { drawing in
        drawing.grid(columns: columns, rows: [500, 540])
        drawing.text("新收申请", x: 52, y: 520)
        drawing.text("数量", x: 52, y: 537)
        drawing.text("7", x: 132, y: 537)
      },
      { drawing in
        drawing.grid(columns: columns, rows: [50, 70])
        drawing.row(["上年结转", "1", "2"], columns: columns, y: 50)
      }
    )
    #expect(tables == [[["新收申请数量", "7", ""], ["上年结转", "1", "2"]]])
  }

  @Test func aTableMayLoseTheLabelsOfItsGroupsOnTheNextPage() throws {
    let tables = try pages(
      { drawing in
        drawing.grid(columns: [50, 80, 150, 200], rows: [540, 560])
        drawing.row(["结果", "1.甲", "3"], columns: [50, 80, 150], y: 540)
      },
      { drawing in
        drawing.grid(columns: [80, 150, 200], rows: [50, 70])
        drawing.row(["2.乙", "4"], columns: [80, 150], y: 50)
      }
    )
    #expect(tables == [[["结果", "1.甲", "3"], ["<", "2.乙", "4"]]])
  }

  @Test func aFootMayEndInSteps() throws {
    // The label on the left runs on to the end of the page, the rows beside it have ended without a rule.
    let columns = [80.0, 150, 200]
    let tables = try pages(
      { drawing in
        drawing.rule(50, 500, 200, 500)
        for x in [50.0, 80] { drawing.rule(x, 500, x, 580) }
        for x in columns { drawing.rule(x, 500, x, 520) }
        drawing.row(["三", "1.甲", "3"], columns: [50, 80, 150], y: 500)
      },
      { drawing in
        drawing.grid(columns: columns, rows: [50, 70])
        drawing.row(["2.乙", "4"], columns: columns, y: 50)
      }
    )
    #expect(tables.first?.map { $0.suffix(2) } == [["1.甲", "3"], ["2.乙", "4"]])
  }

  @Test func theSpaceBelowALabelIsNoRow() throws {
    // A browser ends a group's label in the middle of the row beside it.
    let columns = [50.0, 80, 150, 200]
    let tables = try pages(
      { drawing in
        drawing.rule(50, 500, 200, 500)
        drawing.rule(50, 520, 80, 520)
        drawing.rule(80, 540, 200, 540)
        for x in columns { drawing.rule(x, 500, x, x < 80 ? 580 : 540) }
        drawing.rule(200, 500, 200, 580)
        drawing.row(["甲类", "8.子", "3"], columns: columns, y: 500)
      },
      { drawing in
        drawing.grid(columns: columns, rows: [50, 70, 90])
        drawing.row(["乙类", "1.丑", "4"], columns: columns, y: 50)
        drawing.row(["", "2.寅", "5"], columns: columns, y: 70)
      }
    )
    #expect(tables.first?.map { Array($0.suffix(2)) } == [["8.子", "3"], ["1.丑", "4"], ["2.寅", "5"]])
  }
}
