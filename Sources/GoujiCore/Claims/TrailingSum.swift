/// `新收 57 件、上年结转 3 件，合计 60 件`: a total behind its parts.
struct TrailingSum {
  let text: ClaimText

  func lists() -> [PartList] {
    var lists: [PartList] = []
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens where text.roles(token).contains(.summing) {
        guard token + 1 < sentence.tokens.upperBound, let head = text.quantity(token + 1), let total = head.count,
          text.tokens[token].end + 1 >= text.tokens[token + 1].start, token > sentence.tokens.lowerBound,
          text.mark(token - 1) == .comma || text.mark(token - 1) == .semicolon
        else { continue }
        let parts = parts(before: token, like: head, sentence)
        guard parts.count >= 2 else { continue }
        lists.append(PartList(head: head, total: total, parts: parts, cue: .sum, sentence: number))
      }
    }
    return lists
  }

  /// The last first, as long as nothing but figures of the unit stands between.
  private func parts(before token: Int, like head: Quantity, _ sentence: ClaimText.Sentence) -> [PartList.Part] {
    var parts: [PartList.Part] = []
    let unit = text.unitClass(head.unit)
    for other in (sentence.tokens.lowerBound..<token).reversed() {
      guard text.roles(other).isDisjoint(with: [.among, .including, .compared, .earlier]) else { return parts }
      guard let quantity = text.quantity(other) else { continue }
      guard quantity.depth == head.depth, text.unitClass(quantity.unit) == unit, let count = quantity.count else {
        return parts
      }
      parts.append(
        PartList.Part(
          quantity: quantity,
          count: count,
          kind: nil,
          isCompleteKind: false,
          isRemainder: false,
          opensClause: false,
          opensInner: false
        )
      )
    }
    return parts
  }
}
