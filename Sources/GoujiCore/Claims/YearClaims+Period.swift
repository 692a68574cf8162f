/// The period that the report's figures are of, and the date of the report itself.
extension YearClaims {
  func isPeriod(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains { text.roles($0).contains(.period) }
  }

  /// The period begins on the first of January of the year, and ends on the last of December.
  func periodFault(_ named: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> String? {
    guard named != year else { return isPublishedTooEarly(token, sentence) ? "报告不会写在这一年过完之前" : nil }
    if isNamedAsPeriod(token, sentence) { return "统计期限不是报告的年度" }
    guard isPartOfDate(token), case .month(let month) = text.tokens[token + 1].kind, !isDateOfReport(token, sentence)
    else { return nil }
    let isFirst = isFirstDate(token, sentence)
    return (isFirst && month == 1) || (!isFirst && month == 12) ? "统计期限不是报告的年度" : nil
  }

  /// Whether the period begins with it: no year before it, or right behind the word for the period, and no date between.
  private func isFirstDate(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let years = (sentence.tokens.lowerBound..<token).filter { other in
      if case .year = text.tokens[other].kind { return !isDateOfReport(other, sentence) }
      return false
    }
    guard let last = years.last else { return true }
    return (last..<token).contains { other in
      text.roles(other).contains(.period)
        && text.tokens[token].start - text.tokens[other].end <= YearClaims.fewBehindPeriod
    }
  }

  /// `统计期限自`, `统计时限：`.
  private static let fewBehindPeriod = 3

  /// `统计期限为2022年度`, without days.
  private func isNamedAsPeriod(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, text.roles(token - 1).contains(.period),
      text.tokens[token].start - text.tokens[token - 1].end <= 2, !isPartOfDate(token)
    else { return false }
    return !text.isRangeOfYears(endingAt: token + 1, in: sentence)
      && !text.isRangeOfYears(endingAt: token + 2, in: sentence)
  }

  /// `本报告于2023年1月在网站公布` in the report on 2023.
  func isPublishedTooEarly(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard isDateOfReport(token, sentence), case .month(let month) = text.tokens[token + 1].kind else { return false }
    return month < 12
  }

  /// `本报告于2024年1月20日发布`: no date of the period.
  private func isDateOfReport(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard isPartOfDate(token) else { return false }
    let units = text.prose.units
    let before = units[text.clauseBegin(token, in: sentence)..<text.tokens[token].start]
    return text.phrases.include(.reportOn, before)
      && text.phrases.stand(.published, in: units[text.tokens[token].end..<text.clauseEnd(token, in: sentence)])
  }
}
