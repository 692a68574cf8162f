/// Tab-separated, merged cells left empty.
struct TabLayout: TableLayout {
  /// What stands in a cell with nothing in it; converters leave blanks of several kinds.
  let nothing: String
  /// Blank lines in the middle of a table, as a page end leaves them.
  let pageEndPercent: Int

  init(random: inout SeededRandom) {
    nothing = random.chance(80) ? "" : random.pick([" ", "\u{A0}", "\u{3000}"])
    pageEndPercent = random.chance(60) ? 0 : 4
  }

  mutating func lines(of table: PrintedTable, random: inout SeededRandom) -> [String] {
    var lines: [String] = []
    for row in table.expanded() {
      if !lines.isEmpty, random.chance(pageEndPercent) { lines.append("") }
      lines.append(row.map { text(of: $0, random: &random) }.joined(separator: "\t"))
    }
    return lines
  }

  private func text(of position: PrintedTable.Position, random: inout SeededRandom) -> String {
    guard case .cell(let cell) = position, !cell.text.isEmpty else { return random.chance(50) ? nothing : "" }
    return cell.text
  }
}
