/// Brackets and remarks between a subject and its figures.
extension SubjectBinder {
  /// `行政诉讼案件（含复议后起诉）合计 20 件`: the subject stands before the bracket.
  func isBehindBracket(_ label: Label, _ sentence: ClaimText.Sentence) -> Bool {
    guard isFresh, label.start > sentence.tokens.lowerBound, text.mark(label.start - 1) == .close,
      label.unknown <= SubjectBinder.fewUnknown, !label.roles.isDisjoint(with: [.altogether, .summing])
    else { return false }
    let open = (sentence.tokens.lowerBound..<label.start).last { text.mark($0) == .open }
    return open.flatMap { $0 > sentence.tokens.lowerBound ? text.word($0 - 1)?.topics.isEmpty : nil } == false
  }

  /// `出台行政规范性文件：制发件数 2 件，废止件数 1 件`, `开展规范性文件清理，废止 1 件`.
  func isBehindColon(_ label: Label, _ subject: (table: Int, topic: Int), _ sentence: ClaimText.Sentence) -> Bool {
    let colon = label.start - 1
    if isBehindName(label, subject, sentence) { return true }
    guard colon > sentence.tokens.lowerBound, text.mark(colon) == .colon,
      text.tokens[colon].start == text.tokens[colon - 1].end, !label.columns.isEmpty
    else { return false }
    return text.word(colon - 1)?.topics.contains { $0 == subject } ?? false
  }

  /// `作为复议机关，受理行政复议 15 件`, `区司法局受理行政复议 15 件`: cases that are decided upon, and not those against the organ.
  func isDecidedUpon(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    text.phrases.stand(.reviewAuthority, in: text.prose.units[sentence.start..<text.tokens[token].start])
  }

  /// Whether the clause before names the subject, and nothing that is counted.
  private func isBehindName(
    _ label: Label,
    _ subject: (table: Int, topic: Int),
    _ sentence: ClaimText.Sentence
  ) -> Bool {
    let comma = label.start - 1
    guard comma > sentence.tokens.lowerBound, text.mark(comma) == .comma, !label.columns.isEmpty,
      label.columns.allSatisfy({ $0.table == subject.table }), label.unknown <= 1,
      text.vocabulary.tables[subject.table].defaultColumn == nil
    else { return false }
    let clause = text.clauseStart(comma, in: sentence)..<comma
    return clause.contains { text.word($0)?.topics.contains { $0 == subject } ?? false }
      && !clause.contains { text.quantity($0) != nil }
  }

  /// `收到申请 58 件，涉及土地征收政策等方面，已办结 54 件`: a clause that only says what they are about changes no subject.
  ///
  /// - Returns: The token behind it; that token itself where no such clause begins.
  func endOfRemark(_ token: Int, _ sentence: ClaimText.Sentence) -> Int {
    guard topic != nil, token > sentence.tokens.lowerBound, text.mark(token - 1) == .comma,
      text.roles(token).contains(.selected)
    else { return token }
    for other in token..<sentence.tokens.upperBound {
      if text.quantity(other) != nil { return token }
      if let mark = text.mark(other), mark != .pause { return other }
    }
    return token
  }

  /// `规范性文件 19 件全部在网站公开，本年度新制发 8 件`: what only the subject of the figure before can have is told of it.
  func regained(_ label: Label) -> (table: Int, topic: Int)? {
    guard let last = boundTopics.last, text.vocabulary.tables[last.table].defaultColumn == nil, label.topics.isEmpty,
      label.roles.isDisjoint(with: [.foreign, .partial]), label.columns.contains(where: { $0.table == last.table })
    else { return nil }
    return last
  }
}
