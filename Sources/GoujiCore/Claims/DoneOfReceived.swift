/// `收到留言 109 条，回复 122 条`: of what no table holds, no more can be dealt with than came in.
struct DoneOfReceived {
  let text: ClaimText

  /// Each such pair as a whole with one part.
  func lists() -> [PartList] {
    var lists: [PartList] = []
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens {
        guard let received = text.quantity(token), let total = received.count, isReceived(received, sentence),
          let done = done(behind: received, sentence), let count = done.count
        else { continue }
        let part = PartList.Part(quantity: done, count: count)
        lists.append(PartList(head: received, total: total, parts: [part], cue: .some, sentence: number))
      }
    }
    return lists
  }

  private func isReceived(_ figure: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let label = text.clauseStart(figure.token, in: sentence)..<figure.token
    let words = text.prose.units[text.labelBegin(figure.token, in: sentence)..<figure.range.lowerBound]
    return figure.depth == 0 && text.phrases.stand(.receiving, in: words)
      && label.contains { text.roles($0).contains(.foreign) }
      && label.allSatisfy { isOfThis($0) && (text.word($0)?.topics.isEmpty ?? true) }
  }

  /// The figure of the next clause, which says nothing but the act.
  private func done(behind received: Quantity, _ sentence: ClaimText.Sentence) -> Quantity? {
    let comma = received.token + 1
    guard comma < sentence.tokens.upperBound, text.mark(comma) == .comma || text.mark(comma) == .pause,
      let token = ((comma + 1)..<max(comma + 1, sentence.tokens.upperBound)).first(where: { text.quantity($0) != nil }),
      let figure = text.quantity(token), !figure.isPercent, figure.depth == 0,
      text.unitClass(figure.unit) == text.unitClass(received.unit),
      ((comma + 1)..<token).allSatisfy({ text.mark($0) == nil && isOfThis($0) })
    else { return nil }
    var words = text.prose.units[text.tokens[comma].end..<figure.range.lowerBound]
    while let lead = text.phrases[.beforeDealing].first(where: { words.starts(with: $0) }) {
      words = words.dropFirst(lead.count)
    }
    guard let act = text.phrases[.dealing].first(where: { words.starts(with: $0) }) else { return nil }
    let object = words.dropFirst(act.count)
    let head = text.prose.units[text.labelBegin(received.token, in: sentence)..<received.range.lowerBound]
    return object.isEmpty || RateName.contains(head, Array(object)) ? figure : nil
  }

  private func isOfThis(_ token: Int) -> Bool {
    if case .year = text.tokens[token].kind { return false }
    return text.roles(token).isDisjoint(with: [.earlier, .compared, .including, .mean, .partYear, .plan, .planOn])
  }
}
