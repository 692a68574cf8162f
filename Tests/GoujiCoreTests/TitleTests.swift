import Testing

@testable import GoujiCore

/// What stands above and beside a title: papers' numbers, dates, menus, lists of contents.
struct TitleTests {
  private func report(_ head: [String]) throws -> Report {
    let body = try Support.text("610103-碑林区-2021.txt").split(separator: "\n").drop { !$0.contains("本报告依照") }
    return try #require(try Support.examine((head + body.map(String.init)).joined(separator: "\n")).report)
  }

  private static let title = "黄山市歙县石门乡人民政府2021年政府信息公开工作年度报告"

  @Test(arguments: [
    "附件2", "附件：", "石政〔2024〕3号", "签发人：王某", "公开方式：主动公开", "（公开稿）", "首页", "1",
    "发布时间：2024年1月12日", "今天是2024年5月6日 星期一", "您是2018年11月1日以来第12345位访客",
    "发布时间：2022-01-20 来源：办公室", "索引号：014349/2022-00012 发布机构：石门乡人民政府",
    "上一篇：某某市2020年政府信息公开工作年度报告", "相关阅读 某县2019年政府信息公开工作年度报告",
    "关于报送2018年以来政府信息公开工作年度报告的函", "县财政局2020年政府信息公开工作年度报告2021-01-10",
  ])
  func aLineAboveTheTitleIsNoneOfIt(_ line: String) throws {
    let report = try report([line, Self.title])
    #expect(report.agency == "黄山市歙县石门乡人民政府" && report.year == 2021 && report.title == Self.title)
  }

  @Test(arguments: [
    ["黄山市歙县石门乡人民政府", "2021年政府信息公开工作年度报告"],
    ["黄山市歙县", "石门乡人民政府", "2021年政府信息公开工作年度报告"],
    ["附件2", "黄山市歙县石门乡人民政府", "2021年政府信息公开工作年度报告"],
    ["附件2黄山市歙县石门乡人民政府2021年政府信息公开工作年度报告"],
    ["截至2022年1月 黄山市歙县石门乡人民政府2021年政府信息公开工作年度报告"],
  ])
  func theOrganMayHaveLinesOfItsOwn(_ lines: [String]) throws {
    let report = try report(lines)
    #expect(report.year == 2021)
    #expect(report.agency?.hasSuffix("石门乡人民政府") == true && report.agency?.contains("附件") == false)
    if lines.count < 2 || lines[0] != "附件2" { #expect(report.agency?.contains("黄山市歙县") == true) }
  }

  @Test func titlesOfSeveralYearsAreThoseOfOtherReports() throws {
    let years = (2015...2024).map { "\($0)年政府信息公开工作年度报告" }
    let report = try report(["历年年报"] + years + [Self.title])
    #expect(report.year == 2021 && report.title == Self.title)
  }

  @Test(arguments: ["第3街道办事处", "石门市12345热线管理中心"])
  func figuresMayBelongToAName(_ name: String) throws {
    #expect(try report(["\(name)2021年政府信息公开工作年度报告"]).agency == name)
  }

  /// In UTF-16 格 has the byte of `<`.
  @Test func aFirstSignMayLookLikeMarkup() throws {
    func wide(_ text: String) -> [UInt8] { [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    #expect(FileKind.of(wide("格尔木市人民政府2021年政府信息公开工作年度报告，共<p>12页")) == .text)
    #expect(FileKind.of(wide("\n<html><body><p>格尔木市</p></body></html>")) == .html)
  }

  @Test func aListOfContentsHoldsNoSection() throws {
    let titles = [
      "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ]
    let report = try report(titles + [Self.title])
    #expect(report.title == Self.title && report.year == 2021)
    #expect(report.sections.first?.paragraphs.contains { $0.text.contains("1434 条") } == true)
  }
}
