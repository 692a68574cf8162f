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
    guard text.quantity(figure).map({ SubjectBinder.units.contains($0.unit) }) ?? false else { return nil }
    guard SubjectBinder.leads.contains(where: { before.elementsEqual($0) }),
      SubjectBinder.tails.contains(where: { behind.elementsEqual($0) })
    else { return nil }
    return table.columns.firstIndex { choice in
      choice.readings.count == 1 && choice.readings[0].terms.map(\.name) == ["decisions"]
    }
  }

  private func isPublished(_ token: Int) -> Bool {
    text.word(token).map { word in SubjectBinder.publishing.contains { word.text.contains($0) } } ?? false
  }

  private static let acts: Set<String> = ["licensing", "penalty", "coercion"]
  private static let units: Set<String> = ["件", "宗", "起"]
  private static let publishing = ["权力", "清单", "公开", "公示", "发布", "归集", "上网", "录入", "推送", "更新", "信息"]
  private static let leads = ["", "全年", "本年", "本年度", "年内", "全年共", "共", "办理", "全年办理", "共办理", "本年办理", "实施"].map {
    Array($0.utf16)
  }
  private static let tails = ["", "事项", "案件", "共"].map { Array($0.utf16) }
}
