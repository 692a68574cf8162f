/// TEXT-PERCENT for rates whose figures stand behind them: `公开率 69.2%（27/39）`, `采纳率 26%（58 条被采纳）`, `维持率为 90%，全部 40 件中有
/// 36 件被维持`.
struct RateFigures {
  let text: ClaimText

  /// Part and whole; nil where none are told so.
  func pair(_ percent: Quantity, _ sentence: ClaimText.Sentence) -> (part: Int64, whole: Int64)? {
    fraction(behind: percent) ?? told(behind: percent, sentence)
  }

  /// `（27/39）`, which is no figure of the prose: it has no unit.
  private func fraction(behind percent: Quantity) -> (part: Int64, whole: Int64)? {
    let units = text.prose.units
    let open = percent.range.upperBound
    guard open < units.count, RateFigures.opening.contains(units[open]),
      let part = FigureScanner.arabic(units, at: open + 1), part.scale == 0, part.end < units.count,
      RateFigures.over.contains(units[part.end]), let whole = FigureScanner.arabic(units, at: part.end + 1),
      whole.scale == 0, whole.end < units.count, RateFigures.closing.contains(units[whole.end]), whole.mantissa > 0
    else { return nil }
    return (part.mantissa, whole.mantissa)
  }

  /// `(`, `（`
  private static let opening: Set<UInt16> = [0x28, 0xFF08]
  private static let closing: Set<UInt16> = [0x29, 0xFF09]
  /// `/`, `／`
  private static let over: Set<UInt16> = [0x2F, 0xFF0F]

  /// The figures of the bracket, or of the one clause, behind the rate: the part is the one that is named as the rate is.
  private func told(behind percent: Quantity, _ sentence: ClaimText.Sentence) -> (part: Int64, whole: Int64)? {
    guard let act = act(of: percent, sentence), percent.precision == .exact, !Share.isAll(percent) else { return nil }
    let next = percent.token + 1
    guard next < sentence.tokens.upperBound, let mark = text.mark(next), mark == .open || mark == .comma else {
      return nil
    }
    let scope = ((next + 1)..<max(next + 1, sentence.tokens.upperBound)).prefix { other in
      mark == .open
        ? text.mark(other) != .close : text.roles(other).isDisjoint(with: .remainder) && text.mark(other) != .semicolon
    }
    let figures = scope.compactMap { text.quantity($0) }
    guard (1...2).contains(figures.count), figures.allSatisfy({ $0.count != nil }),
      scope.allSatisfy({ text.roles($0).isDisjoint(with: RateFigures.others) })
    else { return nil }
    let named = figures.filter { isNamed($0, act, sentence) }
    guard named.count == 1, let part = named[0].count else { return nil }
    if figures.count == 2 {
      guard let whole = figures.first(where: { $0.token != named[0].token }), alike(whole, named[0]),
        let all = whole.count, all >= part, all > 0
      else { return nil }
      return (part, all)
    }
    // In brackets behind the rate, of the figure before it.
    guard mark == .open,
      let whole = sentence.tokens.filter({ $0 < percent.token }).compactMap({ text.quantity($0) }).last(where: {
        !$0.isPercent
      }),
      alike(whole, named[0]), let all = whole.count, all >= part, all > 0
    else { return nil }
    return (part, all)
  }

  private func alike(_ left: Quantity, _ right: Quantity) -> Bool {
    text.unitClass(left.unit) == text.unitClass(right.unit)
  }

  /// The two characters before 率.
  private func act(of percent: Quantity, _ sentence: ClaimText.Sentence) -> [UInt16]? {
    guard let rate = (sentence.tokens.lowerBound..<percent.token).last(where: { text.roles($0).contains(.rate) }),
      text.tokens[percent.token].start - text.tokens[rate].end <= 2
    else { return nil }
    let end = text.tokens[rate].end - 1
    guard end - 2 >= sentence.start else { return nil }
    return Array(text.prose.units[(end - 2)..<end])
  }

  /// Whether the act stands between the figure and the mark before or behind it.
  private func isNamed(_ figure: Quantity, _ act: [UInt16], _ sentence: ClaimText.Sentence) -> Bool {
    let begin = text.labelBegin(figure.token, in: sentence)
    var end = text.clauseEnd(figure.token, in: sentence)
    if let other = sentence.tokens.first(where: { $0 > figure.token && text.quantity($0) != nil }) {
      end = min(end, text.labelBegin(other, in: sentence))
    }
    return RateName.contains(text.prose.units[begin..<max(begin, end)], act)
  }

  private static let others: WordRoles = [.earlier, .compared, .rise, .fall, .share, .rate, .among, .remainder]
}
