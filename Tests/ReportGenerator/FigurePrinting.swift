/// How one report prints its figures. A real clerk has habits and departs from them, so a style has a usual zero, a
/// second one that slips in, and number styles that turn up now and then.
package struct FigureStyle: Sendable {
  package var zero: String
  package var otherZero: String
  package var otherZeroPercent: Int
  var fullWidthPercent: Int
  var thousandsPercent: Int
  var paddedPercent: Int

  static let zeros = ["0", "", "/", "-", "—", "无"]

  init(random: inout SeededRandom) {
    zero = random.chance(35) ? "0" : random.pick(Self.zeros)
    otherZero = random.chance(50) ? (zero.isEmpty ? "0" : "") : random.pick(Self.zeros)
    otherZeroPercent = random.chance(50) ? 0 : random.pick([5, 20, 50])
    fullWidthPercent = random.chance(75) ? 0 : random.pick([10, 100])
    thousandsPercent = random.chance(70) ? 0 : random.pick([50, 100])
    paddedPercent = random.chance(75) ? 0 : random.pick([10, 60])
  }

  func printZero(_ random: inout SeededRandom) -> String {
    random.chance(otherZeroPercent) ? otherZero : zero
  }
}

/// A figure as it is printed beside what a reader must make of it.
struct PrintedFigure {
  var text: String
  var cell: ExpectedCell

  static func zero(_ text: String) -> PrintedFigure {
    switch text {
    case "": return PrintedFigure(text: text, cell: .blank)
    case "0": return PrintedFigure(text: text, cell: .number("0"))
    default: return PrintedFigure(text: text, cell: .dash)
    }
  }

  static func count(_ value: Int, style: FigureStyle, random: inout SeededRandom) -> PrintedFigure {
    guard value != 0 else { return zero(style.printZero(&random)).dressed(style, &random) }
    let digits = String(value)
    let text = random.chance(style.thousandsPercent) ? grouped(digits) : digits
    return PrintedFigure(text: text, cell: .number(digits)).dressed(style, &random)
  }

  /// 本年增/减: in words, with a sign, or plain.
  static func change(_ value: Int, style: FigureStyle, random: inout SeededRandom) -> PrintedFigure {
    guard value != 0 else { return zero(style.printZero(&random)) }
    let words =
      value > 0 ? ["增\(value)", "增加\(value)", "+\(value)", "\(value)"] : ["减\(-value)", "减少\(-value)", "-\(-value)"]
    return PrintedFigure(text: random.pick(words), cell: .number(String(value)))
  }

  /// An amount of money, wanted in 万元. Only where the organ writes the unit itself may it be 元.
  static func money(
    _ yuan: Int,
    withUnit: Bool,
    style: FigureStyle,
    random: inout SeededRandom
  ) -> PrintedFigure {
    guard yuan != 0 else { return zero(style.printZero(&random)) }
    let value = decimal(yuan)
    guard withUnit else {
      var text = !value.contains(".") && random.chance(20) ? value + ".00" : value
      if random.chance(style.thousandsPercent) {
        text = grouped(String(text.prefix { $0 != "." })) + text.drop { $0 != "." }
      }
      return PrintedFigure(text: text, cell: .number(value))
    }
    let words = [value + "万元", value + "万元", "\(yuan)元", grouped(String(yuan)) + "元", value]
    return PrintedFigure(text: random.pick(words), cell: .number(value))
  }

  /// 元 as 万元 without a trailing zero: 251000 is 25.1.
  static func decimal(_ yuan: Int) -> String {
    let whole = String(yuan / 10_000)
    var fraction = String(String(10_000 + yuan % 10_000).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return fraction.isEmpty ? whole : whole + "." + fraction
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }

  private func dressed(_ style: FigureStyle, _ random: inout SeededRandom) -> PrintedFigure {
    guard cell.state == .number else { return self }
    var result = self
    if random.chance(style.fullWidthPercent), !text.contains(",") { result.text = fullWidth(text) }
    if random.chance(style.paddedPercent) {
      result.text = random.pick([" \(result.text)", "\(result.text) ", "\u{A0}\(result.text)", "\(result.text)\u{A0}"])
    }
    return result
  }
}

/// ASCII digits, point and brackets to their full-width forms.
func fullWidth(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    let wide = (0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
    result.unicodeScalars.append(wide)
  }
  return result
}
