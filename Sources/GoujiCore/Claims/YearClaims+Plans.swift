/// Plans for a year that is over, or by one.
extension YearClaims {
  /// `我们将在2023年工作中加以改进` in the report on 2023, but not `将在2023年工作的基础上`.
  func isPlannedFor(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let units = text.prose.units
    let before = units[sentence.start..<text.tokens[token].start]
    guard text.section == 5, text.phrases.end(.plannedIn, before), !isToldOf(before, token, sentence) else {
      return false
    }
    var behind = units[text.tokens[token].end..<text.clauseEnd(token, in: sentence)]
    if behind.first == YearClaims.degree { behind = behind.dropFirst() }
    return text.phrases.begin(.workAhead, behind) && !text.phrases.stand(.workDone, in: behind)
  }

  /// `下一步，将按照2022年政务公开工作要点` in the report on 2023: next year has its own.
  func isPlannedBy(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let units = text.prose.units
    let before = units[sentence.start..<text.tokens[token].start]
    guard text.section == 5, text.phrases.end(.goingBy, before), !isToldOf(before, token, sentence), !opensRange(token),
      sentence.tokens.contains(where: { $0 < token && text.roles($0).contains(.planOn) || isPlanHead($0, token) })
    else { return false }
    let behind = units[text.tokens[token].end..<text.clauseEnd(token, in: sentence)]
    return text.phrases.stand(.keyPoints, in: behind) && !text.phrases.stand(.pointedOut, in: behind)
  }

  /// `下一步，`: a plan's word that a comma ends.
  private func isPlanHead(_ token: Int, _ end: Int) -> Bool {
    token + 1 < end && text.roles(token).contains(.plan) && text.mark(token + 1) == .comma
  }

  /// What was planned once is told.
  private func isToldOf(_ before: ArraySlice<UInt16>, _ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let others: WordRoles = [.compared, .since, .earlier]
    return text.phrases.stand(.hadSaid, in: before)
      || sentence.tokens.contains { $0 < token && !text.roles($0).isDisjoint(with: others) }
  }
}
