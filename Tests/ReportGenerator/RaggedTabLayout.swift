/// Tab-separated with ragged rows. A row is only printed ragged if the identities still say which figure is whose;
/// rows in `kept` (those with a planted mistake) are printed whole.
struct RaggedTabLayout: TableLayout {
  let cells: [String: ExpectedCell]
  let oneRowOther: Bool
  let kept: Set<String>
  let isNarrow: Bool
  let splitsLabel: Bool
  let endsInRule: Bool
  let pageEndPercent: Int

  init(cells: [String: ExpectedCell], oneRowOther: Bool, kept: Set<String>, random: inout SeededRandom) {
    self.cells = cells
    self.oneRowOther = oneRowOther
    self.kept = kept
    isNarrow = random.chance(45)
    splitsLabel = !isNarrow && random.chance(25)
    endsInRule = random.chance(20)
    pageEndPercent = random.chance(50) ? 0 : 5
  }

  mutating func lines(of table: PrintedTable, random: inout SeededRandom) -> [String] {
    let grid = table.expanded()
    var lines: [String]
    switch table.name {
    case "t2": lines = activity(grid, random: &random)
    case "t3": lines = applications(grid, random: &random)
    default: lines = grid.map { $0.map(text).joined(separator: "\t") }
    }
    for index in lines.indices.dropFirst().reversed() where random.chance(pageEndPercent) {
      lines.insert("", at: index)
    }
    return lines
  }

  /// From some row on, what merging left empty at a row's end is not printed.
  private func activity(_ grid: [[PrintedTable.Position]], random: inout SeededRandom) -> [String] {
    let turn = random.int(0...(grid.count + 4))
    return grid.enumerated().map { index, row in
      let fields = row.map(text)
      guard index >= turn else { return fields.joined(separator: "\t") }
      let covered = row.reversed().prefix { if case .cell = $0 { false } else { true } }.count
      return fields.dropLast(covered).joined(separator: "\t")
    }
  }

  private func applications(_ grid: [[PrintedTable.Position]], random: inout SeededRandom) -> [String] {
    let ids = Form.rows(oneRowOther: oneRowOther)
    var rows = zip(ids, grid.dropFirst(3)).map { RaggedRow(id: $0, positions: $1) }
    for index in rows.indices where !kept.contains(rows[index].id) {
      if isNarrow {
        if rows[index].id != "carried_out" || random.chance(50) { rows[index].narrow(random: &random) }
      } else if random.chance(55) {
        rows[index].disturb(random: &random)
      }
    }
    let readings = RaggedReadings(cells: cells, rows: rows, oneRowOther: oneRowOther)
    while let row = readings.undecidedRow(rows) { rows[row].restore() }
    var lines = grid.prefix(3).map { heading($0.map(text), random: &random).joined(separator: "\t") }
    let split = splitsLabel ? rows.indices.filter { canSplit(rows[$0]) }.randomElement(using: &random) : nil
    for (index, row) in rows.enumerated() {
      lines += index == split ? halves(of: row, random: &random) : [row.fields.map(\.text).joined(separator: "\t")]
    }
    if endsInRule { lines.append("-------------" + String(repeating: "\t---", count: 7)) }
    return lines
  }

  /// Headings that have slid against the figures below.
  private func heading(_ fields: [String], random: inout SeededRandom) -> [String] {
    var fields = fields
    if isNarrow, let blank = fields.indices.filter({ fields[$0].isEmpty }).randomElement(using: &random) {
      fields.remove(at: blank)
    } else if random.chance(50) {
      fields.insert("", at: random.chance(50) ? 0 : fields.count)
    }
    return fields
  }

  private func canSplit(_ row: RaggedRow) -> Bool {
    row.id.contains(".") && !row.isAllBlank && row.canonical[row.labelIndex].text.count >= 8
      && row.isPlain && !kept.contains(row.id)
  }

  /// A label torn by a page end: its rest stands in a row of its own, without figures.
  private func halves(of row: RaggedRow, random: inout SeededRandom) -> [String] {
    let label = row.canonical[row.labelIndex].text
    let cut = label.index(label.startIndex, offsetBy: random.int(5...(label.count - 2)))
    let first = row.fields.map { $0.text == label ? String(label[..<cut]) : $0.text }
    let rest = ["", String(label[cut...])] + Array(repeating: "", count: 7)
    return [first.joined(separator: "\t"), "", rest.joined(separator: "\t")]
  }

  private func text(_ position: PrintedTable.Position) -> String {
    if case .cell(let cell) = position { cell.text } else { "" }
  }
}
