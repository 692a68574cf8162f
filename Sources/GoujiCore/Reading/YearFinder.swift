/// Which year a report is on.
enum YearFinder {
  /// A four-digit year before `年` at the start of `scalars`; nil if there is none, or none of our time.
  static func year(_ scalars: ArraySlice<Unicode.Scalar>) -> (year: Int, end: Int)? {
    var year = 0
    var i = scalars.startIndex
    while i < scalars.endIndex, i - scalars.startIndex < 4, let digit = digit(scalars[i]) {
      year = year * 10 + digit
      i += 1
    }
    guard i - scalars.startIndex == 4, i < scalars.endIndex, scalars[i] == "年" else { return nil }
    return (1990...2099).contains(year) ? (year, i + 1) : nil
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    case 0x25CB, 0x96F6, 0x4F, 0x3007: 0
    case 0x4E00: 1
    case 0x4E8C: 2
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

  /// The years named in a text, with the offset behind 年; those in titles of books and laws left out.
  private static func years(in scalars: [Unicode.Scalar]) -> [(year: Int, end: Int)] {
    var found: [(Int, Int)] = []
    var depth = 0
    var i = 0
    while i < scalars.count {
      if scalars[i] == "《" { depth += 1 }
      if scalars[i] == "》" { depth = max(0, depth - 1) }
      if depth == 0, i == 0 || digit(scalars[i - 1]) == nil, let (year, end) = year(scalars[i...]) {
        found.append((year, end))
        i = end
      } else {
        i += 1
      }
    }
    return found
  }

  /// The year of the period stated as `2021年1月1日起至12月31日止`.
  static func period(in text: String) -> Int? {
    guard text.utf8.count < 6000, mayNamePeriod(text) else { return nil }
    let scalars = compact(text)
    for (year, end) in years(in: scalars) where scalars[end...].starts(with: months) {
      let rest = scalars[(end + months.count)...].prefix(20)
      if rest.indices.contains(where: { rest[$0...].starts(with: ends) }) { return year }
    }
    return nil
  }

  /// Whether there are the digit and the word without which no period is told. Few paragraphs have them.
  private static func mayNamePeriod(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(UInt8(ascii: "3")), bytes.count > 12 else { return false }
      // 月
      return (0..<bytes.count - 2).contains { bytes[$0] == 0xE6 && bytes[$0 + 1] == 0x9C && bytes[$0 + 2] == 0x88 }
    }
  }

  private static let months = Array("1月1日".unicodeScalars)
  private static let ends = Array("12月31日".unicodeScalars)

  /// The year that most sentences of the text speak of, but for comparisons; of equals the one that is named first.
  static func prevailing(in paragraphs: [Document.Paragraph]) -> Int? {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for paragraph in paragraphs {
      let scalars = compact(paragraph.text)
      for (year, end) in years(in: scalars) where !isCompared(scalars[..<(end - 5)]) {
        counts[year, default: 0] += 1
        if !order.contains(year) { order.append(year) }
      }
    }
    guard let most = counts.values.max() else { return nil }
    return order.first { counts[$0] == most }
  }

  /// Whether `较`, `比`, `自` or the like stands right before a year.
  private static func isCompared(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.last.map { "较比与同自从".unicodeScalars.contains($0) } ?? false
  }

  /// Without white space, which may stand anywhere in what converters give.
  static func compact(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.isInvisible }
  }
}
