/// Reads the tables of one edition from the rows that bear their labels.
struct TableReader {
  let edition: FormLibrary.Edition

  /// What was read: the form as printed (a group may stand as one row) and its cells.
  struct Result {
    var form: Form
    var sink: CellSink
    var tables: Set<String>
    /// Whether every row with figures is one of the form's, with just as many cells as it has columns, and none is
    /// missing; true where that was not asked for.
    var isRegular: Bool
  }

  /// - Parameter isInferred: Whether it has to be found out if the tables are just the form's.
  func read(_ sorted: [[PrintedRow]], isInferred: Bool = false) -> Result {
    var finders: [RowFinder] = []
    for (number, table) in edition.form.tables.enumerated() {
      var finder = RowFinder(matcher: RowMatcher(table: table, number: number, vocabulary: edition.vocabulary))
      if !isHeaded(table) { finder.read(LineNumbers.dropped(from: sorted[number], vocabulary: edition.vocabulary)) }
      finders.append(finder)
    }
    // A group that stands as one row counts only if none of its rows is there.
    let isOneRow = finders.contains { finder in
      guard let group = finder.oneRow?.group else { return false }
      return !finder.found.contains { finder.matcher.table.groups[group].rows.contains($0.row) }
    }
    let form = isOneRow ? edition.oneRow ?? edition.form : edition.form
    var sink = CellSink(form: form)
    var tables: Set<String> = []
    var isRegular = true
    for (number, finder) in finders.enumerated() {
      let table = form.tables[number]
      let hasCells: Bool
      if isHeaded(table) {
        let headed = HeadedTable(table: table, matcher: finder.matcher)
        hasCells = headed.read(sorted[number], into: &sink)
        isRegular = isRegular && (!isInferred || headed.isRegular(sorted[number]))
      } else {
        let labelled = LabelledTable(table: table, finder: finder)
        hasCells = labelled.read(into: &sink)
        isRegular = isRegular && (!isInferred || labelled.isRegular(sorted[number]))
      }
      if hasCells { tables.insert(table.id) }
    }
    if isInferred, isRegular {
      // The rows of a group that stands as one row are not there.
      let hidden = isOneRow ? Set(finders.flatMap { cells(ofGroup: $0.oneRow?.group, in: $0.matcher.table) }) : []
      isRegular = form.cells.indices.allSatisfy {
        sink.cells[$0].state != .missing || hidden.contains(form.cells[$0].id)
      }
    }
    return Result(form: form, sink: sink, tables: tables, isRegular: isRegular)
  }

  /// The ids of all cells in a group's rows; none without a group.
  private func cells(ofGroup group: Int?, in table: Form.Table) -> [CellID] {
    guard let group else { return [] }
    return table.groups[group].rows.flatMap { row in
      edition.form.cells[table.rows[row].start..<table.rows[row].start + table.columns(of: row).count].map(\.id)
    }
  }

  /// Whether the table prints its rows side by side under heads, all figures in one line (表四).
  private func isHeaded(_ table: Form.Table) -> Bool {
    table.rows.allSatisfy { $0.role == .plain } && table.blocks.contains { $0.columns.contains(where: \.isTotal) }
  }
}
