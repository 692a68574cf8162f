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
      let (sign, begin) = named(before: token, sentence, FormerLatter.comparisons),
      let (former, latter) = pair(before: begin, like: stated, sentence)
    else { return nil }
    let direction: Int64 = (text.roles(token).contains(.more) ? 1 : -1) * sign
    guard former - latter != direction * count else { return nil }
    return finding(begin, stated.range.upperBound, "\(former) 与 \(latter) 相差 \((former - latter).magnitude)", sentence)
  }

  /// `前者是后者的 2.4 倍`, `是后者的 2.4 倍`.
  private func multiple(_ token: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    guard let stated = text.quantity(token), stated.isMultiple,
      let (sign, begin) = named(before: token, sentence, FormerLatter.multiples),
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
    guard begin < text.prose.units.count, FormerLatter.heads.contains(text.prose.units[begin]) else { return nil }
    let clause = text.prose.units[begin..<text.clauseEnd(token, in: sentence)]
    guard
      let word = FormerLatter.orders.first(where: { order in
        FormerLatter.lastYears.contains { clause.elementsEqual(order.words + $0) }
      })
    else { return nil }
    let figures = sentence.tokens.filter { $0 < token }.compactMap { text.quantity($0) }.suffix(2)
    guard figures.count == 2, let first = figures.first, let last = figures.last, let now = first.count,
      let before = last.count, text.unitClass(first.unit) == text.unitClass(last.unit),
      tells(first, year, sentence), tells(last, year - 1, sentence), (now > before) != word.isMore || now == before
    else { return nil }
    return finding(begin, begin + clause.count, "\(now) 与 \(before) 相比并非如此", sentence)
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
    _ forms: [(words: [UInt16], sign: Int64)]
  ) -> (sign: Int64, begin: Int)? {
    let begin = text.labelBegin(token, in: sentence)
    let words = text.prose.units[begin..<max(begin, text.tokens[token].start)]
    return forms.first { words.elementsEqual($0.words) }.map { ($0.sign, begin) }
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

  private static func forms(_ words: [String], _ sign: Int64) -> [(words: [UInt16], sign: Int64)] {
    words.map { (Array($0.utf16), sign) }
  }

  private static let comparisons = forms(["前者比后者", "前者较后者", "比后者", "较后者"], 1) + forms(["后者比前者", "后者较前者"], -1)
  private static let multiples =
    forms(["前者是后者的", "前者为后者的", "是后者的", "为后者的", "前者约为后者的"], 1) + forms(["后者是前者的", "后者为前者的"], -1)
  private static let orders: [(words: [UInt16], isMore: Bool)] = [
    (Array("多于".utf16), true), (Array("高于".utf16), true), (Array("少于".utf16), false), (Array("低于".utf16), false),
  ]
  private static let heads = Set(orders.map { $0.words[0] })
  private static let lastYears = ["上年", "去年", "上年度", "上一年", "上一年度"].map { Array($0.utf16) }
}
