/// Which year a report is on.
enum YearFinder {
  /// A four-digit year before `年` at the start of `scalars`; nil if there is none, or none of our time.
  static func year(_ scalars: ArraySlice<Unicode.Scalar>) -> (year: Int, end: Int)? {
    var digits: [Int] = []
    var i = scalars.startIndex
    while i < scalars.endIndex, digits.count < 4, let digit = digit(scalars[i]) {
      digits.append(digit)
      i += 1
    }
    guard digits.count == 4, i < scalars.endIndex, scalars[i] == "年" else { return nil }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return (1990...2099).contains(year) ? (year, i + 1) : nil
  }

  private static let chinese = Array("〇一二三四五六七八九".unicodeScalars)

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    case 0x25CB, 0x96F6, 0x4F, 0x3007: 0
    default: chinese.firstIndex(of: scalar)
    }
  }

  /// The years named in a text, with the offset behind 年; those in titles of books and laws left out.
  static func years(in text: String) -> [(year: Int, end: Int)] {
    let scalars = compact(text)
    var found: [(Int, Int)] = []
    var depth = 0
    var i = 0
    while i < scalars.count {
      if scalars[i] == "《" { depth += 1 }
      if scalars[i] == "》" { depth = max(0, depth - 1) }
      let isInsideNumber = i > 0 && digit(scalars[i - 1]) != nil
      if depth == 0, !isInsideNumber, let (year, end) = year(scalars[i...]) {
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
    guard text.utf8.count < 6000, text.contains("31") else { return nil }
    let scalars = compact(text)
    let months = Array("1月1日".unicodeScalars)
    let ends = Array("12月31日".unicodeScalars)
    for (year, end) in years(in: text) where scalars[end...].starts(with: months) {
      let rest = scalars[(end + months.count)...].prefix(20)
      if rest.indices.contains(where: { rest[$0...].starts(with: ends) }) { return year }
    }
    return nil
  }

  /// The year that most sentences of the text speak of; the earliest of equals named first.
  static func prevailing(in paragraphs: [Document.Paragraph]) -> Int? {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for paragraph in paragraphs {
      for (year, _) in years(in: paragraph.text) {
        counts[year, default: 0] += 1
        if !order.contains(year) { order.append(year) }
      }
    }
    guard let most = counts.values.max() else { return nil }
    return order.first { counts[$0] == most }
  }

  /// Without white space, which may stand anywhere in what converters give.
  static func compact(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}" }
  }
}
