import Testing

/// Rates and changes that no figures allow.
struct RateLimitTests {
  @Test(arguments: [
    // What was done of all was done of 100%.
    "受理来信359件，其中咨询304件、投诉19件、建议36件，已全部回复办结，回复率{100|92.5}%。",
    "86件来信均在法定期限内予以回复，回复率达到{100|80.26}%。",
    "各类来信均已按时答复，按时答复率{100|93.5}%。",
    "对照目录整改问题。上述问题已整改完毕，整改率{100|79.31}%。",
    // Of few there are few rates.
    "办理8件人大建议和16件政协提案，沟通率、办结率、满意率均为{91.66|91.2}%。",
    "解决栏目更新等问题5个，已整改{80|95.8}%。",
    "承办提案15件，其中主办10件、协办5件，按时办结率{93.33|76.12}%。",
    // Nothing is done more often than always.
    "受理来信358件，群众满意率{98.5|102}%。", "栏目信息及时更新，及时率达{100|103.5}%。",
    // Words that say the same.
    "发放问卷340份，收回有效问卷338份，回收率{99.4|78}%。",
    "收到政府信息公开申请221件，上年结转13件，已答复220件，办结率为{94.02|80.3}%。",
    "已办结的220件申请中，予以公开的75件，占{34.1|44.4}%；加上部分公开的36件，公开率为{50.5|41.3}%。",
    // The members' own sum is the whole.
    "网站{218|922}条（占9%）、微信922条（占{38|26}%）、其他1284条（占{53|43}%）。",
  ])
  func ratesAreLimited(_ sentence: String) throws {
    let (right, wrong) = ClaimReport.variants(sentence)
    #expect(try ClaimReport.codes(right) == [])
    for contradiction in wrong { #expect(try ClaimReport.codes(contradiction) == ["TEXT-PERCENT"], "\(contradiction)") }
  }

  @Test(arguments: [
    // What all are handed on to, or answered with, is another matter than the rate.
    "受理来信358件，均及时转办，办结率93.5%。", "受理来信358件，均按时答复，群众满意率93.5%。",
    "受理来信358件，全部答复，按期答复率93.5%。", "受理来信358件，到期的均已答复，答复率98.6%。",
    "承办建议15件，均已答复，面商率93.33%，采纳率86.7%。", "收到来信108件，都已答复，办结101件，办结率93.5%。",
    // Not all of them.
    "受理来信195件，除3件正在办理外均已答复，答复率98.5%。", "受理来信195件，结转3件，其余均已答复，答复率98.46%。",
    "发现问题279个，其中网站类问题已整改完毕，整改率79.31%。", "发现问题279个，157个问题已整改完毕，整改率56.27%。",
    "要求各单位对来信均按时答复，答复率不低于95%。",
    // Of something else than the figures.
    "承办建议15件，12345热线办结率98.5%。", "全年受理来信16件，连同去年未结的，办结率94.1%。",
    "公开财政信息15条，任务完成率120%。", "参训率达105%。", "网站总访问量增长率达130%，按期更新率100%。",
    "受理来信210件，办结201件，按时办结率98.01%。", "来信385件、办结率98.72%。",
    "主要有动态218条（占7.3%）、微信922条（占30.7%）、其他1284条（占42.8%）。",
    "予以公开75件，部分公开36件，公开率50.45%。",
  ])
  func ratesThatCannotBeSaid(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  @Test(arguments: [
    // Counts were whole numbers last year, too.
    "收到来信76件，同比增长{85.37|88.47}%。", "来信76件（同比增长{85.37|88.47}%），来电30个（同比下降{3.23|4.23}%）。",
    "收到来信2件、来电7个，同比分别下降{60|53}%和{12.5|13.7}%。", "收到来信76件，来信数量较2022年下降{36|33.7}%。",
    // By how much, without 增加 and 减少.
    "发布信息20737条，比2022年32385条少{11648|12648}条。", "开展培训25次，比上年39次少{14|24}次。",
    "办理来信48,299件，同比少办{8,570|7,570}件（去年56,869件）。", "2023年来信14件，去年同期为12件，同比多了{2|3}件。",
    // Between parts of the year.
    "上半年来信420件，下半年816件，全年合计1236件；下半年比上半年{增加|减少}396件。",
    "上半年来信420件，下半年816件，下半年比上半年增长{94.29|74.29}%。",
    // The direction before its figures, and of the subject that is named.
    "来信总量{回落|上升}，全年收到470件，上年567件，同比减少17%。",
    "因信息公开引发行政复议27件、行政诉讼20件，复议案件较上年（23件）{上升|下降}。",
  ])
  func changesAreLimited(_ sentence: String) throws {
    let (right, wrong) = ClaimReport.variants(sentence)
    #expect(try ClaimReport.codes(right) == [])
    for contradiction in wrong { #expect(try ClaimReport.codes(contradiction) == ["TEXT-CHANGE"], "\(contradiction)") }
  }

  @Test(arguments: [
    // Neither amounts nor rough words nor what is compared with something else were whole numbers.
    "来信76件，涉及金额1200万元，同比增长13.37%。", "发布信息76条，点击量同比增长13.37%。", "来信76件，年均增长13.37%。",
    "来信76件，满意率同比提高13.37%。", "来信76件，同比增长约88%。", "来信6件，同比增长20%。", "来信76余件，同比增长88.47%。",
    "发布信息76条，较前三年平均数增长13.37%。", "来信76件，占比12.5%，同比上升2.37个百分点。", "发布信息59600条，同比下降31.65%。",
    "发布信息221条，较2022年多25条，较2021年多20条。", "开展培训39次，比计划多4次。", "开展检查14次，比上年多2次。",
    "一季度来信20件，二季度比一季度多16件，三季度30件，三季度比二季度少6件。", "行政复议27件、行政诉讼20件，复议同比下降13.37%。",
    "网站访问量上升，全年收到来信470件，上年567件。", "来信3件、来电2个，总数较上年（4件）上升。",
  ])
  func changesThatCannotBeSaid(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }
}
