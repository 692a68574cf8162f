/// Reads one file of `config/forms` and refuses what does not make sense, with file and line.
struct FormLoader {
  private var cells: [Form.CellInfo] = []
  private var ids: Set<CellID> = []

  /// - Parameter file: The name to use in complaints.
  /// - Throws: `ConfigurationError`.
  static func load(_ text: String, file: String) throws -> Form {
    var loader = FormLoader()
    return try loader.form(ConfigurationNode.parse(text, file: file))
  }

  private mutating func form(_ node: ConfigurationNode) throws -> Form {
    let keys = try node.mapping(allowed: ["edition", "version", "from", "sections", "tables"])
    let sections = try required("sections", keys, node).list().map(section)
    for (position, section) in sections.enumerated() where section.number != position + 1 {
      throw try required("sections", keys, node).list()[position].error("六个部分应按一至六的次序列出。")
    }
    var tables: [Form.Table] = []
    for item in try required("tables", keys, node).list() {
      let table = try self.table(item, number: tables.count)
      guard !tables.contains(where: { $0.id == table.id }) else { throw item.error("表“\(table.id)”重复。") }
      tables.append(table)
    }
    return Form(
      edition: try required("edition", keys, node).string(),
      version: try required("version", keys, node).string(),
      firstYear: try required("from", keys, node).integer(),
      sections: sections,
      tables: tables,
      cells: cells
    )
  }

  private func section(_ node: ConfigurationNode) throws -> Form.SectionTitle {
    let keys = try node.mapping(allowed: ["number", "title", "words"])
    let title = try required("title", keys, node).string()
    return Form.SectionTitle(
      number: try required("number", keys, node).integer(),
      title: title,
      key: LabelKey(title),
      words: try required("words", keys, node).strings().map { LabelKey($0) }
    )
  }

  private mutating func table(_ node: ConfigurationNode, number: Int) throws -> Form.Table {
    let keys = try node.mapping(allowed: ["id", "name", "section", "blocks", "columns", "heads", "rows"])
    var table = Form.Table(
      id: try required("id", keys, node).string(),
      name: try required("name", keys, node).string(),
      section: try required("section", keys, node).integer(),
      blocks: [],
      groups: [],
      rows: []
    )
    guard CellVocabulary.tables[table.id] != nil else {
      throw node.error("不认识的表“\(table.id)”；可用：\(CellVocabulary.tables.keys.sorted().joined(separator: "、"))。")
    }
    let blocks = try keys["blocks"]?.list() ?? [node]
    for block in blocks {
      try read(block: block, into: &table, number: number)
    }
    try FormChecks.check(table, node)
    return table
  }

  private mutating func read(block node: ConfigurationNode, into table: inout Form.Table, number: Int) throws {
    let keys = try node.mapping(
      allowed: ["id", "name", "section", "label", "head", "heads", "columns", "rows", "blocks"])
    var heads: [Form.Label] = try keys["heads"]?.strings().map { Form.Label($0) } ?? []
    if let head = keys["head"] { heads.append(Form.Label(try head.string())) }
    var block = Form.Block(label: try keys["label"].map { Form.Label(try $0.string()) }, columns: [], heads: heads)
    for item in try required("columns", keys, node).list() {
      try read(column: item, into: &block)
    }
    guard !block.columns.isEmpty else { throw node.error("没有列。") }
    table.blocks.append(block)
    let rows = try required("rows", keys, node).list()
    guard !rows.isEmpty else { throw node.error("没有行。") }
    let position = Position(table: number, groups: [], prefix: nil)
    for (i, item) in rows.enumerated() {
      try read(row: item, at: i + 1, position, into: &table)
    }
  }

