/// TEXT-YEAR: a year that cannot be meant, because last year's text was left in, or the next year's written too early.
///
/// Plans, dates, laws, comparisons, history and documents of other years are all right. Titles in 《》 and document
/// numbers in 〔〕 are no tokens at all, so that their years are never seen here.
struct YearClaims {
  let text: ClaimText
  let year: Int

  func alerts() -> [Alert] {
    var alerts: [Alert] = []
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens {
        guard case .year(let named) = text.tokens[token].kind, let reason = fault(named, token, sentence, number),
          let words = quote(token, sentence)
        else { continue }
        alerts.append(
          Alert(
            .textYear,
            .warning,
            at: "\(text.section)",
            message: "\(year) 年的报告中写着“\(words.text)”：\(reason)。",
            expected: Figure(Int64(year)),
            found: Figure(Int64(named)),
            quote: words.text,
            places: [words.place]
          )
        )
        break
      }
    }
    return alerts
  }

  private func fault(_ named: Int, _ token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> String? {
    if isPeriod(sentence) { return periodFault(named, token, sentence) }
    guard abs(named - year) <= 3 else { return nil }
    if named <= year, isStalePlan(token, sentence) || isPlannedFor(token, sentence) {
      return "这一年已经过去，不会是下一步的打算"
    }
    if named < year, isPlannedBy(token, sentence) { return "这一年已经过去，下一步不会照它的要点做" }
    if named >= year, namesReportAhead(named, token, sentence) { return "这一年的年度报告还没有" }
    if named == year { return faultOfOwnYear(token, sentence, number) }
    if isReviewed(token, sentence) || isGlossed(named, token, sentence) || isOfThisYear(token, sentence) {
      return "本年度说的不是这一年"
    }
    if isSummedUp(token, sentence) { return "应是上一年报告留下的年份" }
    if isComparedWithSame(named, token, sentence) { return "一年不能与它自己相比" }
    if isPresented(token, sentence) { return "报告说的是另一年" }
    if isStaleDeadline(token, sentence) {
      return named < year ? "应是上一年报告留下的年份" : "这一年还没有过去"
    }
    if named == year + 1, isCountedIn(token, sentence) || isHeldNextYear(token, sentence, number) {
      return "这一年还没有过去"
    }
    guard !isPartOfDate(token), !isLinked(token, sentence) else { return nil }
    if named > year { return isStatedOfNextYear(named, token, sentence) ? "这一年还没有过去" : nil }
    return named < year && isStatedOfEarlierYear(token, sentence, number) ? "应是上一年报告留下的年份" : nil
  }

  // MARK: What cannot be meant of another year

  /// `现将2022年政府信息公开工作情况报告如下`, at the head of the report on 2023.
  private func isPresented(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let before = sentence.tokens.lowerBound..<token
    let presents = before.first { text.roles($0).contains(.presents) }
    guard let presents, text.section <= 1 || text.phrases.begin(.atEnd, text.units(presents)) else { return false }
    let others: WordRoles = [.compared, .since, .earlier]
    return !sentence.tokens.contains { other in
      if case .year(year) = text.tokens[other].kind { return true }
      return !text.roles(other).isDisjoint(with: others)
    }
      && sentence.tokens.contains { $0 > token && text.roles($0).contains(.disclosure) }
  }

  /// `截至2022年12月31日，共收到…` in the report on 2023.
  private func isStaleDeadline(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, text.roles(token - 1).contains(.until), token + 1 < text.tokens.count,
      !isCompared(sentence)
    else { return false }
    if case .month(12) = text.tokens[token + 1].kind, isPartOfDate(token) { return tells(behind: token, sentence) }
    // `截至2022年年底，…未发生`.
    return text.tokens[token + 1].start == text.tokens[token].end
      && text.isWord(token + 1, of: .yearEnds) && deniesBehind(token, sentence)
  }

  // MARK: What makes another year right

  /// `2022年1月31日`.
  func isPartOfDate(_ token: Int) -> Bool {
    guard token + 1 < text.tokens.count else { return false }
    if case .month = text.tokens[token + 1].kind { return text.tokens[token + 1].start == text.tokens[token].end }
    return false
  }

  /// `2020年制定的`, `2019年以来`, `2020年度报告`, `比2020年`, `(2020年版)`: the year belongs to something else.
  func isLinked(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    if text.isCarry(token) { return true }
    let next = token + 1
    if next < sentence.tokens.upperBound, text.roles(next).contains(.begun),
      text.tokens[next].start - text.tokens[token].end <= 1
    {
      return true
    }
    // Another year joined to it: `2020年、2021年`, `2020年至2021年`.
    for near in [token - 1, token - 2, next, next + 1] where sentence.tokens.contains(near) {
      if case .year = text.tokens[near].kind { return true }
    }
    // `发布2020年度…总体情况`: the year is that of what was published.
    if token > sentence.tokens.lowerBound, text.roles(token - 1).contains(.done), !text.isWord(token - 1, of: .within),
      text.tokens[token - 1].end == text.tokens[token].start
    {
      return true
    }
    // A clause is about a year that stands at its beginning.
    let begin = text.clauseBegin(token, in: sentence)
    let first = text.clauseStart(token, in: sentence)
    if first > sentence.tokens.lowerBound, text.mark(first - 1) == .open || text.mark(first - 1) == .close {
      return true
    }
    return text.tokens[token].start - begin > 2 && !isOwnClause(first..<token, begin)
  }

  /// `我委在2022年度内无…`: nothing but whose statement it is stands before the year.
  private func isOwnClause(_ tokens: Range<Int>, _ begin: Int) -> Bool {
    var end = begin
    return tokens.allSatisfy { token in
      defer { end = text.tokens[token].end }
      return text.tokens[token].start == end && (text.roles(token).contains(.own) || text.isWord(token, of: .within))
    }
  }

  /// Another year is compared, or the report's own is named beside it.
  func isCompared(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains { token in
      if case .year(year) = text.tokens[token].kind { return true }
      // `由主要负责人任组长` compares nothing.
      let isFrom = text.roles(token).contains(.from) && sentence.tokens.contains { text.quantity($0) != nil }
      return isFrom || !text.roles(token).isDisjoint(with: [.compared, .since, .earlier])
    }
  }

  /// `“十四五”时期（2021—2025年）`.
  func opensRange(_ token: Int) -> Bool {
    let units = text.prose.units
    let end = text.tokens[token].end
    return end < units.count && YearClaims.dashes.contains(units[end])
  }

  /// `-`, `~`, `—`, `–`, `―`, 至, 到
  private static let dashes: Set<UInt16> = [0x2D, 0x7E, 0x2014, 0x2013, 0x2015, 0x81F3, 0x5230]

  /// From the year to the end of its clause, or of the next where the year stands alone.
  private func quote(_ token: Int, _ sentence: ClaimText.Sentence) -> (text: String, place: Place)? {
    let start = text.tokens[token].start
    var end = text.clauseEnd(token, in: sentence)
    if end - start <= 8, end < sentence.end {
      let next = sentence.tokens.first { text.tokens[$0].start > end }
      end = next.map { text.clauseEnd($0, in: sentence) } ?? end
    }
    return text.prose.quote(start..<max(end, start + 1))
  }
}
