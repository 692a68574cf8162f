/// TEXT-SUM: totals of the text against the parts that it names.
struct SumClaims {
  let text: ClaimText
  /// What the table says of the wholes that a bound figure may be; empty for one that does not agree with it.
  let tableWholes: (Quantity) -> [Int64]

  func alerts() -> [Alert] {
    let lists =
      PartListReader(text: text).lists() + TrailingSum(text: text).lists() + RestSum(text: text).lists()
      + DoneOfReceived(text: text).lists() + FiguresFirst(text: text).lists()
    return lists.compactMap { list in
      guard let sum = list.contradiction(text, heads: heads(list)) else { return nil }
      let ranges = [list.head.range] + list.parts.map(\.quantity.range)
      let start = ranges.reduce(Int.max) { min($0, $1.lowerBound) }
      let end = ranges.reduce(0) { max($0, $1.upperBound) }
      let sentence = text.sentences[list.sentence]
      let begin = start >= sentence.start ? text.clauseBegin(text.token(at: start, in: sentence), in: sentence) : start
      guard let words = text.prose.quote(begin..<end) else { return nil }
      let parts = shown(list, sum).map { String($0.count) }.joined(separator: " + ")
      let unit = list.head.unit
      return Alert(
        .textSum,
        .warning,
        at: "\(text.section)",
        message: "文中“\(words.text)”：\(parts) = \(sum) \(unit)，合计写的是 \(list.total) \(unit)，"
          + "相差 \((sum - list.total).magnitude) \(unit)。",
        expected: Figure(sum),
        found: Figure(list.total),
        quote: words.text,
        places: [words.place]
      )
    }
  }

  /// The parts that make up the sum: the last ones may be of another unit, or no part.
  private func shown(_ list: PartList, _ sum: Int64) -> ArraySlice<PartList.Part> {
    var rest = sum
    let end = list.parts.firstIndex { part in
      rest -= part.count
      return rest == 0
    }
    return end.map { list.parts[...$0] } ?? list.parts[...]
  }

  /// Figures before the total, in the same unit, whose parts they may be instead.
  private func heads(_ list: PartList) -> PartList.Heads {
    guard list.cue != .sum, !list.isOfNamedWhole else { return PartList.Heads(all: [], own: []) }
    let unit = text.unitClass(list.head.unit)
    let near = text.sentences[max(0, list.sentence - 1)...list.sentence].map { sentence in
      text.quantities(in: sentence).filter {
        $0.range.lowerBound < list.head.range.lowerBound && text.unitClass($0.unit) == unit
      }.compactMap(\.count)
    }
    // Of what `其中` at the head of a sentence is a part, any figure before it may be the whole.
    let isBefore = list.head.range.lowerBound < text.sentences[list.sentence].start
    let own = isBefore ? near.flatMap(\.self) : near[near.count - 1]
    let sums = together(isBefore ? near[0] : own, list.total)
    return PartList.Heads(all: near.flatMap(\.self) + sums + tableWholes(list.head), own: own + sums)
  }

  /// `建议 86 件、提案 142 件，其中主办 88 件、会办 140 件`: the parts of both.
  private func together(_ before: [Int64], _ total: Int64) -> [Int64] {
    var sum = total
    return before.reversed().map { count in
      sum += count
      return sum
    }
  }
}

extension ClaimText {
  /// The token that begins at a place of the prose.
  func token(at start: Int, in sentence: Sentence) -> Int {
    sentence.tokens.first { tokens[$0].start >= start } ?? sentence.tokens.lowerBound
  }
}
