/// Rates whose figures the text gives: the done, and what it is of.
extension ShareClaims {
  /// `办结 156 件，办结率 97.5%`: the figure that the rate's own word stands with, of any other before it.
  func ratePairs(
    _ rate: Int,
    _ token: Int,
    _ sentence: ClaimText.Sentence,
    _ number: Int
  ) -> [Pair]? {
    guard text.tokens[token].start - text.tokens[rate].end <= 4 else { return nil }
    let units = text.prose.units
    // The word may be `办结率100%`, with what is before 率 in it.
    let end = text.tokens[rate].end - 1
    guard end - 2 >= sentence.start else { return nil }
    if text.quantity(token)?.mantissa == 100 { return namedPairs(end, token, sentence) }
    let stem = Array(units[end - 2..<end])
    let before = text.quantities(in: sentence).filter { $0.token < token && !$0.isPercent }
    let outcome = outcome(before: rate)
    let named = namedBest(
      before.filter { has(stem, before: $0, sentence) || has(outcome, $0, sentence) },
      stem,
      rateName(end, token, sentence),
      sentence
    )
    guard let done = named.last ?? answered(stem, before, sentence), let count = done.count else {
      return namedPairs(end, token, sentence)
    }
    let unit = text.unitClass(done.unit)
    var others = before.filter { $0.token != done.token && text.unitClass($0.unit) == unit }
    if before.count == 1, number > 0, !sentence.opensParagraph {
      others = text.quantities(in: text.sentences[number - 1]).filter { text.unitClass($0.unit) == unit }
    }
    guard !others.isEmpty, others.allSatisfy({ $0.count != nil }) else { return nil }
    // `予以公开 75 件，部分公开 36 件，公开率`: none of them is the whole.
    let alike = named.filter { has(stem, before: $0, sentence) }
    if tableWholes(done).isEmpty, others.allSatisfy({ other in alike.contains { $0.token == other.token } }) {
      return nil
    }
    // The whole may stand a sentence before, or in the table alone.
    var wholes = others.reversed().compactMap(\.count).filter { $0 >= count }
    guard !wholes.isEmpty else { return nil }
    wholes += tableWholes(done).filter { $0 >= count }
    wholes += ShareClaims.runs(others.filter { $0.token < done.token }.compactMap(\.count))
    if isInTimeAlone(rateName(end, token, sentence), done, sentence),
      let percent = text.quantity(token),
      (wholes + [count]).contains(where: { Share.isPossible(percent, atMost: count, of: $0) })
    {
      return nil
    }
    let all = (others + [done]).compactMap(\.count)
    let pairs = all.flatMap { part in all.filter { $0 >= part }.map { Pair(part: part, whole: $0) } }
    return together(alike, others.compactMap(\.count) + tableWholes(done)) + wholes.map { Pair(part: count, whole: $0) }
      + pairs.filter { $0.part != $0.whole || count == $0.part }
  }

  /// Of two figures that both are named, `公开事项 458 项，已公开 435 项，公开率` is of that whose words end with the act, and
  /// `答复 128 条，当日答复 72 条，当日答复率` of that which has all its words.
  private func namedBest(
    _ named: [Quantity],
    _ stem: [UInt16],
    _ name: ArraySlice<UInt16>,
    _ sentence: ClaimText.Sentence
  ) -> [Quantity] {
    guard named.count > 1 else { return named }
    let full = named.filter { name.count > stem.count && has(Array(name), before: $0, sentence) }
    if full.count == 1 { return full }
    let ends = named.filter { figure in
      let begin = text.labelBegin(figure.token, in: sentence)
      return text.prose.units[begin..<max(begin, figure.range.lowerBound)].suffix(stem.count).elementsEqual(stem)
    }
    let last = named[named.count - 1]
    return ends.count == 1 && ends[0].token == last.token && tableWholes(last).isEmpty ? ends : named
  }

  /// `予以公开 36 件，占 29%；加上部分公开的 18 件，公开率 44.6%`: of both that the rate's word names, the likeliest whole
  /// first.
  private func together(_ named: [Quantity], _ wholes: [Int64]) -> [Pair] {
    guard named.count > 1 else { return [] }
    let sums = ShareClaims.runs(named.compactMap(\.count)).dropFirst()
    return sums.reversed().flatMap { sum in
      wholes.filter { $0 >= sum }.sorted(by: >).map { Pair(part: sum, whole: $0) }
    }
  }

  /// What was answered of requests is dealt with: the figure of `已答复 15 件，办结率 93.75%`.
  private func answered(_ stem: [UInt16], _ before: [Quantity], _ sentence: ClaimText.Sentence) -> Quantity? {
    let answers = text.phrases[.answering]
    guard answers.contains(stem) else { return nil }
    return before.last { quantity in
      (isOfRequests(sentence) || !tableWholes(quantity).isEmpty)
        && answers.contains { has($0, before: quantity, sentence) }
    }
  }

  /// `办结 201 件，按时办结率 98%`: how many of those that were done were done in time, the text may not say.
  private func isInTimeAlone(_ name: ArraySlice<UInt16>, _ done: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    text.phrases.stand(.inTime, in: name)
      && !text.phrases[.inTime].contains { has($0, before: done, sentence) }
      && !text.phrases[.timely].contains { has($0, before: done, sentence) }
  }

  /// Whether the words stand in the clause of the figure, before it.
  func has(_ stem: [UInt16], before quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let begin = text.clauseBegin(quantity.token, in: sentence)
    let label = text.prose.units[begin..<max(begin, quantity.range.lowerBound)]
    guard label.count >= stem.count else { return false }
    return (label.startIndex...(label.endIndex - stem.count)).contains { label[$0...].starts(with: stem) }
  }

  /// `新收 8 件，上年结转 1 件，办结 8 件`: what was taken in, and what was carried in.
  private static func runs(_ counts: [Int64]) -> [Int64] {
    var sum: Int64 = 0
    return counts.reversed().map { count in
      sum += count
      return sum
    }
  }

  /// The column whose rate it is: that of 纠错率 is named by 纠正, 被纠错, 败诉, too.
  private func outcome(before rate: Int) -> [(table: Int, choice: Int)] {
    guard rate > 0, text.tokens[rate - 1].end == text.tokens[rate].start, let word = text.word(rate - 1) else {
      return []
    }
    return text.vocabulary.rates[word.text].map { text.vocabulary.words[$0].columns } ?? []
  }

  /// Whether the words before a figure name one of the columns, or, if they name none, those right behind it.
  private func has(_ outcome: [(table: Int, choice: Int)], _ quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool
  {
    guard !outcome.isEmpty else { return false }
    var columns = Label(text, before: quantity.token, in: sentence).columns
    let next = quantity.token + 1
    if columns.isEmpty, next < sentence.tokens.upperBound { columns = text.word(next)?.columns ?? [] }
    return columns.contains { column in outcome.contains { $0 == column } }
  }
}
