/// Whose statement it is: one of an office says little of the whole that the table counts.
extension Assertions {
  func scope(_ sentence: ClaimText.Sentence, before end: Int) -> String? {
    narrowerScope(sentence, before: end) ?? paragraphScope(sentence)
  }

  /// Nil where nothing narrows it.
  private func narrowerScope(_ sentence: ClaimText.Sentence, before end: Int) -> String? {
    var found: String?
    let near = Set(text.stretch(before: end, in: sentence))
    // Whose statement it is, the head of the sentence says, if not the words beside it.
    let head = headClause(sentence)
    for token in sentence.tokens where token < end && (near.contains(token) || token < head) {
      guard let word = text.word(token) else { continue }
      if word.roles.contains(.wider) { return nil }
      if word.roles.contains(.narrower), !(report.agency ?? "").contains(word.text) { found = found ?? word.text }
    }
    return found
  }

  /// `县政府办公室收到 8 件。…无结转`: what its paragraph began to tell of less than the table has goes on.
  private func paragraphScope(_ sentence: ClaimText.Sentence) -> String? {
    guard let opening = text.sentences.last(where: { $0.opensParagraph && $0.start <= sentence.start }) else {
      return nil
    }
    let claim = claims.first { claim in
      opening.start <= claim.quantity.range.lowerBound && claim.quantity.range.lowerBound < sentence.start
        && claim.roles.contains(.narrower) && !claim.roles.contains(.wider)
        && claim.readings.allSatisfy { !values.values(of: $0.cells).contains(where: claim.quantity.allows) }
    }
    return claim?.scopes.first { !(report.agency ?? "").contains($0) }
  }

  /// Where the first clause that says more than a year ends.
  private func headClause(_ sentence: ClaimText.Sentence) -> Int {
    var says = false
    for token in sentence.tokens {
      if text.mark(token) == .comma || text.mark(token) == .semicolon, says { return token }
      if text.word(token) != nil { says = true }
    }
    return sentence.tokens.upperBound
  }
}
