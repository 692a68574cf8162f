/// A number as printed: sign, digits, decimals and what stands behind.
struct Numeral {
  enum Sign { case plus, minus }

  var sign: Sign?
  var mantissa: Int64 = 0
  var scale = 0
  var unit = ""

  static let countUnits: Set<String> = ["件", "个", "项", "条", "宗", "份", "起", "次", "人次", "例", "部"]
  /// More digits than this are no figure of a report.
  private static let maximumDigits = 15

  /// - Parameter scalars: Folded to half width. Nil if this is no number.
  init?(_ scalars: [Unicode.Scalar]) {
    var i = 0
    if let (sign, length) = Numeral.sign(scalars[...]) {
      self.sign = sign
      i = length
    }
    while i < scalars.count, scalars[i] == " " || scalars[i] == "¥" { i += 1 }
    if scalars.count - i == 1, scalars[i] == "零" || scalars[i] == "〇" { return }
    guard let end = readDigits(scalars, from: i) else { return nil }
    i = end
    while i < scalars.count, scalars[i] == " " { i += 1 }
    guard i < scalars.count else { return }
    var rest = ""
    rest.unicodeScalars.append(contentsOf: scalars[i...])
    if sign == nil, Numeral.beginsSignBehind(scalars[i]), let sign = Numeral.signsBehind[rest] {
      self.sign = sign
      rest = ""
    }
    unit = rest
  }

  private static let signWords: [(word: String, sign: Sign)] = [
    ("增加", .plus), ("新增", .plus), ("增长", .plus), ("增", .plus), ("加", .plus), ("+", .plus), ("↑", .plus),
    ("减少", .minus), ("下降", .minus), ("减", .minus), ("-", .minus), ("−", .minus), ("–", .minus), ("↓", .minus),
  ]
  private static let signs = signWords.map { (word: Array($0.word.unicodeScalars), sign: $0.sign) }

  /// `169（增）`, as some write it.
  private static let signsBehind: [String: Sign] = ["增": .plus, "(增)": .plus, "减": .minus, "(减)": .minus]

  private static func beginsSignBehind(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "增" || scalar == "减"
  }

  private static func sign(_ scalars: ArraySlice<Unicode.Scalar>) -> (Sign, Int)? {
    guard let first = scalars.first, !(0x30...0x39).contains(first.value) else { return nil }
    for (word, sign) in signs where word[0] == first && scalars.starts(with: word) { return (sign, word.count) }
    return nil
  }

  /// The signs, other than digits, with which a number can begin.
  static let firstIdeographs: [Unicode.Scalar] = ["零", "〇"] + signs.map { $0.word[0] }

  /// Digits with thousands in threes behind commas or spaces, and decimals. Returns where they end.
  private mutating func readDigits(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var i = start
    var digits = 0
    var groupLength = 0
    var isGrouped = false
    func digit(_ position: Int) -> Int64? {
      guard position < scalars.count, (0x30...0x39).contains(scalars[position].value) else { return nil }
      return Int64(scalars[position].value - 0x30)
    }
    func isThousands(at position: Int) -> Bool {
      guard position < scalars.count else { return false }
      guard scalars[position] == "," || scalars[position] == " " || scalars[position] == "，" else { return false }
      return digit(position + 1) != nil && digit(position + 2) != nil && digit(position + 3) != nil
        && digit(position + 4) == nil
    }
    while true {
      if let value = digit(i) {
        mantissa = mantissa * 10 + value
        digits += 1
        groupLength += 1
        i += 1
        guard digits <= Numeral.maximumDigits else { return nil }
      } else if (1...3).contains(groupLength), !isGrouped || groupLength == 3, isThousands(at: i) {
        isGrouped = true
        groupLength = 0
        i += 1
      } else {
        break
      }
    }
    guard digits > 0 else { return nil }
    guard i < scalars.count, scalars[i] == ".", digit(i + 1) != nil else { return i }
    i += 1
    while let value = digit(i) {
      mantissa = mantissa * 10 + value
      scale += 1
      digits += 1
      i += 1
      guard digits <= Numeral.maximumDigits else { return nil }
    }
    return i
  }
}

extension Numeral {
  /// Whether a column's head ends in `（元）` or `单位：元`.
  static func namesYuan(_ head: String) -> Bool {
    let scalars = YearFinder.compact(head).filter { !"()（）".unicodeScalars.contains($0) }
    guard scalars.last == "元", scalars.count > 1 else { return false }
    return !"万亿千百".unicodeScalars.contains(scalars[scalars.count - 2])
  }
}
