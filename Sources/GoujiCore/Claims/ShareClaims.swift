/// TEXT-PERCENT: shares (占 28.6%) and rates (办结率 97.5%) against the figures that they refer to.
struct ShareClaims {
  let text: ClaimText
  /// What the table says of wholes that parts of a bound figure may be of.
  let tableWholes: (Quantity) -> [Int64]

  /// What the table has for all requests, however they are counted.
  var requestWholes: [Int64] = []

  struct Pair {
    var part: Int64
    var whole: Int64
  }

  private(set) var judged = 0

  mutating func findings() -> [ClaimFinding] {
    var findings: [ClaimFinding] = []
    let limits = RateLimits(text: text, tableWholes: tableWholes)
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens {
        guard let percent = text.quantity(token), percent.isPercent, percent.precision != .range,
          !isPoints(token, sentence)
        else { continue }
        let told = RateFigures(text: text).pair(percent, sentence).map { [Pair(part: $0.part, whole: $0.whole)] }
        guard let pairs = told ?? pairs(token, sentence, number), !pairs.isEmpty else {
          guard let finding = limits.finding(percent, token, sentence, number) else { continue }
          judged += 1
          findings.append(finding)
          continue
        }
        judged += 1
        guard pairs.allSatisfy({ Share.fits(percent, part: $0.part, whole: $0.whole) == false }),
          !isMadeToFit(percent, pairs, sentence)
        else { continue }
        guard let alert = alert(percent, pairs[0], token, sentence) else { continue }
        let tried = pairs.map {
          "\($0.part) ÷ \($0.whole) = \(Share.text(part: $0.part, whole: $0.whole, scale: percent.scale))"
        }
        findings.append(ClaimFinding(alert: alert, tried: tried))
      }
    }
    return findings
  }

  /// Percentage points, and percentages of change.
  private func isPoints(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let start = text.clauseStart(token, in: sentence)
    for other in start..<token where !text.roles(other).isDisjoint(with: [.rise, .fall, .compared, .earlier]) {
      return true
    }
    let next = token + 1
    return next < sentence.tokens.upperBound && text.roles(next).contains(.points)
  }

  /// Every pair of figures that the percentage may be of, likeliest first; nil if it is of something else.
  private func pairs(_ token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> [Pair]? {
    let start = text.clauseStart(token, in: sentence)
    let label = start..<token
    if let share = label.last(where: { text.roles($0).contains(.share) }) {
      if let each = label.last(where: { text.roles($0).contains(.respectively) }) {
        return respectivePairs(token, behind: each, sentence, number)
      }
      if label.contains(where: { $0 < share && text.roles($0).contains(.altogether) && !isCounted($0) }) {
        return togetherPairs(label, share, sentence, number)
      }
      if let whole = (share..<token).lazy.compactMap({ text.quantity($0) }).first {
        return togetherPair(label, share, of: whole, sentence) ?? pair(share, of: whole, sentence)
      }
      guard isPlainShare(share, token) || isOfNamed(share, token, sentence) || isOfRequestsNamed(share, sentence) else {
        return nil
      }
      return sharePairs(share, sentence, number)
    }
    if let rate = label.last(where: { text.roles($0).contains(.rate) }) {
      return ratePairs(rate, token, sentence, number)
    }
    // `为 185 件，不足三成`: the share is a clause of its own.
    if text.quantity(token)?.precision != .exact, isAlone(token, start, sentence) {
      return sharePairs(start, sentence, number)
    }
    if token >= sentence.tokens.lowerBound + 2, text.mark(token - 1) == .open, text.quantity(token - 2) != nil {
      return sharePairs(token - 1, sentence, number)
    }
    return nil
  }

  /// `审结 25 件，其中维持 17 件，占审结数的 68%`: of a whole that is named as a figure before it was.
  private func isOfNamed(_ share: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    var name = text.prose.units[text.tokens[share].end..<text.tokens[token].start]
    // 的, 数, 量, 件
    while let last = name.last, ShareClaims.behindName.contains(last) { name.removeLast() }
    guard name.count >= 2 else { return false }
    return sentence.tokens.contains { other in
      other < share && text.quantity(other).map { !$0.isPercent && has(Array(name), before: $0, sentence) } ?? false
    }
  }

  private static let behindName: Set<UInt16> = [0x7684, 0x6570, 0x91CF, 0x4EF6]

  /// `占全市申请总量 1105 件的 20%`.
  private func pair(_ share: Int, of whole: Quantity, _ sentence: ClaimText.Sentence) -> [Pair]? {
    guard let figure = counted(before: share, sentence), let part = figure.count, let whole = whole.count,
      isOwn(share, sentence), part <= whole
    else { return nil }
    return ([part] + joined(to: figure, sentence)).map { Pair(part: $0, whole: whole) }
  }

  /// `占全市采用量的30%` is of a whole that the text does not state.
  private func isPlainShare(_ share: Int, _ token: Int) -> Bool {
    let between = text.prose.units[text.tokens[share].end..<text.tokens[token].start]
    // `占全部答复的`, `占总数的`.
    if text.phrases.begin(.shareOfAll, text.units(share)) { return between.count <= 8 }
    return between.count <= 2 || between.contains(0x603B)
      || between.starts(with: [0x5168, 0x90E8]) || (between.count <= 5 && between.contains(0x6BD4))
  }

  /// The figure before the share is the part; wholes are the figures of its unit before it, and the sum of its list.
  private func sharePairs(_ share: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> [Pair]? {
    guard let last = counted(before: share, sentence), isOwn(share, sentence) else { return nil }
    let part = named(share, sentence) ?? last
    guard let count = part.count else { return nil }
    let unit = text.unitClass(part.unit)
    let own = text.quantities(in: sentence).filter {
      text.unitClass($0.unit) == unit && !isOfBefore($0, sentence)
    }
    let hasList = sentence.tokens.contains { $0 < share && text.roles($0).contains(.among) }
    let siblings = own.filter { isSibling($0, of: part, share, sentence) }
    var near = own.filter { figure in
      figure.token < part.token && !siblings.contains { $0.token == figure.token }
    }
    let before = figuresBefore(number).filter { text.unitClass($0.unit) == unit }
    guard near.allSatisfy({ $0.count != nil }), before.allSatisfy({ $0.count != nil }) else { return nil }
    let isOfRequests = isOfRequestsNamed(share, sentence) || isOutcome(part, sentence)
    let inTable = tableWholes(part) + (isOfRequests ? requestWholes : [])
    let behind = own.filter { $0.token > share && isTotal($0, sentence) }.compactMap(\.count)
    guard hasList || !before.isEmpty || !near.isEmpty || !inTable.isEmpty || !behind.isEmpty else {
      return siblings.isEmpty ? memberPairs(part, own, sentence) : siblingPairs(part, siblings, sentence)
    }
    near.reverse()
    var wholes = (near + before.reversed()).compactMap(\.count).filter { $0 >= count } + behind
    guard !wholes.isEmpty || !inTable.isEmpty else {
      return hasList || !before.isEmpty ? nil : memberPairs(part, own, sentence)
    }
    // The head of the list first: it is what the message speaks of.
    if let head = wholes.max() { wholes.insert(head, at: 0) }
    if let whole = wholeWithin(part, near, sentence)?.count, whole >= count, count > 0 {
      return ([count] + joined(to: part, sentence)).map { Pair(part: $0, whole: whole) }
    }
    let sum = own.compactMap(\.count).reduce(0, +)
    let parts = own.filter { $0.token != own.first?.token }.compactMap(\.count).reduce(0, +)
    // One member is no whole of its own.
    let totals = wholes + inTable + (parts > count ? [sum, parts] : [sum])
    return ([count] + joined(to: part, sentence)).flatMap { count in
      totals.filter { $0 >= max(count, 1) }.map { Pair(part: count, whole: $0) }
    }
  }

  /// Whether the share is of the figure before it, and not of what its own clause names without one:
  /// `221 件中，信函提交的占 26.2%`.
  private func isOwn(_ share: Int, _ sentence: ClaimText.Sentence) -> Bool {
    var token = share - 1
    while token >= sentence.tokens.lowerBound, text.mark(token) == nil {
      if text.quantity(token) != nil { return true }
      token -= 1
    }
    let begin = token >= sentence.tokens.lowerBound ? text.tokens[token].end : sentence.start
    let words = text.prose.units[begin..<text.tokens[share].start]
    return words.isEmpty || text.phrases.include(.beforeShare, words) || named(share, sentence) != nil
  }

  /// `…，共 12 条`: the whole behind its parts.
  private func isTotal(_ quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    (text.clauseStart(quantity.token, in: sentence)..<quantity.token).contains { token in
      !text.roles(token).isDisjoint(with: [.altogether, .summing])
    }
  }

  /// Whether a figure stands right behind the word.
  private func isCounted(_ token: Int) -> Bool {
    token + 1 < text.tokens.count && text.quantity(token + 1).map { !$0.isPercent } ?? false
  }

  /// `发布 72 条，较上年 60 条增长 20%，占总量 60%`.
  private func isOfBefore(_ figure: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let label = text.labelBegin(figure.token, in: sentence)
    return sentence.tokens.contains { token in
      text.tokens[token].start >= label && token < figure.token
        && !text.roles(token).isDisjoint(with: [.earlier, .compared])
    }
  }

  func counted(before token: Int, _ sentence: ClaimText.Sentence) -> Quantity? {
    for other in (sentence.tokens.lowerBound..<token).reversed() {
      if let quantity = text.quantity(other), !quantity.isPercent, !isOfBefore(quantity, sentence) { return quantity }
      // Another percentage, or the end of a bracket, lies between a figure and its share only by chance.
      if text.mark(other) == .semicolon { return nil }
    }
    return nil
  }

  private func alert(
    _ percent: Quantity,
    _ pair: Pair,
    _ token: Int,
    _ sentence: ClaimText.Sentence
  ) -> Alert? {
    let start = text.clauseBegin(token, in: sentence)
    guard let words = text.prose.quote(start..<percent.range.upperBound) else { return nil }
    let share = Share.text(part: pair.part, whole: pair.whole, scale: percent.scale)
    return Alert(
      .textPercent,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”：\(pair.part) ÷ \(pair.whole) = \(share)。",
      found: percent.figure,
      quote: words.text,
      places: [words.place]
    )
  }
}
