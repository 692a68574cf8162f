/// Deals the rows of a document's tables out to the tables of the form, by the labels in them.
enum RowSorter {
  /// Which edition's labels the rows bear; nil if they bear none.
  static func edition(
    _ rows: some Sequence<PrintedRow>,
    among editions: [FormLibrary.Edition],
    year: Int?
  ) -> FormLibrary.Edition? {
    var keys: Set<LabelKey> = []
    for row in rows {
      for cell in row.cells where cell.kind == .word { keys.insert(cell.key) }
    }
    let scores = editions.map { edition in keys.count { edition.vocabulary.isLabel($0) } }
    guard let best = scores.max(), best > 0 else { return nil }
    let leading = editions.indices.filter { scores[$0] == best }
    // Tables that fit several editions tell nothing; the year does.
    let byYear = leading.last { position in year.map { editions[position].form.firstYear <= $0 } ?? true }
    return editions[byYear ?? leading[0]]
  }

  /// For each table of the form, its rows in the order in which they stand.
  static func sort(_ rows: [PrintedRow], by vocabulary: Vocabulary, tables: Int) -> [[PrintedRow]] {
    var sorted = [[PrintedRow]](repeating: [], count: tables)
    var current: Int?
    for row in rows {
      current = table(of: row, vocabulary) ?? current
      if let current { sorted[current].append(row) }
    }
    return sorted
  }

  /// The table that the row's labels belong to; nil where they say nothing or several things.
  private static func table(of row: PrintedRow, _ vocabulary: Vocabulary) -> Int? {
    var named: Int?
    for cell in row.cells where cell.kind == .word {
      guard let table = vocabulary.table(of: cell.key) else { continue }
      if let other = named, other != table { return nil }
      named = table
    }
    return named
  }
}
