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

  /// The label's merged cells are kept, and one blank of the row is lost: the way under which the identities hold.
  @Test func aRowBehindASpanningLabelMayHaveLostABlank() throws {
    var text = try Support.text("610103-碑林区-2021.txt")
    text.replace("申请数量\t\t53\t\t\t\t\t0\t53", with: "申请数量\t\t87\t\t\t\t\t0\t87")
    let old = try #require(text.split(separator: "\n").first { $0.hasPrefix("四、结转下年度继续办理") })
    text.replace(old, with: "四、结转下年度继续办理\t\t\t34\t\t\t\t\t34")
    let examination = try Support.examine(text)
    let report = try #require(examination.report)
    #expect(report.cells[try #require(report.form.index[CellID("t3.carried_out.natural")])].value == Figure(34))
    #expect(Support.arithmetic(examination) == [])
  }

  @Test(arguments: ["|-|-|-|-|-|", "|--|--|--|--|--|", "| :-: | - | - | - | - |"])
  func aShortRuleIsNoRow(_ rule: String) throws {
    let lines = ["|行政复议|||||", rule, "|结果维持|结果纠正|其他结果|尚未审结|总计|", "|1|2|3|4|10|"]
    #expect(try firstCells(lines) == ["行政复议", "结果维持", "1"])
  }

  @Test func aRowOfDashesAtTheEndIsOne() throws {
    let lines = ["|行政复议|||||", "|-|-|-|-|-|"]
    #expect(try firstCells(lines) == ["行政复议", "-"])
  }

  private func firstCells(_ lines: [String]) throws -> [String] {
    let lines = lines.enumerated().map { TextLine(Substring($1), number: $0 + 1) }
    let blocks = TextTable.read(lines, wordings: try Support.examiner().library.wordings)
    return blocks.flatMap { block in
      if case .table(let table) = block { table.rows.compactMap { $0.cells.first?.text } } else { [String]() }
    }
  }

  @Test func aHeadInYuanIsConverted() throws {
    let text = try Support.text("610103-碑林区-2021.txt")
      .replacing("本年收费金额（单位：万元）\n行政事业性收费\t0", with: "本年收费金额（单位：元）\n行政事业性收费\t26232821")
    let examination = try Support.examine(text)
    let report = try #require(examination.report)
    let cell = report.cells[try #require(report.form.index[CellID("t2.fees.amount")])]
    #expect(cell.value?.description == "2623.2821" && cell.raw == "26232821")
    #expect(Support.marks(examination, .unit) == ["t2.fees.amount"])
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
