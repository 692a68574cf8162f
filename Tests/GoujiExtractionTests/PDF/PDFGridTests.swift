import GoujiCore
import Testing

@testable import GoujiExtraction

/// Rules to cells, on pages drawn here.
@Suite struct PDFGridTests {
  private let columns: [Double] = [50, 150, 200, 250]
  private let rows: [Double] = [100, 120, 140, 160]

  private func tables(_ draw: (inout PDFDrawing) -> Void) throws -> [[[String]]] {
    var drawing = PDFDrawing()
    drawing.page()
    draw(&drawing)
    return try drawing.document().tables
  }

  @Test func everyCellHoldsItsText() throws {
    let tables = try tables {
      $0.grid(columns: columns, rows: rows)
      $0.row(["甲", "1", "2"], columns: columns, y: 100)
      $0.row(["乙", "", "4"], columns: columns, y: 120)
    }
    #expect(tables == [[["甲", "1", "2"], ["乙", "", "4"], ["", "", ""]]])
  }

  @Test func cellsWithoutARuleBetweenThemAreOne() throws {
    let tables = try tables {
      for y in [100.0, 160] { $0.rule(50, y, 250, y) }
      for y in [120.0, 140] { $0.rule(150, y, 250, y) }
      for x in [50.0, 150, 250] { $0.rule(x, 100, x, 160) }
      $0.rule(200, 120, 200, 160)
      $0.row(["组", "题"], columns: columns, y: 100)
      $0.row(["", "1", "2"], columns: columns, y: 120)
      $0.row(["", "3", "4"], columns: columns, y: 140)
    }
    #expect(tables == [[["组", "题", "<"], ["<", "1", "2"], ["<", "3", "4"]]])
  }

  @Test func rulesInPiecesAndDoubleBordersAreOneRule() throws {
    let tables = try tables {
      // As a web page with space between its cells draws them: a box a cell.
      for (i, x) in columns.dropLast().enumerated() {
        for (j, y) in rows.dropLast().enumerated() {
          let (right, bottom) = (columns[i + 1] - 1.5, rows[j + 1] - 1.5)
          for edge in [y, bottom] { $0.rule(x, edge, right, edge) }
          for edge in [x, right] { $0.rule(edge, y, edge, bottom) }
        }
      }
      $0.row(["甲", "1", "2"], columns: columns, y: 100)
    }
    #expect(tables == [[["甲", "1", "2"], ["", "", ""], ["", "", ""]]])
  }

  @Test func rulesMayEndAtTheNearerHalfOfADoubleRule() throws {
    let tables = try tables {
      for y in rows {
        for edge in [y, y + 2] { $0.rule(50, edge, 250, edge + 1) }
      }
      for (top, bottom) in zip(rows, rows.dropFirst()) {
        for x in columns { $0.rule(x, top + 5, x + 1, bottom - 2) }
      }
      $0.row(["甲", "1", "2"], columns: columns, y: 105)
      $0.row(["乙", "3", "4"], columns: columns, y: 125)
    }
    #expect(tables == [[["甲", "1", "2"], ["乙", "3", "4"], ["", "", ""]]])
  }

  @Test func underlinesAndStrayRulesAddNoRow() throws {
    let tables = try tables {
      $0.grid(columns: columns, rows: rows)
      $0.rule(50, 115, 80, 115)
      $0.rule(20, 300, 90, 300)
      $0.row(["甲", "1", "2"], columns: columns, y: 100)
    }
    #expect(tables == [[["甲", "1", "2"], ["", "", ""], ["", "", ""]]])
  }

  @Test func aTableOpenAtItsSidesIsClosed() throws {
    let tables = try tables {
      for y in [120.0, 140] { $0.rule(50, y, 250, y) }
      for x in [150.0, 200] { $0.rule(x, 100, x, 160) }
      $0.row(["甲", "1", "2"], columns: columns, y: 100)
      $0.row(["乙", "3", "4"], columns: columns, y: 120)
      $0.row(["丙", "5", "6"], columns: columns, y: 140)
    }
    #expect(tables == [[["甲", "1", "2"], ["乙", "3", "4"], ["丙", "5", "6"]]])
  }

