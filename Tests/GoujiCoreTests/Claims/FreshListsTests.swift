import Testing

/// Lists of parts as reports make them: those that say by their own words that they are all, and those that are none.
struct FreshListsTests {
  @Test(arguments: [
    "发布信息1224条，分为三类：概况类109条，动态类568条，目录类{547|557}条。",
    "新收来信293件，按内容划分：征地类57件、规划类32件、其他类{204|214}件。",
    "公开信息1096条，其中重点领域信息566条、日常动态530条。重点领域信息又细分为两个方面：财政类354条，民生类{212|205}条。",
    "政务新媒体账号30个，由微信公众号5个、微博20个、抖音号{5|2}个组成。",
    "承接工单4768件，已办结4727件，其余{41|68}件正在办理。",
    "制发公文181件，认定为主动公开的55件，依申请公开的70件，不予公开的{56|66}件。",
    "办理信箱来信88件、网上留言240件、网站咨询296件，以上三项合计{624|633}件。",
    "建成查阅点75处，区级3处，镇级11处，村级{61|57}处，实现全覆盖。",
    "收到意见156条，采纳103条，未采纳{53|52}条，均已说明。",
    "对49家单位量化评分，评为优秀的16家、良好的28家、一般的{5|7}家。",
    "公众号推送1904条，微博发布632条，两个平台发布总量为{2536|2545}条。",
    "专栏包括机构4条、价格52条、投资18条，共发布{74|79}条。",
    "公开信息2942条。通过网站公开52条，其他信息{2167|2187}条，微博541条，公众号175条，解读7条。",
    "重点领域信息218条，其中营商环境27条，减税降费信息{8|9}条，就业183条。",
    "公开信息565条，其中网站公开338条，公众号推送{227|217}条。",
  ])
  func areAdded(_ sentence: String) throws {
    let (right, wrong) = ClaimReport.variants(sentence)
    #expect(try ClaimReport.codes(right) == [])
    for contradiction in wrong {
      #expect(try ClaimReport.codes(contradiction).contains("TEXT-SUM"), "\(contradiction)")
    }
  }

  @Test(arguments: [
    // What is carried over stands beside the outcomes of what was answered.
    "信访件答复47件，答复率94%，其中予以公开46件；结转下年度继续办理3件。",
    "收到信访件50件，其中自然人申请48件，占比96%；答复47件。",
    "收到来信1466件（上年度结转16件，结转下年度9件）。",
    "办理来信69件，含上年度结转的3件，办结68件，剩余1件结转下年。",
    // A list within a list.
    "公开信息744条，其中，网站公开140条，具体为：建议41条、招标99条；公众号发文604篇。",
    // Visits are no part of what was published.
    "公开信息140条，其中部门公开136条，公众号发文256篇，点击13241次。",
    "收到来信2420件，其中市政府办公室承办408件、通过网络收到2141件。",
    "印发文件45件，解读20件，征求意见12件，备案10件。",
    "网站发布信息4583条，其中政府信息2107条，市政府网站采用672条。",
    "公开信息2942条。举办培训52次，发布解读2187条。",
    "发布信息1224条，分为三类：概况类、动态类、目录类。",
    "收到意见156条，采纳103条。",
    // Aspects are counted, and not what is said of them.
    "问题主要是三个方面：一是文书瑕疵仍有发生；二是数据开放偏少，数据集仅25个，与先进地区上百个的水平有差距。",
    "本年度工作要点共四个方面15项任务，涉及11项，已全部完成。",
  ])
  func othersAreNot(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }
}
