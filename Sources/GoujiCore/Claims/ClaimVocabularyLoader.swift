/// Reads `config/claims.yaml` and refuses what does not make sense, with file and line.
struct ClaimVocabularyLoader {
  var vocabulary = ClaimVocabulary()
  var uses: [Use] = []

  enum Axis { case row, column }

  /// Where the file speaks of a table of the form, or of rows or columns of it.
  struct Use {
    var node: ConfigurationNode
    var table: String
    var expression: (CellExpression, Axis)?
  }

  /// Reads what the file says; forms, which are read at the same time, are not needed for that.
  ///
  /// - Throws: `ConfigurationError`.
  init(_ node: ConfigurationNode) throws {
    try read(node)
  }

  /// The vocabulary, once it is known that it speaks of what there is.
  ///
  /// - Parameter forms: Every form as it may be printed; a row or column that none of them has is refused.
  /// - Throws: `ConfigurationError`.
  func vocabulary(for forms: [Form]) throws -> ClaimVocabulary {
    for use in uses { try check(use, forms) }
    return vocabulary
  }

  private func check(_ use: Use, _ forms: [Form]) throws {
    let known = forms.compactMap { $0.table(use.table) }
    guard !known.isEmpty else { throw use.node.error("表样中没有表“\(use.table)”。") }
    guard let (expression, axis) = use.expression else { return }
    let isKnown = known.contains { table in
      switch axis {
      case .row: expression.rows(of: table) != nil
      case .column: table.blocks.contains { expression.columns(of: $0.columns) != nil }
      }
    }
    let name = axis == .row ? "行" : "列"
    guard isKnown else { throw use.node.error("表“\(use.table)”没有“\(try use.node.string())”这样的\(name)。") }
  }

  private mutating func read(_ node: ConfigurationNode) throws {
    let keys = try node.mapping(
      allowed: [
        "version", "units", "alike", "words", "phrases", "opposites", "kinds", "tables", "rates", "assertions",
        "qualifiers",
      ])
    vocabulary.version = try node.required("version", keys).string()
    for (number, line) in try node.required("units", keys).list().enumerated() {
      for unit in try line.strings() { vocabulary.words[vocabulary.word(unit)].unit = number }
    }
    for unit in try keys["alike"]?.list() ?? [] {
      let word = vocabulary.words[vocabulary.word(try unit.string())]
      guard word.unit != nil else { throw unit.error("units 中没有这个量词。") }
      vocabulary.alike.insert(word.text)
    }
    let words = try node.required("words", keys).mapping(allowed: Set(WordRoles.named.keys))
    for (name, list) in words.sorted(by: { $0.key < $1.key }) {
      guard let role = WordRoles.named[name] else { continue }
      try add(list, role)
    }
    try add(node.required("qualifiers", keys), .qualifier)
    for (number, pair) in try (keys["opposites"]?.list() ?? []).enumerated() {
      let labels = try pair.strings()
      guard labels.count == 2 else { throw pair.error("一对就是两个词。") }
      for (position, label) in labels.enumerated() {
        vocabulary.words[vocabulary.word(label)].side = ClaimVocabulary.Side(pair: number, isFirst: position == 0)
      }
    }
    for (number, kind) in try node.required("kinds", keys).list().enumerated() {
      let keys = try kind.mapping(allowed: ["complete", "labels"])
      for label in try kind.required("complete", keys).strings() {
        vocabulary.words[vocabulary.word(label)].kind = number
        vocabulary.words[vocabulary.word(label)].isCompleteKind = true
      }
      for label in try kind.required("labels", keys).strings() {
        vocabulary.words[vocabulary.word(label)].kind = number
      }
    }
    for table in try node.required("tables", keys).list() { try read(table: table) }
    shareKinds()
    markRequests()
    for rate in try node.required("rates", keys).list() { try read(rate: rate) }
    for assertion in try node.required("assertions", keys).list() { try read(assertion: assertion) }
    try read(phrases: node.required("phrases", keys))
  }

  private mutating func add(_ list: ConfigurationNode, _ role: WordRoles) throws {
    for text in try list.strings() { vocabulary.words[vocabulary.word(text)].roles.insert(role) }
  }

  /// Requests are made for disclosure: who speaks of them speaks of it, and needs no further word for it.
  private mutating func markRequests() {
    for word in vocabulary.words.indices
    where vocabulary.words[word].topics.contains(where: { vocabulary.tables[$0.table].isOfRequests }) {
      vocabulary.words[word].roles.insert(.disclosure)
    }
  }
}

extension ConfigurationNode {
  func required(_ name: String, _ keys: [String: ConfigurationNode]) throws -> ConfigurationNode {
    guard let value = keys[name] else { throw error("缺少“\(name)”。") }
    return value
  }
}
