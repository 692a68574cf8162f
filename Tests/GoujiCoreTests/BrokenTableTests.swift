import Foundation
import Testing

@testable import GoujiCore

/// Tables that a converter has damaged: blanks lost, cells broken where a sentence might end.
struct BrokenTableTests {
  /// A report whose rows of 其他处理 are replaced by `row`.
  private func state(of cell: String, replacing row: String) throws -> Cell.State {
    var lines = try Support.text("610103-碑林区-2021.txt").components(separatedBy: "\n")
    let first = try #require(lines.firstIndex { $0.contains("其他处理") })
    lines.replaceSubrange(first...first + 2, with: [row])
    let report = try #require(try Support.examine(lines.joined(separator: "\n")).report)
    let index = try #require(report.form.index[CellID(cell)])
    return report.cells[index].state
  }

  @Test func aGroupPrintedAsOneRowMayHaveLostItsBlanks() throws {
    let row = "\t(六) 其他处理\t\t\t\t\t"
    #expect(try state(of: "t3.other.total", replacing: row) == .blank)
    #expect(try state(of: "t3.other.no_correction.total", replacing: row) == .missing)
  }

  @Test func theLabelOfAGroupIsNoRowWhereItsRowsFollow() throws {
    let row = "\t(六) 其他处理\t\t\n\t\t3. 其他\t2\t\t\t\t\t\t2"
    #expect(try state(of: "t3.other.other.total", replacing: row) == .number)
    #expect(try state(of: "t3.other.no_correction.total", replacing: row) == .missing)
  }

  @Test func aColonWithinBracketsEndsNoSentence() throws {
    let cells = ["信息内容 |", "本年收费金额（单位：", "万元） |", "", "行政事业性", "收费 |", "177.5 |", ""]
    let lines = ["行政许可 |", "12 |", "", "行政处罚 |", "5 |", "", "行政强制 |", "0 |", ""] + cells
    let document = TextLayout.document(
      lines.joined(separator: "\n"),
      wordings: try Support.examiner().library.wordings
    )
    #expect(document.blocks.count == 1)
    let texts = document.blocks.flatMap { block in
      if case .table(let table) = block { table.rows.flatMap(\.cells).map(\.text) } else { [String]() }
    }
    #expect(texts.contains("本年收费金额（单位：\n万元）"))
    #expect(texts.contains("行政事业性\n收费"))
  }
}
