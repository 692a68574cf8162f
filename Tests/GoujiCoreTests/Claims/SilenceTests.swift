import Testing

@testable import GoujiCore

/// What reports say beside the matter and is right, and what their
/// figures contradict.
struct SilenceTests {
  @Test(arguments: [
    "未发生因未按期答复被申请政府信息公开行政复议的情况。",
    "2020年至2023年，累计收到政府信息公开申请812件。",
    "2021-2023年，累计收到政府信息公开申请812件。",
    "收到政府信息公开行政复议申请27件，其中市政府受理11件、县政府受理16件。",
    "全年开设专栏28个，其中新开设9个；清理栏目46个，删除链接213条。",
    "答复政府信息公开申请220件，其中予以公开和部分公开111件，不予公开32件，无法提供、不予处理及其他77件。",
    "答复政府信息公开申请220件，20个工作日内答复的205件。",
    "全年答复政府信息公开申请220件，平均每月答复18件。",
    "网上可办率达99.2%，全程网办率87.5%，较2022年提高3.4个百分点。",
    "上年结转的13件政府信息公开申请已全部办结，本年新收的221件中办结207件，其余14件结转下年度。",
    "公开信息共188条。其中目录中公开文件99条、其他3条，共发布102条；专题公开86条。",
    "区政府办公室收到政府信息公开申请8件，均已答复。无下年度结转。",
    "政府信息公开申请中，75件予以公开、52件无法提供。",
    "收到政府信息公开申请221件，占全市总量1105件的20%。",
    "指南1条，占8%；公文5条，占41%；通知6条，占50%，共12条。",
    "收到政府信息公开申请221件。办理行政复议案件186件，行政诉讼案件95件。",
    "办理220件政府信息公开申请（含上年结转13件，另有14件结转下年度）。",
    "政府信息公开行政诉讼中，直接起诉14件，复议后起诉6件，被判决纠正1件。",
    "新收政府信息公开申请221件，上年结转13件，办结220件，结转14件，办结率94%。",
  ])
  func isSilent(_ sentence: String) throws {
    #expect(try ClaimReport.codes(sentence) == [])
  }

  @Test(arguments: [
    ("全年收到的政府信息公开申请均为自然人提出。", 1),
    ("政府信息公开行政诉讼零发生。", 1),
    ("没有收到政府信息公开方面的申请。", 1),
    ("未发生因政府信息公开引发举报、投诉、提起行政诉讼等情况。", 1),
    ("2023年未新制定行政规范性文件。", 1),
    ("全年政府信息公开申请无部分公开的情况。", 1),
  ])
  func findsAssertions(_ sentence: String, _ section: Int) throws {
    #expect(try ClaimReport.codes(sentence, section: section) == ["TEXT-CLAIM"])
  }

  /// The subject of a heading is that of the paragraph below it.
  @Test(arguments: [
    ("行政复议30件。", "TEXT-TABLE"), ("全年答复规范。上年度无结转申请。", "TEXT-CLAIM"),
    ("均按期答复，无结转下年度办理情况。", "TEXT-CLAIM"),
  ])
  func readsOnBelowAHeading(_ sentence: String, _ code: String) throws {
    var report = try ClaimReport.report("（二）依申请公开情况")
    report.sections[0].paragraphs.append(Document.Paragraph(text: sentence, place: Place(line: 3)))
    let codes = ClaimReport.judge(report).alerts().filter { $0.severity == .error }.map(\.code.rawValue)
    #expect(codes == [code])
    #expect(try ClaimReport.codes(sentence) == [])
  }

  /// `均为自然人` beside a figure of a part is said of that part.
  @Test func aPartIsNotTheWhole() throws {
    #expect(try ClaimReport.codes("政府信息公开申请中，信函申请55件，均为自然人提出。") == [])
    #expect(try ClaimReport.codes("收到政府信息公开申请221件，均为自然人提出。") == ["TEXT-CLAIM"])
  }

  @Test func anAmountThatWasChargedIsNotNothing() throws {
    let sentence = "2023年没有收取行政事业性收费。"
    #expect(try ClaimReport.codes(sentence) == [])
    let charged = try ClaimReport.report(sentence, changed: ["t2.fees.amount": 12])
    #expect(ClaimReport.judge(charged).alerts().contains { $0.code == .textClaim && $0.severity == .error })
    // What is charged for disclosure is not in the table.
    let other = try ClaimReport.report("依申请公开工作没有收取行政事业性收费。", changed: ["t2.fees.amount": 12])
    #expect(!ClaimReport.judge(other).alerts().contains { $0.code == .textClaim })
  }

  @Test(arguments: [
    ("下一步，{2024|2022}年我们将重点做好以下工作。", 5), ("《要点》已印发，{2023|2022}年全年组织培训4次。", 1),
    ("本报告的数据统计期限为{2023|2022}年度。", 0),
  ])
  func years(_ sentence: String, _ section: Int) throws {
    let parts = sentence.split(whereSeparator: { "{|}".contains($0) }).map(String.init)
    let (before, right, wrong, after) =
      parts.count == 4 ? (parts[0], parts[1], parts[2], parts[3]) : ("", parts[0], parts[1], parts[2])
    #expect(try ClaimReport.codes(before + right + after, section: section) == [])
    #expect(try ClaimReport.codes(before + wrong + after, section: section) == ["TEXT-YEAR"])
  }
}
