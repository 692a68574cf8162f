/// TEXT-CHANGE: rises and falls against the earlier figure, where the text or last year's report gives one.
struct ChangeClaims {
  let text: ClaimText
  let year: Int?
  /// What last year's report says of a figure that is bound to a cell; empty if it is not there.
  let earlier: (Quantity) -> [Int64]

  private struct Statement {
    var trigger: Int
    /// 1 for a rise, -1 for a fall, 0 for no change.
    var sign: Int64
    var current: Int64
    var befores: [Int64]
    var amount: Quantity?
    var percent: Quantity?
    var end: Int
    var start: Int
    /// The token behind it.
    var next: Int
  }

  private(set) var judged = 0

  mutating func alerts() -> [Alert] {
    var alerts: [Alert] = []
    for sentence in text.sentences {
      var read = 0
      for token in sentence.tokens where token >= read && !text.roles(token).isDisjoint(with: [.rise, .fall, .level]) {
        guard let statement = statement(token, sentence) else { continue }
        judged += 1
        read = statement.next
        guard isWrong(statement), let words = text.prose.quote(statement.start..<statement.end) else { continue }
        alerts.append(
          Alert(
            .textChange,
            .warning,
            at: "\(text.section)",
            message: message(statement, words.text),
            expected: statement.befores.first.map { Figure(statement.current - $0) },
            quote: words.text,
            places: [words.place]
          )
        )
      }
    }
    return alerts
  }

  // MARK: Finding

  private func statement(_ trigger: Int, _ sentence: ClaimText.Sentence) -> Statement? {
    guard let compare = comparison(before: trigger, sentence) else { return nil }
    let roles = text.roles(trigger)
    let sign: Int64 = roles.contains(.rise) ? 1 : roles.contains(.fall) ? -1 : 0
    var (amount, percent, end) = amounts(behind: trigger, sentence)
    if end < sentence.tokens.upperBound, text.roles(end).contains(.points) { return nil }
    var current: Quantity?
    if roles.contains(.arrived) {
      current = amount
      amount = nil
    }
    let counts = sentence.tokens.filter { $0 < trigger }.compactMap { text.quantity($0) }.filter { !$0.isPercent }
    let old = counts.filter { isEarlier($0, sentence) }
    let like = old.last ?? amount
    let now = current ?? counts.last { $0.token < compare && !isEarlier($0, sentence) && sameUnit($0, like) }
    guard let now, let count = now.count, amount.map({ $0.count != nil }) ?? true else { return nil }
    var befores = old.filter { sameUnit($0, now) }.compactMap(\.count)
    guard old.allSatisfy({ $0.count != nil }) else { return nil }
    if befores.isEmpty { befores = earlier(now) }
    // The amount and the rate together tell the earlier figure, too.
    if befores.isEmpty, let amount = amount?.count, percent != nil, sign != 0 { befores = [count - sign * amount] }
    guard !befores.isEmpty, sign == 0 || amount != nil || percent != nil || !old.isEmpty else { return nil }
    let first = min(text.clauseBegin(compare, in: sentence), text.clauseBegin(now.token, in: sentence))
    return Statement(
      trigger: trigger,
      sign: sign,
      current: count,
      befores: befores,
      amount: amount,
      percent: percent,
      end: end > trigger + 1 ? text.tokens[end - 1].end : text.tokens[trigger].end,
      start: first,
      next: end
    )
  }

  /// The first word of the comparison (`比`, `同比`, `较上年`, `由…件`); nil if nothing is compared.
  private func comparison(before trigger: Int, _ sentence: ClaimText.Sentence) -> Int? {
    var found: Int?
    var position = trigger - 1
    var commas = 0
    while position >= sentence.tokens.lowerBound, commas <= 1 {
      switch text.mark(position) {
      case .comma?: commas += 1
      case .semicolon?, .open?, .close?: return found
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
    return found
  }

  /// An amount, a percentage, or both, behind the word for rise or fall; and the token behind them.
  private func amounts(
    behind trigger: Int,
    _ sentence: ClaimText.Sentence
  ) -> (amount: Quantity?, percent: Quantity?, end: Int) {
    var amount: Quantity?
    var percent: Quantity?
    var position = trigger + 1
    var last = text.tokens[trigger].end
    var end = trigger + 1
    while position < sentence.tokens.upperBound {
      guard text.tokens[position].start - last <= 3 else { break }
      last = text.tokens[position].end
      if let quantity = text.quantity(position) {
        if quantity.isPercent {
          guard percent == nil else { break }
          percent = quantity
        } else {
          guard amount == nil, percent == nil || text.roles(position - 1).isDisjoint(with: [.arrived]) else { break }
          amount = quantity
        }
        end = position + 1
      } else if let mark = text.mark(position) {
        guard mark == .comma || mark == .pause || mark == .open || mark == .close else { break }
      } else if text.roles(position).isDisjoint(with: [.rise, .fall, .about, .atLeast, .atMost])
        || !text.roles(position).isDisjoint(with: .arrived)
      {
        break
      }
      position += 1
    }
    return (amount, percent, end)
  }

  private func sameUnit(_ left: Quantity, _ right: Quantity?) -> Bool {
    guard let right else { return true }
    return text.unitClass(left.unit) == text.unitClass(right.unit)
  }

  /// Whether the figure is one of an earlier year.
  private func isEarlier(_ quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let label = Label(text, before: quantity.token, in: sentence)
    // `同比增加 5 件` is by how much, not from where.
    if !label.roles.isDisjoint(with: [.rise, .fall]) { return false }
    if !label.roles.isDisjoint(with: [.earlier, .compared, .from]) { return true }
    for token in (label.start..<quantity.token).reversed() {
      if case .year(let named) = text.tokens[token].kind { return year.map { named < $0 } ?? false }
    }
    // `2020年为 40 件` with a comma behind the year.
    return false
  }

  // MARK: Judging

  private func isWrong(_ statement: Statement) -> Bool {
    statement.befores.allSatisfy { before in
      let difference = statement.current - before
      if statement.sign == 0 { return difference != 0 }
      // A rise by more than there is.
      if before < 0 { return true }
      if difference.signum() != statement.sign { return true }
      if let amount = statement.amount?.count, difference.magnitude != amount.magnitude { return true }
      guard let percent = statement.percent else { return false }
      return Share.fits(percent, part: abs(difference), whole: before) == false
    }
  }

  private func message(_ statement: Statement, _ quote: String) -> String {
    guard let before = statement.befores.first else { return "文中“\(quote)”与数字不符。" }
    let difference = statement.current - before
    let word = difference > 0 ? "增加" : difference < 0 ? "减少" : "持平"
    let rate = statement.percent.map {
      "，\(Share.text(part: abs(difference), whole: before, scale: $0.scale))"
    }
    let amount = difference == 0 ? "" : " \(abs(difference))"
    return "文中“\(quote)”：由 \(before) 到 \(statement.current)，应为\(word)\(amount)\(rate ?? "")。"
  }
}
