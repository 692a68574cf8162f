/// TEXT-CHANGE for rates: `由 95.2% 提高到 97.5%，提高 2.3 个百分点`.
struct PointClaims {
  let text: ClaimText

  func findings() -> [ClaimFinding] {
    text.sentences.flatMap { sentence in
      sentence.tokens.compactMap { token in text.roles(token).contains(.points) ? finding(token, sentence) : nil }
    }
  }

  private func finding(_ points: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    guard points > sentence.tokens.lowerBound, let change = text.quantity(points - 1), !change.isPercent,
      change.precision == .exact, change.multiplier == 1
    else { return nil }
    let rates = sentence.tokens.filter { $0 < points }.compactMap { text.quantity($0) }.filter(\.isPercent)
    // Of three rates it cannot be said which two are compared.
    guard rates.count == 2, rates.allSatisfy({ $0.precision == .exact && $0.scale <= 6 }), change.scale <= 6,
      areCompared(rates, sentence),
      let words = text.prose.quote(text.clauseBegin(rates[0].token, in: sentence)..<text.tokens[points].end)
    else { return nil }
    let difference = abs(PointClaims.scaled(rates[0]) - PointClaims.scaled(rates[1]))
    // Each of the three may have been rounded by itself.
    let scale = min(change.scale, rates[0].scale, rates[1].scale)
    let slack = (0..<(6 - scale)).reduce(Int64(1)) { value, _ in value * 10 }
    guard abs(difference - PointClaims.scaled(change)) > slack || isOtherWay(points, rates, sentence) else {
      return nil
    }
    let right = Figure(mantissa: difference, scale: 6)?.description ?? ""
    let alert = Alert(
      .textChange,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：两个比率相差 \(right) 个百分点。",
      expected: Figure(mantissa: difference, scale: 6),
      found: change.figure,
      quote: words.text,
      places: [words.place]
    )
    return ClaimFinding(
      alert: alert,
      tried: ["\(rates[0].figure?.description ?? "")% 与 \(rates[1].figure?.description ?? "")%"]
    )
  }

  /// Whether one is told as the earlier of the other: `由 95.2% 提高到`, `上年为 95.2%`. Two rates in a row may be of two
  /// matters, and the change of the last alone.
  private func areCompared(_ rates: [Quantity], _ sentence: ClaimText.Sentence) -> Bool {
    let earlier: WordRoles = [.from, .earlier, .arrived, .compared]
    return rates.contains { rate in
      text.stretch(before: rate.token, in: sentence).contains { !text.roles($0).isDisjoint(with: earlier) }
    }
  }

  /// `由 81% 提高到 85%，下降 4 个百分点`.
  private func isOtherWay(_ points: Int, _ rates: [Quantity], _ sentence: ClaimText.Sentence) -> Bool {
    let (first, last) = (PointClaims.scaled(rates[0]), PointClaims.scaled(rates[1]))
    let arrived = (rates[0].token..<rates[1].token).contains { text.roles($0).contains(.arrived) }
    guard first != last, arrived, let word = (rates[1].token..<points).last(where: { isDirection($0) }) else {
      return false
    }
    return text.roles(word).contains(.rise) == (last < first)
  }

  private func isDirection(_ token: Int) -> Bool {
    let roles = text.roles(token)
    return roles.contains(.rise) != roles.contains(.fall)
  }

  /// In millionths.
  private static func scaled(_ quantity: Quantity) -> Int64 {
    (0..<(6 - quantity.scale)).reduce(quantity.mantissa) { value, _ in value * 10 }
  }
}
