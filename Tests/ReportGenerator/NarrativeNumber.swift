/// A count as people write it in a sentence.
enum NarrativeNumber {
  static func write(_ value: Int, random: inout SeededRandom) -> String {
    let digits = String(value)
    switch random.int(0...9) {
    case 0: return fullWidth(digits)
    case 1 where value >= 1000: return grouped(digits)
    case 2 where value > 0 && value < 1000: return chinese(value, counting: random.chance(50))
    case 3: return " \(digits) "
    default: return digits
    }
  }

  static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// 1 to 999; `两` for a counted two.
  static func chinese(_ value: Int, counting: Bool) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if value == 2, counting { return "两" }
    if value < 10 { return digits[value] }
    if value < 20 { return "十" + (value == 10 ? "" : digits[value % 10]) }
    if value < 100 { return digits[value / 10] + "十" + (value % 10 == 0 ? "" : digits[value % 10]) }
    let rest = value % 100
    let tail =
      rest == 0
      ? ""
      : rest < 10
        ? "零" + digits[rest] : rest < 20 ? "一" + chinese(rest, counting: false) : chinese(rest, counting: false)
    return digits[value / 100] + "百" + tail
  }

  /// `97.5`, rounded or truncated, with as many decimals as are asked for.
  static func percent(_ part: Int, of whole: Int, decimals: Int, truncated: Bool) -> String {
    let power = (0..<decimals).reduce(1) { value, _ in value * 10 }
    let scaled = part * 100 * power
    let value = truncated ? scaled / whole : (2 * scaled + whole) / (2 * whole)
    return decimal(value, decimals: decimals)
  }

  static func decimal(_ value: Int, decimals: Int) -> String {
    guard decimals > 0 else { return String(value) }
    let power = (0..<decimals).reduce(1) { value, _ in value * 10 }
    return "\(value / power)." + String(String(power + value % power).dropFirst())
  }
}
