/// What a phrase is said of.
extension Assertions {
  /// The cells that must be 0; nil if the phrase has no subject here.
  func cells(_ assertion: Int, _ token: Int, _ end: Int, _ number: Int) -> [Int]? {
    let rule = text.vocabulary.assertions[assertion]
    let table = text.vocabulary.tables[rule.table]
    let sentence = text.sentences[number]
    let resolver = CellResolver(form: report.form)
    if table.needsDisclosure, isOfOthers(before: token, end, sentence) { return nil }
    var found: [Int] = []
    func add(_ rows: CellExpression?, _ columns: CellExpression?) {
      guard let rows, let columns else { return }
      found += resolver.cells(table.id, rows, columns)?.map(\.cell) ?? []
    }
    let total = table.defaultColumn?.readings.first
    switch rule.topic {
    case .none:
      // What is charged for disclosure is not what 表二 counts.
      let others: WordRoles = [.disclosure, .foreign]
      if !table.needsDisclosure, !table.isOfRequests,
        sentence.tokens.contains(where: { $0 < token && !text.roles($0).isDisjoint(with: others) })
      {
        return nil
      }
      let isOfAll = text.phrases.begin(.ofAll, text.units(token))
      let near = isOfAll && table.needsDisclosure ? topicsBefore(token, rule.table, number) : []
      // `其中直接起诉 2 件，均胜诉` is of these alone.
      let own = near.count == 1 ? table.topics[near[0]].rows?.first : nil
      let isPart = own.map { own in
        rule.rows.map { own.terms.count < $0.terms.count && own.terms.allSatisfy($0.terms.contains) } ?? false
      }
      // `无人就公开申请复议` denies no request.
      if end > token, table.isOfRequests, !endsClause(end, sentence) { return nil }
      add(isPart ?? false ? own : rule.rows, rule.columns ?? total)
    case .before:
      if rule.isOfWhole || rule.satisfied != nil, !isBesideWhole(token, rule.table, sentence) { return nil }
      var topics = topicsBefore(token, rule.table, number)
      if topics.isEmpty, isOfRequests(before: token, rule, sentence) { topics = [0] }
      if rule.isOfWhole, namesMoreColumns(behind: end, rule.table, sentence) { return nil }
      for topic in topics {
        add(rule.rows ?? table.topics[topic].rows?.first, rule.columns ?? total)
      }
    case .row:
      for row in rowsBehind(end, rule.table, sentence) { add(row, total) }
    case .after:
      if table.isOfRequests, let column = applicant(before: token, end, rule.table, sentence) {
        add(rule.rows, column)
        break
      }
      let scope = (end + 1)..<clause(end, sentence).upperBound
      guard let said = SubjectAfter(text, scope, phrase: text.tokens[end], table: rule.table, rule.only) else {
        return nil
      }
      if rule.endsWithTopic || said.isRequest, text.clauseEnd(end, in: sentence) - said.end > Assertions.fewBehind {
        return nil
      }
      if table.defaultColumn == nil {
        if isNameOfOther(said.end, sentence) { return nil }
        if rule.endsWithTopic, !isOfOwnActs(token, end: said.end, sentence) { return nil }
      }
      for topic in said.topics {
        add(rule.rows ?? table.topics[topic].rows?.first, said.column ?? rule.columns ?? total)
      }
    }
    return found.isEmpty ? nil : found
  }

  private func endsClause(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let rest = text.prose.units[text.tokens[token].end..<text.clauseEnd(token, in: sentence)]
    // 的
    return rest.isEmpty || rest.first == 0x7684
  }

  /// `事项`, `的情况` may follow what is denied.
  private static let fewBehind = 3
}
