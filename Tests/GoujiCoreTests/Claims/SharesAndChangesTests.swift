import Testing

/// Shares, rates and changes as reports tell them.
struct SharesAndChangesTests {
  @Test(arguments: [
    "接到热线派单6320件，已办结{6320|5337}件，办结率100%。",
    "抽查栏目50个，按期更新的有40个，更新达标率{80|91}%。",
    "应参训人员165人，实际参训132人，参训率{80|100}%。",
    "抽查单位45个，有8个存在更新不及时的问题，问题发生率为{17.8|33.2}%。",
    "收到来信285件，涉及征地拆迁的为{82|185}件，不足三成。",
    "备案账号18个，其中公众号{12|4}个，占总数的三分之二。",
    "收到来信220件，其中咨询75件、求助36件、建议52件，三类合计占{74.1|79.1}%。",
  ])
  func sharesAreJudged(_ sentence: String) throws {
    try ClaimReport.expect("TEXT-PERCENT", in: sentence, isAlone: true)
  }

  @Test(arguments: [
    // Answers that are not yet due are no fault of a rate of 100%.
    "收到意见102条，采纳41条，采纳情况反馈率100%。", "受理来信408件，办结391件，到期办结率100%。",
    "公开信息43条，其中公文2条，主动公开率100%。", "覆盖216个行政村、28个社区，覆盖率达100%。",
    // One of the shares is rounded the other way, so that all come to 100.
    "收到来信1046件，网站提交862件，占82.4%；信函171件，占16.3%；当面13件，占1.3%。",
    "收到来信669件，引起投诉21件、举报10件，占来信比例4.63%。",
    "成立三成效果评估组，评估单位45家。",
  ])
  func sharesThatAreRight(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  @Test(arguments: [
    "与2022年160场的数量相比，2023年举办培训208场，总量有所{上升|回落}。",
    "举办培训由2022年的180场变为2023年的293场，增加了{113|124}场。",
    "政务新媒体账号由61个整合为34个，压减率为{44.26|34.6}%。",
    "全年推文{2000|1199}条，而上年仅992条，发布量翻了一番。",
    "网站年访问量从2022年的367万人次提升至543万人次，提升{48|76.8}%。",
    "粉丝数由年初的28.5万人增至年末的36.7万人，净增{8.2|5.4}万人。",
    "发布解读31篇（上年26篇），比上年多发布{5|4}篇。",
    "办理留言{770|991}件，比上年（598件）增长近三成。",
    "第三方评估中得88.4分，比上年86.6分提高{1.8|0.8}分。",
    "2021年、2022年、2023年发布信息分别为2112条、{2295|1795}条和2920条，逐年递增。",
    "举办培训221场，同比增长{12.8|15.8}%，由2022年的196场增至2023年的221场。",
    "培训同比增长{12.8|15.8}%，由2022年的196场增至221场。",
  ])
  func changesAreJudged(_ sentence: String) throws {
    try ClaimReport.expect("TEXT-CHANGE", in: sentence, isAlone: true)
  }

  @Test(arguments: [
    "日均发布3条，较2022年的1000条增长11.2%。", "与2022年160场相比，2023年举办培训208场，满意率有所下降。",
    "2022年、2023年发布信息分别为2112条、1795条，访问量逐年递增。",
    "访问量从2022年的约367万人次提升至543万人次，提升76.8%。",
  ])
  func changesThatCannotBeSaid(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }
}
