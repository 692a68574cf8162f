import Testing

@testable import GoujiCore

/// Shares told beside one another, and of which whole each of them is.
struct SharesOfOneWholeTests {
  @Test(arguments: [
    "从办理结果来看，予以公开75件，占34.1%；无法提供52件，占{23.6|26.6}%。",
    "政府网站发布80条，占40%；政务微信发布50条，占{25|35}%。",
    "已审结的行政复议案件25件中，结果维持17件，占{68|63}%。政府信息公开类行政复议案件共27件。",
    "收到政府信息公开申请221件。申请事项中，征地补偿类24件、规划许可类14件，二者合计占全部申请的{17.2|10.9}%。",
    "收到申请221件，予以公开75件、部分公开36件，合计占办结总量的{50.45|34.09}%。",
    "按受理渠道划分，网络占{58.5|68.5}%、信函占37.3%、当面占4.2%。",
    "留言中咨询类占{58.5|68.5}%，建议类占27.3%，其他类占14.2%。",
  ])
  func shares(_ sentence: String) throws { try ClaimReport.expect("TEXT-PERCENT", in: sentence) }

  @Test(arguments: [
    // Each of the same whole, which another sentence tells.
    "当年办结建议50件。其中采纳25件、占50%；留作参考1件、占2%；不采纳10件、占20%。",
    "办复率100%，其中采纳25件、占62.5%；不采纳1件、占2.5%；留作参考10件、占25%。",
    "收到申请221件，其中征地拆迁类占40%，规划类占35%，其他占25%。",
    "收到申请221件，按申请方式分，网络占60%，信函占40%。",
    "访问来源中PC端占58.5%、移动端占57.3%、平板占28.9%（含重复访问）。",
    "发布信息442条，其中政务动态155条，占比35.07%；政务动态中乡村振兴类70条，占政务动态的45.16%。",
    "发布信息442条，其中政务动态155条，占比35.07%；政务动态中乡村振兴类70条，占45.16%。",
    "网站占60%，较上年的50%有所上升，信函占40%。",
  ])
  func otherWholes(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  /// Who makes 占 part of other words between a comma and the share has a part of its own.
  @Test func whatIsNamedIsNotTheFigureBefore() throws {
    #expect(try ClaimReport.codes("收到来信20件，其他占25%。") == [])
    #expect(try ClaimReport.codes("收到来信20件，其中咨询类8件，约占25%。") == ["TEXT-PERCENT"])
  }
}