  @Test func textOfAnyDirectionIsReadInItsOrder() throws {
    let tables = try tables {
      $0.grid(columns: [50, 100, 150, 200, 250], rows: [100, 200, 220])
      $0.text("本年度", x: 60, y: 185, rotation: 270)
      $0.text("结果", x: 75, y: 185, rotation: 270)
      $0.text("本年度", x: 125, y: 105, rotation: 90)
      $0.text("结果", x: 110, y: 105, rotation: 90)
      $0.text("本年度", x: 175, y: 105, flags: 2)
      $0.text("结果", x: 160, y: 105, flags: 2)
      $0.text("本年度", x: 205, y: 105)
      $0.text("结果", x: 205, y: 120)
    }
    #expect(tables.first?.first == ["本年度结果", "本年度结果", "本年度结果", "本年度结果"])
  }

  @Test func aTableSetSidewaysIsTurned() throws {
    let tables = try tables {
      $0.grid(columns: [100, 200, 300], rows: [100, 200, 300, 400])
      $0.text("规章", x: 280, y: 110, rotation: 90)
      $0.text("3", x: 280, y: 210, rotation: 90)
      $0.text("文件", x: 180, y: 110, rotation: 90)
      $0.text("5", x: 180, y: 310, rotation: 90)
    }
    #expect(tables == [[["规章", "3", ""], ["文件", "", "5"]]])
  }

  @Test func watermarksAndHiddenTextAreNotRead() throws {
    let tables = try tables {
      $0.grid(columns: columns, rows: rows)
      $0.row(["甲", "1", "2"], columns: columns, y: 100)
      $0.text("草稿", x: 60, y: 105, size: 40, rotation: 315)
      $0.text("隐", x: 60, y: 102, flags: 1)
    }
    #expect(tables == [[["甲", "1", "2"], ["", "", ""], ["", "", ""]]])
  }

  @Test func boldTypeDrawnTwiceIsReadOnce() throws {
    let tables = try tables {
      $0.grid(columns: columns, rows: rows)
      $0.text("总计", x: 60, y: 102)
      $0.text("总计", x: 60.3, y: 102)
      $0.text("11", x: 160, y: 102, size: 8)
    }
    #expect(tables.first?.first == ["总计", "11", ""])
  }

  @Test func aTableInAFrameIsReadAndTheFrameIsNot() throws {
    let tables = try tables {
      $0.grid(columns: [10, 390], rows: [10, 590])
      $0.grid(columns: columns, rows: rows)
      $0.row(["甲", "1", "2"], columns: columns, y: 100)
    }
    #expect(tables.count == 1)
    #expect(tables.first?.first == ["甲", "1", "2"])
  }

  @Test func aTableWiderThanItsPageIsNotRead() throws {
    func drawn(to right: Double) throws -> Document {
      var drawing = PDFDrawing()
      drawing.page(width: 300)
      drawing.grid(columns: [50, 200, right], rows: [50, 70, 90])
      drawing.row(["规章", "73"], columns: [50, 200], y: 50)
      return try drawing.document()
    }
    #expect(try drawn(to: 290).tables.count == 1)
    #expect(throws: PDFError.cut(page: 1)) { try drawn(to: 300) }
    #expect(throws: PDFError.cut(page: 1)) { try drawn(to: 320) }
  }

  /// A column that ends right before the edge is taken for one with it; the rules tell.
  @Test func aColumnBeyondTheEdgeShowsInTheRules() throws {
    var drawing = PDFDrawing()
    drawing.page(width: 300)
    drawing.grid(columns: [50, 200, 297.5], rows: [50, 70, 90])
    for y in [50.0, 70, 90] { drawing.rule(50, y, 300, y) }
    drawing.rule(299.8, 50, 299.8, 90)
    #expect(throws: PDFError.cut(page: 1)) { try drawing.document() }
  }

