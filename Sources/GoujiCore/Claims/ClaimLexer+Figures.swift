extension ClaimLexer {
  /// Reads the figure that begins at `i`; returns where to go on.
  mutating func figure(at i: Int, _ units: [UInt16]) -> Int {
    guard let digits = FigureScanner.arabic(units, at: i) else { return skipDigits(i, units) }
    // The word 12345热线, an e-mail address, a telephone number, a seat in a code.
    if digits.length == 5, let match = text.vocabulary.trie.match(units, at: i) {
      add(.word(match.word), i, match.end)
      return match.end
    }
    let before = i > 0 ? units[i - 1] : 0
    var end = digits.end
    let next = units[end]
    if ClaimLexer.isLatin(before) || before == 0x7B2C || before == 0x2F { return end }
    switch next {
    case 0x5E74:  // 年
      if digits.length == 4, FigureScanner.years.contains(Int(digits.mantissa)) {
        add(.year(Int(digits.mantissa)), i, end + 1)
      }
      return end + 1
    case 0x6708:  // 月
      add(.month(Int(digits.mantissa)), i, end + 1)
      return end + 1
    case 0x2D, 0x7E, 0x81F3, 0x5230, 0x2015:  // - ~ 至 到
      if end + 1 < units.count, FigureScanner.isDigit(units[end + 1]) {
        if let year = yearBefore(range: digits, units) { add(.year(year), i, end) } else { isRange = true }
        return end + 1
      }
      return end
    default: break
    }
    var precision = isRange ? Quantity.Precision.range : precisionBefore(i)
    isRange = false
    var multiplier: Int64 = 1
    if let more = orMore(at: end, units) {
      precision = .atLeast
      end = more
    }
    if units[end] == 0x4E07 || units[end] == 0x4EBF {  // 万, 亿
      multiplier = units[end] == 0x4E07 ? 10_000 : 100_000_000
      end += 1
      if precision == .exact { precision = .about }
      if let more = orMore(at: end, units) {
        precision = .atLeast
        end = more
      }
    }
    if units[end] == 0x25 {
      end = finish(precision: &precision, at: end + 1, units)
      append(digits, multiplier: 1, precision: precision, unit: "%", i..<end)
      return end
    }
    guard let unit = unit(at: end, units) else {
      if isBareZero(digits, i, units) { append(digits, multiplier: 1, precision: .exact, unit: "件", i..<end) }
      return end
    }
    end = finish(precision: &precision, at: unit.end, units)
    append(digits, multiplier: multiplier, precision: precision, unit: unit.text, i..<end)
    return end
  }

  /// The first of `2021-2023年`.
  private func yearBefore(range digits: FigureScanner.Digits, _ units: [UInt16]) -> Int? {
    guard digits.length == 4, FigureScanner.years.contains(Int(digits.mantissa)),
      let last = FigureScanner.arabic(units, at: digits.end + 1), last.length == 4, units[last.end] == 0x5E74
    else { return nil }
    return Int(digits.mantissa)
  }

  /// `受理数为0，`: nothing is nothing in any unit.
  private func isBareZero(_ digits: FigureScanner.Digits, _ i: Int, _ units: [UInt16]) -> Bool {
    guard digits.mantissa == 0, digits.length == 1, digits.scale == 0, i > 0, units[i - 1] == 0x4E3A else {
      return false
    }
    return ClaimLexer.mark(units[digits.end]) != nil
  }

  private func skipDigits(_ start: Int, _ units: [UInt16]) -> Int {
    var i = start
    while i < units.count, FigureScanner.isDigit(units[i]) { i += 1 }
    return max(i, start + 1)
  }

  private static func isLatin(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) || unit == 0x2E || unit == 0x40
  }

  /// `余`, `多` right behind the digits.
  private func orMore(at i: Int, _ units: [UInt16]) -> Int? {
    guard let match = text.vocabulary.trie.match(units, at: i),
      text.vocabulary.words[match.word].roles.contains(.orMore)
    else { return nil }
    return match.end
  }

  /// `以上`, `左右` right behind the unit.
  func finish(precision: inout Quantity.Precision, at i: Int, _ units: [UInt16]) -> Int {
    guard i < units.count, let match = text.vocabulary.trie.match(units, at: i) else { return i }
    let roles = text.vocabulary.words[match.word].roles
    if roles.contains(.orMore), match.end - i > 1 {
      precision = .atLeast
      return match.end
    }
    if roles.contains(.orSo) {
      precision = .about
      return match.end
    }
    return i
  }

  func precisionBefore(_ i: Int) -> Quantity.Precision {
    guard let last = text.tokens.last, last.end == i, case .word(let position) = last.kind else { return .exact }
    let roles = text.vocabulary.words[position].roles
    if roles.contains(.about) { return .about }
    if roles.contains(.atMost) { return .atMost }
    return roles.contains(.atLeast) ? .atLeast : .exact
  }

  func unit(at i: Int, _ units: [UInt16]) -> (text: String, end: Int)? {
    guard i < units.count, let match = text.vocabulary.trie.match(units, at: i),
      text.vocabulary.words[match.word].unit != nil
    else { return nil }
    // `5 个工作日`, `3 个月`; `三个方面` counts what is said, and nothing of which it is said.
    if units[match.end - 1] == 0x4E2A, text.phrases.begin(.uncounted, units[match.end...]) {
      return nil
    }
    // `三种方式`.
    if units[match.end - 1] == 0x79CD, text.phrases.begin(.ways, units[match.end...]) {
      return nil
    }
    // `市人大二次会议`.
    if i > 1, ClaimLexer.bodies.contains(units[i - 2]), text.phrases.begin(.sittings, units[i...]) {
      return nil
    }
    return (text.vocabulary.words[match.word].text, match.end)
  }

  /// 大, 届, 协
  private static let bodies: Set<UInt16> = [0x5927, 0x5C4A, 0x534F]

  mutating func append(
    _ digits: FigureScanner.Digits,
    multiplier: Int64,
    precision: Quantity.Precision,
    unit: String,
    _ range: Range<Int>
  ) {
    guard range.lowerBound >= quoteEnd else { return }
    text.quantities.append(
      Quantity(
        mantissa: digits.mantissa,
        scale: digits.scale,
        multiplier: multiplier,
        precision: precision,
        unit: unit,
        range: range,
        depth: depth,
        token: text.tokens.count
      )
    )
    add(.quantity(text.quantities.count - 1), range.lowerBound, range.upperBound)
  }
}
