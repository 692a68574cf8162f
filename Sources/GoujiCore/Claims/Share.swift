/// Whether a stated percentage can be said of two counts: by interval at its own precision, in whole numbers.
enum Share {
  /// Rounded and truncated figures are both right; words such as 约 and 超过 widen the interval.
  ///
  /// - Returns: Nil if the figures are too large to be judged exactly.
  ///
  /// - Parameter hundred: What the whole counts for: 100 for a percentage, 1 for a multiple.
  static func fits(_ percent: Quantity, part: Int64, whole: Int64, hundred: Int64 = 100) -> Bool? {
    guard whole > 0, part >= 0, percent.scale <= 6 else { return nil }
    // part / whole in units of half the last digit: 2 * part * 100 * 10^scale against (2 * stated ± 1, 2) * whole.
    let power = (0..<percent.scale).reduce(2 * hundred) { value, _ in value * 10 }
    let (left, overflow1) = part.multipliedReportingOverflow(by: power)
    let (stated, overflow2) = percent.mantissa.multipliedReportingOverflow(by: 2)
    guard !overflow1, !overflow2 else { return nil }
    let bounds: (low: Int64, high: Int64)
    switch percent.precision {
    case .exact, .range: bounds = (stated - 1, stated + 2)
    case .about: bounds = (stated - max(4, stated / 10), stated + max(4, stated / 10))
    case .atLeast: bounds = (stated, Int64.max)
    case .atMost: bounds = (0, stated)
    }
    let (low, overflow3) = bounds.low.multipliedReportingOverflow(by: whole)
    guard !overflow3 else { return nil }
    if left < low { return false }
    guard bounds.high < Int64.max else { return true }
    let (high, overflow4) = bounds.high.multipliedReportingOverflow(by: whole)
    guard !overflow4 else { return nil }
    // Rounding takes in its upper bound's half, truncation all up to the next figure, which it does not reach.
    return percent.precision == .exact || percent.precision == .range ? left < high : left <= high
  }

  /// Whether a stated percentage is the next one, at its own precision, to that which is right.
  static func isNextTo(_ percent: Quantity, part: Int64, whole: Int64) -> Bool {
    guard whole > 0, percent.scale <= 6 else { return false }
    let power = (0..<percent.scale).reduce(Int64(200)) { value, _ in value * 10 }
    let (left, overflow1) = part.multipliedReportingOverflow(by: power)
    let (stated, overflow2) = (2 * percent.mantissa).multipliedReportingOverflow(by: whole)
    let (step, overflow3) = whole.multipliedReportingOverflow(by: 3)
    guard !overflow1, !overflow2, !overflow3 else { return false }
    return (left - stated).magnitude <= step.magnitude
  }

  /// The share at the stated precision, rounded, for words: `97.5%`.
  static func text(part: Int64, whole: Int64, scale: Int) -> String {
    guard whole > 0 else { return "—" }
    let power = (0..<scale).reduce(Int64(1)) { value, _ in value * 10 }
    let (scaled, overflows) = part.multipliedReportingOverflow(by: 200 * power)
    guard !overflows else { return "—" }
    let rounded = (scaled / whole + 1) / 2
    return "\(Figure(mantissa: rounded, scale: scale)?.description ?? "\(rounded)")%"
  }
}
