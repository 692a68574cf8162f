/// TEXT-CHANGE between two figures of one sentence: `前者比后者多 335 条`, `是后者的 2.4 倍`, `2022年 3 次，2021年 2 次，多于上年`.
struct FormerLatter {
  let text: ClaimText
  let year: Int?

  func findings() -> [ClaimFinding] {
    text.sentences.flatMap { sentence in
      sentence.tokens.compactMap { difference($0, sentence) ?? multiple($0, sentence) ?? order($0, sentence) }
    }
  }

  /// `前者比后者多 335 条`.
  private func difference(_ token: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    guard token + 1 < sentence.tokens.upperBound, let stated = text.quantity(token + 1), let count = stated.count,
      !text.roles(token).isDisjoint(with: [.more, .less]), text.tokens[token].end == text.tokens[token + 1].start,
      let (sign, begin) = named(before: token, sentence, .formerThanLatter, .latterThanFormer),
      let (former, latter) = pair(before: begin, like: stated, sentence)
    else { return nil }
    let direction: Int64 = (text.roles(token).contains(.more) ? 1 : -1) * sign
    guard former - latter != direction * count else { return nil }
    return finding(begin, stated.range.upperBound, "\(former) 与 \(latter) 相差 \((former - latter).magnitude)", sentence)
  }

  /// `前者是后者的 2.4 倍`, `是后者的 2.4 倍`.
  private func multiple(_ token: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    guard let stated = text.quantity(token), stated.isMultiple,
      let (sign, begin) = named(before: token, sentence, .formerOfLatter, .latterOfFormer),
      let (former, latter) = pair(before: begin, like: nil, sentence)
    else { return nil }
    let (part, whole) = sign > 0 ? (former, latter) : (latter, former)
    guard Share.fits(stated, part: part, whole: whole, hundred: 1) == false else { return nil }
    return finding(
      begin,
      stated.range.upperBound,
      "\(part) ÷ \(whole) 不是 \(stated.figure?.description ?? "") 倍",
      sentence
    )
  }

  /// `多于上年`, `少于上年` as a clause of its own, behind a figure of each year.
  private func order(_ token: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    guard text.mark(token) == .comma, let year else { return nil }
    let begin = text.tokens[token].end
    // Nearly every comma is followed by something else.
    guard
      text.phrases.begin(.moreThan, text.prose.units[begin...])
        || text.phrases.begin(.lessThan, text.prose.units[begin...])
    else { return nil }
    let clause = text.prose.units[begin..<text.clauseEnd(token, in: sentence)]
    let isMore = isOfLastYear(clause, .moreThan)
    guard isMore || isOfLastYear(clause, .lessThan) else { return nil }
    let figures = sentence.tokens.filter { $0 < token }.compactMap { text.quantity($0) }.suffix(2)
    guard figures.count == 2, let first = figures.first, let last = figures.last, let now = first.count,
      let before = last.count, text.unitClass(first.unit) == text.unitClass(last.unit),
      tells(first, year, sentence), tells(last, year - 1, sentence), (now > before) != isMore || now == before
    else { return nil }
    return finding(begin, begin + clause.count, "\(now) 与 \(before) 相比并非如此", sentence)
  }

  /// Whether the clause is an order and last year: `多于` and `上年`.
  private func isOfLastYear(_ clause: ArraySlice<UInt16>, _ order: PhraseList) -> Bool {
    text.phrases[order].contains { word in
      clause.starts(with: word) && text.phrases.include(.lastYear, clause.dropFirst(word.count))
    }
  }

  private func tells(_ figure: Quantity, _ year: Int, _ sentence: ClaimText.Sentence) -> Bool {
    (text.clauseStart(figure.token, in: sentence)..<figure.token).contains {
      if case .year(year) = text.tokens[$0].kind { return true }
      return false
    }
  }

  /// Which of the two is compared with the other, and where its words begin; nil where neither is named right before.
  private func named(
    before token: Int,
    _ sentence: ClaimText.Sentence,
    _ former: PhraseList,
    _ latter: PhraseList
  ) -> (sign: Int64, begin: Int)? {
    let begin = text.labelBegin(token, in: sentence)
    let words = text.prose.units[begin..<max(begin, text.tokens[token].start)]
    if text.phrases.include(former, words) { return (1, begin) }
    return text.phrases.include(latter, words) ? (-1, begin) : nil
  }

  /// The last two counts before the words, of one unit.
  private func pair(before begin: Int, like unit: Quantity?, _ sentence: ClaimText.Sentence) -> (Int64, Int64)? {
    let figures = sentence.tokens.filter { text.tokens[$0].end <= begin }.compactMap { text.quantity($0) }
      .filter { !$0.isPercent && !$0.isMultiple }
    guard figures.count == 2, let former = figures[0].count, let latter = figures[1].count, latter > 0,
      text.unitClass(figures[0].unit) == text.unitClass(figures[1].unit),
      unit.map({ text.unitClass($0.unit) == text.unitClass(figures[0].unit) }) ?? true
    else { return nil }
    return (former, latter)
  }

  private func finding(_ begin: Int, _ end: Int, _ reason: String, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    guard let words = text.prose.quote(begin..<end) else { return nil }
    let alert = Alert(
      .textChange,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：\(reason)。",
      quote: words.text,
      places: [words.place]
    )
    return ClaimFinding(alert: alert, tried: [reason])
  }
}
