extension ClaimVocabularyLoader {
  /// Every list, each with something in it: a rule without its words would be silent, and nobody would know.
  mutating func read(phrases node: ConfigurationNode) throws {
    let lists = PhraseList.allCases.map { (list: $0, name: $0.name) }
    let keys = try node.mapping(allowed: Set(lists.map(\.name)))
    for (list, name) in lists {
      let phrases = try node.required(name, keys).list()
      guard !phrases.isEmpty else { throw try node.required(name, keys).error("“\(name)”中至少要有一个词。") }
      vocabulary.phrases[list] = try phrases.map { phrase in
        let text = try phrase.string()
        let units = ClaimVocabulary.fold(text)
        // Nothing would be found everywhere.
        guard !units.isEmpty else { throw phrase.error("此处应为文字。") }
        if list.isOfWords { _ = vocabulary.word(text) }
        return units
      }
    }
  }
}
