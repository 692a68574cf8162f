extension ClaimVocabularyLoader {
  /// Words that choose the same row or column divide their whole in the same way.
  mutating func shareKinds() {
    var known: [Key: (kind: Int, isComplete: Bool)] = [:]
    // Most words choose nothing.
    let words = vocabulary.words.filter { !$0.rows.isEmpty || !$0.columns.isEmpty }
    for word in words {
      guard let kind = word.kind else { continue }
      for key in keys(word) where known[key] == nil { known[key] = (kind, word.isCompleteKind) }
    }
    for word in words where word.kind == nil {
      // `其他` ends a list of any kind.
      guard !word.roles.contains(.remainder), let (kind, isComplete) = keys(word).lazy.compactMap({ known[$0] }).first
      else { continue }
      word.kind = kind
      word.isCompleteKind = isComplete
    }
  }

  /// A row or a column of a table.
  private struct Key: Hashable {
    var isColumn: Bool
    var table: Int
    var choice: Int
  }

  private func keys(_ word: ClaimVocabulary.Word) -> [Key] {
    word.rows.map { Key(isColumn: false, table: $0.table, choice: $0.choice) }
      + word.columns.map { Key(isColumn: true, table: $0.table, choice: $0.choice) }
  }
}
