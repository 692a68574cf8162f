/// Which figures a change is between.
extension ChangeClaims {
  /// `增加 25 件（上年 196 件）`.
  func isBracketed(_ token: Int, behind end: Int) -> Bool {
    guard end < token, text.mark(end) == .open, text.quantity(token) != nil else { return false }
    return !(end..<token).contains { text.mark($0) == .close }
  }

  /// `建议 33 件（上年 31 件）；提案 30 件，与上年持平`: behind a semicolon another subject has its own figures.
  func isOfClauses(of trigger: Int, _ figure: Quantity, _ counts: [Quantity], _ sentence: ClaimText.Sentence) -> Bool {
    guard let semicolon = (sentence.tokens.lowerBound..<trigger).last(where: { text.mark($0) == .semicolon }) else {
      return true
    }
    return figure.token > semicolon
      || !counts.contains { $0.token > semicolon && $0.token < trigger && !isEarlier($0, sentence) }
  }

  func isOwnYear(_ token: Int) -> Bool {
    if case .year(let named) = text.tokens[token].kind { return named == year }
    return false
  }

  func sameUnit(_ left: Quantity, _ right: Quantity?) -> Bool {
    guard let right else { return true }
    return text.unitClass(left.unit) == text.unitClass(right.unit)
  }

  /// `年末的`, `目前的`: the later figure's own time.
  func isNow(_ token: Int) -> Bool { text.isWord(token, of: .now) }

  /// `2018年收到 35 件，2019年收到 65 件，增幅达 85.7%`: whether the clause between begins with the report's own year.
  func tellsOwnYear(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains(token) && (isOwnYear(token) || isNow(token)) && token > sentence.tokens.lowerBound
      && text.mark(token - 1) == .comma
  }

  /// 1 for a rise, -1 for a fall, 0 for no change.
  func sign(of trigger: Int) -> Int64 {
    let roles = text.roles(trigger)
    if !roles.isDisjoint(with: [.rise, .more]) { return 1 }
    return roles.isDisjoint(with: [.fall, .less]) ? 0 : -1
  }

  /// `减少 4 件，降幅 30.77%`: by how much something else fell.
  func isDifference(_ figure: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let last = figure.token - 1
    guard last >= sentence.tokens.lowerBound, text.tokens[figure.token].start - text.tokens[last].end <= 1 else {
      return false
    }
    let roles = text.roles(last)
    return !roles.isDisjoint(with: [.rise, .fall]) && roles.isDisjoint(with: .arrived)
  }

  /// `比上年的 39 次多 14 次`: the count stands right behind.
  func isByCount(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let next = token + 1
    guard !text.roles(token).isDisjoint(with: [.more, .less]), next < sentence.tokens.upperBound else { return false }
    return text.tokens[next].start == text.tokens[token].end
      && text.quantity(next).map { !$0.isPercent && !$0.isMultiple } ?? false
  }

  /// `多 25 件`: by how much, and no figure of any year.
  func isAmount(_ quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    quantity.token > sentence.tokens.lowerBound && isByCount(quantity.token - 1, sentence)
  }

  /// `行政复议 2 件、行政诉讼 0 件，复议案件较上年（1 件）上升`: the figure of the subject that the comparison names goes last.
  func endingWithNamed(_ figures: [Quantity], _ compare: Int, _ sentence: ClaimText.Sentence) -> [Quantity] {
    let clause = text.clauseStart(compare, in: sentence)..<compare
    guard figures.count > 1, !clause.contains(where: { text.quantity($0) != nil }) else { return figures }
    let topics = clause.flatMap { text.word($0)?.topics ?? [] }
    let named = figures.filter { figure in
      Label(text, before: figure.token, in: sentence).topics.contains { topic in topics.contains { $0 == topic } }
    }
    guard let last = named.last else { return figures }
    return figures.filter { $0.token != last.token } + [last]
  }

  /// `复议 2 件、诉讼 3 件，案件总数较上年（4 件）上升`: of which figures, the text does not say.
  func isOfAll(_ compare: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let clause = text.clauseStart(compare, in: sentence)..<compare
    return clause.contains { !text.roles($0).isDisjoint(with: [.altogether, .summing]) }
      && !clause.contains { text.quantity($0) != nil }
  }

  /// `日均 3 条` is not what rose from last year's 1000.
  func isMean(_ quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    Label(text, before: quantity.token, in: sentence).roles.contains(.mean)
  }

