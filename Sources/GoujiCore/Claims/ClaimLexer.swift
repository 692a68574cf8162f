/// Prose to tokens in one pass: words of the vocabulary, figures with their units, years, months, marks.
struct ClaimLexer {
  private var text: ClaimText
  private var depth = 0
  private var quoteEnd = 0
  private var isRange = false
  private var sentenceStart = 0
  private var firstToken = 0
  private var opensParagraph = true

  static func text(_ prose: Prose, section: Int, vocabulary: ClaimVocabulary) -> ClaimText {
    var lexer = ClaimLexer(text: ClaimText(section: section, prose: prose, vocabulary: vocabulary))
    lexer.scan()
    return lexer.text
  }

  private init(text: ClaimText) { self.text = text }

  private var units: [UInt16] { text.prose.units }

  private mutating func scan() {
    let units = text.prose.units
    var i = 0
    while i < units.count {
      let unit = units[i]
      if let mark = ClaimLexer.mark(unit) {
        add(mark, at: i)
        i += 1
      } else if unit == 0x300A || unit == 0x3014 {
        i = ClaimLexer.end(of: unit == 0x300A ? 0x300B : 0x3015, in: units, from: i)
      } else if unit == 0x201C {
        quoteEnd = max(quoteEnd, ClaimLexer.end(of: 0x201D, in: units, from: i))
        i += 1
      } else if FigureScanner.isDigit(unit) {
        i = figure(at: i, units)
      } else {
        i = wordOrNumeral(at: i, units)
      }
    }
    endSentence(at: units.count)
  }

  private static func mark(_ unit: UInt16) -> ClaimText.Mark? {
    switch unit {
    case 0x2C: .comma
    case 0x3B: .semicolon
    case 0x3001: .pause
    case 0x3A: .colon
    case 0x28: .open
    case 0x29: .close
    case 0x3002, 0x21, 0x3F, Prose.lineEnd: .stop
    default: nil
    }
  }

  /// Behind the closing sign; behind the opening one where none follows within a title's length.
  private static func end(of sign: UInt16, in units: [UInt16], from start: Int) -> Int {
    let limit = min(units.count, start + 80)
    guard let close = units[start..<limit].firstIndex(where: { $0 == sign || $0 == Prose.lineEnd }),
      units[close] == sign
    else { return start + 1 }
    return close + 1
  }

  private mutating func add(_ mark: ClaimText.Mark, at i: Int) {
    if mark == .close { depth = max(0, depth - 1) }
    if mark == .stop {
      endSentence(at: i)
      depth = 0
      opensParagraph = units[i] == Prose.lineEnd
    }
    text.tokens.append(ClaimText.Token(kind: .mark(mark), start: i, end: i + 1))
    if mark == .open { depth += 1 }
    if mark == .stop {
      firstToken = text.tokens.count
      sentenceStart = i + 1
    }
  }

  private mutating func endSentence(at end: Int) {
    guard end > sentenceStart else { return }
    text.sentences.append(
      ClaimText.Sentence(
        tokens: firstToken..<text.tokens.count,
        start: sentenceStart,
        end: end,
        opensParagraph: opensParagraph
      )
    )
    firstToken = text.tokens.count
    sentenceStart = end
  }

  // MARK: Words and numerals

  private mutating func wordOrNumeral(at i: Int, _ units: [UInt16]) -> Int {
    let match = text.vocabulary.trie.match(units, at: i)
    if FigureScanner.isChinese(units[i]) {
      if let year = FigureScanner.chineseYear(units, at: i) {
        add(.year(year), i, i + 5)
        return i + 5
      }
      if match.map({ $0.end - i < 2 }) ?? true, let end = numeral(at: i, units) { return end }
    }
    guard let match else { return i + 1 }
    // The share in `办结率100%` is a figure of its own.
    let end = units[i..<match.end].firstIndex { FigureScanner.isDigit($0) } ?? match.end
    let stop = units[match.end - 1] == 0x25 ? end : match.end
    add(.word(match.word), i, stop)
    return stop
  }

  private mutating func numeral(at i: Int, _ units: [UInt16]) -> Int? {
    guard i == 0 || units[i - 1] != 0x7B2C, let digits = FigureScanner.chinese(units, at: i),
      let unit = unit(at: digits.end, units), !ClaimLexer.isIdiom(digits, unit.text, next: units[unit.end])
    else { return nil }
    append(digits, multiplier: 1, precision: .exact, unit: unit.text, i..<unit.end)
    return unit.end
  }

  /// `一个`, `一次性`, `一件事`: no count is meant.
  private static func isIdiom(_ digits: FigureScanner.Digits, _ unit: String, next: UInt16) -> Bool {
    guard digits.mantissa <= 1, digits.length == 1 else { return false }
    return !(unit == "件" || unit == "宗" || unit == "起" || unit == "份") || next == 0x4E8B
  }

  private mutating func add(_ kind: ClaimText.Kind, _ start: Int, _ end: Int) {
    text.tokens.append(ClaimText.Token(kind: kind, start: start, end: end))
  }

  // MARK: Figures

  private mutating func figure(at i: Int, _ units: [UInt16]) -> Int {
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
        isRange = true
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
    guard let unit = unit(at: end, units) else { return end }
    end = finish(precision: &precision, at: unit.end, units)
    append(digits, multiplier: multiplier, precision: precision, unit: unit.text, i..<end)
    return end
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
  private func finish(precision: inout Quantity.Precision, at i: Int, _ units: [UInt16]) -> Int {
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

  private func precisionBefore(_ i: Int) -> Quantity.Precision {
    guard let last = text.tokens.last, last.end == i, case .word(let position) = last.kind else { return .exact }
    let roles = text.vocabulary.words[position].roles
    if roles.contains(.about) { return .about }
    if roles.contains(.atMost) { return .atMost }
    return roles.contains(.atLeast) ? .atLeast : .exact
  }

  private func unit(at i: Int, _ units: [UInt16]) -> (text: String, end: Int)? {
    guard i < units.count, let match = text.vocabulary.trie.match(units, at: i),
      text.vocabulary.words[match.word].unit != nil
    else { return nil }
    return (text.vocabulary.words[match.word].text, match.end)
  }

  private mutating func append(
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
