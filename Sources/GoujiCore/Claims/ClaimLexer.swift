/// Prose to tokens in one pass: words of the vocabulary, figures with their units, years, months, marks.
struct ClaimLexer {
  var text: ClaimText
  /// Of brackets.
  var depth = 0
  /// Figures before it stand in quotation marks: names, no counts.
  var quoteEnd = 0
  /// Whether the figure before was the first of a range.
  var isRange = false
  private var sentenceStart = 0
  private var firstToken = 0
  private var opensParagraph = true

  static func text(_ prose: Prose, section: Int, vocabulary: ClaimVocabulary) -> ClaimText {
    var lexer = ClaimLexer(text: ClaimText(section: section, prose: prose, vocabulary: vocabulary))
    lexer.scan()
    return lexer.text
  }

  private init(text: ClaimText) { self.text = text }

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
      } else if unit == 0x7B2C {  // 第: an ordinal
        i += 1
        while i < units.count, FigureScanner.isChinese(units[i]) || FigureScanner.isDigit(units[i]) { i += 1 }
      } else if FigureScanner.isDigit(unit) {
        i = figure(at: i, units)
      } else {
        i = wordOrNumeral(at: i, units)
      }
    }
    endSentence(at: units.count)
  }

  static func mark(_ unit: UInt16) -> ClaimText.Mark? {
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
    if mark == .comma, i > 0, text.prose.units[i - 1] == 0x4E2D { addAmong(before: i) }
    if mark == .stop {
      endSentence(at: i)
      depth = 0
      opensParagraph = text.prose.units[i] == Prose.lineEnd
    }
    text.tokens.append(ClaimText.Token(kind: .mark(mark), start: i, end: i + 1))
    if mark == .open { depth += 1 }
    if mark == .stop {
      firstToken = text.tokens.count
      sentenceStart = i + 1
    }
  }

  /// `答复的 220 件中，`, `27 件行政复议中，` say what 其中 says.
  private mutating func addAmong(before comma: Int) {
    guard let among = text.vocabulary.trie.word("其中".utf16), let last = text.tokens.last, last.end < comma else {
      return
    }
    let figure = text.tokens.indices.last { text.word($0) == nil }
    guard let figure, let quantity = text.quantity(figure), !quantity.isPercent else { return }
    add(.word(among), comma - 1, comma)
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
      if let end = fraction(at: i, units) { return end }
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
      let unit = unit(at: digits.end, units), !isIdiom(digits, unit.text, next: units[unit.end]),
      digits.mantissa != 1 || !follows(.phrase, at: i)
    else { return nil }
    let isRough = i > 0 && ClaimLexer.roughly.contains(units[i - 1]) && ClaimLexer.powers.contains(units[i])
    append(digits, multiplier: 1, precision: isRough ? .about : precisionBefore(i), unit: unit.text, i..<unit.end)
    return unit.end
  }

  /// 上百, 数十, 几千
  private static let roughly = Set("上数几".utf16)
  private static let powers = Set("十百千万".utf16)

  /// `未发生一起`: none at all.
  private func follows(_ role: WordRoles, at i: Int) -> Bool {
    guard let last = text.tokens.last, last.end == i, case .word(let position) = last.kind else { return false }
    return text.vocabulary.words[position].roles.contains(role)
  }

  /// `一个`, `一次性`, `一件事`: no count is meant.
  private func isIdiom(_ digits: FigureScanner.Digits, _ unit: String, next: UInt16) -> Bool {
    guard digits.mantissa <= 1, digits.length == 1, ClaimLexer.mark(next) == nil else { return false }
    return !text.phrases.include(.unitsOfOne, unit.utf16) || next == 0x4E8B
  }

  mutating func add(_ kind: ClaimText.Kind, _ start: Int, _ end: Int) {
    text.tokens.append(ClaimText.Token(kind: kind, start: start, end: end))
  }
}
