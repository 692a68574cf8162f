/// The report's own year where only another can be meant.
extension YearClaims {
  /// Nil where nothing is wrong with it.
  func faultOfOwnYear(_ token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> String? {
    if isComparedWithItself(token, sentence) { return "本年度不能与本年度相比" }
    if isCarriedToItself(token, sentence) { return "结转到的应是下一年" }
    if isCarriedFromItself(token, sentence) { return "结转而来的应是上一年" }
    return isSignedTooEarly(token, sentence, number) ? "报告不会写在这一年过完之前" : nil
  }

  /// `与2023年相比，本年度…`, and no other year in the sentence.
  private func isComparedWithItself(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, token + 1 < sentence.tokens.upperBound,
      text.tokens[token - 1].end == text.tokens[token].start
    else { return false }
    let isJoined =
      text.roles(token - 1).contains(.joint) && text.roles(token + 1).contains(.compared)
      && text.tokens[token + 1].start - text.tokens[token].end <= 1
    guard isJoined || text.roles(token - 1).contains(.compared) else { return false }
    return namesThisYear(sentence) && isOnlyYear(token, sentence)
  }

  /// `有 2 件结转至2023年度办理`, where no earlier year is named that they come from.
  private func isCarriedToItself(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, let word = text.word(token - 1), word.roles.contains(.carry),
      let last = word.text.last, "至到入".contains(last), text.tokens[token - 1].end == text.tokens[token].start
    else { return false }
    return !(sentence.tokens.lowerBound..<token).contains { other in
      if case .year(let named) = text.tokens[other].kind { return named != year }
      return text.roles(other).contains(.earlier)
        || text.word(other)?.text.hasPrefix("上") ?? false
    }
  }

  /// `由2023年结转而来`.
  private func isCarriedFromItself(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, token + 1 < sentence.tokens.upperBound,
      text.roles(token - 1).contains(.from), text.tokens[token - 1].end == text.tokens[token].start,
      text.roles(token + 1).contains(.carry)
    else { return false }
    return text.phrases.begin(.carriedFrom, text.prose.units[text.tokens[token + 1].end...])
  }

  /// The date of the report below it, or `（此件于2023年1月22日公开发布）`, within the year that it is on.
  private func isSignedTooEarly(_ token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> Bool {
    guard isPartOfDate(token), case .month(let month) = text.tokens[token + 1].kind, month < 12 else { return false }
    if isPublishedTooEarly(token, sentence) { return true }
    if sentence.tokens.contains(where: { $0 < token && text.isWord($0, of: .thisDocument) }) { return true }
    return text.section >= 5 && number == text.sentences.count - 1 && sentence.opensParagraph
      && text.tokens[token].start == sentence.start && sentence.end - sentence.start <= YearClaims.longestDate
  }

  /// `2023年12月31日`.
  private static let longestDate = 11

  /// `回顾2022年，本年度…的主要问题`.
  func isReviewed(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, token + 1 < sentence.tokens.upperBound,
      text.isWord(token - 1, of: .lookingBack), text.tokens[token - 1].end == text.tokens[token].start,
      isOnlyYear(token, sentence)
    else { return false }
    if text.mark(token + 1) == .comma { return namesThisYear(sentence) }
    return text.phrases.begin(.workOfYear, text.prose.units[text.tokens[token].end...])
  }

  /// `年末（2024年11月至12月）`, `今年（2022年）以来`, `年内（即2019年1至12月）`: the year that stands for the report's own.
  func isGlossed(_ named: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    var before = text.prose.units[sentence.start..<text.tokens[token].start]
    // 即, 指, 为
    if let last = before.last, [0x5373, 0x6307, 0x4E3A].contains(last) { before.removeLast() }
    guard before.last == 0x28 || before.last == 0xFF08 else { return false }
    before.removeLast()
    // A report is written in the year behind its own.
    return text.phrases.end(.ownPeriods, before) || (named != year + 1 && text.phrases.end(.currentYear, before))
  }

  /// `本年度分两步走：2022年上半年完成…`, `本年度的督查集中在岁末：2020年第四季度，…`, and no other year in the sentence.
  func isOfThisYear(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, text.mark(token - 1) == .colon, isOnlyYear(token, sentence),
      text.tokens[token - 1].end == text.tokens[token].start,
      (sentence.tokens.lowerBound..<token).contains(where: { isThisYear($0) })
    else { return false }
    let others: WordRoles = [.compared, .since, .earlier, .plan, .planOn]
    return !sentence.tokens.contains { !text.roles($0).isDisjoint(with: others) }
  }

  /// `总的来看，2022年政府信息公开工作取得了一定成效，但仍有差距`, `2021年我局在答复的规范性上还有欠缺`.
  func isSummedUp(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard text.section == 5, isOnlyYear(token, sentence), !namesThisYear(sentence),
      text.tokens[token].start - text.clauseBegin(token, in: sentence) <= 2,
      !isElsewhere(token, sentence)
    else { return false }
    var end = text.clauseEnd(token, in: sentence)
    // `2022年，我市政府信息公开工作取得…`.
    if end == text.tokens[token].end, let comma = sentence.tokens.first(where: { text.tokens[$0].start == end }) {
      end = text.clauseEnd(comma, in: sentence)
    }
    let behind = text.prose.units[text.tokens[token].end..<end].drop { $0 == 0x2C || $0 == 0xFF0C }
    let isOfWork = text.phrases.stand(.reportWork, in: behind.prefix(YearClaims.nearWork))
    let isOwn = token + 1 < sentence.tokens.upperBound && text.roles(token + 1).contains(.own)
    return (isOfWork && text.phrases.stand(.achieving, in: behind))
      || (isOwn && text.phrases.stand(.lacking, in: behind))
  }

  /// Whether the year's own clause compares it, or plans.
  private func isElsewhere(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let end = text.clauseEnd(token, in: sentence)
    let others: WordRoles = [.compared, .since, .earlier, .plan, .planOn]
    return sentence.tokens.contains { text.tokens[$0].start < end && !text.roles($0).isDisjoint(with: others) }
  }

  private static let nearWork = 14

  /// `2024年，我镇公开 267 条，比2024年的 155 条增加了 112 条`.
  func isComparedWithSame(_ named: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard text.tokens[token].start - sentence.start <= 4, token + 1 < sentence.tokens.upperBound,
      text.mark(token + 1) == .comma
    else { return false }
    return sentence.tokens.contains { other in
      guard other > token + 1, case .year(named) = text.tokens[other].kind else { return false }
      return text.roles(other - 1).contains(.compared) && text.tokens[other - 1].end == text.tokens[other].start
        && !isPartOfDate(other)
    }
  }

  /// `…第一平台作用，2019年通过门户网站公开信息 1075 条`, and no other year in the sentence.
  func countsAlone(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard isOnlyYear(token, sentence), !namesThisYear(sentence) else { return false }
    let end = text.clauseEnd(token, in: sentence)
    let clause = sentence.tokens.filter { $0 > token && text.tokens[$0].start < end }
    return clause.contains { text.roles($0).contains(.done) }
      && clause.contains { text.quantity($0).map { !$0.isPercent } ?? false }
  }

  /// `信息处理费：2021年度无`, `信息处理费收取情况：2022年度发出收费通知 0 件`.
  func isOfFees(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let end = text.clauseEnd(token, in: sentence)
    // `2021年度我局发出收费通知 0 件`.
    if isOnlyYear(token, sentence), text.phrases.stand(.feeNotice, in: text.prose.units[text.tokens[token].end..<end]) {
      return true
    }
    guard token > sentence.tokens.lowerBound, text.mark(token - 1) == .colon, isOnlyYear(token, sentence) else {
      return false
    }
    let start = text.clauseStart(token - 1, in: sentence)
    return (start..<token).contains { text.isWord($0, of: .processingFee) }
  }

  /// `将以问题为导向，在2022年做好` in the report on 2022.
  func isPlannedIn(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, text.isWord(token - 1, of: .within),
      text.tokens[token - 1].end == text.tokens[token].start, isOnlyYear(token, sentence),
      (sentence.tokens.lowerBound..<token).contains(where: { text.roles($0).contains(.planOn) })
    else { return false }
    let next = token + 1
    return next >= sentence.tokens.upperBound || !text.roles(next).contains(.begun)
      || text.tokens[next].start - text.tokens[token].end > 1
  }

  private func namesThisYear(_ sentence: ClaimText.Sentence) -> Bool { sentence.tokens.contains { isThisYear($0) } }

  private func isThisYear(_ token: Int) -> Bool { text.isWord(token, of: .thisYear) }

  private func isOnlyYear(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.allSatisfy { other in
      if case .year = text.tokens[other].kind { return other == token }
      return true
    }
  }
}
