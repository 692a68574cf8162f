/// TEXT-CHANGE: rises and falls against the earlier figure, where the text or last year's report gives one.
struct ChangeClaims {
  let text: ClaimText
  let year: Int?
  /// What last year's report says of a figure that is bound to a cell; empty if it is not there.
  let earlier: (Quantity) -> [Int64]

  struct Statement {
    var trigger: Int
    /// 1 for a rise, -1 for a fall, 0 for no change.
    var sign: Int64
    /// The likeliest first.
    var currents: [Measure]
    var befores: [Measure]
    /// `翻了一番`.
    var isDoubled: Bool
    var amount: Quantity?
    var percent: Quantity?
    var end: Int
    var start: Int
    /// The token behind it.
    var next: Int
  }

  private(set) var judged = 0

  private static let triggers: WordRoles = [.rise, .fall, .level, .doubled]

  mutating func findings() -> [ClaimFinding] {
    var findings: [ClaimFinding] = []
    for (number, sentence) in text.sentences.enumerated() {
      var read = 0
      for token in sentence.tokens where token >= read && isTrigger(token, sentence) {
        let told = betweenPeriods(token, sentence) ?? ahead(token, sentence) ?? statement(token, sentence, number)
        guard let statement = told else { continue }
        judged += 1
        read = statement.next
        guard isWrong(statement), let words = text.prose.quote(statement.start..<statement.end) else { continue }
        let alert = Alert(
          .textChange,
          .warning,
          at: "\(text.section)",
          message: message(statement, words.text),
          expected: befores(statement, statement.currents[0]).first.flatMap { statement.currents[0].figure(minus: $0) },
          quote: words.text,
          places: [words.place]
        )
        findings.append(ClaimFinding(alert: alert, tried: tried(statement)))
      }
    }
    return findings
  }

  // MARK: Finding

  private func isTrigger(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    !text.roles(token).isDisjoint(with: ChangeClaims.triggers) || isByCount(token, sentence)
  }

