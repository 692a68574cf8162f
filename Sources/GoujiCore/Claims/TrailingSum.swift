/// `新收 57 件、上年结转 3 件，合计 60 件`: a total behind its parts.
struct TrailingSum {
  let text: ClaimText

  func lists() -> [PartList] {
    var lists: [PartList] = []
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens where !text.roles(token).isDisjoint(with: [.summing, .altogether]) {
        // `共发布 102 条`.
        let next =
          text.roles(token + 1 < sentence.tokens.upperBound ? token + 1 : token).contains(.done) ? token + 2 : token + 1
        guard next < sentence.tokens.upperBound, let head = text.quantity(next), let total = head.count,
          text.tokens[next - 1].end + (text.roles(token).contains(.summing) ? 1 : 0) >= text.tokens[next].start,
          let lead = lead(token, sentence)
        else { continue }
        var parts = parts(before: lead.start, like: head, isCounted: lead.names != nil, sentence)
        if let names = lead.names, names > 0, names < parts.count { parts.removeLast(parts.count - names) }
        guard parts.count >= max(2, lead.names ?? 2) else { continue }
        lists.append(PartList(head: head, total: total, parts: parts, cue: .sum, sentence: number))
      }
    }
    return lists
  }

  /// Where the clause of the sum begins, and how many parts it says that there are: `，共`, `，全年合计`, `，三家合计`.
  /// Nil if the sum is not at the head of its clause.
  private func lead(_ token: Int, _ sentence: ClaimText.Sentence) -> (start: Int, names: Int?)? {
    var start = token
    var names: Int?
    // `两个平台发布总量为 2545 条`.
    let clause = text.clauseStart(token, in: sentence)
    if clause < token, let count = named(clause..<token) { (start, names) = (clause, count) }
    if names == nil, start > sentence.tokens.lowerBound, text.mark(start - 1) == nil {
      start -= 1
      // `四家单位合计`.
      guard text.tokens[token].start - text.tokens[start].end <= (text.quantity(start) == nil ? 1 : 2) else {
        return nil
      }
      if let count = text.quantity(start)?.count {
        names = Int(clamping: count)
      } else if text.roles(start).isDisjoint(with: [.wider, .own, .breaks]) {
        return nil
      }
    }
    // `以上三项合计`.
    if start > sentence.tokens.lowerBound, text.roles(start - 1).contains(.orMore) { start -= 1 }
    guard start > sentence.tokens.lowerBound, text.tokens[start].start - text.tokens[start - 1].end <= 2,
      text.mark(start - 1) == .comma || text.mark(start - 1) == .semicolon
    else { return nil }
    return (start, names)
  }

  /// How many are added up, where the clause of the sum begins with it.
  private func named(_ clause: Range<Int>) -> Int? {
    let figures = clause.filter { text.quantity($0) != nil }
    guard let first = figures.first, figures.count == 1, let count = text.quantity(first)?.count,
      (2...9).contains(count), first == clause.lowerBound || text.roles(clause.lowerBound).contains(.orMore),
      first - clause.lowerBound <= 1
    else { return nil }
    return Int(count)
  }

  /// The last first, as long as nothing but figures of the unit stands between.
  private func parts(
    before token: Int,
    like head: Quantity,
    isCounted: Bool,
    _ sentence: ClaimText.Sentence
  ) -> [PartList.Part] {
    var parts: [PartList.Part] = []
    let unit = text.unitClass(head.unit)
    for other in (sentence.tokens.lowerBound..<token).reversed() {
      guard text.roles(other).isDisjoint(with: [.among, .including, .compared, .earlier, .rise, .fall]) else {
        return parts
      }
      guard let quantity = text.quantity(other) else { continue }
      // `甲（82 件）、乙（41 件），两家合计 123 件`.
      guard quantity.depth == parts.last?.quantity.depth ?? max(head.depth, isCounted ? quantity.depth : 0),
        text.unitClass(quantity.unit) == unit, let count = quantity.count
      else {
        return parts
      }
      parts.append(PartList.Part(quantity: quantity, count: count))
    }
    return parts
  }
}
