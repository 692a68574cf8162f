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
    if named <= year, isStalePlan(token, sentence) { return "这一年已经过去，不会是下一步的打算" }
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
    if named == year + 1, isCountedIn(token, sentence) { return "这一年还没有过去" }
    guard !isPartOfDate(token), !isLinked(token, sentence) else { return nil }
    if named == year + 1 { return isStatedOfNextYear(token, sentence) ? "这一年还没有过去" : nil }
    return named < year && isStatedOfEarlierYear(token, sentence, number) ? "应是上一年报告留下的年份" : nil
  }

  // MARK: The period

  private func isPeriod(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains { text.roles($0).contains(.period) }
  }

  /// The period begins on the first of January of the year, and ends on the last of December.
  private func periodFault(_ named: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> String? {
    guard named != year else { return nil }
    if isNamedAsPeriod(token, sentence) { return "统计期限不是报告的年度" }
    guard token + 1 < sentence.tokens.upperBound,
      case .month(let month) = text.tokens[token + 1].kind, text.tokens[token + 1].start == text.tokens[token].end
    else { return nil }
    let isFirst = !sentence.tokens.contains { other in
      if case .year = text.tokens[other].kind { return other < token }
      return false
    }
    return (isFirst && month == 1) || (!isFirst && month == 12) ? "统计期限不是报告的年度" : nil
  }

  /// `统计期限为2022年度`, without days.
  private func isNamedAsPeriod(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound, text.roles(token - 1).contains(.period),
      text.tokens[token].start - text.tokens[token - 1].end <= 2, !isPartOfDate(token)
    else { return false }
    return !text.isRangeOfYears(endingAt: token + 1, in: sentence)
      && !text.isRangeOfYears(endingAt: token + 2, in: sentence)
  }

  // MARK: What cannot be meant of another year

  /// `现将2022年政府信息公开工作情况报告如下`, at the head of the report on 2023.
  private func isPresented(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let before = sentence.tokens.lowerBound..<token
    let presents = before.first { text.roles($0).contains(.presents) }.flatMap { text.word($0)?.text }
    guard let presents, text.section <= 1 || presents.hasPrefix("以上") else { return false }
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
    let ends = ["年底", "年末", "底", "末"]
    return text.tokens[token + 1].start == text.tokens[token].end
      && text.word(token + 1).map { ends.contains($0.text) } ?? false && deniesBehind(token, sentence)
  }

  // MARK: What makes another year right

  /// `2022年1月31日`.
  func isPartOfDate(_ token: Int) -> Bool {
    guard token + 1 < text.tokens.count else { return false }
    if case .month = text.tokens[token + 1].kind { return text.tokens[token + 1].start == text.tokens[token].end }
    return false
  }

  /// `2020年制定的`, `2019年以来`, `2020年度报告`, `比2020年`, `(2020年版)`: the year belongs to something else.
  private func isLinked(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
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
    if token > sentence.tokens.lowerBound, text.roles(token - 1).contains(.done), text.word(token - 1)?.text != "在",
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
      return text.tokens[token].start == end && (text.roles(token).contains(.own) || text.word(token)?.text == "在")
    }
  }

  /// Another year is compared, or the report's own is named beside it.
  private func isCompared(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains { token in
      if case .year(year) = text.tokens[token].kind { return true }
      // `由主要负责人任组长` compares nothing.
      let isFrom = text.roles(token).contains(.from) && sentence.tokens.contains { text.quantity($0) != nil }
      return isFrom || !text.roles(token).isDisjoint(with: [.compared, .since, .earlier])
    }
  }

  // MARK: What makes it wrong

  /// What is done, or was not, in a year that has not begun.
  private func isStatedOfNextYear(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard !sentence.tokens.contains(where: { !text.roles($0).isDisjoint(with: [.plan, .planOn]) }),
      !isCompared(sentence), !isDealtWithNext(token, sentence)
    else { return false }
    return deniesBehind(token, sentence) || (text.section != 5 && tells(behind: token, sentence))
  }

  /// `栏目在2024年共收到留言 476 条` in the report on 2023.
  private func isCountedIn(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    token > sentence.tokens.lowerBound && text.word(token - 1)?.text == "在" && countsAlone(token, sentence)
      && !isPartOfDate(token) && !text.isCarry(token) && !isDealtWithNext(token, sentence)
      && !sentence.tokens.contains { !text.roles($0).isDisjoint(with: [.plan, .planOn, .compared, .carry]) }
  }

  /// `转2024年办理 1 件`, `2024年继续办理 1 件`: what is carried over.
  private func isDealtWithNext(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token + 1 < sentence.tokens.upperBound, let word = text.word(token + 1) else { return false }
    let gap = text.prose.units[text.tokens[token].end..<text.tokens[token + 1].start]
    return ["办理", "答复", "处理", "办结"].contains { word.text.hasSuffix($0) } && gap.count <= 3
  }

  /// A statement of the reporting kind at the head of its sentence, or a denial, under an earlier year.
  private func isStatedOfEarlierYear(_ token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> Bool {
    guard !isCompared(sentence), !isComparedNear(number) else { return false }
    if deniesBehind(token, sentence) || isOfFees(token, sentence) { return true }
    let isFirst = text.tokens[token].start - sentence.start <= 4 || isWholeYear(token, sentence)
    if !isFirst, countsAlone(token, sentence) { return true }
    return isFirst && tells(behind: token, sentence) && (text.section != 5 || isAlone(token))
  }

  /// `…，2022年全年组织培训 4 次`, and no other year in the sentence.
  private func isWholeYear(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token + 1 < sentence.tokens.upperBound, text.word(token + 1)?.text == "全年",
      text.tokens[token + 1].start == text.tokens[token].end
    else { return false }
    return sentence.tokens.allSatisfy { other in
      if case .year = text.tokens[other].kind { return other == token }
      return true
    }
  }

  /// `2022年，…取得一定成效，但…`: of what there was to mend a year ago, a report tells beside its own year.
  private func isAlone(_ token: Int) -> Bool {
    let isHead = token + 1 < text.tokens.count && text.mark(token + 1) == .comma
    return isHead
      && !text.tokens.contains {
        if case .year(year) = $0.kind { return true }
        return false
      }
  }

  /// `2020年收到 40 件。2021年收到 57 件。`
  private func isComparedNear(_ number: Int) -> Bool {
    let own = Set(text.quantities(in: text.sentences[number]).map { text.unitClass($0.unit) })
    guard !own.isEmpty else { return false }
    return [number - 1, number + 1].contains { near in
      guard text.sentences.indices.contains(near) else { return false }
      let sentence = text.sentences[near]
      guard let first = sentence.tokens.first, case .year(year) = text.tokens[first].kind else { return false }
      return text.quantities(in: sentence).contains { own.contains(text.unitClass($0.unit)) }
    }
  }

  private func tells(behind token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    window(behind: token, sentence).contains { text.roles($0).contains(.done) }
  }

  /// `未收取`, `未发生` close behind the year.
  private func deniesBehind(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    window(behind: token, sentence).contains { text.roles($0).contains(.denied) }
  }

  private func window(behind token: Int, _ sentence: ClaimText.Sentence) -> [Int] {
    let end = text.tokens[token].end
    return ((token + 1)..<max(token + 1, sentence.tokens.upperBound)).filter { text.tokens[$0].start - end <= 24 }
  }

  /// `下一步，2021年我们将继续…` in the report on 2021.
  private func isStalePlan(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard text.section == 5, text.tokens[token].start - text.clauseBegin(token, in: sentence) <= 2,
      !opensRange(token)
    else { return false }
    if isPlannedIn(token, sentence) { return true }
    let end = text.tokens[token].end
    for other in (token + 1)..<max(token + 1, sentence.tokens.upperBound) {
      guard text.tokens[other].start - end <= 16 else { return false }
      let roles = text.roles(other)
      if roles.contains(.planOn) { return true }
      if case .word = text.tokens[other].kind, roles.isDisjoint(with: [.own, .narrower, .wider]) { return false }
    }
    return false
  }

  /// `“十四五”时期（2021—2025年）`.
  private func opensRange(_ token: Int) -> Bool {
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
