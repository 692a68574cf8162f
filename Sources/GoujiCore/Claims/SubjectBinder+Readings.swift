/// What a figure can mean in the tables.
extension SubjectBinder {
  /// Only what is carried over is told behind its figure; `36 件予以公开` may be of any part.
  func isCarriedOut(_ label: Label) -> Bool {
    label.rows.allSatisfy { row in
      text.vocabulary.tables[row.table].rows[row.choice].readings.allSatisfy { reading in
        reading.terms.allSatisfy { $0.name.hasPrefix("carried") }
      }
    }
  }

  /// `答复 220 件，其中按时答复 218 件`: the same row is named again for a part of it. So is `受理`, which may be of anything,
  /// and a subject of 表四 without an outcome.
  func isPartOfBound(
    _ label: Label,
    _ subject: (table: Int, topic: Int),
    _ table: ClaimVocabulary.Table
  ) -> Bool {
    guard isAmong else { return false }
    if table.topics[subject.topic].rows != nil {
      let own = label.columns.filter { $0.table == subject.table }.map { table.columns[$0.choice] }
      return own.allSatisfy(\.isOfAll) && boundTopics.contains { $0 == subject }
    }
    let own = label.rows.filter { $0.table == subject.table }
    return !own.isEmpty
      && own.allSatisfy { row in
        boundRows.contains { $0 == row }
          || table.rows[row.choice].readings == table.defaultRow?.readings
      }
  }

  /// `办结上年结转申请 4 件，其中予以公开 4 件`: of what was carried in alone.
  func isOfCarriedIn(_ label: Label, _ table: ClaimVocabulary.Table) -> Bool {
    isAmong && !headRows.isEmpty && table.isOfRequests && !label.rows.isEmpty
      && headRows.contains { row in
        table.rows[row].readings.allSatisfy { $0.terms.allSatisfy { $0.name.hasPrefix("carried") } }
      }
  }

  /// `收到 57 件，撤件 39 件，受理 18 件`: what was withdrawn may have been taken off.
  func isWithoutWithdrawn(
    _ label: Label,
    _ token: Int,
    _ table: ClaimVocabulary.Table,
    _ sentence: ClaimText.Sentence
  ) -> Bool {
    let whole = table.defaultRow?.readings ?? []
    let isOfAll = label.rows.allSatisfy {
      table.isOfRequests && table.rows[$0.choice].readings.contains(where: whole.contains)
    }
    guard table.isOfRequests, isOfAll else { return false }
    let begin = text.labelBegin(token, in: sentence)
    let before = text.prose.units[sentence.start..<max(begin, sentence.start)]
    return text.phrases.stand(.withdrawing, in: before)
  }

  /// `不属于本机关 8 件，信息不存在 2 件`: both are of the row that names either.
  func isOneOfTwoNames(_ label: Label, _ sentence: ClaimText.Sentence) -> Bool {
    !label.rows.isEmpty
      && label.rows.allSatisfy { row in
        text.vocabulary.tables[row.table].rows[row.choice].readings.first?.terms.map(\.name) == ["unable.not_held"]
      } && text.phrases.stand(.notOwn, in: text.prose.units[sentence.start..<sentence.end])
  }

  /// `因申请人撤回而不予处理 2 件`: of an outcome, those of a reason that no row names.
  func isOfReason(
    _ label: Label,
    _ token: Int,
    _ table: ClaimVocabulary.Table,
    _ sentence: ClaimText.Sentence
  ) -> Bool {
    let isGroup = label.allRows.allSatisfy { row in
      table.isOfRequests && table.rows[row.choice].readings.allSatisfy { $0.terms.contains(where: \.isGroup) }
    }
    guard isGroup, !label.allRows.isEmpty else { return false }
    let begin = text.labelBegin(token, in: sentence)
    return text.phrases.stand(.forReason, in: text.prose.units[begin..<max(begin, text.tokens[token].start)])
  }

