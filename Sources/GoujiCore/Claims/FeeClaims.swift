/// TEXT-TABLE for the one amount of money: what the text says was charged, in 元 or 万元, against 表二.
struct FeeClaims {
  let text: ClaimText
  let report: Report

  private static let cell = CellID("t2.fees.amount")

  func findings() -> [ClaimFinding] {
    guard let index = report.form.index[FeeClaims.cell], let stated = report.cells[index].value else { return [] }
    return text.sentences.flatMap { sentence in
      sentence.tokens.compactMap { token in
        guard let quantity = text.quantity(token), quantity.unit == "元", isOfFees(token, sentence),
          fits(quantity, stated) == false
        else { return nil }
        return finding(quantity, stated, index, token, sentence)
      }
    }
  }

  private func isOfFees(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let label = Label(text, before: token, in: sentence)
    let bad: WordRoles = [
      .earlier, .compared, .plan, .planOn, .from, .rise, .fall, .narrower, .partial, .foreign,
    ]
    // A government's report is of the whole region, an office's is not.
    if label.roles.contains(.wider), !(report.agency ?? "").hasSuffix("政府") { return false }
    guard label.roles.contains(.fees), label.roles.isDisjoint(with: bad) else { return false }
    return sentence.tokens.allSatisfy { other in
      switch text.tokens[other].kind {
      case .year(let year): year == report.year
      case .month: false
      default: true
      }
    }
  }

  /// Whether an amount in 万元 can be meant by the figure at its own precision; nil if that cannot be said.
  private func fits(_ quantity: Quantity, _ amount: Figure) -> Bool? {
    guard amount.mantissa >= 0, amount.scale <= 6, quantity.scale <= 6, quantity.mantissa < 1_000_000_000_000 else {
      return nil
    }
    // `125000元` is exact, `12.5万元` is rounded or cut off behind its last digit.
    let isRounded = quantity.multiplier > 1
    guard quantity.precision == .exact || (quantity.precision == .about && isRounded) else { return nil }
    func power(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { value, _ in value * 10 } }
    // Both in units of 元 / 10^6, at most.
    guard let told = product(quantity.mantissa, quantity.multiplier * power(6 - quantity.scale)),
      let stated = product(amount.mantissa, 10_000 * power(6 - amount.scale))
    else { return nil }
    guard isRounded else { return told == stated || isRoundedAway(told, stated, amount, power) }
    let step = quantity.multiplier * power(6 - quantity.scale)
    return stated >= told - step / 2 && stated < told + step || isRoundedAway(told, stated, amount, power)
  }

  /// The table is rounded at its own last digit, too: `125043元` is 12.5 there.
  private func isRoundedAway(_ told: Int64, _ stated: Int64, _ amount: Figure, _ power: (Int) -> Int64) -> Bool {
    let step = 10_000 * power(6 - max(amount.scale, 1))
    return told >= stated - step / 2 && told < stated + step
  }

  private func product(_ left: Int64, _ right: Int64) -> Int64? {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? nil : product
  }

  private func finding(
    _ quantity: Quantity,
    _ stated: Figure,
    _ index: Int,
    _ token: Int,
    _ sentence: ClaimText.Sentence
  ) -> ClaimFinding? {
    let start = text.labelBegin(token, in: sentence)
    guard let words = text.prose.quote(start..<quantity.range.upperBound) else { return nil }
    let name = report.form.name(of: index)
    let alert = Alert(
      .textTable,
      .error,
      at: FeeClaims.cell.rawValue,
      message: "文中“\(words.text)”，与表格不符：\(name) \(stated) 万元。",
      cells: [FeeClaims.cell],
      expected: stated,
      quote: words.text,
      places: [words.place] + [report.cells[index].place].compactMap { $0 }
    )
    return ClaimFinding(alert: alert, tried: ["\(name)：\(stated) 万元"])
  }
}
