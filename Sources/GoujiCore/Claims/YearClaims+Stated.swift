/// What a sentence states of the year that it names.
extension YearClaims {
  /// What is done, or was not, in a year that has not begun.
  func isStatedOfNextYear(_ named: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard !sentence.tokens.contains(where: { !text.roles($0).isDisjoint(with: [.plan, .planOn]) }),
      !isCompared(sentence), !isDealtWithNext(token, sentence)
    else { return false }
    if deniesBehind(token, sentence) { return true }
    // Of a year farther off a goal is told as what is done: `2025年，全面实现…`.
    return named == year + 1 && text.section != 5 && tells(behind: token, sentence)
  }

  /// `栏目在2024年共收到留言 476 条` in the report on 2023.
  func isCountedIn(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    token > sentence.tokens.lowerBound && text.isWord(token - 1, of: .within) && countsAlone(token, sentence)
      && !isPartOfDate(token) && !text.isCarry(token) && !isDealtWithNext(token, sentence)
      && !sentence.tokens.contains { !text.roles($0).isDisjoint(with: [.plan, .planOn, .compared, .carry]) }
  }

  /// `转2024年办理 1 件`, `2024年继续办理 1 件`: what is carried over.
  func isDealtWithNext(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token + 1 < sentence.tokens.upperBound, text.word(token + 1) != nil else { return false }
    let gap = text.prose.units[text.tokens[token].end..<text.tokens[token + 1].start]
    return text.phrases.end(.dealtWith, text.units(token + 1)) && gap.count <= 3
  }

  /// A statement of the reporting kind at the head of its sentence, or a denial, under an earlier year.
  func isStatedOfEarlierYear(_ token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> Bool {
    guard !isCompared(sentence), !isComparedNear(number) else { return false }
    if deniesBehind(token, sentence) || isOfFees(token, sentence) { return true }
    let isFirst = text.tokens[token].start - sentence.start <= 4 || isWholeYear(token, sentence)
    if !isFirst, countsAlone(token, sentence) { return true }
    return isFirst && tells(behind: token, sentence) && (text.section != 5 || isAlone(token))
  }

  /// `…，2022年全年组织培训 4 次`, and no other year in the sentence.
  func isWholeYear(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard token + 1 < sentence.tokens.upperBound, text.isWord(token + 1, of: .wholeYear),
      text.tokens[token + 1].start == text.tokens[token].end
    else { return false }
    return sentence.tokens.allSatisfy { other in
      if case .year = text.tokens[other].kind { return other == token }
      return true
    }
  }

  /// `2022年，…取得一定成效，但…`: of what there was to mend a year ago, a report tells beside its own year.
  func isAlone(_ token: Int) -> Bool {
    let isHead = token + 1 < text.tokens.count && text.mark(token + 1) == .comma
    return isHead
      && !text.tokens.contains {
        if case .year(year) = $0.kind { return true }
        return false
      }
  }

  /// `2020年收到 40 件。2021年收到 57 件。`
  func isComparedNear(_ number: Int) -> Bool {
    let own = Set(text.quantities(in: text.sentences[number]).map { text.unitClass($0.unit) })
    guard !own.isEmpty else { return false }
    return [number - 1, number + 1].contains { near in
      guard text.sentences.indices.contains(near) else { return false }
      let sentence = text.sentences[near]
      guard let first = sentence.tokens.first, case .year(year) = text.tokens[first].kind else { return false }
      return text.quantities(in: sentence).contains { own.contains(text.unitClass($0.unit)) }
    }
  }

  func tells(behind token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    window(behind: token, sentence).contains { text.roles($0).contains(.done) }
  }

  /// `未收取`, `未发生` close behind the year.
  func deniesBehind(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    window(behind: token, sentence).contains { text.roles($0).contains(.denied) }
  }

  func window(behind token: Int, _ sentence: ClaimText.Sentence) -> [Int] {
    let end = text.tokens[token].end
    return ((token + 1)..<max(token + 1, sentence.tokens.upperBound)).filter { text.tokens[$0].start - end <= 24 }
  }

  /// `下一步，2021年我们将继续…` in the report on 2021.
  func isStalePlan(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
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
}
