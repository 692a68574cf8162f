/// What a negation is about: the topics that follow it in its clause, and the outcome that narrows them.
struct SubjectAfter {
  private(set) var topics: [Int] = []
  /// Nil where no outcome is named.
  private(set) var column: CellExpression?
  /// Where the last topic ends in the prose.
  private(set) var end = 0
  /// Whether only `申请` names it: the clause has to end with it.
  private(set) var isRequest = false

  /// Nil if nothing of the table follows, or another subject does.
  init?(_ text: ClaimText, _ scope: Range<Int>, phrase: ClaimText.Token, table: Int, _ only: Set<String>?) {
    let isShort = phrase.end - phrase.start <= 2
    var tables: [Int] = []
    var kinds: Set<Int> = []
    var last = phrase.end
    for token in scope {
      defer { last = text.tokens[token].end }
      guard let word = text.word(token) else { continue }
      // `没有从上一年结转过来的申请`: what was carried over is denied, and not what came in.
      if word.roles.contains(.carry) || word.rows.contains(where: { isCarried(text, $0) }) { return nil }
      // `没有企业提出申请`
      if word.roles.contains(.request), tables.isEmpty, text.vocabulary.tables[table].isOfRequests, only == nil,
        text.tokens[token].start - last <= 1
      {
        tables.append(table)
        topics.append(0)
        isRequest = true
        end = text.tokens[token].end
      }
      // `无`, `没有`: what they deny stands right behind them.
      if isShort, token == scope.lowerBound, text.tokens[token].start - phrase.end > 2 { return nil }
      for topic in word.topics {
        tables.append(topic.table)
        guard topic.table == table, allowed(text, topic, only), !topics.contains(topic.topic) else { continue }
        topics.append(topic.topic)
        end = text.tokens[token].end
      }
      if let choice = word.columns.first(where: { $0.table == table }) {
        let outcome = text.vocabulary.tables[table].columns[choice.choice]
        if outcome.explained.isEmpty { column = outcome.readings.first }
        // `公民、法人或其他组织` are all there are.
        if word.isCompleteKind { kinds.insert(choice.choice) }
      }
      let isOwnWord = !word.topics.isEmpty || !word.rows.isEmpty || !word.columns.isEmpty
      let needsWhole = !text.vocabulary.tables[table].needsDisclosure
      // `举报、投诉、行政诉讼` are denied one by one.
      let isOneOfMany = token + 1 < scope.upperBound && text.mark(token + 1) == .pause
      if word.roles.contains(.foreign), !isOwnWord, topics.isEmpty, !isOneOfMany { return nil }
      if word.roles.contains(.partial), !isOwnWord, needsWhole { return nil }
    }
    // `未收到因政府信息公开申请引发的行政复议`: the last subject is the one that is denied.
    guard !topics.isEmpty, tables.last == table else { return nil }
    if kinds.count > 1 { column = nil }
  }

  private func isCarried(_ text: ClaimText, _ row: (table: Int, choice: Int)) -> Bool {
    text.vocabulary.tables[row.table].rows[row.choice].readings.allSatisfy { reading in
      reading.terms.allSatisfy { $0.name.hasPrefix("carried") }
    }
  }

  private func allowed(_ text: ClaimText, _ topic: (table: Int, topic: Int), _ only: Set<String>?) -> Bool {
    guard let only else { return true }
    let rows = text.vocabulary.tables[topic.table].topics[topic.topic].rows ?? []
    return rows.contains { $0.terms.contains { only.contains($0.name) } }
  }
}