  func statement(_ trigger: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> Statement? {
    guard let compare = comparison(before: trigger, sentence) else { return nil }
    // `复议 5 起、诉讼 11 起，同比分别增加 4 起、1 起`: each of another figure.
    if (compare..<trigger).contains(where: { text.roles($0).contains(.respectively) }) { return nil }
    let roles = text.roles(trigger)
    let isDoubled = roles.contains(.doubled)
    let sign = isDoubled ? 1 : sign(of: trigger)
    let (current, amount, percent, end) = amounts(behind: trigger, sentence)
    if end < sentence.tokens.upperBound, text.roles(end).contains(.points) { return nil }
    let counts = sentence.tokens.filter { $0 < trigger || isBracketed($0, behind: end) }.compactMap {
      text.quantity($0)
    }.filter {
      !$0.isPercent && !$0.isMultiple && !isAmount($0, sentence)
    }
    let old = counts.filter { isEarlier($0, sentence) && isOfClauses(of: trigger, $0, counts, sentence) }
    let like = old.last ?? amount
    var older = counts.filter {
      $0.token < trigger && !isEarlier($0, sentence) && sameUnit($0, like) && !isMean($0, sentence)
        && !isDifference($0, sentence)
    }
    // `人均 32 条，上年为 21 条`: where nothing else can be meant.
    if older.isEmpty, old.count == 1, isPlainlyEarlier(old[0], sentence) {
      older = counts.filter { $0.token < old[0].token && sameUnit($0, like) && isMean($0, sentence) }.suffix(1)
    }
    // `与 2022 年的 160 件相比，收到 208 件，增加…`, `由 61 个整合为 34 个，减少…`: the later figure stands between.
    if older.contains(where: { $0.token < compare }) { older.removeAll { $0.token > compare } }
    if amount == nil, percent == nil, counts.count - old.count > 1, isOfAll(compare, sentence) { return nil }
    older = endingWithNamed(older, compare, sentence)
    if older.isEmpty, current == nil, old.count == 1,
      let own = ofEarlier(old[0], trigger, amount, percent, end, compare, sentence)
    {
      return own
    }
    let behind = toldBehind(end, sentence)
    let now = current ?? (old.isEmpty ? nil : arrival(end, like: like, sentence)) ?? older.last ?? behind?.now
    guard let now, measure(now) != nil, amount.map({ measure($0) != nil }) ?? true else { return nil }
    var befores = old.filter { sameUnit($0, now) }.compactMap { measure($0) }
    guard old.allSatisfy({ measure($0) != nil }) else { return nil }
    if befores.isEmpty, let behind, sameUnit(behind.now, now), measure(behind.now) == measure(now) {
      befores = [measure(behind.before)].compactMap { $0 }
    }
    if befores.isEmpty { befores = (earlier(now) + lastYears(now, before: number)).compactMap { Measure($0) } }
    let tellsBefore = amount != nil && percent != nil && sign != 0
    guard !befores.isEmpty || tellsBefore, sign == 0 || amount != nil || percent != nil || !old.isEmpty,
      amount != nil || percent != nil || isDoubled || isOfAmount(trigger, now, sentence)
    else { return nil }
    // An amount or a rate may be of a figure before the last: `共 3 个，其中微博 1 个，较上年减少 2 个`.
    let others =
      current == nil && (amount != nil || percent != nil) ? older.dropLast().reversed().compactMap { measure($0) } : []
    let first = min(text.clauseBegin(compare, in: sentence), text.clauseBegin(now.token, in: sentence))
    return Statement(
      trigger: trigger,
      sign: sign,
      currents: [measure(now)].compactMap { $0 } + others,
      befores: befores,
      isDoubled: isDoubled,
      amount: amount,
      percent: percent,
      end: end > trigger + 1 ? text.tokens[end - 1].end : text.tokens[trigger].end,
      start: first,
      next: end
    )
  }

  /// `2022年收到 196 件。2023年收到 221 件，同比增长 12.8%`: what the sentence before says of last year.
  private func lastYears(_ now: Quantity, before number: Int) -> [Int64] {
    guard number > 0, let year, !text.sentences[number].opensParagraph else { return [] }
    let sentence = text.sentences[number - 1]
    guard let first = sentence.tokens.first, case .year(year - 1) = text.tokens[first].kind else { return [] }
    return text.quantities(in: sentence).filter { sameUnit($0, now) }.compactMap(\.count)
  }

  /// The first word of the comparison (`比`, `同比`, `较上年`, `由…件`); nil if nothing is compared.
  func comparison(before trigger: Int, _ sentence: ClaimText.Sentence) -> Int? {
    var found: Int?
    var position = trigger - 1
    var commas = 0
    var second = position
    while position >= sentence.tokens.lowerBound, commas <= 1 || (commas == 2 && tellsOwnYear(second + 1, sentence)) {
      switch text.mark(position) {
      case .comma?:
        commas += 1
        second = position
      case .close?:
        // `较2022年（43004 条）增长 7.2%`.
        let close = position
        while position > sentence.tokens.lowerBound, text.mark(position) != .open { position -= 1 }
        // `5 件（上年 8 件），减少 3 件`.
        if tellsEarlier((position + 1)..<close, sentence) { return position }
      case .semicolon?, .open?: return found
      default: break
      }
      // `与 2020 年 40 件持平`.
      if case .year(let named) = text.tokens[position].kind, let year, named < year { found = position }
      let roles = text.roles(position)
      if !roles.isDisjoint(with: [.compared, .earlier, .from]) {
        found = position
        // The comparison's own words end its search, but for `较` before `上年`.
        if !roles.isDisjoint(with: [.compared, .from]) { return found }
      } else if found != nil, text.quantity(position) != nil {
        return found
      }
      position -= 1
    }
    return found ?? opening(sentence, before: trigger)
  }

  /// An amount, a percentage, or both, behind the word for rise or fall, which may be `压减至 38 个，减少 8 个`; and the
  /// token behind them.
  func amounts(
    behind trigger: Int,
    _ sentence: ClaimText.Sentence
  ) -> (current: Quantity?, amount: Quantity?, percent: Quantity?, end: Int) {
    let isArrived = text.roles(trigger).contains(.arrived)
    var current: Quantity?
    var amount: Quantity?
    var percent: Quantity?
    var position = trigger + 1
    var last = text.tokens[trigger].end
    var end = trigger + 1
    while position < sentence.tokens.upperBound {
      guard text.tokens[position].start - last <= 3 else { break }
      last = text.tokens[position].end
      if let quantity = text.quantity(position) {
        if quantity.isPercent || quantity.isMultiple {
          guard percent == nil else { break }
          percent = quantity
        } else if isArrived, current == nil {
          guard percent == nil else { break }
          current = quantity
        } else {
          guard amount == nil, percent == nil || text.roles(position - 1).isDisjoint(with: [.arrived]) else { break }
          amount = quantity
        }
        end = position + 1
      } else if isArrived, current == nil, isOwnYear(position) || isNow(position) {
        // `由 2022 年的 52 篇增加到 2023 年的 69 篇`.
      } else if let mark = text.mark(position) {
        guard mark == .comma || mark == .pause || mark == .open || mark == .close else { break }
      } else if sign(of: position) * sign(of: trigger) < 0 {
        // `少 12 件，增加 41.38%`: another statement, or a wrong one.
        break
      } else if amount != nil, percent == nil, text.roles(position).contains(.compared) {
        // `增加 25 件，同比增长 12.8%`.
      } else if text.roles(position).isDisjoint(with: [.rise, .fall, .about, .atLeast, .atMost])
        || !text.roles(position).isDisjoint(with: .arrived)
      {
        break
      }
      position += 1
    }
    return (current, amount, percent, end)
  }

  /// Whether the figure is one of an earlier year.
  func isEarlier(_ quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let label = Label(text, before: quantity.token, in: sentence)
    // `同比增加 5 件` is by how much, not from where.
    if !label.roles.isDisjoint(with: [.rise, .fall]) || isAmount(quantity, sentence) { return false }
    // `含 2022 年结转 67 件` is of this year.
    if label.namesCarried(text) { return false }
    if !label.roles.isDisjoint(with: [.earlier, .compared, .from]) { return true }
    // `2022年（43004 条）`.
    let open = label.start - 1
    if open > sentence.tokens.lowerBound, text.mark(open) == .open, label.start == quantity.token {
      if case .year(let named) = text.tokens[open - 1].kind { return year.map { named < $0 } ?? false }
      return !text.roles(open - 1).isDisjoint(with: [.earlier, .compared])
    }
    for token in (label.start..<quantity.token).reversed() {
      if case .year(let named) = text.tokens[token].kind { return year.map { named < $0 } ?? false }
    }
    // `2020年为 40 件` with a comma behind the year.
    return false
  }
}
