/// A table whose rows begin with their labels (表二, 表三).
struct LabelledTable {
  let table: Form.Table
  let finder: RowFinder

  /// A row that was found, and which of the form it is; indices, because both are costly to copy.
  struct Line {
    /// Index into `finder.found`; nil for the row that stands for a whole group.
    var found: Int?
    /// Index into `table.rows`.
    var row: Int
  }

  /// Returns whether any row of the table was found.
  func read(into sink: inout CellSink) -> Bool {
    let lines = lines()
    guard !lines.isEmpty else { return false }
    let usesBlanks = lines.contains { printsBlanks(found($0).values, columns: columns(of: $0).count) }
    let hasSums = table.blocks.contains { $0.columns.contains { $0.isTotal } }
    let sums = hasSums ? identities(of: lines, sink.form) : []
    let told = told(lines)
    var rows = aligned(lines, told.cells, sums)
    if told.isPermuted, hasSums {
      // Where the form's own order holds more sums than the words do, the words may have slipped.
      let ordered = aligned(lines, [:], sums)
      if TableAligner.broken(ordered, sums) < TableAligner.broken(rows, sums) {
        rows = ordered
        sink.doubt(ordered[0].start, "\(table.name)表头的列次与各列数字对不上，这里按表样的列次读取，请人工核对")
      }
    }
    for (position, line) in lines.enumerated() {
      put(found(line), rows[position], usesBlanks: usesBlanks, into: &sink)
      if found(line).quality != .official {
        let row = table.rows[line.row]
        sink.depart(found(line).label, from: row.label.official, cell: row.start)
      }
    }
    departGroups(&sink)
    departHeads(lines, &sink)
    for head in finder.heads where head.before < lines.count {
      convert(head.cells, lines, lines[head.before].row, &sink)
    }
    return true
  }

  /// The rows with their cells dealt out to the columns.
  private func aligned(
    _ lines: [Line],
    _ told: [Int: [PrintedCell]],
    _ identities: [Identity]
  ) -> [TableAligner.Row] {
    let hasSums = table.blocks.contains { $0.columns.contains { $0.isTotal } }
    let depth = table.rows.reduce(0) { max($0, $1.groups.count) }
    let width = hasSums ? gridWidth(lines) : nil
    let printed = lines.indices.map { position in
      let line = lines[position]
      let groups = table.rows[line.row].groups
      // Groups that go on in the next row leave blanks in front of its label.
      let next = lines[safe: position + 1].map { line in table.rows[line.row].groups.count { groups.contains($0) } }
      let values = filled(found(line), columns: columns(of: line).count, width: width)
      return TableAligner.Row(
        start: table.rows[line.row].start,
        columns: columns(of: line),
        cells: told[position] ?? (hasSums ? values : trimmed(values, to: columns(of: line).count)),
        span: depth - groups.count,
        trail: next ?? 0,
        width: found(line).lead + values.count
      )
    }
    let isSettled = !printed.contains { $0.candidates.count > 1 }
    var aligner = TableAligner(rows: printed, identities: isSettled ? [] : identities)
    aligner.align(likelier: finder.hasIndentedLabels ? .behindLabel : .atEnd)
    return aligner.rows
  }

  private func lines() -> [Line] {
    let rows = finder.matcher.table.rows
    // A form that prints a group as one row has fewer rows, and the others in other places.
    let isSame = rows.count == table.rows.count
    var lines = finder.found.indices.compactMap { found in
      let row = finder.found[found].row
      return (isSame ? row : table.row(id: rows[row].id)).map { Line(found: found, row: $0) }
    }
    if let one = finder.oneRow, let id = finder.matcher.table.groups[one.group].id, let row = table.row(id: id) {
      lines.append(Line(found: nil, row: row))
    }
    return lines
  }

  /// Whether each row that was found has as many cells as columns, and no other has figures.
  func isRegular(_ rows: [PrintedRow]) -> Bool {
    let lines = lines()
    let filled = rows.count { row in row.cells.contains { $0.kind == .figure } }
    return lines.allSatisfy { found($0).values.count == columns(of: $0).count }
      && lines.count { found($0).figures > 0 } == filled
  }

  func found(_ line: Line) -> FoundRow {
    line.found.map { finder.found[$0] } ?? finder.oneRow!.found
  }

  private func columns(of line: Line) -> [Form.Column] { table.columns(of: line.row) }

  /// How wide most rows are when they are full, in formats whose tables have columns of their own; nil in plain text,
  /// where nothing is marked as covered and a blank cell may have been lost anywhere.
  private func gridWidth(_ lines: [Line]) -> Int? {
    guard lines.contains(where: { found($0).values.contains(where: \.isCovered) }) else { return nil }
    let widths = lines.map { found($0).lead + span(found($0)) + columns(of: $0).count }
    return Dictionary(grouping: widths) { $0 }.mapValues(\.count).max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// How many columns the label takes beyond its own.
  private func span(_ found: FoundRow) -> Int { found.values.prefix(while: \.isCovered).count }

  /// What stands behind the label; cells that a row of a grid leaves out are at its end, as they are shown there, if its
  /// label stands where the others' do.
  private func filled(_ found: FoundRow, columns: Int, width: Int?) -> [PrintedCell] {
    let values = found.values.dropFirst(span(found))
    guard let width, values.count < columns, found.lead + span(found) + columns == width else { return found.values }
    let blank = PrintedCell(Document.Cell(text: "", place: Place(line: found.label.place.line)))
    return values + Array(repeating: blank, count: columns - values.count)
  }

  /// Whether blank cells are printed, as the row shows: it has a cell for each column, and not each has a figure.
  private func printsBlanks(_ values: [PrintedCell], columns: Int) -> Bool {
    let figures = values.count { $0.kind != .blank }
    return values.count >= columns && figures < columns
      && (values.count == columns || figures > 0 || values.contains { $0.kind == .blank })
  }

  private func identities(of lines: [Line], _ form: Form) -> [Identity] {
    var isThere = [Bool](repeating: false, count: form.cells.count)
    for line in lines {
      let start = table.rows[line.row].start
      for cell in start..<start + columns(of: line).count { isThere[cell] = true }
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

  /// `采购总金额（元）`: the figures below it are in another unit than the form's.
  private func convert(_ head: [PrintedCell], _ lines: [Line], _ first: Int, _ sink: inout CellSink) {
    let block = table.rows[first].block
    guard table.blocks[block].columns.contains(where: { $0.unit != nil }) else { return }
    for word in head where word.kind == .word && Numeral.namesYuan(word.text) {
      guard let column = finder.matcher.column(word.key, block: block)?.column,
        table.blocks[block].columns[column].unit != nil
      else { continue }
      for line in lines where table.rows[line.row].block == block {
        sink.readInYuan(table.rows[line.row].start + column)
      }
    }
  }

  /// The labels above the figures: those of a head row that comes before a block's first row belong to that block.
  private func departHeads(_ lines: [Line], _ sink: inout CellSink) {
    for head in finder.heads {
      guard head.before < lines.count else { continue }
      let row = table.rows[lines[head.before].row]
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
