/// The prose of one section as tokens, sentence by sentence.
struct ClaimText {
  enum Mark {
    case comma
    case semicolon
    /// `、`
    case pause
    case colon
    case open
    case close
    /// End of a sentence or of a paragraph.
    case stop
  }

  enum Kind {
    /// Position in the vocabulary's words.
    case word(Int)
    /// Position in `quantities`.
    case quantity(Int)
    case year(Int)
    case month(Int)
    case mark(Mark)
  }

  struct Token {
    var kind: Kind
    var start: Int
    var end: Int
  }

  struct Sentence {
    /// Into `tokens`, without the stop.
    var tokens: Range<Int>
    /// Into the prose.
    var start: Int
    var end: Int
    /// Whether a paragraph begins with it.
    var opensParagraph: Bool
  }

  /// Number of the section, 0 for what stands before the first.
  let section: Int
  let prose: Prose
  let vocabulary: ClaimVocabulary
  var tokens: [Token] = []
  var quantities: [Quantity] = []
  var sentences: [Sentence] = []

  func word(_ token: Int) -> ClaimVocabulary.Word? {
    if case .word(let position) = tokens[token].kind { return vocabulary.words[position] }
    return nil
  }

  func roles(_ token: Int) -> WordRoles {
    if case .word(let position) = tokens[token].kind { return vocabulary.words[position].roles }
    return []
  }

  func mark(_ token: Int) -> Mark? {
    if case .mark(let mark) = tokens[token].kind { return mark }
    return nil
  }

  func quantity(_ token: Int) -> Quantity? {
    if case .quantity(let position) = tokens[token].kind { return quantities[position] }
    return nil
  }

  /// The quantities of a sentence, in order.
  func quantities(in sentence: Sentence) -> [Quantity] {
    sentence.tokens.compactMap { quantity($0) }
  }

  /// Whether a sentence is a heading, whose subject goes on into the paragraph below it.
  func isHeading(_ number: Int) -> Bool {
    let sentence = sentences[number]
    return sentence.end - sentence.start <= ClaimText.longestHeading && quantities(in: sentence).isEmpty
  }

  private static let longestHeading = 26

  /// Whether parts of a whole that is counted in one unit may be counted in the other: 条 and 件, but not 人次.
  /// A whole may be told in 次, its parts not: those are visits.
  func isAlike(_ part: String, ofWhole whole: String) -> Bool {
    guard vocabulary.alike.contains(part), let unit = unitClass(whole) else { return false }
    return vocabulary.alike.contains { unitClass($0) == unit }
  }

  func unitClass(_ unit: String) -> Int? {
    vocabulary.trie.word(unit.utf16).flatMap { vocabulary.words[$0].unit }
  }

  /// The tokens of a sentence and its neighbours in the paragraph.
  func around(_ sentence: Sentence) -> Range<Int> {
    guard let number = sentences.firstIndex(where: { $0.start == sentence.start }) else { return sentence.tokens }
    let first = number > 0 && !sentence.opensParagraph ? sentences[number - 1] : sentence
    let next = number + 1 < sentences.count && !sentences[number + 1].opensParagraph ? sentences[number + 1] : sentence
    return first.tokens.lowerBound..<max(next.tokens.upperBound, sentence.tokens.upperBound)
  }

  /// The first token of the clause in which `token` stands: behind a comma, a semicolon or a bracket.
  func clauseStart(_ token: Int, in sentence: Sentence) -> Int {
    var start = token
    while start > sentence.tokens.lowerBound {
      switch mark(start - 1) {
      case .comma, .semicolon, .open, .close, .colon, .stop: return start
      case .pause, nil: start -= 1
      }
    }
    return start
  }

  /// `2022年结转`, `结转至2024年`: a year beside such a word is not that of the figure.
  func isCarry(_ year: Int) -> Bool {
    let next = year + 1
    if next < tokens.count, roles(next).contains(.carry), tokens[next].start - tokens[year].end <= 2 { return true }
    return year > 0 && roles(year - 1).contains(.carry) && tokens[year].start - tokens[year - 1].end <= 1
  }

  /// `2021年至2023年`, `2021-2023年`.
  func isRangeOfYears(endingAt year: Int, in sentence: Sentence) -> Bool {
    guard year > sentence.tokens.lowerBound, year < sentence.tokens.upperBound, case .year = tokens[year].kind else {
      return false
    }
    // 至 may be a word of its own.
    for first in [year - 1, year - 2] where sentence.tokens.contains(first) {
      guard case .year = tokens[first].kind, tokens[year].start - tokens[first].end == 1 else { continue }
      return mark(year - 1) == nil
    }
    return false
  }

  /// Where the words of a figure begin in the prose: behind the comma, the bracket or the figure before it.
  func labelBegin(_ token: Int, in sentence: Sentence) -> Int {
    let first = clauseStart(token, in: sentence)
    for other in (first..<max(first, token)).reversed() {
      guard quantity(other) != nil else { continue }
      let next = other + 1
      return mark(next) == .pause ? tokens[next].end : tokens[other].end
    }
    return clauseBegin(token, in: sentence)
  }

  /// The tokens before `token`, back to the figure or the bracket before it.
  func stretch(before token: Int, in sentence: Sentence) -> Range<Int> {
    var start = token
    while start > sentence.tokens.lowerBound {
      if let quantity = quantity(start - 1), !quantity.isPercent { break }
      if mark(start - 1) == .semicolon { break }
      start -= 1
    }
    return start..<token
  }

  /// Where the clause in which `token` stands ends in the prose.
  func clauseEnd(_ token: Int, in sentence: Sentence) -> Int {
    for next in (token + 1)..<max(sentence.tokens.upperBound, token + 1) {
      switch mark(next) {
      case .comma, .semicolon, .open, .close, .colon, .stop: return tokens[next].start
      case .pause, nil: continue
      }
    }
    return sentence.end
  }

  /// Where the clause in which `token` stands begins in the prose.
  func clauseBegin(_ token: Int, in sentence: Sentence) -> Int {
    let first = clauseStart(token, in: sentence)
    return first > sentence.tokens.lowerBound ? tokens[first - 1].end : sentence.start
  }
}
