/// `工单 4768 件，已办结 4727 件，其余 41 件正在办理`: a rest that makes up the whole with the figures before it.
struct RestSum {
  let text: ClaimText

  func lists() -> [PartList] {
    var lists: [PartList] = []
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens {
        if let list = list(endingAt: token, sentence, number) { lists.append(list) }
      }
    }
    return lists
  }

  /// The rest with the one figure between it and the whole; nil where they may be of something else.
  private func list(endingAt token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> PartList? {
    guard let rest = text.quantity(token), let count = rest.count, rest.depth == 0 else { return nil }
    let label = text.clauseStart(token, in: sentence)
    guard label < token, text.isWord(label, of: .rest),
      text.tokens[token].start - text.tokens[label].end <= 1
    else { return nil }
    let before = (sentence.tokens.lowerBound..<label).compactMap { text.quantity($0) }
    guard before.count == 2, before.allSatisfy({ isLike(rest, $0) }), let whole = before[0].count,
      let done = before[1].count, done <= whole, count < whole
    else { return nil }
    let roles = (sentence.tokens.lowerBound..<label).reduce(into: WordRoles()) { $0.formUnion(text.roles($1)) }
    // With 其中 the list is read as such.
    guard roles.isDisjoint(with: [.among, .including, .compared, .earlier, .rise, .fall, .carry]) else { return nil }
    let parts = [PartList.Part(quantity: before[1], count: done), PartList.Part(quantity: rest, count: count)]
    return PartList(head: before[0], total: whole, parts: parts, cue: .all, sentence: number)
  }

  private func isLike(_ rest: Quantity, _ other: Quantity) -> Bool {
    other.depth == 0 && !other.isPercent && text.unitClass(other.unit) == text.unitClass(rest.unit)
  }
}
