/// Shares without figures: `自然人占 91%，法人及其他组织占 9%`, `行政复议占 54%`, `予以公开的占 36%`.
extension RateClaims {
  func shareFinding(_ percent: Quantity, _ token: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    let start = text.clauseStart(token, in: sentence)
    guard let share = (start..<token).last(where: { text.roles($0).contains(.share) }),
      share > sentence.tokens.lowerBound,
      text.tokens[token].start - text.tokens[share].end <= RateClaims.nearFigure, share - 1 >= start,
      let word = text.word(share - 1), text.tokens[share].start - text.tokens[share - 1].end <= RateClaims.nearName,
      isPlain(token, sentence, but: .share), isOfTables(sentence)
    else { return nil }
    // Nothing else narrows what is named: `土地类自然人占`.
    guard text.tokens[share - 1].start - text.clauseBegin(token, in: sentence) <= RateClaims.fewBefore else {
      return nil
    }
    return finding(percent, pairs(of: word), token, sentence)
  }

  private static let nearFigure = 2
  /// `的`, `申请`.
  private static let nearName = 2
  private static let fewBefore = 2

  /// Whether every word of the sentence is of a table: `分申请主体看`.
  private func isOfTables(_ sentence: ClaimText.Sentence) -> Bool {
    let words = sentence.tokens.compactMap { text.word($0) }
    return words.contains { $0.roles.contains(.request) || !$0.topics.isEmpty }
      && words.allSatisfy {
        $0.roles.isDisjoint(with: [.foreign, .attribute, .elsewhere, .among]) || !$0.topics.isEmpty
      }
  }

  /// What the table has for the named part, and for every whole that it can be of.
  private func pairs(of word: ClaimVocabulary.Word) -> [Pair] {
    let resolver = CellResolver(form: report.form)
    if let topic = word.topics.last {
      let table = text.vocabulary.tables[topic.table]
      guard table.needsDisclosure, text.section == 4 || text.section <= 1, let all = table.defaultColumn,
        let whole = CellExpression(sumOf: everyRow(of: table)), let own = table.topics[topic.topic].rows?.first
      else { return [] }
      return all.readings.flatMap { column in
        pairs(resolver, table.id, [(own, column)], [(whole, column)])
      }
    }
    let choices = word.columns.map { ($0, true) } + word.rows.map { ($0, false) }
    guard let (choice, isColumn) = choices.first(where: { text.vocabulary.tables[$0.0.table].isOfRequests }) else {
      return []
    }
    let table = text.vocabulary.tables[choice.table]
    guard let wholes = table.defaultRow?.readings, let all = table.defaultColumn?.readings.first else { return [] }
    if isColumn {
      return wholes.flatMap { row in
        table.columns[choice.choice].readings.flatMap { column in
          pairs(resolver, table.id, [(row, column)], [(row, all)])
        }
      }
    }
    guard !table.rows[choice.choice].readings.contains(where: wholes.contains) else { return [] }
    return pairs(resolver, table.id, table.rows[choice.choice].readings.map { ($0, all) }, wholes.map { ($0, all) })
  }

  /// Every row of the table's subjects, once.
  private func everyRow(of table: ClaimVocabulary.Table) -> [CellExpression.Term] {
    var terms: [CellExpression.Term] = []
    for term in table.topics.flatMap({ $0.rows?.first?.terms ?? [] }) where !terms.contains(term) { terms.append(term) }
    return terms
  }
}
