extension ChangeClaims {
  /// A figure that can be compared: in hundredths, and how far it may have been rounded (`28.5 万人`).
  struct Measure: Equatable {
    var value: Int64
    var slack: Int64 = 0

    /// Nil for a count that is too large.
    init?(_ count: Int64) {
      let (value, overflows) = count.multipliedReportingOverflow(by: Measure.unit)
      guard !overflows, value.magnitude < Measure.largest else { return nil }
      self.value = value
    }

    init(value: Int64, slack: Int64) {
      self.value = value
      self.slack = slack
    }

    static let unit: Int64 = 100
    static let largest: UInt64 = 1 << 58

    var text: String { Measure.text(value) }

    static func text(_ value: Int64) -> String {
      guard value % unit != 0 else { return "\(value / unit)" }
      return Figure(mantissa: value % 10 == 0 ? value / 10 : value, scale: value % 10 == 0 ? 1 : 2)?.description ?? ""
    }

    func figure(minus before: Measure) -> Figure? {
      let difference = value - before.value
      return difference % Measure.unit == 0 ? Figure(difference / Measure.unit) : Figure(mantissa: difference, scale: 2)
    }
  }

  /// Nil for a share, and for a figure that is told roughly in other ways than by `万`.
  func measure(_ quantity: Quantity) -> Measure? {
    guard !quantity.isPercent, !quantity.isMultiple else { return nil }
    if let count = quantity.count { return Measure(count) }
    let power = (0..<quantity.scale).reduce(Int64(1)) { value, _ in value * 10 }
    let step = quantity.multiplier * Measure.unit
    guard step % power == 0 else { return nil }
    let (value, overflows) = quantity.mantissa.multipliedReportingOverflow(by: step / power)
    guard !overflows, value.magnitude < Measure.largest else { return nil }
    if quantity.precision == .exact { return Measure(value: value, slack: 0) }
    guard quantity.precision == .about, quantity.multiplier > 1, quantity.token > 0,
      text.roles(quantity.token - 1).isDisjoint(with: .about)
    else { return nil }
    // Rounded, or cut off, behind its last digit.
    return Measure(value: value, slack: step / power)
  }
}
