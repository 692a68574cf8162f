/// Whether a change that is stated can be that between its figures.
extension ChangeClaims {
  func isWrong(_ statement: Statement) -> Bool {
    statement.currents.allSatisfy { current in
      befores(statement, current).allSatisfy { isWrong(statement, current: current, before: $0) }
    }
  }

  /// Where no earlier figure is given, amount and rate together tell it.
  func befores(_ statement: Statement, _ current: Measure) -> [Measure] {
    guard statement.befores.isEmpty, let amount = statement.amount.flatMap({ measure($0) }) else {
      return statement.befores
    }
    return [Measure(value: current.value - statement.sign * amount.value, slack: current.slack + amount.slack)]
  }

  private func isWrong(_ statement: Statement, current: Measure, before: Measure) -> Bool {
    let difference = current.value - before.value
    let slack = current.slack + before.slack
    if statement.sign == 0 { return difference.magnitude > slack.magnitude }
    // A rise by more than there is.
    if before.value < 0 || (difference.signum() != statement.sign && difference.magnitude >= slack.magnitude) {
      return true
    }
    if statement.isDoubled { return current.value < before.value / 10 * 16 || current.value / 26 > before.value / 10 }
    if let amount = statement.amount.flatMap({ measure($0) }) {
      if (difference - statement.sign * amount.value).magnitude > (slack + amount.slack).magnitude { return true }
    }
    guard let percent = statement.percent else { return false }
    if percent.isMultiple {
      // `增长 1.5 倍` is said of 2.5 times as much, and of 1.5 times.
      return [abs(difference), current.value].allSatisfy {
        Share.fits(percent, part: $0, whole: before.value, hundred: 1) == false
      }
    }
    if slack == 0 { return Share.fits(percent, part: abs(difference), whole: before.value) == false }
    return isBeyond(percent, abs(difference), slack, before)
  }

  /// Whether a rate lies beyond what rounded figures can give.
  private func isBeyond(_ percent: Quantity, _ difference: Int64, _ slack: Int64, _ before: Measure) -> Bool {
    if Share.fits(percent, part: difference, whole: before.value) != false { return false }
    var bound = percent
    bound.precision = .atLeast
    if Share.fits(bound, part: difference + slack, whole: max(1, before.value - before.slack)) == false { return true }
    bound.precision = .atMost
    return Share.fits(bound, part: max(0, difference - slack), whole: before.value + before.slack) == false
  }

  func message(_ statement: Statement, _ quote: String) -> String {
    let current = statement.currents[0]
    let before = befores(statement, current)[0]
    let difference = current.value - before.value
    let word = difference > 0 ? "增加" : difference < 0 ? "减少" : "持平"
    let rate = statement.percent.map {
      $0.isMultiple
        ? "（\(current.text) ÷ \(before.text)）"
        : "，\(Share.text(part: abs(difference), whole: before.value, scale: $0.scale))"
    }
    let amount = difference == 0 ? "" : " \(Measure.text(abs(difference)))"
    return "文中“\(quote)”：由 \(before.text) 到 \(current.text)，应为\(word)\(amount)\(rate ?? "")。"
  }

  func tried(_ statement: Statement) -> [String] {
    statement.currents.flatMap { current in
      befores(statement, current).map { before in
        let difference = current.value - before.value
        let rate = statement.percent.map {
          "，变化 \(Share.text(part: abs(difference), whole: before.value, scale: $0.scale))"
        }
        return "由 \(before.text) 到 \(current.text)：相差 \(Measure.text(difference))\(rate ?? "")"
      }
    }
  }
}
