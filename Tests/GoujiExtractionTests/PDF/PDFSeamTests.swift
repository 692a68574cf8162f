import GoujiCore
import Testing

@testable import GoujiExtraction

/// Tables that a page break cuts.
@Suite struct PDFSeamTests {
  private let columns: [Double] = [50, 100, 160, 210]

  /// Rows on two pages, each row 20 pt high; every cell is ruled.
  private func joined(
    _ upper: [[String]],
    _ lower: [[String]],
    between: String = "",
    columns: [Double]? = nil
  ) throws -> Document {
    let columns = columns ?? self.columns
    var drawing = PDFDrawing()
    for (page, rows) in [upper, lower].enumerated() {
      let top = page == 0 ? 500.0 : 50
      let edges = (0...rows.count).map { top + 20 * Double($0) }
      drawing.page()
      if page == 1, !between.isEmpty { drawing.text(between, x: 50, y: 30) }
      drawing.grid(columns: columns, rows: edges)
      for (row, edge) in zip(rows, edges) { drawing.row(row, columns: columns, y: edge) }
      drawing.text("- \(page + 1) -", x: 180, y: 580, size: 8)
    }
    return try drawing.document()
  }

  @Test func rowsGoOnOnTheNextPage() throws {
    let document = try joined([["一", "1.甲", "3"]], [["二", "2.乙", "4"]])
    #expect(document.tables == [[["一", "1.甲", "3"], ["二", "2.乙", "4"]]])
    #expect(document.paragraphs == [])
  }

  @Test func headersAreReadOnce() throws {
    let header = ["项目", "名称", "数"]
    let document = try joined([header, ["一", "1.甲", "3"]], [header, ["二", "2.乙", "4"]])
    #expect(document.tables == [[header, ["一", "1.甲", "3"], ["二", "2.乙", "4"]]])
  }

  @Test func aMarkOfContinuationIsNoParagraph() throws {
    let document = try joined([["一", "1.甲", "3"]], [["二", "2.乙", "4"]], between: "（续表）")
    #expect(document.tables.count == 1)
    #expect(document.paragraphs == [])
  }

  @Test func proseBetweenThemKeepsTablesApart() throws {
    let document = try joined([["一", "1.甲", "3"]], [["二", "2.乙", "4"]], between: "四、复议")
    #expect(document.tables.count == 2)
    #expect(document.paragraphs == ["四、复议"])
  }

  @Test func theHalvesOfARowAreOneRow() throws {
    let document = try joined([["类别", "本机关不", "29"]], [["", "掌握信息", ""], ["类别", "2.乙", "4"]])
    #expect(document.tables == [[["类别", "本机关不掌握信息", "29"], ["类别", "2.乙", "4"]]])
  }

  @Test func figuresMayStandInTheSecondHalf() throws {
    let document = try joined([["类别", "本机关不", ""]], [["", "掌握信息", "29"], ["类别", "2.乙", "4"]])
    #expect(document.tables == [[["类别", "本机关不掌握信息", "29"], ["类别", "2.乙", "4"]]])
  }

  @Test func aNumberedLabelIsARowOfItsOwn() throws {
    // With its figures blank it looks like half a row.
    let document = try joined([["类别", "1.不掌握", "29"]], [["", "2.重复申", ""], ["类别", "3.丙", "4"]])
    #expect(document.tables.first?.map { $0[2] } == ["29", "", "4"])
  }

  @Test func theRestOfANumberedRowMayHoldItsOtherFigures() throws {
    let columns = [50.0, 200, 250, 300]
    let document = try joined([["四、结转", "", "5"]], [["办理", "1", ""]], columns: columns)
    #expect(document.tables == [[["四、结转办理", "1", "5"]]])
    let others = try joined([["规章", "", "5"]], [["文件", "1", ""]], columns: columns)
    #expect(others.tables.first?.count == 2)
  }

  @Test func aRowHasOneLabelAndFiguresOnEitherSide() throws {
    let columns = [50.0, 200, 250, 300]
    let above = try joined([["许可", "", "5"]], [["", "1", ""]], columns: columns)
    #expect(above.tables == [[["许可", "1", "5"]]])
    let below = try joined([["", "", "5"]], [["许可", "1", ""]], columns: columns)
    #expect(below.tables == [[["许可", "1", "5"]]])
  }

  @Test func aShortLabelIsNotCut() throws {
    let document = try joined([["规章", "甲", "1"]], [["文件", "乙", ""]])
    #expect(document.tables == [[["规章", "甲", "1"], ["文件", "乙", ""]]])
  }

