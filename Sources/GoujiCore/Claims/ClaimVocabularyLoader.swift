/// Reads `config/claims.yaml` and refuses what does not make sense, with file and line.
struct ClaimVocabularyLoader {
  var vocabulary = ClaimVocabulary()
  private var uses: [Use] = []

  private enum Axis { case row, column }

  /// Where the file speaks of a table of the form, or of rows or columns of it.
  private struct Use {
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

  // MARK: Tables

  private mutating func read(table node: ConfigurationNode) throws {
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
      vocabulary.tables[number].rows.append(try choice(node, "rows", .row, id))
      for text in try words(of: node) {
        vocabulary.words[vocabulary.word(text)].rows.append((number, vocabulary.tables[number].rows.count - 1))
      }
    }
    for node in try keys["columns"]?.list() ?? [] {
      vocabulary.tables[number].columns.append(try choice(node, "columns", .column, id))
      for text in try words(of: node) {
        vocabulary.words[vocabulary.word(text)].columns.append((number, vocabulary.tables[number].columns.count - 1))
      }
    }
  }

  /// A word before 率, and the word whose rows or columns are the part.
  private mutating func read(rate node: ConfigurationNode) throws {
    let keys = try node.mapping(allowed: ["words", "part"])
    let part = vocabulary.word(try node.required("part", keys).string())
    guard !vocabulary.words[part].rows.isEmpty || !vocabulary.words[part].columns.isEmpty else {
      throw node.error("“\(vocabulary.words[part].text)”不是 tables 中选择行或列的词。")
    }
    for text in try node.required("words", keys).strings() {
      vocabulary.rates[vocabulary.words[vocabulary.word(text)].text] = part
    }
  }

  private func words(of node: ConfigurationNode) throws -> [String] {
    let keys = try node.mapping(allowed: ["words", "rows", "columns", "explained", "because"])
    return try node.required("words", keys).strings()
  }

  private mutating func choice(
    _ node: ConfigurationNode,
    _ key: String,
    _ axis: Axis,
    _ table: String
  ) throws -> ClaimVocabulary.Choice {
    let keys = try node.mapping(allowed: ["words", key, "explained", "because"])
    return ClaimVocabulary.Choice(
      readings: try expressions(node.required(key, keys), axis, table),
      explained: try keys["explained"].map { try expressions($0, axis, table) } ?? [],
      because: try keys["because"]?.string() ?? ""
    )
  }

  private mutating func expressions(_ node: ConfigurationNode, _ axis: Axis, _ table: String) throws -> [CellExpression]
  {
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

  // MARK: Assertions

  private mutating func read(assertion node: ConfigurationNode) throws {
    let keys = try node.mapping(
      allowed: ["phrases", "topic", "table", "only", "rows", "columns", "of", "ends", "whole", "some", "severity"])
    let id = try node.required("table", keys).string()
    guard let table = vocabulary.tables.firstIndex(where: { $0.id == id }) else {
      throw node.error("tables 中没有表“\(id)”。")
    }
    let sideNode = try node.required("topic", keys)
    guard let side = ClaimVocabulary.Assertion.Side(rawValue: try sideNode.string()) else {
      throw sideNode.error("topic 只能是 after、before、row 或 none。")
    }
    var severity = Severity.error
    if let given = keys["severity"] {
      guard let known = Severity(rawValue: try given.string()) else {
        throw given.error("severity 只能是 error、warning 或 notice。")
      }
      severity = known
    }
    let number = vocabulary.assertions.count
    vocabulary.assertions.append(
      ClaimVocabulary.Assertion(
        topic: side,
        table: table,
        only: try keys["only"].map { Set(try $0.strings()) },
        rows: try keys["rows"].flatMap { try expressions($0, .row, id).first },
        columns: try keys["columns"].flatMap { try expressions($0, .column, id).first },
        satisfied: try keys["of"].flatMap { try expressions($0, .row, id).first },
        endsWithTopic: try keys["ends"]?.flag() ?? false,
        isOfWhole: try keys["whole"]?.flag() ?? false,
        isOfSome: try keys["some"]?.flag() ?? false,
        severity: severity
      )
    )
    for phrase in try node.required("phrases", keys).list() {
      let parts = try phrase.string().split(separator: "…", omittingEmptySubsequences: false).map(String.init)
      guard parts.count <= 2, !parts.contains("") else { throw phrase.error("一个短语中最多有一个“…”，前后都要有字。") }
      let then = parts.count == 2 ? vocabulary.word(parts[1]) : nil
      let first = vocabulary.word(parts[0])
      vocabulary.words[first].assertions.append((number, then))
      vocabulary.words[first].roles.insert(.phrase)
      if parts[0].hasSuffix("%"), parts[0].contains("率") { vocabulary.words[first].roles.insert(.rate) }
    }
  }
}

extension ConfigurationNode {
  func required(_ name: String, _ keys: [String: ConfigurationNode]) throws -> ConfigurationNode {
    guard let value = keys[name] else { throw error("缺少“\(name)”。") }
    return value
  }
}
