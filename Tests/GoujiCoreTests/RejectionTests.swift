import Foundation
import Testing

@testable import GoujiCore

/// Why a file is rejected, in the very words that a clerk reads.
struct RejectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var bytes: [UInt8]
    var code: AlertCode
    var message: String
    var testDescription: String { what }

    init(_ what: String, _ bytes: [UInt8], _ code: AlertCode, _ message: String) {
      self.what = what
      self.bytes = bytes
      self.code = code
      self.message = message
    }

    init(_ what: String, _ text: String, _ code: AlertCode, _ message: String) {
      self.init(what, Array(text.utf8), code, message)
    }
  }

  static let cases = [
    Case("no byte", [], .empty, "文件是空的（0 字节）。请重新上传完整的文件。"),
    Case("white space", " \n\t\n　\n", .empty, "文件里没有文字，只有空白。请重新上传完整的文件。"),
    Case(
      "another text",
      "关于召开会议的通知\n\n各单位：\n定于下周一召开会议。\n",
      .notReport,
      "这不是政府信息公开工作年度报告：没有找到报告的标题，也没有找到表二、表三、表四。请检查是否放错了文件。"
    ),
    Case(
      "no tables",
      "某某区2021年政府信息公开工作年度报告\n\n一、总体情况\n2021年全年公开政府信息。\n",
      .notReport,
      "没有找到表格：文中提到政府信息公开，但没有表二、表三、表四。表格可能是图片，可能只用空格排列，或复制时丢失了；请用带表格的原文件重新上传。"
    ),
    Case(
      "before the form",
      "某某区2017年政府信息公开工作年度报告\n\n一、概述\n2017年全年公开政府信息100条。\n",
      .notReport,
      "这是 2017 年的报告。2019 年以前没有全国统一的年度报告格式，无法核对。"
    ),
    Case(
      "binary",
      [0x01, 0x00, 0x02, 0x00, 0x00, 0x03, 0x07],
      .damaged,
      "文件内容不是文字（含有二进制数据），可能已损坏，或扩展名与内容不符。请用原来的软件打开检查后重新导出。"
    ),
    Case(
      "cut in a character",
      Array("政府信息公开".utf8).dropLast(),
      .damaged,
      "文件在一个汉字的中间断了，内容不完整。请重新上传完整的文件。"
    ),
    Case(
      "no encoding",
      [0x41, 0xFF, 0x42, 0x80, 0xFF],
      .damaged,
      "文字编码无法识别：既不是完整的 UTF-8，也不是 GB18030。请用 UTF-8 另存后重新上传。"
    ),
    Case(
      "half a unit",
      [0xFF, 0xFE, 0x3F, 0x65, 0x9C],
      .damaged,
      "UTF-16 文本的字节数是单数，内容不完整。请重新上传完整的文件。"
    ),
  ]

  @Test(arguments: cases) func rejects(_ rejected: Case) throws {
    let examination = try #require(try Support.examiner().examine(rejected.bytes, name: "文件.txt").first)
    #expect(examination.verdict == .rejected)
    #expect(examination.report == nil)
    let alert = try #require(examination.alerts.first)
    #expect(examination.alerts.count == 1)
    #expect(alert.code == rejected.code)
    #expect(alert.severity == .error)
    #expect(alert.at == nil)
    #expect(alert.message == rejected.message)
  }

  @Test func aReportOfAYearBeforeTheFormIsRejectedWithItsTables() throws {
    let text = try Support.text("630103-城中区-2021.txt").replacing("2021年", with: "2018年")
    let examination = try Support.examine("城中区人民政府2018年政府信息公开工作年度报告\n" + text)
    #expect(examination.alerts.map(\.message) == ["这是 2018 年的报告。2019 年以前没有全国统一的年度报告格式，无法核对。"])
  }

  @Test func aTableOfAnotherKindIsNoReport() throws {
    let examination = try Support.examine("部门\t数量\n行政许可\t5\n合计\t5\n")
    #expect(examination.alerts.map(\.code) == [.notReport])
  }

  /// A PDF whose tables have lines above and below only: the words are there, among the prose.
  @Test(arguments: [3, 20]) func labelsAmongTheProseAreATableWithoutRules(count: Int) throws {
    let library = try Support.examiner().library
    let table = try #require(library.editions.last?.form.table("t3"))
    let lines = ["某区2021年政府信息公开工作年度报告"] + table.rows.prefix(count).map { "\($0.label.official) 0 12 3 / 15" }
    let document = Document(
      blocks: lines.map { .paragraph(Document.Paragraph(text: $0, place: Place(page: 2))) }
    )
    let rejection = #expect(throws: Rejection.self) {
      try DocumentReader(library: library).read(document, name: "a.pdf")
    }
    #expect((rejection == .borderless(page: 2)) == (count == 20))
  }
}

extension RejectionTests.Case {
  init(_ what: String, _ bytes: ArraySlice<UInt8>, _ code: AlertCode, _ message: String) {
    self.init(what, Array(bytes), code, message)
  }
}
