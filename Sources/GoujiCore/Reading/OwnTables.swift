/// Tells the tables of the form from others that a report holds: of channels, of proposals answered, of one office.
struct OwnTables {
  let vocabulary: Vocabulary
  let wordings: Wordings

  /// A form has three tables; they may stand in one piece each.
  private static let fewest = 3
  /// Rows of the form in a table that others are compared with: 表三, whole or in large part.
  private static let mainTable = 8

  /// The rows of those that are of the form, or may be.
  func rows(of tables: [[PrintedRow]]) -> [PrintedRow] {
    guard tables.count > OwnTables.fewest else { return Array(tables.joined()) }
    let bodies = tables.map(body)
    let main = bodies.filter { $0.count >= OwnTables.mainTable }
    var own: [PrintedRow] = []
    for (table, body) in zip(tables, bodies) {
      // The rows of a summary stand in the table itself, with more.
      let isSummary = main.contains { $0.count >= body.count * 2 && $0.isSuperset(of: body) }
      if body.isEmpty ? !isStrange(table) : !isSummary { own += table }
    }
    return own
  }

  /// The rows of the form that the table has; what may be a column as well is a row only with a number.
  private func body(_ table: [PrintedRow]) -> Set<Vocabulary.Target> {
    var found: Set<Vocabulary.Target> = []
    for cell in table.lazy.flatMap(\.cells) where cell.kind == .word {
      guard let entries = vocabulary.entries[cell.key] else { continue }
      if !cell.key.isNumbered, entries.contains(where: { $0.target.isColumn }) { continue }
      for entry in entries { if case .row = entry.target { found.insert(entry.target) } }
    }
    return found
  }

  /// Whether several rows begin with a word that is no label, none of them like one. One may be a label's half.
  private func isStrange(_ table: [PrintedRow]) -> Bool {
    let strangers = table.compactMap { row in row.cells.first { $0.kind == .word } }.map(\.key)
      .filter { vocabulary.entries[$0] == nil }
    return strangers.count > 1 && !strangers.contains { wordings.isBeginning($0) || wordings.isNearLabel($0) }
  }
}
