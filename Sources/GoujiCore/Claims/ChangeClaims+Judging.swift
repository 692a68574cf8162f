/// Whether a change that is stated can be that between its figures.
extension ChangeClaims {
  func isWrong(_ statement: Statement) -> Bool {
    statement.currents.allSatisfy { current in
      befores(statement, current).allSatisfy { isWrong(statement, current: current, before: $0) }
    }
  }

  /// Where no earlier figure is given, amount and rate together tell it.
  func befores(_ statement: Statement, _ current: Int64) -> [Int64] {
    guard statement.befores.isEmpty, let amount = statement.amount?.count else { return statement.befores }
    return [current - statement.sign * amount]
  }

  func isWrong(_ statement: Statement, current: Int64, before: Int64) -> Bool {
    let difference = current - before
    if statement.sign == 0 { return difference != 0 }
    // A rise by more than there is.
    if before < 0 || difference.signum() != statement.sign { return true }
    if let amount = statement.amount?.count, difference != statement.sign * amount { return true }
    guard let percent = statement.percent else { return false }
    if percent.isMultiple {
      // `增长 1.5 倍` is said of 2.5 times as much, and of 1.5 times.
      return [abs(difference), current].allSatisfy { Share.fits(percent, part: $0, whole: before, hundred: 1) == false }
    }
    return Share.fits(percent, part: abs(difference), whole: before) == false
  }

  func message(_ statement: Statement, _ quote: String) -> String {
    let current = statement.currents[0]
    let before = befores(statement, current)[0]
    let difference = current - before
    let word = difference > 0 ? "增加" : difference < 0 ? "减少" : "持平"
    let rate = statement.percent.map {
      $0.isMultiple
        ? "（\(current) ÷ \(before)）" : "，\(Share.text(part: abs(difference), whole: before, scale: $0.scale))"
    }
    let amount = difference == 0 ? "" : " \(abs(difference))"
    return "文中“\(quote)”：由 \(before) 到 \(current)，应为\(word)\(amount)\(rate ?? "")。"
  }
}
