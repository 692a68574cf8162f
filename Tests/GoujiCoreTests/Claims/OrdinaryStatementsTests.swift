import Testing

@testable import GoujiCore

/// Statements in words, and years, in the words of clerks.
struct OrdinaryStatementsTests {
  @Test(arguments: [
    ("不予处理的9件申请，均为信访举报投诉类申请。", false),
    ("不予处理的9件申请，全部属于要求提供公开出版物。", true),
    ("不予公开的32件申请均为过程性信息。", false),
    ("不予公开的32件申请均为国家秘密。", true),
    ("所有申请均依法予以公开。", true),
    ("收到政府信息公开申请221件，均已依法予以公开。", true),
    ("收到政府信息公开申请221件，均未公开申请人信息。", false),
    ("结转下年的申请为零。", true),
    ("从申请人看，科研机构未提出申请。", false),
    ("从申请人看，商业企业未提出申请。", true),
    ("全年未出现因国家秘密不予公开的情形。", false),
    ("全年未出现因过程性信息不予公开的情形。", true),
    ("年内没有群众向我局提出政府信息公开申请。", true),
    ("全年无人就政府信息公开申请信访。", false),
    ("截至年底，没有一件申请结转至下一年度。", true),
    ("没有被人民法院判决撤销的政府信息公开案件。", true),
    ("政府信息公开行政诉讼20件，其中未经复议直接起诉14件，均胜诉。", true),
    ("政府信息公开行政诉讼20件，其中复议后起诉6件，均胜诉。", false),
    ("连续多年保持政府信息公开行政复议、行政诉讼双零。", true),
  ])
  func statements(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence) == (isWrong ? ["TEXT-CLAIM"] : []))
  }

  @Test(arguments: [
    (6, "除上述内容外，我委在2022年度内无其他应当报告的事项。", true),
    (1, "年末（2022年11月至12月），我局组织开展了文书评查。", true),
    (1, "今年（2022年）以来，我局以公开促落实。", true),
    (1, "今年（2024年）以来，我局以公开促落实。", false),
    (1, "年内（即2023年1月至12月）编发简报19期。", false),
    (1, "本年度分两步走：2022年上半年，我局完成指南修订；下半年，完成目录调整。", true),
    (5, "总的来看，2022年政府信息公开工作取得了一定成效，但与群众期盼相比仍有差距。", true),
    (5, "总的来看，2023年政府信息公开工作取得了一定成效，但与群众期盼相比仍有差距。", false),
    (5, "2022年我局在依申请公开答复的规范性上还有欠缺。", true),
    (5, "回顾2022年的工作，主动公开更加及时。", true),
    (1, "截至2022年年底，政务公开领导小组成员单位未发生漏报情况。", true),
    (1, "“政民互动”栏目在2024年共收到留言476条。", true),
    (1, "针对2022年报告中指出的问题，我局全年新增视频解读4个。", false),
    (5, "“十四五”时期（2021—2025年），我局将持续完善公开目录。", false),
    (0, "统计期内（2022年1月1日至2022年12月31日）的信息均已录入。", true),
  ])
  func years(_ section: Int, _ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence, section: section).contains("TEXT-YEAR") == isWrong)
  }
}
