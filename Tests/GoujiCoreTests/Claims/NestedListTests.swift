import Testing

@testable import GoujiCore

/// Lists within lists, figures told one by one, and what is said of them.
struct NestedListTests {
  @Test(arguments: [
    "公开信息119条。其中机构类信息59条，内有领导成员48条、机构职能11条；工作类信息6条，其中镇街动态2条、计划总结{1|2}条、公告3条；政策类信息54条。",
    "2023年收到来信51件。线上渠道{31|19}件（其中网站21件、邮箱10件），线下渠道20件。",
    "主动公开信息11382条。其中区直各单位公开{4323|4233}条，乡镇公开7059条。",
    "主动公开信息2991条。其中门户网站公开{129|141}条、微信发布296条、微博发布2566条。",
    "更新信息547条。其中：政策法规123条，规范性文件立改废信息{114|134}条，规划310条。",
    "主动公开信息947条。包括部门信息124条，审批信息43条，登记公示480条，业务管理{242|250}条，服务动态58条。",
    "办理来信7件（网上{5|8}件、信函2件），均已答复。",
  ])
  func areAdded(_ sentence: String) throws {
    try ClaimReport.expect("TEXT-SUM", in: sentence)
  }

  @Test(arguments: [
    "网站发布信息4223条，微信、微博分别发布1826条、2386条。",
    "网站发布信息89篇次（文字18篇次、图文12篇次、发布会5次、报道54篇次）。",
    "公开信息110条，其中动态60条，公告30条，规划、人事、财政各5条，其他5条。",
    "答复后被行政复议27件，其中17件维持；被诉20件，4件未审结。",
    "召开发布会6场，在线访谈、意见征集分别开展3次、2次。",
    "全年制发公文18件，其中主动公开公文占比较高。其中各镇街收到政府信息公开申请221件。",
    "公开信息445条。包括厅行政规范性文件3件、其他政策文件9件。",
  ])
  func othersAreNot(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  @Test(arguments: [
    "政府信息公开行政复议、行政诉讼分别为{27|20}件、{20|27}件。",
    "全年答复政府信息公开申请220件，予以公开、部分公开分别为{75|36}件和{36|75}件。",
    "现行有效的行政规范性文件63件全部在网站集中公开，本年度新制发{9|8}件、废止{4|5}件。",
    "2023年，公民、法人或其他组织通过门户网站、邮寄等途径提出政府信息公开申请{221|229}件。",
    "全年处理政府信息公开申请234件，其中2022年结转办理{13|14}件。",
    "收到公民、法人和其他社会组织政府信息公开申请{221|231}件，下年度继续办理{14|15}件。",
  ])
  func figuresOfTheTable(_ sentence: String) throws {
    try ClaimReport.expect("TEXT-TABLE", in: sentence)
  }

  @Test(arguments: [
    ("答复的申请中，其中处理结果32件为不予公开。", false),
    ("政府信息公开行政复议27件，均被纠正。", true),
    ("政府信息公开行政复议27件，年内均未审结。", true),
    ("政府信息公开行政复议27件，年内尚未全部审结。", false),
    ("受人员变动影响，受理的申请未能全部办结。", false),
    ("政府信息公开行政诉讼20件，均为复议后起诉案件。", true),
    ("目前没有现行有效的行政规范性文件。", true),
    ("复议机关审结的政府信息公开复议案件中没有被纠正的情形。", true),
  ])
  func statements(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence) == (isWrong ? ["TEXT-CLAIM"] : []))
  }

  /// What is said to be there is, if the table has it; and what has a figure of its own is not what is denied.
  @Test func whatThereIs() throws {
    func codes(_ sentence: String, _ changed: [String: Int64]) throws -> [String] {
      ClaimReport.judge(try ClaimReport.report(sentence, changed: changed)).alerts()
        .filter { $0.code.rawValue.hasPrefix("TEXT-") && $0.severity != .notice }.map(\.code.rawValue)
    }
    let outcomes = ["upheld", "corrected", "other", "pending", "total"]
    let noSuits = Dictionary(
      uniqueKeysWithValues: ["direct", "after_review"].flatMap { block in
        outcomes.map { ("t4.\(block).\($0)", Int64(0)) }
      }
    )
    let none = noSuits.merging(outcomes.map { ("t4.review.\($0)", Int64(0)) }) { $1 }
    let many = "全年发生多起因政府信息公开引起的行政复议、行政诉讼。"
    #expect(try codes(many, [:]) == [])
    #expect(try codes(many, none) == ["TEXT-CLAIM"])
    #expect(try codes("政府信息公开行政复议27件，行政诉讼零发生。", noSuits) == [])
    #expect(try codes("政府信息公开行政复议27件，行政诉讼零发生。", [:]) == ["TEXT-CLAIM"])
  }

  @Test(arguments: [
    (1, "发挥网站第一平台作用，2022年通过门户网站主动公开政府信息1075条。", true),
    (1, "从办理结果看，2022年已办结的24件来信均已公开。", true),
    (6, "信息处理费收取情况：2022年度我县发出收费通知0件，收取金额0元。", true),
    (6, "信息处理费收取情况：2023年度我县发出收费通知0件，收取金额0元。", false),
    (5, "我县将以问题为导向，在2023年做好以下工作。", true),
    (5, "我县将以问题为导向，在2023年工作基础上，做好以下工作。", false),
    (1, "2022年，我镇主动公开政府信息267条，比2022年的155条增加了112条。", true),
    (1, "2022年年度报告中指出的问题，与2022年相比已有改进。", false),
    (1, "1件转2024年办理。", false),
    (1, "2024年继续办理1件。", false),
  ])
  func years(_ section: Int, _ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence, section: section).contains("TEXT-YEAR") == isWrong)
  }
}
