/// An exact number: `mantissa` / 10^`scale`, without trailing zeros behind the point.
///
/// Counts have scale 0; amounts of money have up to `maximumScale` decimals. No floating point anywhere: two figures
/// are equal exactly when they print the same.
package struct Figure: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Decimals beyond this are refused by `init?(mantissa:scale:)`.
  package static let maximumScale = 8

  package let mantissa: Int64
  package let scale: Int

  package static let zero = Figure(0)

  package init(_ count: Int64) {
    mantissa = count
    scale = 0
  }

  /// Nil if the number of decimals (after dropping trailing zeros) exceeds `maximumScale`.
  package init?(mantissa: Int64, scale: Int) {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    guard scale >= 0, scale <= Figure.maximumScale else { return nil }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The number as a count; nil where it has decimals.
  package var count: Int64? { scale == 0 ? mantissa : nil }

  package var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    let point = padded.utf8.index(padded.utf8.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }

  package static func < (left: Figure, right: Figure) -> Bool {
    let (leftWhole, leftRest) = left.parts
    let (rightWhole, rightRest) = right.parts
    return leftWhole != rightWhole ? leftWhole < rightWhole : leftRest < rightRest
  }

  /// The number rounded down, and the rest in units of 10^-`maximumScale`.
  private var parts: (whole: Int64, rest: Int64) {
    let unit = Figure.power(of: scale)
    var whole = mantissa / unit
    var rest = mantissa % unit
    if rest < 0 {
      whole -= 1
      rest += unit
    }
    return (whole, rest * Figure.power(of: Figure.maximumScale - scale))
  }

  private static func power(of exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
