/// A table whose figures all stand in one line under their heads, or otherwise where words name them (表四).
struct HeadedTable {
  let table: Form.Table
  let matcher: RowMatcher

  /// Returns whether the table is there: its heads, or its figures.
  func read(_ rows: [PrintedRow], into sink: inout CellSink) -> Bool {
    guard let start = rows.firstIndex(where: { row in row.cells.contains { matcher.isHead($0.key) || isRow($0.key) } })
    else { return false }
    departHeads(rows, &sink)
    let columns = table.rows.flatMap { table.blocks[$0.block].columns }
    let body = rows[start...]
    let ordered = told(body, columns: columns.count) ?? figures(body, columns: columns.count)
    let grid = HeadedGrid(rows: Array(body), words: words)
    guard !(grid?.cells ?? ordered).isEmpty, let first = table.rows.first?.start else { return true }
    let range = first..<first + columns.count
    let identities = sink.form.identities.filter { $0.left.allSatisfy(range.contains) }
    let line = aligned(ordered, identities, columns)
    var best = line
    var isContradicted = false
    if let grid {
      let named = aligned(grid.cells, identities, columns)
      // Where the form's own order holds the sums, and the words do not, the words may have slipped.
      isContradicted =
        grid.isSideBySide && ordered.count == columns.count && line.figures(0) != named.figures(0)
        && TableAligner.broken([line], identities) < TableAligner.broken([named], identities)
      if !isContradicted { best = named }
    }
    let place = Place(line: best.cells.first?.place.line)
    for (column, position) in best.candidates[best.chosen].cells.enumerated() {
      sink.put(position.map { best.cells[$0] }, at: first + column, place: place)
    }
    if isContradicted {
      sink.doubt(first, "\(table.name)表头的列次与各列数字对不上，这里按表样的列次读取，请人工核对")
    } else if best.isDoubtful {
      sink.doubt(first, "\(table.name)印出的格数与表样的列数对不上，有多种读法，请人工核对")
    }
    return true
  }

  private var words: HeadedWords { HeadedWords(matcher: matcher) }

  /// The cells as one line of figures, dealt out to the columns.
  private func aligned(_ cells: [PrintedCell], _ identities: [Identity], _ columns: [Form.Column]) -> TableAligner.Row {
    let start = table.rows[0].start
    let line = TableAligner.Row(start: start, columns: columns, cells: cells, span: cells.count, trail: 0, width: 0)
    var aligner = TableAligner(rows: [line], identities: identities)
    aligner.align(likelier: .behindLabel)
    return aligner.rows[0]
  }

  /// Whether the figures stand in one row of as many cells as there are columns.
  func isRegular(_ rows: [PrintedRow]) -> Bool {
    let columns = table.rows.reduce(0) { $0 + table.blocks[$1.block].columns.count }
    let lines = rows.filter { row in row.cells.count > 1 && !row.cells.contains { $0.kind == .word } }
    return lines.count == 1 && lines[0].cells.count == columns
  }

  private func isRow(_ key: LabelKey) -> Bool { matcher.exactRow(key) != nil }

  /// The cells under the words of the head, where a wider row has others beside them; nil if the head does not tell which
  /// they are.
  private func told(_ rows: ArraySlice<PrintedRow>, columns: Int) -> [PrintedCell]? {
    guard let widest = rows.map(\.cells.count).max(), widest > columns else { return nil }
    var positions: Set<Int> = []
    for row in rows {
      let named = row.cells.indices.filter { row.cells[$0].kind == .word && isColumn(row.cells[$0].key) }
      guard named.isEmpty || row.cells.count == widest else { return nil }
      positions.formUnion(named)
    }
    let lines = rows.filter { row in row.cells.count == widest && !row.cells.contains { $0.kind == .word } }
    guard positions.count == columns, lines.count == 1 else { return nil }
    let cells = positions.sorted().map { lines[0].cells[$0] }
    let figures = lines[0].cells.count { $0.kind != .blank }
    return cells.count { $0.kind != .blank } == figures ? cells : nil
  }

  private func isColumn(_ key: LabelKey) -> Bool {
    !matcher.isPlainHead(key) && matcher.column(key, block: 0) != nil
  }

  /// The cells of the line of figures; a line that is broken in two is put together.
  private func figures(_ rows: ArraySlice<PrintedRow>, columns: Int) -> [PrintedCell] {
    var cells: [PrintedCell] = []
    for row in rows {
      let lastWord = row.cells.lastIndex { $0.kind == .word && !isUnreadable($0, in: row) }
      let rest = Array(row.cells[(lastWord.map { $0 + 1 } ?? 0)...])
      guard rest.contains(where: { $0.kind != .blank }) || (lastWord == nil && rest.count * 2 >= columns) else {
        continue
      }
      guard cells.isEmpty || cells.count + rest.count <= columns else { break }
      cells += rest
    }
    return cells
  }

  /// A word among figures that is no label is a value that cannot be read.
  private func isUnreadable(_ cell: PrintedCell, in row: PrintedRow) -> Bool {
    let isKnown = matcher.vocabulary.isLabel(cell.key) || matcher.column(cell.key, block: 0) != nil
    return !isKnown && row.cells.count { $0.kind == .figure } >= 3
  }

  private func departHeads(_ rows: [PrintedRow], _ sink: inout CellSink) {
    let words = words
    for cell in rows.flatMap(\.cells) where cell.kind == .word && !matcher.vocabulary.isLabel(cell.key) {
      if let row = words.row(cell) {
        sink.depart(cell, from: table.rows[row].label.official, cell: table.rows[row].start)
        continue
      }
      guard let (column, quality) = matcher.column(cell.key, block: 0), quality == .near,
        let first = table.rows.first?.start
      else { continue }
      sink.depart(cell, from: table.blocks[0].columns[column].label.official, cell: first + column)
    }
  }
}
