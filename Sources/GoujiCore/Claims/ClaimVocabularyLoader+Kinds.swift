extension ClaimVocabularyLoader {
  /// Words that choose the same row or column divide their whole in the same way.
  mutating func shareKinds() {
    func key(_ axis: Int, _ choice: (table: Int, choice: Int)) -> [Int] { [axis, choice.table, choice.choice] }
    func keys(_ word: ClaimVocabulary.Word) -> [[Int]] {
      word.rows.map { key(0, $0) } + word.columns.map { key(1, $0) }
    }
    var known: [[Int]: (kind: Int, isComplete: Bool)] = [:]
    for word in vocabulary.words {
      guard let kind = word.kind else { continue }
      for key in keys(word) where known[key] == nil { known[key] = (kind, word.isCompleteKind) }
    }
    for position in vocabulary.words.indices where vocabulary.words[position].kind == nil {
      let word = vocabulary.words[position]
      // `其他` ends a list of any kind.
      guard !word.roles.contains(.remainder), let (kind, isComplete) = keys(word).lazy.compactMap({ known[$0] }).first
      else { continue }
      vocabulary.words[position].kind = kind
      vocabulary.words[position].isCompleteKind = isComplete
    }
  }
}