  func readings(
    _ subject: (table: Int, topic: Int),
    _ table: ClaimVocabulary.Table,
    _ label: Label,
    isNamed: Bool
  ) -> [BoundClaim.Reading]? {
    var columns = label.columns.filter { $0.table == subject.table }.map(\.choice)
    let rows = label.rows.filter { $0.table == subject.table }.map(\.choice)
    if let named = table.topics[subject.topic].rows {
      // `作出行政许可决定 12 件、行政处罚 3 件`: the verb of the first is that of the second.
      if columns.isEmpty, table.defaultColumn == nil, lastTable == subject.table, label.isBare, isNamed,
        label.unknown <= SubjectBinder.fewUnknown, boundTopics.last.map({ $0 != subject }) ?? false
      {
        columns = lastColumns
      }
      if columns.isEmpty, isNamed, let decisions = decisions(named, label, table) { columns = [decisions] }
      guard !columns.isEmpty || (isNamed && table.defaultColumn != nil) else { return nil }
      if table.defaultColumn == nil, !isNamed, lastTable != subject.table { return nil }
      var expressions = named
      // `行政复议、行政诉讼共 5 件`, `直接起诉 14 件，复议后起诉 6 件，纠正 1 件`: all together, or the last alone.
      var all = Set(label.topics.filter { $0.table == subject.table }.map(\.topic))
      if label.roles.contains(.altogether) || !columns.isEmpty, !isNamed {
        all.formUnion(namedTopics.filter { $0.table == subject.table }.map(\.topic))
      }
      if all.count > 1 {
        // 败诉 is of the same rows as 行政诉讼.
        var terms: [CellExpression.Term] = []
        for term in all.sorted().flatMap({ table.topics[$0].rows?.first?.terms ?? [] }) where !terms.contains(term) {
          terms.append(term)
        }
        expressions.append(contentsOf: CellExpression(sumOf: terms).map { [$0] } ?? [])
      }
      var readings: [BoundClaim.Reading] = []
      let choices = columns.map { table.columns[$0] } + (columns.isEmpty ? [table.defaultColumn].compactMap { $0 } : [])
      for choice in specific(choices) { readings += resolver.readings(table, rows: expressions, columns: choice) }
      return readings
    }
    guard isNamed || !rows.isEmpty || !columns.isEmpty, let all = table.defaultColumn else { return nil }
    // `公民、法人和其他组织的申请` are those of all.
    let isOfAll = Set(columns).count > 1 && label.hasCompleteKinds
    guard Set(columns).count <= 1 || isOfAll else { return nil }
    let column = isOfAll ? all : columns.first.map { table.columns[$0] } ?? all
    var expressions = rows.isEmpty ? table.defaultRow?.readings ?? [] : rows.flatMap { table.rows[$0].readings }
    // `结转 14 件，其中自然人 11 件` are of what is carried over.
    if rows.isEmpty, isAmong { expressions = headRows.flatMap { table.rows[$0].readings } + expressions }
    // `予以公开及部分公开` are both together.
    let both = Set(label.allRows.filter { $0.table == subject.table }.map(\.choice))
    // `因不掌握而无法提供` is of the reason, or of all that the outcome has.
    expressions += both.filter { isWithin($0, rows, table) }.sorted().flatMap { table.rows[$0].readings }
    if both.count > 1 { expressions += sums(both.sorted().map { table.rows[$0].readings }) }
    return resolver.readings(table, rows: expressions, columns: column)
  }

  /// Whether a row that is named is one of the group that decides: `unable.not_held` of `unable.*`.
  private func isWithin(_ choice: Int, _ rows: [Int], _ table: ClaimVocabulary.Table) -> Bool {
    let names = table.rows[choice].readings.first?.terms.map(\.name) ?? []
    return !rows.contains(choice)
      && rows.contains { row in
        table.rows[row].readings.contains { group in
          group.terms.count == 1 && group.terms[0].isGroup && names.allSatisfy { $0.hasPrefix(group.terms[0].name) }
        }
      }
  }

  /// Every sum of one reading of each, of the plainest where there are many.
  private func sums(_ choices: [[CellExpression]]) -> [CellExpression] {
    let each = choices.count > SubjectBinder.fewRows ? 1 : 2
    let terms = choices.reduce([[CellExpression.Term]()]) { sums, readings in
      sums.flatMap { sum in readings.prefix(each).map { sum + $0.terms } }
    }
    return terms.compactMap { CellExpression(sumOf: $0) }
  }

  private static let fewRows = 3

  /// `受理行政复议案件，其中维持 3 件`: a word for the whole says nothing beside one for an outcome.
  func specific(_ choices: [ClaimVocabulary.Choice]) -> [ClaimVocabulary.Choice] {
    let outcomes = choices.filter { !$0.isOfAll }
    return outcomes.isEmpty ? choices : outcomes
  }
}
