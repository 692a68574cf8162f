import Testing

@testable import GoujiCore

/// Rates, changes and figures of the tables in the words of clerks.
struct OrdinaryFiguresTests {
  @Test(arguments: [
    "予以公开率为{69.2|65.2}%（27/39）。",
    "收到建议216条，采纳率{26.9|36.9}%（58条被采纳）。",
    "建议提案答复公开率{97.7|98.6}%，44件答复中公开43件，其余不宜公开。",
    "适用简易程序270件，适用普通程序500件，分别占35.1%和{64.9|60.9}%。",
    "前两个栏目点击8682次和2296次，分别占总点击17110次的50.7%、{13.4|23.4}%。",
    "涉农补贴类8条、宅基地类2条，两类事项占新增26条的{38.5|20.7}%。",
    "编制目录21个领域、公开事项458项，已公开435项，公开率{95|56.2}%。",
    "收到意见128条，当日答复72条，当日答复率为{56.2|59.1}%。",
    "分申请主体看，自然人占{84.6|94.6}%。",
    "网站发布1032条信息中，文字类762条、图片类187条、视频类83条，文字类占{73.8|83.8}%。",
    "分渠道看：门户网站{1119|1019}条（占20.2%）、政务微信905条（占16.3%）、政府公报及其他渠道3523条（占63.5%）。",
    "承办建议提案62条（主办18条、协办44条），复文全文公开12条，占主办件的{66.7|56.7}%。",
  ])
  func rates(_ sentence: String) throws { try ClaimReport.expect("TEXT-PERCENT", in: sentence) }

  @Test(arguments: [
    "机关内设科室24个，5个科室有主动公开任务，任务完成率100%。",
    "答复意见建议175条，当日答复91条，当日答复率为52%，三日内答复率100%。",
    "受理网民留言48条，公开回复31条，回复率100%。",
    "办理县长信箱留言82件，回复市长信箱留言31件，回复率100%。",
    "网站发布72条，较上年60条增长20%，占总量60%；公众号48条，占40%。",
    "更新信息20条。抽查市场主体434户次，公示结果406条，公示率93.5%。",
  ])
  func otherRates(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  @Test(arguments: [
    "政务服务事项网上可办率由81%提高到85%，{提升|下降}4个百分点。",
    "收到来信17件，比上年（29件）少12件，{减少|增加}41.38%。",
    "收到来信比2022年的47件减少{15|14}件，为32件。",
    "各镇街网页更新信息322条，各部门网页更新信息482条，前者比后者{少|多}160条。",
    "收到来信74件，发出回信31件，前者是后者的{2.4|3.2}倍。",
    "公开指南2023年修订3次，2022年修订2次，{多|少}于上年。",
    "人均办理信息32条，上年为21条，提高{11|18}条。",
    "文书模板由11种扩充到18种，{增加|减少}7种。",
  ])
  func changes(_ sentence: String) throws { try ClaimReport.expect("TEXT-CHANGE", in: sentence) }

  @Test(arguments: [
    "人大代表建议33件，较上年增加2件（上年31件）；政协提案30件，与上年持平。",
    "收到来信300件（含2022年结转20件），来信数量比去年明显增长，上升25%。",
    "主动公开信息1400条，日均发布3.8条，较2022年的1260条增长11.11%。",
  ])
  func otherChanges(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  @Test(arguments: [
    "办结的申请按结果分类：公开或者部分公开的{111|119}件，不公开的{32|39}件。",
    "新收政府信息公开申请221件，其中企业及其他组织申请{34|39}件。",
    "政府信息公开诉讼案件仍有{4|6}件在审。",
    "收到政府信息公开申请221件，结转至下一年再行办理{14|19}件。",
    "在办结的{220|229}件政府信息公开申请中，予以公开75件。",
    "受理并按时回复政府信息依申请公开事项{220|229}项。",
    "出台行政规范性文件：制发件数{9|8}件，废止件数{4|5}件，现行有效件数{63|36}件。",
  ])
  func figuresOfTheTable(_ sentence: String) throws { try ClaimReport.expect("TEXT-TABLE", in: sentence) }

  @Test(arguments: [
    "对管委会10个直管镇街开展依申请公开模拟测评。",
    "本机关共收到1份区政府办公室依申请公开意见征询件。",
    "属于信访、投诉等申请（含咨询）不作为政府信息公开申请处理11件。",
    "收到政府信息公开申请221件，经沟通撤件39件，受理182件。",
    "办结上年结转的政府信息公开申请13件，其中予以公开4件。",
    "按渠道区分，221件新收申请中有53件来自网络，10件来自信函。",
    "对申请内容不明确的20件，一次性告知补正，其中19件补正后进入办理程序。",
    "收到政府信息公开申请221件，不属于本机关公开50件，信息不存在2件。",
    "我县作为复议机关受理其他各类行政复议案件167件，审结166件。",
    "抽查依申请公开答复卷宗15件。",
    "更新发布1754个依申请办理事项。",
    "自条例实施以来，累计受理政府信息公开申请4610件，办结4600件。",
    "收到政府信息公开申请221件，1件申请人撤回政府信息公开申请。",
    "新收政府信息公开申请221件，其中予以公开70件；上年结转13件，予以公开5件。",
  ])
  func figuresOfOthers(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  /// Licences, penalties and coercive measures without a verb are the year's decisions, unless they are published or listed.
  @Test(arguments: [
    ("全年行政许可278件、行政处罚1217件、行政强制402件。", false),
    ("全年行政许可278件、行政处罚1217件、行政强制412件。", true),
    ("公示行政许可250件、行政处罚127件。", false),
    ("行政权力清单中，行政许可24项、行政处罚765项。", false),
  ])
  func decisions(_ sentence: String, _ isWrong: Bool) throws {
    let decisions: [String: Int64] = [
      "t2.licensing.decisions": 278, "t2.penalty.decisions": 1217, "t2.coercion.decisions": 402,
    ]
    let alerts = ClaimReport.judge(try ClaimReport.report(sentence, changed: decisions)).alerts()
    #expect(alerts.contains { $0.code.rawValue == "TEXT-TABLE" } == isWrong)
  }
}
