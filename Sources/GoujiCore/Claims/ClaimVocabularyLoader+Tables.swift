extension ClaimVocabularyLoader {
  /// The words that name what a table is about, its rows and its columns.
  mutating func read(table node: ConfigurationNode) throws {
    let keys = try node.mapping(
      allowed: ["table", "units", "disclosure", "topics", "default", "rows", "columns", "default_column"])
    let id = try node.required("table", keys).string()
    // What no form can have need not wait for the forms, and would be blamed on what speaks of the right table.
    guard CellVocabulary.tables[id] != nil else { throw node.error("表样中没有表“\(id)”。") }
    uses.append(Use(node: node, table: id))
    let number = vocabulary.tables.count
    vocabulary.tables.append(
      ClaimVocabulary.Table(
        id: id,
        units: Set(try node.required("units", keys).strings()),
        needsDisclosure: try keys["disclosure"]?.flag() ?? false,
        topics: [],
        rows: [],
        columns: [],
        defaultRow: try keys["default"].map { try choice($0, "rows", .row, id) },
        defaultColumn: try keys["default_column"].map { try choice($0, "columns", .column, id) }
      )
    )
    for topic in try node.required("topics", keys).list() {
      let keys = try topic.mapping(allowed: ["words", "rows"])
      let rows = try keys["rows"].map { try expressions($0, .row, id) }
      let position = vocabulary.tables[number].topics.count
      vocabulary.tables[number].topics.append(ClaimVocabulary.Topic(rows: rows))
      for text in try topic.required("words", keys).strings() {
        vocabulary.words[vocabulary.word(text)].topics.append((number, position))
      }
    }
    for node in try keys["rows"]?.list() ?? [] {
      let (choice, words) = try choiceByWords(node, "rows", .row, id)
      for word in words { vocabulary.words[word].rows.append((number, vocabulary.tables[number].rows.count)) }
      vocabulary.tables[number].rows.append(choice)
    }
    for node in try keys["columns"]?.list() ?? [] {
      let (choice, words) = try choiceByWords(node, "columns", .column, id)
      for word in words { vocabulary.words[word].columns.append((number, vocabulary.tables[number].columns.count)) }
      vocabulary.tables[number].columns.append(choice)
    }
  }

  /// A word before 率, and the word whose rows or columns are the part.
  mutating func read(rate node: ConfigurationNode) throws {
    let keys = try node.mapping(allowed: ["words", "part"])
    let part = vocabulary.word(try node.required("part", keys).string())
    guard !vocabulary.words[part].rows.isEmpty || !vocabulary.words[part].columns.isEmpty else {
      throw node.error("“\(vocabulary.words[part].text)”不是 tables 中选择行或列的词。")
    }
    for text in try node.required("words", keys).strings() {
      vocabulary.rates[vocabulary.words[vocabulary.word(text)].text] = part
    }
  }

  /// A choice of rows or columns, and the words that make it.
  private mutating func choiceByWords(
    _ node: ConfigurationNode,
    _ key: String,
    _ axis: Axis,
    _ table: String
  ) throws -> (ClaimVocabulary.Choice, words: [Int]) {
    let keys = try node.mapping(allowed: ["words", key, "explained", "because"])
    let choice = try choice(node, keys, key, axis, table)
    return (choice, try node.required("words", keys).strings().map { vocabulary.word($0) })
  }

  /// What is chosen where no word chooses.
  private mutating func choice(
    _ node: ConfigurationNode,
    _ key: String,
    _ axis: Axis,
    _ table: String
  ) throws -> ClaimVocabulary.Choice {
    try choice(node, node.mapping(allowed: [key, "explained", "because"]), key, axis, table)
  }

  private mutating func choice(
    _ node: ConfigurationNode,
    _ keys: [String: ConfigurationNode],
    _ key: String,
    _ axis: Axis,
    _ table: String
  ) throws -> ClaimVocabulary.Choice {
    ClaimVocabulary.Choice(
      readings: try expressions(node.required(key, keys), axis, table),
      explained: try keys["explained"].map { try expressions($0, axis, table) } ?? [],
      because: try keys["because"]?.string() ?? ""
    )
  }

  mutating func expressions(_ node: ConfigurationNode, _ axis: Axis, _ table: String) throws -> [CellExpression] {
    try node.list().map { try expression($0, axis, table) }
  }

  private mutating func expression(_ node: ConfigurationNode, _ axis: Axis, _ table: String) throws -> CellExpression {
    let text = try node.string()
    guard let expression = CellExpression(text) else {
      throw node.error("“\(text)”不是行或列的和，例如 new + carried_in 或 denied.*。")
    }
    uses.append(Use(node: node, table: table, expression: (expression, axis)))
    return expression
  }
}
