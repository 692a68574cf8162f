/// TEXT-PERCENT for rates without a part and a whole beside them, by what the text and arithmetic leave open: none of
/// what is at most all exceeds 100%; of all, the rate is 100%; of few, a rate is one of few.
struct RateLimits {
  let text: ClaimText
  let tableWholes: (Quantity) -> [Int64]

  /// Nil where nothing can be said.
  func finding(
    _ percent: Quantity,
    _ token: Int,
    _ sentence: ClaimText.Sentence,
    _ number: Int
  ) -> ClaimFinding? {
    guard percent.precision == .exact, percent.scale <= 6, let name = RateName(text, before: token, in: sentence) else {
      return nil
    }
    if Share.isAboveAll(percent) {
      guard name.isBounded else { return nil }
      return finding(percent, from: name.begin, "这样的比率不会超过 100%。")
    }
    guard !Share.isAll(percent), let rate = name.act(isSaid: { isSaid($0, before: name.begin, sentence) }),
      !isElsewhere(token, sentence)
    else { return nil }
    if let begin = CompleteActs(text: text).begin(rate.act, isInTime: rate.isInTime, before: name.begin, sentence),
      !isOfTable(token, sentence), !explains(percent, counts(sentence, number))
    {
      return finding(percent, from: begin, "既然全部已\(String(decoding: rate.act, as: UTF16.self))，比率应为 100%。")
    }
    guard let few = fewOfWhich(percent, name, token, sentence, number) else { return nil }
    let told = few.map { "\($0.whole ?? 0) \($0.unit)" }.joined(separator: "、")
    return finding(percent, from: name.begin, "文中说到的 \(told)，无论其中多少，都得不出这个比率。")
  }

  private func isSaid(_ name: ArraySlice<UInt16>, before begin: Int, _ sentence: ClaimText.Sentence) -> Bool {
    RateName.contains(text.prose.units[sentence.start..<max(begin, sentence.start)], Array(name))
  }

  /// Of another year, or of a mean, or only planned.
  private func isElsewhere(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let roles: WordRoles = [.earlier, .compared, .plan, .planOn, .mean]
    return sentence.tokens.contains { $0 < token && !text.roles($0).isDisjoint(with: roles) }
  }

  /// Without a figure of its own, the rate is judged by the table alone (`RateClaims`).
  private func isOfTable(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let before = sentence.tokens.prefix { $0 < token }
    return before.contains { !(text.word($0)?.topics.isEmpty ?? true) }
      && !before.contains { text.quantity($0).map { !$0.isPercent } ?? false }
  }

  /// All that the rate may be of: the figures of its sentence and of the one before, and their table's wholes.
  private func counts(_ sentence: ClaimText.Sentence, _ number: Int, _ unit: Int? = nil) -> [Int64] {
    var figures = text.quantities(in: sentence)
    if number > 0, !sentence.opensParagraph { figures += text.quantities(in: text.sentences[number - 1]) }
    return figures.filter { !$0.isPercent && (unit == nil || unit == text.unitClass($0.unit)) }
      .flatMap { [$0.whole].compactMap { $0 } + tableWholes($0) }
  }

  /// `收到 195 件，到期的 192 件均已答复，答复率 98.5%`.
  private func explains(_ percent: Quantity, _ counts: [Int64]) -> Bool {
    counts.contains { whole in
      counts.contains { $0 <= whole && Share.fits(percent, part: $0, whole: whole) != false }
    }
  }

  /// `提案 15 件，办结率 76.12%`: the figures before the rate, the last first, where none that it may be of allows it.
  private func fewOfWhich(
    _ percent: Quantity,
    _ name: RateName,
    _ token: Int,
    _ sentence: ClaimText.Sentence,
    _ number: Int
  ) -> [Quantity]? {
    let before = text.quantities(in: sentence).filter { $0.token < token && !$0.isPercent }
    guard let last = before.last, last.count ?? 0 > 0, text.vocabulary.alike.contains(last.unit),
      before.allSatisfy({ $0.whole != nil }), isNext(last, name, sentence)
    else { return nil }
    let unit = text.unitClass(last.unit)
    let figures = before.reversed().filter { text.unitClass($0.unit) == unit }
    var wholes = counts(sentence, number, unit)
    var sum: Int64 = 0
    for quantity in figures {
      sum += min(quantity.whole ?? 0, RateLimits.few + 1)
      wholes.append(sum)
    }
    let isOut = wholes.filter { $0 > 0 }.allSatisfy { whole in
      guard whole <= RateLimits.few else { return false }
      // What was carried in from the year before may go without a word.
      return (whole...(whole + whole / 4)).allSatisfy { !Share.isPossible(percent, atMost: $0, of: $0) }
    }
    return isOut ? figures : nil
  }

  /// Of more, what the text does not tell may be too many.
  private static let few: Int64 = 50

  /// Whether nothing of which the rate may be is named between the figure's own clause and the rate.
  private func isNext(_ figure: Quantity, _ name: RateName, _ sentence: ClaimText.Sentence) -> Bool {
    let behind = sentence.tokens.filter { $0 > figure.token && text.tokens[$0].end <= name.begin }
    guard let comma = behind.first(where: { text.mark($0) == .comma || text.mark($0) == .pause }),
      !behind.contains(where: { text.mark($0) == .semicolon })
    else { return false }
    return behind.allSatisfy { token in
      token <= comma || text.mark(token) != nil
        || (text.roles(token).isDisjoint(with: .foreign) && text.word(token)?.topics.isEmpty ?? false)
    }
  }

  private func finding(_ percent: Quantity, from begin: Int, _ reason: String) -> ClaimFinding? {
    guard let words = text.prose.quote(begin..<percent.range.upperBound) else { return nil }
    let alert = Alert(
      .textPercent,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：\(reason)",
      found: percent.figure,
      quote: words.text,
      places: [words.place]
    )
    return ClaimFinding(alert: alert, tried: [reason])
  }
}
