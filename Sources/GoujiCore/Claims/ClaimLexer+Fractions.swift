extension ClaimLexer {
  /// `三成`, `三分之二`: shares told roughly; nil where the numeral is none. Returns where to go on.
  mutating func fraction(at i: Int, _ units: [UInt16]) -> Int? {
    guard let first = FigureScanner.chinese(units, at: i), first.end < units.count else { return nil }
    if units[first.end] == 0x6210 {  // 成
      guard (1...9).contains(first.mantissa), first.length == 1 else { return nil }
      // `三成立`, `一成员`: a longer word, and no share.
      guard text.vocabulary.trie.match(units, at: first.end) == nil else { return nil }
      return append(share: first.mantissa * 10, i..<first.end + 1, units)
    }
    guard units[first.end...].starts(with: [0x5206, 0x4E4B]), (2...100).contains(first.mantissa),  // 分之
      let part = FigureScanner.chinese(units, at: first.end + 2), (1..<first.mantissa).contains(part.mantissa)
    else { return nil }
    return append(share: (200 * part.mantissa / first.mantissa + 1) / 2, i..<part.end, units)
  }

  private mutating func append(share: Int64, _ range: Range<Int>, _ units: [UInt16]) -> Int {
    var precision = precisionBefore(range.lowerBound)
    if precision == .exact { precision = .about }
    let end = finish(precision: &precision, at: range.upperBound, units)
    let digits = FigureScanner.Digits(mantissa: share, scale: 0, end: range.upperBound, length: range.count)
    append(digits, multiplier: 1, precision: precision, unit: "%", range.lowerBound..<end)
    return end
  }
}
