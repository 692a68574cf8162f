/// What is told as done, or as there, before its year is over.
extension YearClaims {
  /// `2024年10月，常务会议专题听取政务公开工作汇报` in the report on 2023, which is written before April.
  func isHeldNextYear(_ token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> Bool {
    guard text.section != 5, isPartOfDate(token), case .month(let month) = text.tokens[token + 1].kind,
      month > YearClaims.lastMonthOfWriting, text.tokens[token].start - text.clauseBegin(token, in: sentence) <= 2,
      token == sentence.tokens.lowerBound || text.mark(token - 1) != .open, !isCompared(sentence), !plans(sentence)
    else { return false }
    let units = text.prose.units
    guard !isAmongPlans(number) else { return false }
    var told = units[text.tokens[token + 1].end..<sentence.end].drop(while: YearClaims.isOfDay)
    // `，`
    let isHead = told.first == 0x2C || told.first == 0xFF0C
    if isHead { told = told.dropFirst() }
    let isOwn = sentence.tokens.contains { text.tokens[$0].start == told.startIndex && text.roles($0).contains(.own) }
    guard isHead || isOwn || text.phrases.begin(.held, told) else { return false }
    let clause = told.prefix { $0 != 0x2C && $0 != 0xFF0C && $0 != 0x3B && $0 != 0xFF1B }
    return text.phrases.stand(.held, in: clause) && !text.phrases.stand(.ahead, in: clause)
  }

  /// Reports are written until the end of March.
  private static let lastMonthOfWriting: Int64 = 3

  /// `5日`
  private static func isOfDay(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) || unit == 0x65E5 }

  private func plans(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains { !text.roles($0).isDisjoint(with: [.plan, .planOn]) }
  }

  /// Whether its paragraph, or the heading above it, has begun to tell of plans.
  private func isAmongPlans(_ number: Int) -> Bool {
    var first = number
    while first > 0, !text.sentences[first].opensParagraph { first -= 1 }
    if first > 0, text.isHeading(first - 1) { first -= 1 }
    return text.phrases.stand(.ahead, in: text.prose.units[text.sentences[first].start..<text.sentences[number].end])
  }

  /// `针对2024年年报中指出的问题，已完成整改 6 项` in the report on 2023.
  func namesReportAhead(_ named: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let units = text.prose.units
    guard text.phrases.end(.goingBy, units[sentence.start..<text.tokens[token].start]), !plans(sentence) else {
      return false
    }
    let behind = units[text.tokens[token].end..<text.clauseEnd(token, in: sentence)]
    // What is published in a year and tells of the year before is named by either.
    let isOfYear = behind.first == YearClaims.degree
    guard named > year || (isOfYear && text.phrases.stand(.mended, in: units[behind.endIndex..<sentence.end])) else {
      return false
    }
    let rest = isOfYear ? behind.dropFirst() : behind
    guard text.phrases.begin(.annualReport, rest) else { return false }
    return text.phrases.stand(.pointedOut, in: rest)
  }

  /// 度
  static let degree: UInt16 = 0x5EA6
}