  @Test func aBlankRowOfFiguresUnderAHeaderIsKept() throws {
    let document = try joined([["维持", "纠正", "总计"]], [["", "", ""]])
    #expect(document.tables == [[["维持", "纠正", "总计"], ["", "", ""]]])
  }

  @Test func aFigureThatIsCutIsOneFigure() throws {
    let document = try joined([["结转年度", "继续办理", "1234"]], [["", "", "90"]])
    #expect(document.tables == [[["结转年度", "继续办理", "123490"]]])
  }

  @Test func aShortFigureIsNotCut() throws {
    let document = try joined([["类别", "1.甲", "3"]], [["", "", "4"]])
    #expect(document.tables.first?.count == 2)
  }

  @Test func rowsMayEndShortOfTheOthers() throws {
    var drawing = PDFDrawing()
    drawing.page()
    drawing.grid(columns: columns, rows: [500, 520])
    drawing.row(["规章", "1", "2"], columns: columns, y: 500)
    drawing.grid(columns: [50, 100, 160], rows: [520, 540])
    drawing.row(["信息内容", "本年处理决"], columns: columns, y: 520)
    drawing.page()
    drawing.grid(columns: [50, 100, 160], rows: [50, 70, 90])
    drawing.row(["", "定数量"], columns: columns, y: 50)
    drawing.row(["行政许可", "7"], columns: columns, y: 70)
    let tables = try drawing.document().tables
    #expect(tables.map { $0.map { $0.prefix(2) } } == [[["规章", "1"], ["信息内容", "本年处理决定数量"], ["行政许可", "7"]]])
  }

  @Test func aFigureIsCutWhereRowsEndShortOnBothPages() throws {
    var drawing = PDFDrawing()
    drawing.page()
    drawing.grid(columns: columns, rows: [500, 520])
    drawing.row(["规章", "1", "2"], columns: columns, y: 500)
    drawing.grid(columns: [50, 100, 160], rows: [520, 540])
    drawing.row(["行政处罚", "2141"], columns: columns, y: 520)
    drawing.page()
    drawing.grid(columns: [50, 100, 160], rows: [50, 70])
    drawing.row(["", "8"], columns: columns, y: 50)
    drawing.grid(columns: [50, 100, 185], rows: [70, 90])
    drawing.row(["收费", "7"], columns: columns, y: 70)
    let tables = try drawing.document().tables
    #expect(tables.map { $0.map { $0.prefix(2) } } == [[["规章", "1"], ["行政处罚", "21418"], ["收费", "7"]]])
  }

  @Test func aStackedLabelSpansTheBreak() throws {
    var drawing = PDFDrawing()
    for page in 0...1 {
      drawing.page()
      let top = page == 0 ? 500.0 : 50
      for y in [top, top + 80] { drawing.rule(50, y, 210, y) }
      drawing.rule(100, top + 40, 210, top + 40)
      for x in columns { drawing.rule(x, top, x, top + 80) }
      let label = Array(page == 0 ? "三、本年度" : "办理结果")
      for index in label.indices {
        drawing.text(String(label[index]), x: 60, y: top + 2 + 14 * Double(index))
      }
      drawing.row(["", "\(page * 2 + 1).甲", "0"], columns: columns, y: top)
      drawing.row(["", "\(page * 2 + 2).乙", "0"], columns: columns, y: top + 40)
    }
    let tables = try drawing.document().tables
    #expect(tables.map { $0[0][0] } == ["三、本年度办理结果"])
    #expect(tables.first?.count == 4)
  }

  @Test func theLabelOfAGroupSpansTheBreak() throws {
    var drawing = PDFDrawing()
    for page in 0...1 {
      drawing.page()
      let top = page == 0 ? 540.0 : 50
      for y in [top, top + 40] { drawing.rule(50, y, 210, y) }
      drawing.rule(100, top + 20, 210, top + 20)
      for x in columns { drawing.rule(x, top, x, top + 40) }
      drawing.row([page == 0 ? "（三）不" : "予公开", "\(page * 2 + 1).甲", "0"], columns: columns, y: top)
      drawing.row(["", "\(page * 2 + 2).乙", "0"], columns: columns, y: top + 20)
    }
    let tables = try drawing.document().tables
    #expect(
      tables == [[["（三）不予公开", "1.甲", "0"], ["<", "2.乙", "0"], ["<", "3.甲", "0"], ["<", "4.乙", "0"]]]
    )
  }
}
