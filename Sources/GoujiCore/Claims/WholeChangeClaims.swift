/// TEXT-CHANGE without any earlier figure: `申请 76 件，同比增长 88.47%`, though no whole number of last year gives that.
///
/// Of counts alone, which were whole numbers last year, too: neither of amounts nor of means.
struct WholeChangeClaims {
  let text: ClaimText
  let changes: ChangeClaims
  /// What the table says of wholes that a bound figure may be part of.
  let tableWholes: (Quantity) -> [Int64]

  func findings() -> [ClaimFinding] {
    text.sentences.enumerated().flatMap { number, sentence in
      sentence.tokens.flatMap { token in
        text.roles(token).isDisjoint(with: [.rise, .fall]) || !text.roles(token).isDisjoint(with: .arrived)
          ? [] : findings(token, sentence, number)
      }
    }
  }

  private func findings(_ trigger: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> [ClaimFinding] {
    guard let compare = changes.comparison(before: trigger, sentence),
      changes.statement(trigger, sentence, number) == nil, isOfCounts(sentence),
      let now = sentence.tokens.last(where: { $0 < compare && text.quantity($0) != nil }),
      isBeside(now, compare, sentence), isPlain(compare, trigger)
    else { return [] }
    let counts = sentence.tokens.prefix { $0 <= now }.compactMap { text.quantity($0) }.filter { !$0.isPercent }
    let (rates, end) = rates(behind: trigger, sentence)
    guard let last = counts.last, last.token == now, !isAmount(last, sentence), !rates.isEmpty,
      counts.allSatisfy({ $0.count != nil }),
      text.vocabulary.alike.contains(where: { text.unitClass($0) == text.unitClass(last.unit) }),
      end >= sentence.tokens.upperBound || text.roles(end).isDisjoint(with: .points),
      !sentence.tokens.contains(where: {
        $0 > end && text.quantity($0).map { changes.isEarlier($0, sentence) } ?? false
      })
    else { return [] }
    let isFall = changes.sign(of: trigger) < 0
    let isEach = (compare..<trigger).contains { text.roles($0).contains(.respectively) }
    guard isEach == (rates.count > 1) else { return [] }
    if isEach {
      guard rates.count == counts.count else { return [] }
      return zip(rates, counts).compactMap { rate, count in
        isOut(rate, isFall, of: [count.count ?? 0]) ? finding(rate, [count.count ?? 0], count, sentence) : nil
      }
    }
    let all = counts.reversed().compactMap(\.count)
    var sum: Int64 = 0
    let sums = all.map { count in
      sum += min(count, WholeChangeClaims.largest)
      return sum
    }
    guard isOut(rates[0], isFall, of: all + sums + tableWholes(last)) else { return [] }
    return [finding(rates[0], all, last, sentence)].compactMap { $0 }
  }

  /// `较上年增加 25 件`: by how much, and not to how many.
  private func isAmount(_ figure: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let roles = Label(text, before: figure.token, in: sentence).roles
    return (!roles.isDisjoint(with: [.rise, .fall]) && roles.isDisjoint(with: .arrived))
      || changes.isAmount(figure, sentence)
  }

  /// Above it, every rate is possible.
  private static let largest: Int64 = 1 << 40

  /// `60% 和 12.5%`: as many as follow, and the token behind them.
  private func rates(behind trigger: Int, _ sentence: ClaimText.Sentence) -> ([Quantity], end: Int) {
    var rates: [Quantity] = []
    var position = trigger + 1
    var last = text.tokens[trigger].end
    while position < sentence.tokens.upperBound, text.tokens[position].start - last <= 3 {
      if let quantity = text.quantity(position) {
        guard quantity.isPercent else { return ([], position) }
        rates.append(quantity)
      } else if rates.isEmpty || (text.mark(position) != .pause && !text.roles(position).contains(.joint)) {
        break
      }
      last = text.tokens[position].end
      position += 1
    }
    return (rates.allSatisfy { $0.precision == .exact } ? rates : [], position)
  }

  /// Whether the comparison is of the figure itself: right behind it, or of its number (`申请量同比`).
  private func isBeside(_ now: Int, _ compare: Int, _ sentence: ClaimText.Sentence) -> Bool {
    var between = text.prose.units[text.tokens[now].end..<text.tokens[compare].start]
    guard (now + 1..<compare).count(where: { text.mark($0) != nil }) <= 1 else { return false }
    if let first = between.first, first == 0x2C || first == 0x28 { between.removeFirst() }
    guard !between.isEmpty else { return true }
    return between.count <= 5 && text.phrases.end(.ownNumber, between)
  }

  /// Nothing but whose figure is compared stands between: neither another subject nor a mark.
  private func isPlain(_ compare: Int, _ trigger: Int) -> Bool {
    let known: WordRoles = [.compared, .earlier, .from, .respectively]
    var unknown = 0
    for token in compare..<trigger {
      if token > compare { unknown += text.tokens[token].start - text.tokens[token - 1].end }
      switch text.tokens[token].kind {
      case .year: continue
      case .word where !text.roles(token).isDisjoint(with: known): continue
      default: return false
      }
    }
    unknown += text.tokens[trigger].start - text.tokens[trigger - 1].end
    return unknown <= 3
  }

  /// Neither a mean of several years nor figures that were made comparable were whole.
  private func isOfCounts(_ sentence: ClaimText.Sentence) -> Bool {
    !text.phrases.stand(.recalculated, in: text.prose.units[sentence.start..<sentence.end])
  }

  private func isOut(_ rate: Quantity, _ isFall: Bool, of counts: [Int64]) -> Bool {
    // `增长 20%` may be said roughly.
    guard rate.scale > 0 || rate.mantissa % 5 != 0 else { return false }
    return counts.allSatisfy { $0 > 0 && !Share.isPossible(change: rate, isFall: isFall, to: $0) }
  }

  private func finding(
    _ rate: Quantity,
    _ counts: [Int64],
    _ count: Quantity,
    _ sentence: ClaimText.Sentence
  ) -> ClaimFinding? {
    guard let words = text.prose.quote(text.labelBegin(count.token, in: sentence)..<rate.range.upperBound) else {
      return nil
    }
    let alert = Alert(
      .textChange,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：上年无论是多少（整数），变为 \(counts[0]) \(count.unit)都得不出这个变化率。",
      found: rate.figure,
      quote: words.text,
      places: [words.place]
    )
    return ClaimFinding(alert: alert, tried: counts.map { "变为 \($0)" })
  }
}