  /// `与 2022 年 160 件的申请量相比，…`: a comparison that opens the sentence holds to its end.
  func opening(_ sentence: ClaimText.Sentence, before trigger: Int) -> Int? {
    guard let comma = (sentence.tokens.lowerBound..<trigger).first(where: { text.mark($0) == .comma }),
      comma > sentence.tokens.lowerBound, text.roles(comma - 1).contains(.compared),
      text.tokens[comma - 1].end == text.tokens[comma].start,
      !(comma..<trigger).contains(where: { text.mark($0) == .semicolon })
    else { return nil }
    return sentence.tokens.lowerBound
  }

  /// `上年为 21 条`, a clause of its own.
  func isPlainlyEarlier(_ figure: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let roles = Label(text, before: figure.token, in: sentence).roles
    return roles.contains(.earlier) && !roles.contains(.compared)
  }

  /// `总量有所回落`, with no amount: of the count before it, and not of some rate.
  func isOfAmount(_ trigger: Int, _ now: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let start = text.clauseStart(trigger, in: sentence)
    // In the figure's own clause, or right behind it.
    if now.token >= start || text.roles(trigger).contains(.level) || text.roles(trigger).contains(.arrived) {
      return true
    }
    let last = (start..<trigger).last { text.quantity($0) != nil }
    let begin = last.map { text.tokens[$0].end } ?? text.clauseBegin(trigger, in: sentence)
    let words = text.prose.units[begin..<text.tokens[trigger].start]
    return words.count <= ChangeClaims.shortSubject
      && (words.count <= 4 || words.contains(0x91CF) || words.contains(0x6570))
  }

  /// `增加 179 件（1233 件→1412 件）`.
  private func toldByArrow(_ end: Int, _ sentence: ClaimText.Sentence) -> (before: Quantity, now: Quantity)? {
    guard end + 2 < sentence.tokens.upperBound, text.mark(end) == .open, let before = text.quantity(end + 1),
      let now = text.quantity(end + 2), !before.isPercent, !now.isPercent, sameUnit(before, now),
      text.prose.units[before.range.upperBound..<now.range.lowerBound].elementsEqual([0x2192])
    else { return nil }
    return (before, now)
  }

  /// Whether a bracket holds nothing but an earlier figure.
  func tellsEarlier(_ bracket: Range<Int>, _ sentence: ClaimText.Sentence) -> Bool {
    guard let last = bracket.last, bracket.count <= 3, let figure = text.quantity(last) else { return false }
    return bracket.lowerBound > sentence.tokens.lowerBound + 1 && text.quantity(bracket.lowerBound - 2) != nil
      && isEarlier(figure, sentence)
  }

  /// `比上年的 47 件减少 15 件，为 32 件`.
  func arrival(_ end: Int, like other: Quantity?, _ sentence: ClaimText.Sentence) -> Quantity? {
    guard end + 1 < sentence.tokens.upperBound, text.mark(end) == .comma,
      let next = ((end + 1)..<min(end + 3, sentence.tokens.upperBound)).first(where: { text.quantity($0) != nil }),
      let figure = text.quantity(next), !figure.isPercent, !figure.isMultiple, sameUnit(figure, other)
    else { return nil }
    let words = text.prose.units[text.tokens[end].end..<figure.range.lowerBound]
    return text.phrases.include(.arriving, words) ? figure : nil
  }

  private static let shortSubject = 8

  /// `同比增长 12.8%，由 196 件增至 221 件`: the figures are told behind the change.
  func toldBehind(_ end: Int, _ sentence: ClaimText.Sentence) -> (before: Quantity, now: Quantity)? {
    if let arrow = toldByArrow(end, sentence) { return arrow }
    guard end + 1 < sentence.tokens.upperBound, text.mark(end) == .comma, text.roles(end + 1).contains(.from) else {
      return nil
    }
    let behind = (end + 2)..<max(end + 2, sentence.tokens.upperBound)
    let figures = behind.prefix { text.mark($0) != .comma && text.mark($0) != .semicolon }
      .compactMap { text.quantity($0) }.filter { !$0.isPercent }
    guard figures.count == 2, sameUnit(figures[0], figures[1]), measure(figures[0]) != nil, measure(figures[1]) != nil,
      (figures[0].token..<figures[1].token).contains(where: { text.roles($0).contains(.arrived) })
    else { return nil }
    return (figures[0], figures[1])
  }
}
