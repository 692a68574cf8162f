/// `收到申请 14 件，2 件为网络申请，12 件为信件申请`: parts whose kinds are told behind their figures.
struct FiguresFirst {
  let text: ClaimText

  func lists() -> [PartList] {
    var lists: [PartList] = []
    for (number, sentence) in text.sentences.enumerated() {
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        defer { position += 1 }
        guard text.mark(position) == .comma, let list = list(behind: position, sentence, number) else { continue }
        lists.append(list)
        position = list.parts[list.parts.count - 1].quantity.token
      }
    }
    return lists
  }

  private func list(behind comma: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> PartList? {
    guard comma > sentence.tokens.lowerBound, let head = text.quantity(comma - 1), let total = head.count,
      head.depth == 0
    else { return nil }
    var list = PartList(head: head, total: total, parts: [], cue: .some, sentence: number)
    list.saysAltogether = text.stretch(before: head.token, in: sentence).contains {
      text.roles($0).contains(.altogether)
    }
    var token = comma + 1
    while let part = part(token, like: list.parts.last, unit: text.unitClass(head.unit), sentence) {
      list.parts.append(part)
      let end = text.clauseEnd(part.quantity.token, in: sentence)
      guard let next = sentence.tokens.first(where: { text.tokens[$0].start >= end }),
        text.mark(next) == .comma || text.mark(next) == .pause
      else { break }
      token = next + 1
    }
    guard list.parts.count > 1 else { return nil }
    list.endsSentence = !sentence.tokens.contains { other in
      other > list.parts[list.parts.count - 1].quantity.token
        && text.quantity(other).map { text.unitClass($0.unit) == text.unitClass(head.unit) } ?? false
    }
    return list
  }

  /// A figure at the head of its clause, with a kind right behind it that is of the kinds before.
  private func part(
    _ token: Int,
    like last: PartList.Part?,
    unit: Int?,
    _ sentence: ClaimText.Sentence
  ) -> PartList.Part? {
    guard token + 1 < sentence.tokens.upperBound, let figure = text.quantity(token), let count = figure.count,
      figure.depth == 0, text.unitClass(figure.unit) == unit
    else { return nil }
    let end = text.clauseEnd(token, in: sentence)
    let behind = ((token + 1)..<sentence.tokens.upperBound).prefix { text.tokens[$0].start < end }
    guard let named = behind.first(where: { text.word($0)?.kind != nil }), let word = text.word(named),
      text.tokens[named].start - figure.range.upperBound <= FiguresFirst.near, last == nil || last?.kind == word.kind
    else { return nil }
    return PartList.Part(
      quantity: figure,
      count: count,
      kind: word.kind,
      isCompleteKind: word.isCompleteKind,
      side: word.side
    )
  }

  /// `为`, `系通过`, `是以` may stand between.
  private static let near = 2
}