  private func read(column node: ConfigurationNode, into block: inout Form.Block) throws {
    let keys = try node.mapping(
      allowed: ["id", "label", "role", "unit", "signed", "aliases", "accepted", "group", "columns"])
    if let group = keys["group"] {
      block.heads.append(try label(try group.string(), keys))
      let columns = try required("columns", keys, node).list()
      guard !columns.isEmpty else { throw node.error("组“\(try group.string())”没有列。") }
      for item in columns { try read(column: item, into: &block) }
      return
    }
    if let role = keys["role"], try role.string() != "total" { throw role.error("列的 role 只能是 total。") }
    let column = Form.Column(
      id: try required("id", keys, node).string(),
      label: try label(try required("label", keys, node).string(), keys),
      isTotal: keys["role"] != nil,
      isSigned: try keys["signed"]?.flag() ?? false,
      unit: try keys["unit"]?.string()
    )
    if let unit = column.unit, unit != "万元" { throw keys["unit"]!.error("unit 只能是 万元。") }
    guard !block.columns.contains(where: { $0.id == column.id }) else { throw node.error("列“\(column.id)”重复。") }
    for (key, _) in column.label.keys where block.columns.contains(where: { $0.label.keys[key] != nil }) {
      throw node.error("标签“\(column.label.official)”或其别名已用于另一列。")
    }
    block.columns.append(column)
  }

  private struct Position {
    var table: Int
    var groups: [Int]
    var prefix: String?
  }

  private mutating func read(
    row node: ConfigurationNode,
    at ordinal: Int,
    _ position: Position,
    into table: inout Form.Table
  ) throws {
    let keys = try node.mapping(allowed: ["id", "label", "role", "aliases", "accepted", "group", "rows", "one_row"])
    if let group = keys["group"] {
      let rows = try required("rows", keys, node).list()
      guard !rows.isEmpty else { throw node.error("组“\(try group.string())”没有行。") }
      let number = table.groups.count
      let first = table.rows.count
      let id = try keys["id"]?.string()
      table.groups.append(
        Form.Group(
          id: id,
          label: try label(try group.string(), keys),
          rows: first..<first,
          mayBeOneRow: try keys["one_row"]?.flag() ?? false
        )
      )
      let inner = Position(
        table: position.table,
        groups: position.groups + [number],
        prefix: id ?? position.prefix
      )
      for (i, item) in rows.enumerated() {
        try read(row: item, at: i + 1, inner, into: &table)
      }
      table.groups[number].rows = first..<table.rows.count
      return
    }
    let ownID = try required("id", keys, node).string()
    let isGrouped = position.groups.last.map { table.groups[$0].id != nil } ?? false
    let id = isGrouped ? (position.prefix.map { "\($0).\(ownID)" } ?? ownID) : ownID
    let roleName = try keys["role"]?.string() ?? "plain"
    guard let role = Form.Role(rawValue: roleName) else {
      throw keys["role"]!.error("不认识的 role“\(roleName)”；可用：inflow、result、total、outflow。")
    }
    let block = table.blocks.count - 1
    let row = Form.Row(
      id: id,
      label: try label(try required("label", keys, node).string(), keys),
      role: role,
      position: ordinal,
      groups: position.groups,
      block: block,
      start: cells.count
    )
    for (column, info) in table.blocks[block].columns.enumerated() {
      let cell = CellID("\(table.id).\(id).\(info.id)")
      guard CellVocabulary.contains(table: table.id, row: id, column: info.id) else {
        throw node.error("不认识的单元格“\(cell)”。")
      }
      guard ids.insert(cell).inserted else { throw node.error("单元格“\(cell)”重复。") }
      cells.append(Form.CellInfo(id: cell, table: position.table, row: table.rows.count, column: column))
    }
    for (key, _) in row.label.keys where table.rows.contains(where: { $0.label.keys[key] != nil }) {
      throw node.error("标签“\(row.label.official)”或其别名已用于另一行。")
    }
    table.rows.append(row)
  }

  private func label(_ official: String, _ keys: [String: ConfigurationNode]) throws -> Form.Label {
    Form.Label(
      official,
      accepted: try keys["accepted"]?.strings() ?? [],
      aliases: try keys["aliases"]?.strings() ?? []
    )
  }

  private func required(
    _ name: String,
    _ keys: [String: ConfigurationNode],
    _ node: ConfigurationNode
  ) throws -> ConfigurationNode {
    guard let value = keys[name] else { throw node.error("缺少“\(name)”。") }
    return value
  }
}

extension Form.Label {
  init(_ official: String, accepted: [String] = [], aliases: [String] = []) {
    var keys: [LabelKey: Bool] = [:]
    for alias in aliases { keys[LabelKey(alias)] = false }
    for wording in [official] + accepted { keys[LabelKey(wording)] = true }
    self.init(official: official, keys: keys)
  }
}
