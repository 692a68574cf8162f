/// TEXT-CHANGE for multiples: `收到 221 件，是 2021 年（110 件）的 2.01 倍`.
struct MultipleClaims {
  let text: ClaimText
  let changes: ChangeClaims

  func findings() -> [ClaimFinding] {
    text.sentences.flatMap { sentence in
      sentence.tokens.compactMap { token in
        guard let multiple = text.quantity(token), multiple.isMultiple else { return nil }
        return finding(multiple, token, sentence)
      }
    }
  }

  private func finding(_ multiple: Quantity, _ token: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    let begin = clauseStart(token, sentence)
    // `增长 1.5 倍` is a change, and `的 1.5 倍` of no figure near it cannot be judged.
    guard isOf(token), !(begin..<token).contains(where: { !text.roles($0).isDisjoint(with: [.rise, .fall]) }),
      let before = (begin..<token).lazy.compactMap({ text.quantity($0) }).last, let old = before.count,
      changes.isEarlier(before, sentence)
    else { return nil }
    let unit = text.unitClass(before.unit)
    let now = sentence.tokens.prefix { $0 < begin }.compactMap { text.quantity($0) }
      .filter { text.unitClass($0.unit) == unit && !changes.isEarlier($0, sentence) }
    let currents = now.reversed().compactMap(\.count)
    guard let current = currents.first, currents.count == now.count,
      currents.allSatisfy({ Share.fits(multiple, part: $0, whole: old, hundred: 1) == false }),
      let words = text.prose.quote(text.clauseBegin(begin, in: sentence)..<multiple.range.upperBound)
    else { return nil }
    let alert = Alert(
      .textChange,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：\(current) ÷ \(old) 不是 \(multiple.figure?.description ?? "") 倍。",
      found: multiple.figure,
      quote: words.text,
      places: [words.place]
    )
    return ClaimFinding(alert: alert, tried: currents.map { "\($0) ÷ \(old)" })
  }

  /// Whether 的 stands before the figure.
  private func isOf(_ token: Int) -> Bool {
    let start = text.tokens[token].start
    return start > 0 && text.prose.units[start - 1] == 0x7684
  }

  /// Behind the comma before the figure; brackets belong to the clause.
  private func clauseStart(_ token: Int, _ sentence: ClaimText.Sentence) -> Int {
    var start = token
    while start > sentence.tokens.lowerBound, text.mark(start - 1) != .comma, text.mark(start - 1) != .semicolon {
      start -= 1
    }
    return start
  }
}
