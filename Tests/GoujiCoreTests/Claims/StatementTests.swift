import Testing

@testable import GoujiCore

/// Statements in words, and years, as reports make them.
struct StatementTests {
  @Test(arguments: [
    ("全年没有公民、法人或其他组织提出政府信息公开申请。", true), ("全年没有企业、社会组织等法人或其他组织提出申请。", true),
    ("新收和上年结转的申请已全部办结，无结转下年度办理事项。", true), ("年内答复的申请中，不存在“本机关不掌握”的情形。", true),
    ("没有无法提供、不予处理等情形。", true), ("未作出过一件不予公开的答复决定。", true), ("本年度无信访举报投诉类申请。", true),
    ("政府信息公开行政复议和行政诉讼案件均已审结。", true), ("信息公开的复议、诉讼案件无一件被纠正。", true),
    ("本年度没有废止行政规范性文件。", true), ("没有从上一年度结转过来的政府信息公开申请。", true),
    ("没有无故不予公开的情形。", false), ("未出现应公开而不予公开的办件。", false), ("个别单位存在未受理申请即退回的情况。", false),
    ("不存在不予公开范围随意扩大的问题。", false), ("全年未收到行政许可申请。", false), ("未收到听证申请。", false),
    ("公文审核中，没有不予公开、无法提供的情形。", false),
  ])
  func statements(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence) == (isWrong ? ["TEXT-CLAIM"] : []))
  }

  /// As many were dealt with as came in: a rate of 100% is not wrong, whatever is carried over.
  @Test func allThatCameInIsAll() throws {
    let sentence = "政府信息公开申请办结率100%。"
    #expect(try ClaimReport.codes(sentence) == ["TEXT-CLAIM"])
    let equal = try ClaimReport.report(
      sentence,
      changed: [
        "t3.carried_out.natural": 10, "t3.carried_out.total": 13, "t3.total.natural": 188, "t3.total.total": 221,
        "t3.granted.natural": 63, "t3.granted.total": 76,
      ]
    )
    #expect(!ClaimReport.judge(equal).alerts().contains { $0.code == .textClaim && $0.severity == .error })
  }

  @Test(arguments: [
    (1, "与2022年相比，本年度申请数量有所增加。", false), (1, "与2023年相比，本年度申请数量有所增加。", true),
    (1, "有2件申请结转至2024年度办理。", false), (1, "有2件申请结转至2023年度办理。", true),
    (1, "2022年结转至2023年办理的申请有13件。", false), (1, "有1件申请是由2022年结转而来的。", false),
    (1, "有1件申请是由2023年结转而来的。", true), (5, "回顾2023年，本年度主要问题是检索不便。", false),
    (5, "回顾2022年，本年度主要问题是检索不便。", true), (6, "2024年1月18日", false), (6, "2023年1月18日", true),
    (6, "（此件于2024年1月22日公开发布）", false), (6, "（此件于2023年1月22日公开发布）", true),
    (0, "本报告为平川区2023年政府信息公开工作年度报告，由办公室编制。", false),
    (0, "本报告为平川区2022年政府信息公开工作年度报告，由办公室编制。", true),
    (4, "2022年度，因政府信息公开被申请行政复议27件。", true),
    (1, "发布2022年度人大建议和政协提案办理总体情况。", false), (1, "2023年1月30日发布了上年度报告。", false),
    (1, "2023年目标任务较2022年有所增加，今年已全部完成。", false),
  ])
  func years(_ section: Int, _ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence, section: section) == (isWrong ? ["TEXT-YEAR"] : []))
  }
}
