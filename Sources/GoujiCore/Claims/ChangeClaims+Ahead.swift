/// Changes that are told of other figures than those beside them.
extension ChangeClaims {
  /// `上半年收到 420 件，下半年 816 件；下半年比上半年增加 396 件`: between two parts of the year, by their names.
  func betweenPeriods(_ trigger: Int, _ sentence: ClaimText.Sentence) -> Statement? {
    let start = text.clauseStart(trigger, in: sentence)
    let periods = (start..<trigger).filter { text.roles($0).contains(.partYear) }
    guard periods.count == 2, text.word(periods[0])?.text != text.word(periods[1])?.text,
      (periods[0]..<periods[1]).contains(where: { text.roles($0).contains(.compared) }),
      !(start..<trigger).contains(where: { text.quantity($0) != nil }),
      let now = figure(of: periods[0], before: start, sentence),
      let before = figure(of: periods[1], before: start, sentence), sameUnit(now, before),
      let current = measure(now), let earlier = measure(before)
    else { return nil }
    let (arrived, amount, percent, end) = amounts(behind: trigger, sentence)
    guard arrived == nil, amount.map({ sameUnit($0, now) && measure($0) != nil }) ?? true,
      end >= sentence.tokens.upperBound || !text.roles(end).contains(.points)
    else { return nil }
    return Statement(
      trigger: trigger,
      sign: sign(of: trigger),
      currents: [current],
      befores: [earlier],
      isDoubled: text.roles(trigger).contains(.doubled),
      amount: amount,
      percent: percent,
      end: text.tokens[end - 1].end,
      start: text.clauseBegin(trigger, in: sentence),
      next: end
    )
  }

  /// The one figure before `end` that is told of a part of the year.
  private func figure(of period: Int, before end: Int, _ sentence: ClaimText.Sentence) -> Quantity? {
    let name = text.word(period)?.text
    let figures = sentence.tokens.filter { $0 < end }.compactMap { text.quantity($0) }.filter { figure in
      // `二季度比一季度多 16 件` is by how much.
      !figure.isPercent && !isEarlier(figure, sentence) && !isAmount(figure, sentence)
        && (Label(text, before: figure.token, in: sentence).start..<figure.token).contains {
          text.word($0)?.text == name
        }
    }
    return figures.count == 1 ? figures[0] : nil
  }

  /// `留言总量回落，全年收到 470 条，上年 567 条`: the direction is told before its two figures.
  func ahead(_ trigger: Int, _ sentence: ClaimText.Sentence) -> Statement? {
    let comma = trigger + 1
    let direction = sign(of: trigger)
    let start = text.clauseStart(trigger, in: sentence)
    guard direction != 0, comma < sentence.tokens.upperBound, text.mark(comma) == .comma,
      text.tokens[comma].start == text.tokens[trigger].end, text.roles(trigger).isDisjoint(with: .arrived),
      isCountOf(trigger, sentence),
      !(sentence.tokens.lowerBound..<trigger).contains(where: { text.quantity($0) != nil || isOther($0, start) })
    else { return nil }
    let behind = (comma + 1..<sentence.tokens.upperBound).prefix { text.mark($0) != .semicolon }
    let figures = behind.compactMap { text.quantity($0) }.prefix(2)
    guard figures.count == 2, let now = figures.first, let before = figures.last, sameUnit(now, before),
      !isEarlier(now, sentence), isEarlier(before, sentence),
      Label(text, before: now.token, in: sentence).roles.isDisjoint(with: [.foreign, .among, .partial, .mean]),
      let current = measure(now), let earlier = measure(before)
    else { return nil }
    return Statement(
      trigger: trigger,
      sign: direction,
      currents: [current],
      befores: [earlier],
      isDoubled: false,
      amount: nil,
      percent: nil,
      end: before.range.upperBound,
      start: text.clauseBegin(trigger, in: sentence),
      next: comma
    )
  }

  /// `较上年的 590 件减少 132 件，下降 22.4%`: what it came to is not told, and the rate is that of the amount.
  func ofEarlier(
    _ before: Quantity,
    _ trigger: Int,
    _ amount: Quantity?,
    _ percent: Quantity?,
    _ end: Int,
    _ compare: Int,
    _ sentence: ClaimText.Sentence
  ) -> Statement? {
    guard let amount, percent != nil, sign(of: trigger) != 0, sameUnit(before, amount), before.token > compare,
      before.token < trigger, let earlier = measure(before), let change = measure(amount), earlier.slack == 0
    else { return nil }
    let current = Measure(value: earlier.value + sign(of: trigger) * change.value, slack: change.slack)
    return Statement(
      trigger: trigger,
      sign: sign(of: trigger),
      currents: [current],
      befores: [earlier],
      isDoubled: false,
      amount: amount,
      percent: percent,
      end: text.tokens[end - 1].end,
      start: text.clauseBegin(compare, in: sentence),
      next: end
    )
  }

  /// A comparison of its own, or one with something else than last year.
  private func isOther(_ token: Int, _ start: Int) -> Bool {
    token >= start && !text.roles(token).isDisjoint(with: [.compared, .earlier, .partYear, .plan, .planOn])
  }

  /// Whether what rises is the number of what is told: `总量`, `数量有所`, but not `访问量`.
  private func isCountOf(_ trigger: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let name = text.prose.units[text.clauseBegin(trigger, in: sentence)..<text.tokens[trigger].start]
    return text.phrases[.number].contains { number in
      name.suffix(number.count).elementsEqual(number)
        || text.phrases[.degree].contains { name.suffix(number.count + $0.count).elementsEqual(number + $0) }
    }
  }
}
