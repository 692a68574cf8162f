/// A Markdown table: every grid position a cell, merged ones empty or repeated, a rule row below the heading.
struct MarkdownLayout: TableLayout {
  let outerBars: Bool
  let repeatsMerged: Bool
  let boldHeadings: Bool
  let rule: String
  /// Converters put the rule below the first row, whatever the table's own headings are.
  let rulesAfterHeadings: Bool

  init(random: inout SeededRandom) {
    outerBars = random.chance(70)
    repeatsMerged = random.chance(40)
    boldHeadings = random.chance(30)
    rule = random.pick(["---", " --- ", ":---:", "------"])
    rulesAfterHeadings = random.chance(20)
  }

  mutating func lines(of table: PrintedTable, random: inout SeededRandom) -> [String] {
    let rows = table.expanded()
    let headings = rulesAfterHeadings ? headingRows(table) : 1
    var lines: [String] = [""]
    for (index, row) in rows.enumerated() {
      lines.append(joined(row.map { " \(text(of: $0)) " }))
      if index == headings - 1 { lines.append(joined(Array(repeating: rule, count: table.width))) }
    }
    return lines + [""]
  }

  private func headingRows(_ table: PrintedTable) -> Int {
    table.name == "t2" ? 2 : 3
  }

  private func joined(_ cells: [String]) -> String {
    let line = cells.joined(separator: "|")
    return outerBars ? "|\(line)|" : line
  }

  private func text(of position: PrintedTable.Position) -> String {
    switch position {
    case .cell(let cell): bold(cell)
    case .coveredAcross(let cell), .coveredDown(let cell): repeatsMerged ? bold(cell) : ""
    }
  }

  private func bold(_ cell: GridCell) -> String {
    boldHeadings && cell.isHeading && !cell.text.isEmpty ? "**\(cell.text)**" : cell.text
  }
}
