/// Shares beside others of the same whole.
extension ShareClaims {
  /// `予以公开 13 件，占 43.3%；无法提供 8 件，占 26.7%`: what has a share of its own before the part is told is a part, too, and no
  /// whole, unless 其中 stands between.
  ///
  /// `政务动态 155 条，占 35%；政务动态中振兴类 70 条，占政务动态的 45%`: what is named again is the whole.
  func isSibling(_ figure: Quantity, of part: Quantity, _ share: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard figure.token < part.token, !isNamedAgain(figure, by: part, share, sentence) else { return false }
    let between = (figure.token + 1)..<part.token
    guard let next = between.first(where: { text.quantity($0) != nil }), text.quantity(next)?.isPercent ?? false,
      (figure.token..<next).contains(where: { text.roles($0).contains(.share) })
    else { return false }
    return !between.contains { !text.roles($0).isDisjoint(with: [.among, .including]) }
  }

  /// Whether the words of the part, or those behind 占, name the figure.
  private func isNamedAgain(
    _ figure: Quantity,
    by part: Quantity,
    _ share: Int,
    _ sentence: ClaimText.Sentence
  ) -> Bool {
    let units = text.prose.units
    let begin = text.labelBegin(figure.token, in: sentence)
    var name = units[begin..<max(begin, figure.range.lowerBound)]
    if name.starts(with: PartListReader.among) { name = name.dropFirst(PartListReader.among.count) }
    guard name.count > 1 else { return false }
    let behind = units[text.tokens[share].end..<sentence.end].prefix(name.count)
    // 中
    let within = Array(name) + [0x4E2D]
    let label = text.labelBegin(part.token, in: sentence)
    return behind.elementsEqual(name) || RateName.contains(units[label..<max(label, part.range.lowerBound)], within)
  }

  /// The whole that the first of them tells, as near to what the part's own share says as it can be.
  func siblingPairs(_ part: Quantity, _ siblings: [Quantity], _ sentence: ClaimText.Sentence) -> [Pair]? {
    guard let count = part.count, let share = shareBehind(part, sentence) else { return nil }
    let pairs = siblings.compactMap { sibling in
      commonWhole(count, share, sibling, shareBehind(sibling, sentence))?.first
    }
    return pairs.count == siblings.count ? pairs : nil
  }

  /// The figures of the paragraph before a sentence, those of the last few sentences.
  func figuresBefore(_ number: Int) -> [Quantity] {
    var first = number
    while first > 0, number - first < ShareClaims.fewSentences, !text.sentences[first].opensParagraph { first -= 1 }
    return text.sentences[first..<number].flatMap { text.quantities(in: $0) }
  }

  private static let fewSentences = 4

  /// Whether the figure is told of what becomes of requests.
  func isOutcome(_ part: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let begin = text.labelBegin(part.token, in: sentence)
    return sentence.tokens.contains { token in
      token < part.token && text.tokens[token].start >= begin
        && text.word(token)?.rows.contains { text.vocabulary.tables[$0.table].isOfRequests } ?? false
    }
  }

  /// `已审结的案件 11 件中，结果维持 6 件，占 54.5%`: of the figure that 中 and a comma follow, in the clause before the part's.
  func wholeWithin(_ part: Quantity, _ near: [Quantity], _ sentence: ClaimText.Sentence) -> Quantity? {
    let start = text.clauseStart(part.token, in: sentence)
    guard start > sentence.tokens.lowerBound, text.mark(start - 1) == .comma else { return nil }
    let words = text.prose.units[..<text.tokens[start - 1].start]
    // 中
    guard words.last == 0x4E2D else { return nil }
    return near.first { $0.range.upperBound == words.endIndex - 1 }
  }
}
