import Testing

@testable import GoujiCore

/// Figures of the tables in the many words that reports have for them; `{right|wrong}` as in
/// `PhrasingTests`.
struct TableFigureTests {
  @Test(arguments: [
    "全年新收申请{221|225}件，年底仍未到期、结转2024年度办理的有{14|18}件。",
    "从办理结果看，作出予以公开决定的{75|71}件，申请内容集中在征地方面。",
    "本年度新收的221件申请中，由自然人提出的有{187|178}件。",
    "因“本机关不掌握相关政府信息”而无法提供的申请达{52|58}件。",
    "以遮挡个人隐私等方式区分处理后部分公开的申请有{36|33}件。",
    "涉及政府信息公开的行政诉讼案件（含未经复议直接起诉和复议后起诉）合计{20|23}件。",
    "答复政府信息公开申请220件，其中申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请的{16|12}件。",
    "办理政府信息公开申请220件，含2022年转至今年办理的{13|19}件。",
    "发生政府信息公开行政复议27件，其中{17|19}件维持，{3|6}件被纠正。",
    "政府信息公开行政复议27宗、行政诉讼20宗，其中{29|31}宗维持原答复。",
    "收到针对我区信息公开事务的行政复议{27|29}件。",
    "线上、线下共收到依申请公开{221|229}件，办结{220|226}件。",
    "收到政府信息公开申请221件，涉及土地政策等方面，已办结{220|228}件。",
    "收到政府信息公开申请221件。公民个人提出申请{187|181}件。",
  ])
  func areRead(_ sentence: String) throws {
    try ClaimReport.expect("TEXT-TABLE", in: sentence)
  }

  /// What looks like these, and is of something else.
  @Test(arguments: [
    "2023年上半年，共受理政府信息公开申请107件，答复103件。其中予以公开31件。",
    "前三季度受理政府信息公开申请165件。",
    "收到政府信息公开申请221件，收到感谢信2封。",
    "受理困难补助申请12件，受理入学申请30件。",
    "全年收到行政许可申请330件。",
    "答复政府信息公开申请220件，不予受理4件。",
    "公文公开属性认定中，予以公开80件，申请人可查阅。",
    "受理企业申请300件，办理不动产登记申请12件。",
    "收到涉及征地的政府信息公开申请57件。",
    "收到线上政府信息公开申请148件。", "单日最高收到申请12件。",
  ])
  func otherThings(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  /// An amount for the whole region is that of the table in a government's report.
  @Test func aRegionsFeesAreItsGovernments() throws {
    func codes(_ sentence: String) throws -> [String] {
      let report = try ClaimReport.report(sentence, changed: ["t2.fees.amount": 12])
      return ClaimReport.judge(report).alerts().filter { $0.severity == .error }.map(\.code.rawValue)
    }
    #expect(try codes("全区行政事业性收费金额为12万元。") == [])
    #expect(try codes("全区行政事业性收费金额为15万元。") == ["TEXT-TABLE"])
  }

  /// Of 111 in two rows a part may be more than there is in one of them.
  @Test func aPartIsHeldAgainstTheWidestReading() throws {
    #expect(try ClaimReport.codes("区本级办结的申请中，予以公开、部分公开41件。") == [])
    #expect(try ClaimReport.codes("区本级办结的申请中，予以公开、部分公开241件。") == ["TEXT-TABLE"])
    #expect(try ClaimReport.codes("办结的申请中，予以公开、部分公开41件。") == ["TEXT-TABLE"])
  }
}
