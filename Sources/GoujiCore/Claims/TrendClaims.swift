/// TEXT-CHANGE for figures of several years: `2021年、2022年、2023年分别为 51 件、60 件和 72 件，逐年递增`.
struct TrendClaims {
  let text: ClaimText

  func findings() -> [ClaimFinding] {
    text.sentences.flatMap { sentence in
      sentence.tokens.compactMap { token in
        text.roles(token).isDisjoint(with: [.rising, .falling]) ? nil : finding(token, sentence)
      }
    }
  }

  /// Only of as many figures, in one unit, as years are named in their order.
  private func finding(_ token: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    var years: [Int] = []
    var figures: [Quantity] = []
    for other in sentence.tokens where other < token {
      if case .year(let year) = text.tokens[other].kind { years.append(year) }
      if let quantity = text.quantity(other) { figures.append(quantity) }
      if text.mark(other) == .semicolon { return nil }
    }
    let counts = figures.compactMap(\.count)
    // `近三年分别为 51 件、60 件、72 件`.
    if years.isEmpty, counts.count > 2, isOfEach(token, figures, sentence) { years = counts.indices.map { $0 } }
    guard years.count >= 3, counts.count == years.count, figures.count == counts.count,
      zip(years, years.dropFirst()).allSatisfy({ $0 + 1 == $1 }),
      figures.allSatisfy({ text.unitClass($0.unit) == text.unitClass(figures[0].unit) })
    else { return nil }
    let isRising = text.roles(token).contains(.rising)
    guard zip(counts, counts.dropFirst()).contains(where: { isRising ? $0 > $1 : $0 < $1 }),
      let words = text.prose.quote(text.clauseBegin(figures[0].token, in: sentence)..<text.tokens[token].end)
    else { return nil }
    let listed = counts.map(String.init).joined(separator: "、")
    let alert = Alert(
      .textChange,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：\(listed) 并非\(isRising ? "逐年增加" : "逐年减少")。",
      quote: words.text,
      places: [words.place]
    )
    return ClaimFinding(alert: alert, tried: [listed])
  }

  /// Whether the figures are said to be those of the last years, one by one.
  private func isOfEach(_ token: Int, _ figures: [Quantity], _ sentence: ClaimText.Sentence) -> Bool {
    let before = sentence.tokens.lowerBound..<figures[0].token
    return before.contains { text.roles($0).contains(.respectively) }
      && before.contains { text.roles($0).contains(.earlier) }
  }
}
