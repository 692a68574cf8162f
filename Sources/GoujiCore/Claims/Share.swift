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

  /// Whether some whole part gives the percentage; true where that cannot be told.
  static func isPossible(_ percent: Quantity, atMost part: Int64, of whole: Int64) -> Bool {
    guard whole > 0, percent.scale <= 6 else { return true }
    let power = (0..<percent.scale).reduce(Int64(100)) { value, _ in value * 10 }
    let (product, overflows) = percent.mantissa.multipliedReportingOverflow(by: whole)
    guard !overflows else { return true }
    let near = product / power
    return (near...(near + 1)).contains { $0 <= part && fits(percent, part: $0, whole: whole) != false }
  }

  /// Whether some whole number before gives the change to `count`; true where that cannot be told.
  static func isPossible(change percent: Quantity, isFall: Bool, to count: Int64) -> Bool {
    guard percent.scale <= 6, count > 0 else { return true }
    // In units of half the last digit, as `fits` has it: the greatest rise, and the least fall.
    let all = 2 * hundred(percent)
    let (twice, overflow1) = percent.mantissa.multipliedReportingOverflow(by: 2)
    guard !overflow1, twice < Int64.max - all - 2 else { return true }
    let divisor = isFall ? all - (twice - 1) : all + twice + 2
    guard divisor > 0 else { return false }
    let (product, overflow2) = count.multipliedReportingOverflow(by: all)
    guard !overflow2 else { return true }
    let least = product / divisor
    // Where more than these two are within the interval, so is one of them.
    return (max(1, least)...(least + 2)).contains { before in
      isFall == (count < before) && fits(percent, part: abs(count - before), whole: before) != false
    }
  }

  /// Every whole of which `part` can be the exactly stated share; nil where that cannot be told.
  static func wholes(_ percent: Quantity, part: Int64) -> ClosedRange<Int64>? {
    guard percent.scale <= 6, percent.mantissa > 0, part > 0 else { return nil }
    // As `fits` has it: stated - 1 <= part / whole in halves of the last digit < stated + 2.
    let (twice, overflow1) = percent.mantissa.multipliedReportingOverflow(by: 2)
    let (product, overflow2) = part.multipliedReportingOverflow(by: 2 * hundred(percent))
    guard !overflow1, !overflow2, twice < Int64.max - 2 else { return nil }
    let (low, high) = (product / (twice + 2) + 1, product / (twice - 1))
    return low <= high ? low...high : nil
  }

  static func isAll(_ percent: Quantity) -> Bool { percent.mantissa == hundred(percent) }

  static func isAboveAll(_ percent: Quantity) -> Bool { percent.mantissa > hundred(percent) }

  private static func hundred(_ percent: Quantity) -> Int64 {
    (0..<percent.scale).reduce(Int64(100)) { value, _ in value * 10 }
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
