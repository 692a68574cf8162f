/// TEXT-PERCENT for shares told one after another: `予以公开占 68.5%、不予公开占 7.3%、无法提供占 28.9%` are more than all there is.
struct ShareSums {
  let text: ClaimText

  func findings() -> [ClaimFinding] { text.sentences.compactMap { finding($0) } }

  /// The first run of shares that no whole has.
  private func finding(_ sentence: ClaimText.Sentence) -> ClaimFinding? {
    var run: [Quantity] = []
    for token in sentence.tokens {
      if let quantity = text.quantity(token) {
        guard isShare(quantity, sentence), run.allSatisfy({ $0.scale == quantity.scale }) else {
          if let finding = judged(run, sentence) { return finding }
          run = []
          continue
        }
        run.append(quantity)
      } else if text.mark(token) == .semicolon || !text.roles(token).isDisjoint(with: ShareSums.ends) {
        if let finding = judged(run, sentence) { return finding }
        run = []
      }
    }
    return judged(run, sentence)
  }

  /// `A 占 68.5%`: a name, and 占 right before the figure.
  private func isShare(_ quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let token = quantity.token
    guard quantity.isPercent, quantity.precision == .exact, quantity.depth == 0, token > sentence.tokens.lowerBound,
      text.roles(token - 1).contains(.share),
      text.tokens[token].start - text.tokens[token - 1].end <= ShareSums.nearFigure
    else { return false }
    let begin = text.labelBegin(token, in: sentence)
    return text.tokens[token - 1].start - begin >= ShareSums.shortestName
  }

  private func judged(_ run: [Quantity], _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    guard run.count >= ShareSums.fewest, let first = run.first, let last = run.last, first.scale <= 6,
      isOfOneWhole(run, sentence)
    else { return nil }
    let hundred = (0..<first.scale).reduce(Int64(100)) { value, _ in value * 10 }
    let sum = run.reduce(Int64(0)) { $0 + $1.mantissa }
    // Each may have been rounded up by half of its last digit.
    guard sum > hundred + Int64(run.count), let total = Figure(mantissa: sum, scale: first.scale) else { return nil }
    let begin = text.labelBegin(first.token, in: sentence)
    guard !text.phrases.stand(.overlapping, in: text.prose.units[sentence.start..<sentence.end]) else { return nil }
    guard let words = text.prose.quote(begin..<last.range.upperBound) else { return nil }
    let reason = "各部分所占比例相加为 \(total)%，超过 100%"
    let alert = Alert(
      .textPercent,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：\(reason)。",
      found: total,
      quote: words.text,
      places: [words.place]
    )
    return ClaimFinding(alert: alert, tried: [reason])
  }

  /// Whether nothing but `、` stands between them, or the last is of the rest.
  private func isOfOneWhole(_ run: [Quantity], _ sentence: ClaimText.Sentence) -> Bool {
    if run.dropLast().allSatisfy({ text.mark($0.token + 1) == .pause }) { return true }
    guard let last = run.last else { return false }
    return text.stretch(before: last.token, in: sentence).contains { token in
      token > run[run.count - 2].token && text.roles(token).contains(.remainder)
    }
  }

  private static let nearFigure = 1
  private static let shortestName = 2
  private static let fewest = 3
  private static let ends: WordRoles = [.compared, .earlier, .rise, .fall, .rate]
}
