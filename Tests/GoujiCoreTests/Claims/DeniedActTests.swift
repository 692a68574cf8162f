import Testing

@testable import GoujiCore

/// Acts of 表二 that are denied by name.
@Suite struct DeniedActTests {
  private func codes(_ report: Report) -> Set<String> {
    let alerts = ClaimReport.judge(report).alerts().filter { $0.severity != .notice }
    return Set(alerts.map(\.code.rawValue).filter { $0.hasPrefix("TEXT-") })
  }

  @Test(arguments: [
    ("本年度无行政处罚案件。", true), ("没有行政处罚案件。", true), ("全年无行政处罚。", true),
    ("2023年，我局没有行政处罚决定。", true), ("未作出行政处罚决定。", true),
    // There was none of the other kind.
    ("本年度无行政强制案件。", false), ("全年无行政强制。", false),
    // Others, or something else of them.
    ("我局无行政处罚权。", false), ("辖区企业无行政处罚记录。", false), ("全年无行政处罚信息公示。", false),
    ("在政府信息公开工作中，无行政处罚情形。", false), ("2022年无行政处罚案件。", false),
    ("无行政处罚案件被复议机关撤销。", false), ("机关工作人员全年无行政处罚。", false), ("办公室本级无行政处罚案件。", false),
    ("力争全年无行政处罚案件。", false),
  ])
  func acts(_ sentence: String, _ isWrong: Bool) throws {
    let report = try ClaimReport.report(sentence, section: 2, changed: ["t2.penalty.decisions": 5515])
    #expect(codes(report) == (isWrong ? ["TEXT-CLAIM"] : []))
  }

  /// The form until 2020 has 本年新制作数量.
  @Test(arguments: [
    ("本年度未制发行政规范性文件。", 13, true), ("本年度未制发行政规范性文件。", 0, false),
    ("本年度未制定规章。", 13, false), ("未制定行政规范性文件管理制度。", 13, false), ("拟不再制发行政规范性文件。", 13, false),
    ("行政规范性文件未废止。", 13, false),
  ])
  func made(_ sentence: String, _ count: Int64, _ isWrong: Bool) throws {
    var report = try RepairsSupport.report(2020, ["t2.normative.made": count])
    report.sections = try ClaimReport.report(sentence, section: 2).sections
    #expect(codes(report) == (isWrong ? ["TEXT-CLAIM"] : []))
  }
}
