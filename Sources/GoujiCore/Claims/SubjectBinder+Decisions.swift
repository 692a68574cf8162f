/// Licences, penalties and coercive measures that are counted without a verb: `行政许可 278 件、行政处罚 1217 件`.
extension SubjectBinder {
  /// The column of the decisions; nil where the figure may be of what was disclosed, or of anything else.
  func decisions(_ rows: [CellExpression], _ label: Label, _ table: ClaimVocabulary.Table) -> Int? {
    let names = Set(rows.flatMap(\.terms).map(\.name))
    guard !names.isEmpty, names.isSubset(of: SubjectBinder.acts), label.isBare || label.unknown == 0,
      let sentence = text.sentences.first(where: { $0.tokens.contains(label.start) }),
      !sentence.tokens.contains(where: { isPublished($0) })
    else { return nil }
    let begin = label.start > sentence.tokens.lowerBound ? text.tokens[label.start - 1].end : sentence.start
    guard
      let topic = (label.start..<sentence.tokens.upperBound).first(where: { !(text.word($0)?.topics.isEmpty ?? true) }),
      let figure = (topic..<sentence.tokens.upperBound).first(where: { text.quantity($0) != nil })
    else { return nil }
    let before = text.prose.units[begin..<max(begin, text.tokens[topic].start)]
    let behind = text.prose.units[text.tokens[topic].end..<text.tokens[figure].start]
    // `权力清单中行政许可 24 项` are kinds of acts.
    guard text.quantity(figure).map({ text.phrases.include(.decisionUnits, $0.unit.utf16) }) ?? false,
      before.isEmpty || text.phrases.include(.beforeDecision, before),
      behind.isEmpty || text.phrases.include(.behindDecision, behind)
    else { return nil }
    return table.columns.firstIndex { choice in
      choice.readings.count == 1 && choice.readings[0].terms.map(\.name) == ["decisions"]
    }
  }

  private func isPublished(_ token: Int) -> Bool {
    text.word(token) != nil && text.phrases.stand(.publishing, in: text.units(token))
  }

  private static let acts: Set<String> = ["licensing", "penalty", "coercion"]
}
