/// Reads figures of the prose where they begin: Arabic with thousands and decimals, or Chinese numerals.
enum FigureScanner {
  struct Digits {
    var mantissa: Int64
    var scale: Int
    var end: Int
    /// Digits as printed, so that a year can be told from a count.
    var length: Int
  }

  /// More digits than this are no figure of a report.
  private static let maximumDigits = 12

  static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

  static func arabic(_ units: [UInt16], at start: Int) -> Digits? {
    var i = start
    var mantissa: Int64 = 0
    var length = 0
    func digits(_ count: Int, at position: Int) -> Bool {
      guard position + count <= units.count else { return false }
      return units[position..<position + count].allSatisfy(isDigit)
    }
    while i < units.count, length <= maximumDigits {
      if isDigit(units[i]) {
        mantissa = mantissa * 10 + Int64(units[i] - 0x30)
        length += 1
        i += 1
      } else if units[i] == 0x2C, length > 0, i - start <= 3 || units[i - 4] == 0x2C, digits(3, at: i + 1),
        !digits(4, at: i + 1)
      {
        i += 1
      } else {
        break
      }
    }
    guard length > 0, length <= maximumDigits else { return nil }
    var scale = 0
    if i + 1 < units.count, units[i] == 0x2E, isDigit(units[i + 1]) {
      i += 1
      while i < units.count, isDigit(units[i]), scale < 6 {
        mantissa = mantissa * 10 + Int64(units[i] - 0x30)
        scale += 1
        i += 1
      }
    }
    return Digits(mantissa: mantissa, scale: scale, end: i, length: length)
  }

  /// `一百二十三`, `两`, `十五`; nil if the run is no number by itself.
  static func chinese(_ units: [UInt16], at start: Int) -> Digits? {
    var total: Int64 = 0
    var digit: Int64?
    var last: Int64 = 100_000
    var i = start
    while i < units.count, i - start < 12 {
      if let value = chineseDigit(units[i]) {
        if let digit, digit != 0 { return nil }
        digit = value
      } else if let power = chinesePower(units[i]) {
        guard power < last else { return nil }
        total += (digit ?? (total == 0 ? 1 : 0)) * power
        last = power
        digit = nil
      } else {
        break
      }
      i += 1
    }
    guard i > start else { return nil }
    return Digits(mantissa: total + (digit ?? 0), scale: 0, end: i, length: i - start)
  }

  /// `二〇二一` before 年.
  static func chineseYear(_ units: [UInt16], at start: Int) -> Int? {
    guard start + 4 < units.count, units[start + 4] == 0x5E74 else { return nil }
    var year = 0
    for unit in units[start..<start + 4] {
      guard let digit = chineseDigit(unit) else { return nil }
      year = year * 10 + Int(digit)
    }
    return years.contains(year) ? year : nil
  }

  static let years = 1990...2099

  static func isChinese(_ unit: UInt16) -> Bool { chineseDigit(unit) != nil || chinesePower(unit) != nil }

  private static func chineseDigit(_ unit: UInt16) -> Int64? {
    switch unit {
    case 0x3007, 0x96F6, 0x25CB: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func chinesePower(_ unit: UInt16) -> Int64? {
    switch unit {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }
}
