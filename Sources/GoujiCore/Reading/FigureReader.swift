/// What a cell's printed text says as a figure of its column.
enum FigureReader {
  struct Reading: Equatable {
    var state: Cell.State
    var value: Figure?
    /// Whether the figure was printed in another unit than the form's, or with a unit where the form has none.
    var hasOddUnit = false
  }

  static func read(_ text: String, as column: @autoclosure () -> Form.Column) -> Reading {
    // Nearly every cell is a short plain number.
    if let quick = plainCount(text) { return Reading(state: .number, value: Figure(quick)) }
    if isLoneDash(text) { return Reading(state: .dash, value: nil) }
    let scalars = folded(text)
    if scalars.isEmpty { return Reading(state: .blank, value: nil) }
    if isDash(scalars) { return Reading(state: .dash, value: nil) }
    let unreadable = Reading(state: .unreadable, value: nil)
    guard var parsed = Numeral(scalars) else { return unreadable }
    let column = column()
    if column.isSigned {
      guard parsed.unit.isEmpty || Numeral.countUnits.contains(parsed.unit) else { return unreadable }
    } else if parsed.sign != nil {
      return unreadable
    }
    var hasOddUnit = false
    if column.unit == nil {
      hasOddUnit = !parsed.unit.isEmpty
      guard parsed.unit.isEmpty || Numeral.countUnits.contains(parsed.unit) else { return unreadable }
    } else {
      switch parsed.unit {
      case "", "万元", "万": break
      case "元":
        hasOddUnit = true
        parsed.scale += 4
      case "亿元", "亿":
        hasOddUnit = true
        parsed.mantissa = parsed.mantissa.multipliedReportingOverflow(by: 10_000).partialValue
      default: return unreadable
      }
    }
    guard let figure = Figure(mantissa: parsed.sign == .minus ? -parsed.mantissa : parsed.mantissa, scale: parsed.scale)
    else { return unreadable }
    guard column.unit != nil || figure.scale == 0 else { return unreadable }
    return Reading(state: .number, value: figure, hasOddUnit: hasOddUnit)
  }

  /// Whether the text could stand in a column of figures, whatever the column: a number, a sign for nothing, a blank.
  static func isFigureLike(_ text: String) -> Bool {
    if plainCount(text) != nil || isLoneDash(text) { return true }
    guard mayBegin(text) else { return false }
    let scalars = folded(text)
    if scalars.isEmpty || isDash(scalars) { return true }
    guard let numeral = Numeral(scalars) else { return false }
    return numeral.unit.isEmpty || Numeral.countUnits.contains(numeral.unit) || amountUnits.contains(numeral.unit)
  }

  /// Whether the first sign could be that of a number or of a sign for nothing. Most words cannot, and need no more.
  private static func mayBegin(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.lazy.filter { !isDropped($0) }.makeIterator()
    guard let first = scalars.next() else { return true }
    switch first.value {
    case 0x28, 0x29, 0xFF08, 0xFF09, 0x3008...0x301F: return false
    case 0x3400...0x9FFF: return firstIdeographs.contains(first)
    case 0x30...0x39: break
    default: return true
    }
    // Behind the digits stands a unit or a sign, if anything: more is a numbered word.
    var rest = 0
    while let scalar = scalars.next() {
      if rest == 0, (0x30...0x39).contains(scalar.value) || ".,，．".unicodeScalars.contains(scalar) { continue }
      rest += 1
      if rest > longestUnit { return false }
    }
    return true
  }

  private static let longestUnit = 3

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isInvisible || scalar == "*" || scalar == "`"
  }

  private static let amountUnits: Set<String> = ["元", "万", "万元", "亿", "亿元"]

  /// The number, where the text is digits and nothing else, and no more of them than a figure has.
  static func plainCount(_ text: String) -> Int64? {
    var text = text
    return text.withUTF8 { bytes in
      guard (1...15).contains(bytes.count) else { return nil }
      var value: Int64 = 0
      for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }
  }

  /// Half width, without Markdown's emphasis and entities, and without space but for single spaces between digits.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      // A number broken by a line end is one number; a space may separate thousands.
      case 0x0A, 0x0D: continue
      case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x09, 0x0B, 0x0C, 0x20:
        if let last = scalars.last, last != " " { scalars.append(" ") }
      case 0x2A, 0x60: continue
      default: if !scalar.isUnseen { scalars.append(scalar) }
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    return scalars
  }

  /// Whether one sign for nothing is all that is printed.
  static func isLoneDash(_ text: String) -> Bool {
    guard (1...3).contains(text.utf8.count) else { return false }
    var signs = text.unicodeScalars.makeIterator()
    guard let first = signs.next(), isDashSign(first) else { return false }
    return signs.next() == nil
  }

  private static func isDashSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "/", "\\", "‐", "‑", "‒", "–", "—", "―", "−", "─", "━", "ー", "﹣": true
    // `-` and `/` of a symbol font. (Digits of one may be pictures.)
    case "\u{F02D}", "\u{F02F}": true
    default: false
    }
  }

  private static let dashWords: [[Unicode.Scalar]] = [
    "无", "无数据", "无此项", "不涉及", "没有", "N/A", "n/a", "NA", "无变化", "无增减", "持平", "不变",
  ].map { Array($0.unicodeScalars) }

  /// The ideographs with which a number or a word for nothing can begin.
  private static let firstIdeographs = (Numeral.firstIdeographs + dashWords.map { $0[0] })
    .filter { (0x3400...0x9FFF).contains($0.value) }

  private static func isDash(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.allSatisfy { isDashSign($0) || $0 == " " } || dashWords.contains(scalars)
  }
}
