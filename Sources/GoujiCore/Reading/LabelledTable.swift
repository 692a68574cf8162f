/// A table whose rows begin with their labels (表二, 表三).
struct LabelledTable {
  let table: Form.Table
  let finder: RowFinder

  /// Returns whether any row of the table was found.
  func read(into sink: inout CellSink) -> Bool {
    var rows: [(found: FoundRow, row: Form.Row)] = finder.found.compactMap { found in
      let id = finder.matcher.table.rows[found.row].id
      return table.rows.first { $0.id == id }.map { (found, $0) }
    }
    if let one = finder.oneRow, let id = finder.matcher.table.groups[one.group].id,
      let row = table.rows.first(where: { $0.id == id })
    {
      rows.append((one.found, row))
    }
    guard !rows.isEmpty else { return false }
    let usesBlanks = rows.contains { found, row in
      let columns = table.blocks[row.block].columns.count
      return found.values.count >= columns && found.figures < columns
        && (found.values.count == columns || found.figures > 0 || found.values.contains { $0.kind == .blank })
    }
    let hasSums = table.blocks.contains { $0.columns.contains { $0.isTotal } }
    let depth = table.rows.map(\.groups.count).max() ?? 0
    let printed = rows.enumerated().map { position, entry in
      let (found, row) = entry
      // Groups that go on in the next row leave blanks in front of its label.
      let next = rows[safe: position + 1].map { Set($0.row.groups).intersection(row.groups).count }
      return TableAligner.Row(
        start: row.start,
        columns: table.blocks[row.block].columns,
        cells: hasSums ? found.values : trimmed(found.values, to: table.blocks[row.block].columns.count),
        span: depth - row.groups.count,
        trail: next ?? 0,
        width: found.lead + found.values.count
      )
    }
    let isSettled = !printed.contains { $0.candidates.count > 1 }
    let identities = hasSums && !isSettled ? identities(of: rows.map(\.row), in: sink.form) : []
    var aligner = TableAligner(rows: printed, identities: identities)
    aligner.align(likelier: finder.hasIndentedLabels ? .behindLabel : .atEnd)
    for (row, aligned) in zip(rows, aligner.rows) {
      put(row.found, aligned, usesBlanks: usesBlanks, into: &sink)
      if row.found.quality != .official {
        sink.depart(row.found.label, from: row.row.label.official, cell: row.row.start)
      }
    }
    departGroups(&sink)
    departHeads(rows.map(\.row), &sink)
    return true
  }

  private func identities(of rows: [Form.Row], in form: Form) -> [Identity] {
    var isThere = [Bool](repeating: false, count: form.cells.count)
    for row in rows {
      for cell in row.start..<row.start + table.blocks[row.block].columns.count { isThere[cell] = true }
    }
    return form.identities.filter { $0.left.allSatisfy { isThere[$0] } && $0.right.allSatisfy { isThere[$0] } }
  }

  private func put(_ found: FoundRow, _ row: TableAligner.Row, usesBlanks: Bool, into sink: inout CellSink) {
    let alignment = row.candidates[row.chosen]
    for (column, position) in alignment.cells.enumerated() {
      let index = row.start + column
      if let position {
        sink.put(row.cells[position], at: index, place: row.cells[position].place)
      } else if usesBlanks {
        sink.put(nil, at: index, place: Place(line: found.label.place.line))
      }
    }
    if row.isDoubtful {
      sink.doubt(row.start, "“\(found.label.text.joinedLines)”一行印出的格数与表样的列数对不上，有多种读法，请人工核对")
    }
  }

  /// In a table without sums blanks stand behind the figures, where a merged cell was.
  private func trimmed(_ cells: [PrintedCell], to columns: Int) -> [PrintedCell] {
    var cells = cells
    while cells.count > columns, let covered = cells.lastIndex(where: \.isCovered) { cells.remove(at: covered) }
    while cells.count > columns, cells.last?.kind == .blank { cells.removeLast() }
    // A merged cell that a converter has repeated.
    while cells.count > columns, cells.count >= 2, cells[cells.count - 1].text == cells[cells.count - 2].text {
      cells.removeLast()
    }
    while cells.count > columns, cells.first?.kind == .blank { cells.removeFirst() }
    return cells
  }

  private func departGroups(_ sink: inout CellSink) {
    for (group, label, quality) in finder.groups where quality != .official {
      let official = finder.matcher.table.groups[group]
      let first = finder.matcher.table.rows[official.rows.lowerBound].id
      guard let row = table.rows.first(where: { $0.id == first }) else { continue }
      sink.depart(label, from: official.label.official, cell: row.start)
    }
  }

  /// The labels above the figures: those of a head row that comes before a block's first row belong to that block.
  private func departHeads(_ rows: [Form.Row], _ sink: inout CellSink) {
    for head in finder.heads {
      guard head.before < rows.count else { continue }
      let row = rows[head.before]
      let columns = table.blocks[row.block].columns
      let words = head.cells.filter { $0.kind == .word && !finder.matcher.isPlainHead($0.key) }
      let named = words.map { finder.matcher.column($0.key, block: row.block) }
      for (position, cell) in words.enumerated() {
        // Where every column has its word, place tells what a word means that fits two columns or none.
        let column: Int
        if let match = named[position] {
          guard match.quality != .official else { continue }
          column = match.column
        } else if words.count == columns.count {
          column = position
        } else {
          continue
        }
        let first = table.rows.first { $0.block == row.block }.map(\.start) ?? row.start
        sink.depart(cell, from: columns[column].label.official, cell: first + column)
      }
    }
  }
}

extension RowMatcher {
  /// Whether the key is a word of the head that is no column.
  func isPlainHead(_ key: LabelKey) -> Bool {
    (vocabulary.entries[key] ?? []).contains {
      if case .head(number, _) = $0.target { true } else { false }
    }
  }
}

extension String {
  /// The text on one line.
  var joinedLines: String {
    String(unicodeScalars.filter { $0 != "\n" && $0 != "\r" })
  }
}
