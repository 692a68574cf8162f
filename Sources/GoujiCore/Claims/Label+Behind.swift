/// What stands behind a figure, and is said of it.
extension Label {
  /// What stands behind the figure: `收到 57 件政府信息公开申请`.
  mutating func readOn(_ text: ClaimText, behind token: Int, in sentence: ClaimText.Sentence) {
    let end = text.tokens[token].end
    for other in (token + 1)..<max(token + 1, sentence.tokens.upperBound) {
      guard !Label.isBoundary(text, other), text.mark(other) == nil, text.tokens[other].start < end + 20 else { return }
      guard let word = text.word(other) else { continue }
      if word.roles.contains(.request), other == token + 1, text.tokens[other].start - end <= 1 { namesRequest = true }
      if !word.topics.isEmpty, !isCounted(text, other, from: end) { return }
      topics += word.topics
      // `有 3 件复议案件被纠错`.
      if !topics.isEmpty { columns += word.columns }
      if word.topics.isEmpty, word.roles.contains(.foreign), topics.isEmpty { isElsewhere = true }
      if !word.topics.isEmpty { isElsewhere = false }
    }
  }

  /// `10 个镇街开展依申请公开测评`, `1 份依申请公开意见征询件`: neither counts applications.
  private func isCounted(_ text: ClaimText, _ topic: Int, from end: Int) -> Bool {
    let units = text.prose.units
    return !text.phrases.stand(.organizing, in: units[end..<text.tokens[topic].start])
      && !text.phrases.begin(.otherNames, units[text.tokens[topic].end...])
  }

  /// Where no row is named before the figure, the one right behind it: `剩余 14 件结转下年`.
  ///
  /// - Parameter table: Whose rows are meant.
  /// - Returns: Whether one was found. The figure is then of all of it, and `剩余` no word of a part.
  mutating func readRowBehind(_ text: ClaimText, _ token: Int, table: Int, in sentence: ClaimText.Sentence) -> Bool {
    var next = token + 1
    // `另有 14 件申请结转下年`.
    if next < sentence.tokens.upperBound, text.roles(next).contains(.request) { next += 1 }
    guard next < sentence.tokens.upperBound, let word = text.word(next), !word.rows.isEmpty,
      text.tokens[next].start - text.tokens[next - 1].end <= Label.nearBehind,
      word.rows.allSatisfy({ $0.table == table }), rows.isEmpty || isOutcomeBehind(text, next, table, sentence)
    else { return false }
    rows = word.rows
    roles.remove(.partial)
    return true
  }

  private static let nearBehind = 2

  /// `其中处理结果 4 件为不予公开`: what stands before it is a word for all.
  private func isOutcomeBehind(_ text: ClaimText, _ next: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let words = text.vocabulary.tables[table]
    let whole = words.defaultRow?.readings ?? []
    func isWhole(_ row: (table: Int, choice: Int)) -> Bool {
      row.table == table && words.rows[row.choice].readings.contains { whole.contains($0) }
    }
    let after = next + 1
    return rows.allSatisfy(isWhole) && !(text.word(next)?.rows.contains(where: isWhole) ?? true)
      && (after >= sentence.tokens.upperBound || text.quantity(after) == nil)
  }

  /// `54 件重复申请`: the row that is named behind the figure as a kind of request.
  mutating func readRequestBehind(_ text: ClaimText, _ token: Int, in sentence: ClaimText.Sentence) {
    let next = token + 1
    guard rows.isEmpty, next < sentence.tokens.upperBound, let word = text.word(next), !word.rows.isEmpty,
      text.phrases.end(.requests, text.units(next)), text.tokens[next].start == text.tokens[token].end
    else { return }
    rows = word.rows
    roles.remove(.partial)
    namesRequest = true
  }

  /// `行政复议 4 件，其中 3 件维持`: the outcome that is named right behind the figure, where none stands before it.
  mutating func readOutcomeBehind(_ text: ClaimText, _ token: Int, table: Int, in sentence: ClaimText.Sentence) {
    let next = token + 1
    let ofTable = columns.filter { $0.table == table }
    let isOfAll = ofTable.allSatisfy { text.vocabulary.tables[table].columns[$0.choice].isOfAll }
    guard isOfAll, rows.isEmpty, next < sentence.tokens.upperBound,
      text.tokens[next].start - text.tokens[token].end <= 1, let word = text.word(next), word.topics.isEmpty,
      text.clauseEnd(next, in: sentence) - text.tokens[next].end <= Label.fewBehind
    else { return }
    let outcomes = word.columns.filter {
      $0.table == table && !text.vocabulary.tables[table].columns[$0.choice].isOfAll
    }
    guard outcomes.count == 1 else { return }
    columns = outcomes
    // `复议案件中有 6 件被纠正`: of some, but the outcome says of which.
    let words = start..<token
    let isOnlyWithin = words.allSatisfy {
      !text.roles($0).contains(.partial) || text.isWord($0, of: .amongThem)
    }
    if isOnlyWithin { roles.remove(.partial) }
  }

  private static let fewBehind = 4
}
