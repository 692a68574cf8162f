/// All labels of one edition, for finding what a printed cell means.
struct Vocabulary: Sendable {
  enum Target: Hashable, Sendable {
    case row(table: Int, row: Int)
    case group(table: Int, group: Int)
    case column(table: Int, block: Int, column: Int)
    /// A word of the table's head that names neither row nor column.
    case head(table: Int, block: Int)

    var table: Int {
      switch self {
      case .row(let table, _), .group(let table, _), .column(let table, _, _), .head(let table, _): table
      }
    }

    var isColumn: Bool {
      if case .column = self { true } else { false }
    }
  }

  struct Entry: Sendable {
    var target: Target
    var label: Form.Label
    /// Whether this wording is as good as the official one.
    var isOfficial: Bool
  }

  private(set) var entries: [LabelKey: [Entry]] = [:]
  /// The one table in which a key is a label; a key of several tables is not here.
  private var tables: [LabelKey: Int] = [:]

  init(form: Form) {
    for (t, table) in form.tables.enumerated() {
      for (r, row) in table.rows.enumerated() { add(row.label, .row(table: t, row: r)) }
      for (g, group) in table.groups.enumerated() { add(group.label, .group(table: t, group: g)) }
      for (b, block) in table.blocks.enumerated() {
        for (c, column) in block.columns.enumerated() { add(column.label, .column(table: t, block: b, column: c)) }
        for label in block.heads + (block.label.map { [$0] } ?? []) { add(label, .head(table: t, block: b)) }
      }
    }
    tables = entries.compactMapValues { entries in
      entries.allSatisfy { $0.target.table == entries[0].target.table } ? entries[0].target.table : nil
    }
  }

  private mutating func add(_ label: Form.Label, _ target: Target) {
    for (key, isOfficial) in label.keys {
      entries[key, default: []].append(Entry(target: target, label: label, isOfficial: isOfficial))
    }
  }

  /// The one table in which the key is a label; nil if it is none, or a label of several tables.
  func table(of key: LabelKey) -> Int? { tables[key] }

  func isLabel(_ key: LabelKey) -> Bool { entries[key] != nil }
}
