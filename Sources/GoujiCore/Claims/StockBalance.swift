/// TEXT-SUM for what is there at the year's end: `年初有账号 18 个，新开设 9 个，注销 2 个，年末运行 25 个`.
struct StockBalance {
  let text: ClaimText

  func alerts() -> [Alert] { text.sentences.compactMap { alert($0) } }

  private enum Side { case opening, added, removed, closing }

  private func alert(_ sentence: ClaimText.Sentence) -> Alert? {
    let figures = text.quantities(in: sentence).filter { !$0.isPercent }
    guard figures.count >= 3, let first = figures.first, side(first, sentence) == .opening,
      !text.phrases.stand(.stockMerged, in: text.prose.units[sentence.start..<sentence.end])
    else { return nil }
    var stock: Int64 = 0
    var told: [String] = []
    for figure in figures {
      guard let side = side(figure, sentence), let count = figure.count, figure.depth == 0,
        text.unitClass(figure.unit) == text.unitClass(first.unit)
      else { return nil }
      switch side {
      case .opening:
        guard told.isEmpty else { return nil }
        stock = count
        told.append("\(count)")
      case .added:
        stock += count
        told.append("+ \(count)")
      case .removed:
        stock -= count
        told.append("- \(count)")
      case .closing:
        guard told.count > 1, figure.token == figures.last?.token, stock != count else { return nil }
        return alert(from: first, to: figure, told.joined(separator: " "), stock, count, sentence)
      }
    }
    return nil
  }

  private func alert(
    from first: Quantity,
    to last: Quantity,
    _ told: String,
    _ stock: Int64,
    _ count: Int64,
    _ sentence: ClaimText.Sentence
  ) -> Alert? {
    let begin = text.clauseBegin(first.token, in: sentence)
    guard let words = text.prose.quote(begin..<last.range.upperBound) else { return nil }
    return Alert(
      .textSum,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：\(told) = \(stock) \(last.unit)，年末写的是 \(count) \(last.unit)。",
      expected: Figure(stock),
      found: Figure(count),
      quote: words.text,
      places: [words.place]
    )
  }

  /// What the words before the figure say of it; nil where they say nothing of the kind.
  private func side(_ figure: Quantity, _ sentence: ClaimText.Sentence) -> Side? {
    let begin = text.labelBegin(figure.token, in: sentence)
    let label = text.prose.units[begin..<max(begin, figure.range.lowerBound)]
    let sides: [(PhraseList, Side)] = [
      (.stockBefore, .opening), (.stockRemoved, .removed), (.stockAdded, .added), (.stockAfter, .closing),
    ]
    return sides.first { text.phrases.stand($0.0, in: label) }?.1
  }
}
