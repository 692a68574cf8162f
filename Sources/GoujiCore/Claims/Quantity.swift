/// A figure of the prose with its unit: `1,021件`, `14万余条`, `97.5%`, `三件`.
struct Quantity {
  /// How much the words around a figure say of it.
  enum Precision {
    case exact
    /// `余`, `多`, `以上`, `超过`.
    case atLeast
    /// `近`, `不足`.
    case atMost
    /// `约`, `左右`, or given in `万`.
    case about
    /// One end of a range.
    case range
  }

  var mantissa: Int64
  var scale: Int
  /// 1, 10^4 or 10^8.
  var multiplier: Int64
  var precision: Precision
  /// As printed; `%` for a share; empty without a unit.
  var unit: String
  /// Where figure and unit stand.
  var range: Range<Int>
  /// Depth of brackets, 0 outside.
  var depth: Int
  /// Position of its token.
  var token = 0

  var isPercent: Bool { unit == "%" }
  var isMultiple: Bool { unit == "倍" }

  /// The count that is stated exactly; nil for a rounded figure, a share or a fraction.
  var count: Int64? {
    precision == .exact && !isPercent ? whole : nil
  }

  /// The figure without regard to its precision; nil with decimals.
  var whole: Int64? {
    var value = mantissa
    var scale = scale
    var multiplier = multiplier
    while scale > 0, multiplier > 1 {
      multiplier /= 10
      scale -= 1
    }
    while scale > 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      scale -= 1
    }
    let (product, overflows) = value.multipliedReportingOverflow(by: multiplier)
    return overflows ? nil : product
  }

  /// The figure as it is stated, for results; nil beyond what a `Figure` holds.
  var figure: Figure? {
    if let whole { return Figure(whole) }
    return multiplier == 1 ? Figure(mantissa: mantissa, scale: scale) : nil
  }

  /// Whether a count can be meant by the figure. Words such as 余 and 约 are taken as widely as people use them.
  func allows(_ value: Int64) -> Bool {
    guard let whole else { return true }
    switch precision {
    case .exact: return value == whole
    case .atLeast: return value >= whole && value / 2 <= whole
    case .atMost: return value <= whole && whole / 2 <= value
    case .about:
      let step = max(multiplier, whole / 5)
      return value >= whole - step && value <= whole + step
    case .range: return true
    }
  }
}