  @Test func aPageNumberThatTouchesATableIsNotOfIt() throws {
    let columns = [50.0, 150, 250, 350]
    let tables = try tables {
      $0.grid(columns: columns, rows: [100, 120, 540, 560])
      $0.row(["甲", "1", "2"], columns: columns, y: 540)
      $0.text("—3—", x: 185, y: 551)
    }
    #expect(tables.first?.last == ["甲", "1", "2"])
  }

  @Test func aTableThatABrowserCutOffIsNotRead() throws {
    func drawn(left: Double, _ sides: [Double]) throws -> Document {
      var drawing = PDFDrawing()
      drawing.page()
      for y in [50.0, 70, 90, 110] { drawing.rule(left, y, 250, y) }
      for x in sides { drawing.rule(x, 50, x, 110) }
      drawing.row(["规章", "73"], columns: [100, 150], y: 50)
      return try drawing.document()
    }
    #expect(throws: PDFError.cut(page: 1)) { try drawn(left: 100, [100, 150, 200]) }
    #expect(try drawn(left: 100, [100, 150, 250]).tables.count == 1)
    // A table without sides has none on the left either.
    #expect(try drawn(left: 50, [100, 150, 200]).tables.count == 1)
  }

  @Test func textThatRunsOverTheSideStaysInItsCell() throws {
    let tables = try tables {
      $0.grid(columns: columns, rows: rows)
      $0.text("一二三四五六七八九十", x: 55, y: 102)
      $0.text("7", x: 185, y: 102)
      $0.text("1234567", x: 152, y: 122)
    }
    #expect(tables == [[["一二三四五六七八九十", "7", ""], ["", "1234567", ""], ["", "", ""]]])
  }

  @Test func figuresOnTheSidesOfTheirCellsAreNotRead() throws {
    #expect(throws: PDFError.overprinted(page: 1)) {
      try tables {
        $0.grid(columns: columns, rows: rows)
        for y in [102.0, 122, 142] { $0.text("5", x: 195, y: y) }
      }
    }
  }

  @Test func theSideOfACellThatSpansThePageIsOfTheTable() throws {
    let tables = try tables {
      for y in rows { $0.rule(150, y, 250, y) }
      for x in columns { $0.rule(x, 100, x, 160) }
      $0.row(["组", "1", "2"], columns: columns, y: 100)
    }
    #expect(tables == [[["组", "1", "2"], ["<", "", ""], ["<", "", ""]]])
  }

  @Test func tablesPrintedOverEachOtherAreNotRead() throws {
    let texts = (["本列数据的勾稽关系为第一项加第二项之和", "等于第三项加第四项"], ["结果维持结果纠正其他结果尚未审结总计", "行政诉讼复议后起诉"])
    func drawn(shift: Double) throws -> Document {
      var drawing = PDFDrawing()
      drawing.page()
      for (rows, down) in [(texts.0, 0), (texts.1, shift)] {
        drawing.grid(columns: [50, 250, 380], rows: [50 + down, 70 + down, 90 + down])
        drawing.row(rows, columns: [50, 250], y: 50 + down)
      }
      return try drawing.document()
    }
    #expect(try drawn(shift: 60).tables.count == 2)
    #expect(throws: PDFError.overprinted(page: 1)) { try drawn(shift: 5) }
  }

  @Test func aLabelSqueezedIntoItsCellIsRead() throws {
    let label = Array("三、本年度办理结果汇总数")
    let tables = try tables {
      $0.grid(columns: columns, rows: rows)
      for index in label.indices { $0.text(String(label[index]), x: 52, y: 100 + Double(index), size: 8) }
    }
    #expect(tables.first?.first?.first == String(label))
  }
}
