/// The words beside a figure: from the comma, bracket or figure before it.
struct Label {
  private(set) var roles: WordRoles = []
  private(set) var topics: [(table: Int, topic: Int)] = []
  private(set) var rows: [(table: Int, choice: Int)] = []
  private(set) var columns: [(table: Int, choice: Int)] = []
  /// First token.
  private(set) var start: Int
  /// How many characters belong to no word.
  private(set) var unknown = 0
  /// Whether another subject follows behind the figure.
  private(set) var isElsewhere = false

  init(_ text: ClaimText, before token: Int, in sentence: ClaimText.Sentence) {
    start = token
    while start > sentence.tokens.lowerBound, !Label.isBoundary(text, start - 1) { start -= 1 }
    var position = start > 0 ? text.tokens[start - 1].end : 0
    position = max(position, sentence.start)
    for other in start..<token {
      unknown += text.tokens[other].start - position
      position = text.tokens[other].end
      guard let word = text.word(other) else { continue }
      add(word, isNear: rowsEnd(text, other))
    }
    unknown += text.tokens[token].start - position
  }

  /// What stands behind the figure: `收到 57 件政府信息公开申请`.
  mutating func readOn(_ text: ClaimText, behind token: Int, in sentence: ClaimText.Sentence) {
    let end = text.tokens[token].end
    for other in (token + 1)..<max(token + 1, sentence.tokens.upperBound) {
      guard !Label.isBoundary(text, other), text.mark(other) == nil, text.tokens[other].start < end + 20 else { return }
      guard let word = text.word(other) else { continue }
      topics += word.topics
      if word.topics.isEmpty, word.roles.contains(.foreign), topics.isEmpty { isElsewhere = true }
      if !word.topics.isEmpty { isElsewhere = false }
    }
  }

  private static func isBoundary(_ text: ClaimText, _ token: Int) -> Bool {
    switch text.tokens[token].kind {
    case .mark(let mark): mark != .pause
    case .quantity: true
    case .word, .year, .month: false
    }
  }

  /// Whether the word before was a row's, too (`受理并办结`).
  private func rowsEnd(_ text: ClaimText, _ token: Int) -> Bool {
    guard token > start, let last = text.word(token - 1), !last.rows.isEmpty else { return false }
    return text.tokens[token].start - text.tokens[token - 1].end <= 1
  }

  private mutating func add(_ word: ClaimVocabulary.Word, isNear: Bool) {
    topics += word.topics
    columns += word.columns
    if !word.rows.isEmpty {
      // The last word decides, unless two are one.
      rows = isNear ? rows + word.rows : word.rows
    }
    var added = word.roles
    // A word that names a row is not foreign to the table.
    if !word.rows.isEmpty || !word.topics.isEmpty || !word.columns.isEmpty {
      added.subtract([.foreign, .partial])
    }
    roles.formUnion(added)
  }
}

extension CellExpression {
  init?(sumOf terms: [Term]) {
    guard !terms.isEmpty else { return nil }
    self.terms = terms
  }
}
