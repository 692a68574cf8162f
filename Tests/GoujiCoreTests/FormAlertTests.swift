import Foundation
import Testing

@testable import GoujiCore

/// Departures from the form: what is said of them, and how loudly.
struct FormAlertTests {
  private func alerts(_ sample: String, _ code: AlertCode, _ change: (String) -> String) throws -> [String] {
    try Support.examine(change(try Support.text(sample)), name: sample).alerts.filter { $0.code == code }.map {
      "\($0.severity.rawValue) \($0.at ?? ""): \($0.message)"
    }
  }

  private let packed = "610117-高陵区-2022.txt"

  @Test func aMissingSectionIsAWarning() throws {
    let found = try alerts(packed, .section) { $0.replacing("六、其他需要报告的事项\n", with: "") }
    #expect(found.contains("warning 6: 没有找到第六部分“六、其他需要报告的事项”的标题。"))
  }

  @Test func aRenamedSectionIsANotice() throws {
    let found = try alerts(packed, .section) { $0 }
    #expect(found == ["notice 5: 第五部分的标题是“五、存在问题及下一步工作措施”，格式文本为“五、存在的主要问题及改进情况”。"])
  }

  @Test func sectionsOutOfOrderAreAWarning() throws {
    let found = try alerts(packed, .section) { text in
      text.replacing("五、存在问题及下一步工作措施", with: "X").replacing("六、其他需要报告的事项", with: "五、存在的主要问题及改进情况")
        .replacing("X", with: "六、其他需要报告的事项")
    }
    #expect(found == ["warning 5: 第五部分“五、存在的主要问题及改进情况”排在第六部分之后，次序不对。"])
  }

  @Test(arguments: [
    "收到和处理政府信息公开申请情况。本年新收依申请公开", "收到和处理政府信息公开申请情况：本年新收依申请公开",
    "（三）收到和处理政府信息公开申请情况", "1.政府信息公开行政复议、行政诉讼情况。全年无行政复议",
  ])
  func aSentenceThatBeginsWithATitleIsNoHeading(line: String) throws {
    let found = try alerts(packed, .section) { $0.replacing("二、主动公开政府信息情况\n", with: line + "\n二、主动公开政府信息情况\n") }
    #expect(found == ["notice 5: 第五部分的标题是“五、存在问题及下一步工作措施”，格式文本为“五、存在的主要问题及改进情况”。"])
  }

  @Test func aTitleWithoutItsNumberIsAHeadingWithProseBehindIt() throws {
    let found = try alerts(packed, .section) { $0.replacing("六、其他需要报告的事项\n", with: "其他需要报告的事项。无。\n") }
    #expect(!found.contains { $0.contains("没有找到第六部分") })
  }

  @Test func aMissingTableIsAWarning() throws {
    let found = try alerts(packed, .table) { text in
      let start = text.range(of: "行政复议 |")!.lowerBound
      let end = text.range(of: "五、存在")!.lowerBound
      return text.replacingCharacters(in: start..<end, with: "")
    }
    #expect(found == ["warning t4: 没有找到表四（第四部分）。"])
  }

  @Test func aMissingRowIsAWarning() throws {
    let found = try alerts(packed, .cell) { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("2.重复申请") }
        .joined(separator: "\n")
    }
    #expect(found == ["warning t3.unprocessed.repeat.natural: 表三缺少“2.重复申请”一行。"])
  }

  @Test func aValueThatIsNoNumberIsAnError() throws {
    let found = try alerts(packed, .value) { $0.replacing("行政强制 | 178", with: "行政强制 | l78") }
    #expect(found == ["error t2.coercion.decisions: 表二“行政强制”的“本年处理决定数量”填的是“l78”，应填 0 或正整数。"])
  }

  @Test func anAmountInYuanIsConverted() throws {
    let found = try alerts(packed, .unit) { $0.replacing("1627.79", with: "16277900元") }
    #expect(
      found == [
        "notice t2.fees.amount: 表二“行政事业性收费”的“本年收费金额（单位：万元）”填的是“16277900元”，折合 1627.79 万元；格式文本以万元为单位。"
      ]
    )
  }

  @Test func aSumThatIsNotStatedIsNamed() throws {
    let sample = "610103-碑林区-2021.txt"
    let examination = try Support.examine(
      try Support.text(sample).replacing("(七) 总计\t\t53\t", with: "(七) 总计\t\t\t"),
      name: sample
    )
    let blanks = examination.alerts.filter { $0.code == .blank }
    #expect(blanks.map(\.at) == ["t3", "t3.total.natural"])
    #expect(
      blanks[1].message == "表三“（七）总计”的“自然人”是空的，而它的各分项不全为 0：与它有关的勾稽关系无法核对，请补填。"
    )
    // Every identity that contains the cell stays unjudged: its column's two and its row's.
    #expect(Support.arithmetic(examination) == [])
  }

  @Test func anEditionThatIsNotTheYearsIsANotice() throws {
    let found = try alerts(packed, .edition) {
      $0.replacing("2022年,全区", with: "2020年,全区").replacing("2022", with: "2020")
    }
    #expect(found == ["notice t2: 2020 年的报告应使用 2019 年版格式，表格却是 2021 年版的；已按印出的表格读取和核对。"])
  }
}
