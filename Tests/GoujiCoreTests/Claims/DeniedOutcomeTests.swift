import Testing

@testable import GoujiCore

/// An outcome that is denied by what it would have been for.
@Suite struct DeniedOutcomeTests {
  private func codes(_ sentence: String) throws -> Set<String> {
    let changed: [String: Int64] = [
      "t3.denied.state_secret.natural": 6, "t3.denied.state_secret.total": 6, "t3.unprocessed.repeat.natural": 1,
      "t3.unprocessed.repeat.total": 1, "t3.granted.natural": 55, "t3.granted.total": 68,
    ]
    let alerts = ClaimReport.judge(try ClaimReport.report(sentence, section: 3, changed: changed)).alerts()
    return Set(alerts.map(\.code.rawValue).filter { $0.hasPrefix("TEXT-") })
  }

  @Test(arguments: [
    "未发生因申请内容涉及国家秘密而不予公开的情况。", "没有因申请人重复申请而不予处理的情形。",
    "不存在申请人逾期不补正而不再处理的情况。", "没有无法提供政府信息的情况。", "没有无法提供的情形。",
    "未发生因涉及国家秘密不予公开的情形。",
  ])
  func denied(_ sentence: String) throws {
    #expect(try codes(sentence) == ["TEXT-CLAIM"])
  }

  @Test(arguments: [
    // Nothing of the kind was done.
    "未发生因申请内容涉及商业秘密而不予公开的情况。", "没有因申请人要求提供公开出版物而不予处理的情形。",
    // No outcome, but something else.
    "公开的信息没有涉及国家秘密的内容。", "没有因申请人重复申请而收费的情况。", "没有因申请人重复申请而拖延的情况。",
    "没有因申请人重复申请引起的误解。", "未发现因申请内容涉及国家秘密而不予公开的情况。", "避免因申请人重复申请而不予处理的情形。",
    "没有因工作失误无法提供政府信息的情况。", "未发生泄露国家秘密的情况。", "没有因申请人逾期不补正而产生的争议。",
  ])
  func others(_ sentence: String) throws {
    #expect(try codes(sentence) == [])
  }

  @Test func aFigureAtTheHeadIsOfNothing() throws {
    #expect(try codes("221件，均为自然人。") == [])
  }

  @Test(arguments: [
    ("所有申请均已在年内办结，未有结转至下年度的情况。", true), ("本年度无结转下年度的申请。", true),
    ("所有提案均已在年内办结，未有结转至下年度的情况。", false), ("本年度无结转下年度的信访事项。", false),
    ("年底无结转下年度的资金。", false), ("力争无结转下年度的申请。", false), ("上年度无结转至下年度的工单。", false),
  ])
  func carried(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try codes(sentence) == (isWrong ? ["TEXT-CLAIM"] : []))
  }

  @Test(arguments: [
    ("所有申请均由公民个人提出。", true), ("所有申请均由公民提出。", true), ("所有申请均由公民、法人和其他组织提出。", false),
    ("所有申请均由公民个人或企业提出。", false), ("所有意见均由公民个人提出。", false),
    ("所有提案申请均由个人提出。", false), ("其中信函申请2件，均由公民个人提出。", false),
  ])
  func applicants(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try codes(sentence) == (isWrong ? ["TEXT-CLAIM"] : []))
  }

  @Test(arguments: [
    ("依申请公开办理有序，共接收申请221件，办结率100%。", true), ("依申请公开办理有序，共接收申请220件，办结率100%。", true),
    ("依申请公开办理有序，共接收留言221件，办结率100%。", false),
  ])
  func rates(_ sentence: String, _ isWrong: Bool) throws {
    let codes = try codes(sentence)
    #expect(codes.isEmpty == !isWrong)
  }
}
