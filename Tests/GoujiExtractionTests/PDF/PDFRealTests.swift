import GoujiCore
import Testing

@testable import GoujiExtraction

/// Two real reports made by WPS, against what a person reads on their pages.
@Suite struct PDFRealTests {
  struct Truth: Sendable {
    var file: String
    /// 表二 but for its headings: label and figures.
    var disclosure: [[String]]
    /// 表三: the figures of each row, in order.
    var applications: [[Int]]
    /// 表四: its last row.
    var disputes: [Int]
    /// The row that 行政诉讼 stands in.
    var disputeHeader: [String]
    /// Paragraphs by their first characters, in order.
    var paragraphs: [String]
  }

  static let truths = [
    Truth(
      file: "reports/320813-洪泽区-2023.pdf",
      disclosure: [
        ["规章", "0", "0", "0"], ["行政规范性文件", "0", "5", "5"], ["行政许可", "550"], ["行政处罚", "4119"],
        ["行政强制", "195"], ["行政事业性收费", "7730.28"],
      ],
      applications: onlyNatural([21, 0, 0, 4, 1, 0, 0, 0, 0, 1, 1, 0, 10, 3, 0, 1, 0, 0, 0, 0, 0, 21, 0]),
      disputes: [10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0],
      disputeHeader: ["行政复议", "行政诉讼"],
      paragraphs: [
        "洪泽区人民政府", "2023年政府信息公开工作年度报告", "本报告由淮安市洪泽区人民政府办公室", "一、总体情况", "2023年，洪泽区人民政府坚持",
        "（一）主动公开情况。", "（二）依申请公开情况。", "（三）政府信息管理情况。", "加强区政府门户网站", "（四）政府信息公开平台建设情况。",
        "（五）政府信息公开监督保障情况。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况", "2023年，洪泽区政府信息公开工作", "六、其他需要报告的事项", "2023年，区政府严格落实",
      ]
    ),
    Truth(
      file: "reports/320813-洪泽区-2024.pdf",
      disclosure: [
        ["规章", "0", "0", "0"], ["行政规范性文件", "3", "0", "8"], ["行政许可", "9487"], ["行政处罚", "2776"],
        ["行政强制", "84"], ["行政事业性收费", "7545"],
      ],
      applications: onlyNatural([95, 0, 50, 9, 0, 0, 1, 0, 0, 1, 1, 0, 31, 1, 0, 1, 0, 0, 0, 0, 0, 95, 0]),
      disputes: [1, 1, 0, 0, 2, 1, 0, 0, 0, 1, 2, 0, 1, 0, 3],
      // A stray rule stands in this header.
      disputeHeader: ["行政复议", "", "行政诉讼"],
      paragraphs: [
        "淮安市洪泽区人民政府", "2024年政府信息公开工作年度报告", "本报告由淮安市洪泽区人民政府办公室", "一、总体情况",
        "2024年，淮安市洪泽区人民政府坚持", "（一）主动公开情况。", "（二）依申请公开情况。", "（三）政府信息管理情况。",
        "（四）政府信息公开平台建设情况。", "（五）政府信息公开监督保障情况。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "2024年，全区政府信息公开工作", "针对存在问题，2025年",
        "六、其他需要报告的事项", "2024年，区政府严格落实",
      ]
    ),
  ]

  /// Rows of 表三 in which all applicants are natural persons.
  private static func onlyNatural(_ figures: [Int]) -> [[Int]] {
    figures.map { [$0, 0, 0, 0, 0, 0, $0] }
  }

  /// The labels of 表三, as both reports print them.
  private static let labels = [
    "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "1.属于国家秘密", "2.其他法律行政止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息",
    "7.属于行政执法案卷", "8.属于行政查询事项", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
    "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
    "（六）其他处理", "（七）总计", "四、结转下年度继续办理",
  ]

  @Test(arguments: truths)
  func readsAsPrinted(truth: Truth) throws {
    guard let file = PDFSamples.sample(truth.file) else { return }
    let document = try PDFSamples.document(file)
    let tables = document.tables
    try #require(tables.count == 3)

    let disclosure = tables[0].map { $0.filter { $0 != "<" } }
    #expect(disclosure.filter { $0.count > 1 && $0[0] != "信息内容" } == truth.disclosure)
    #expect(disclosure.filter { $0.count == 1 }.map { $0[0] } == ["一", "五", "六", "八"].map { "第二十条第（\($0)）项" })

    let applications = tables[1].dropFirst(3)
    #expect(applications.map { Array($0.suffix(7)) } == truth.applications.map { $0.map(String.init) })
    #expect(applications.map { $0.dropLast(7).last { $0 != "<" && !$0.isEmpty } } == Self.labels)
    let groups = applications.map { $0[1] }.filter { $0.hasPrefix("（") }
    #expect(groups.map { $0.prefix(3) } == ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）"])
    #expect(tables[1].map { $0[0] }.filter { $0 == "三、本年度办理结果" }.count == 1)

    #expect(tables[2].count == 4)
    #expect(tables[2].last == truth.disputes.map(String.init))
    #expect(tables[2].first?.filter { $0 != "<" } == truth.disputeHeader)

    #expect(document.paragraphs.count == truth.paragraphs.count)
    for (paragraph, start) in zip(document.paragraphs, truth.paragraphs) { #expect(paragraph.hasPrefix(start)) }
  }

  @Test func cellsSayWhereTheyStand() throws {
    guard let file = PDFSamples.sample("reports/320813-洪泽区-2023.pdf") else { return }
    let blocks = try PDFSamples.document(file).blocks
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    try #require(tables.count == 3)
    // 表三 begins on page 3 and ends on page 4.
    let pages = tables[1].rows.map { $0.cells.last?.place.page }
    #expect(pages.first == 3)
    #expect(pages.last == 4)
    let first = try #require(tables[2].rows.last?.cells.first)
    let rect = try #require(first.place.rect)
    #expect(first.text == "10")
    #expect(first.place.page == 4)
    // Measured on the rendered page: the table begins 77 pt from the left, its last row goes from 446 to 472 pt.
    #expect((7600...7800).contains(rect.left) && (2000...3500).contains(rect.right - rect.left))
    #expect((44400...44800).contains(rect.top) && (47000...47400).contains(rect.bottom))
  }
}
