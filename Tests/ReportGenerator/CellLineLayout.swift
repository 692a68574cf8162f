/// One cell a line after a tab, a blank line after each row; a cell covered from above is a tab alone.
struct CellLineLayout: TableLayout {
  let breaker: LineBreaker

  init(random: inout SeededRandom) {
    breaker = LineBreaker(random: &random)
  }

  mutating func lines(of table: PrintedTable, random: inout SeededRandom) -> [String] {
    var lines: [String] = []
    for row in table.expanded() {
      for position in row.collapsed {
        guard case .cell(let cell) = position else {
          lines.append("\t")
          continue
        }
        let text = breaker.broken(cell, random: &random)
        lines += ("\t" + text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
      lines.append("")
    }
    return lines + [""]
  }
}

extension [PrintedTable.Position] {
  /// Without what a cell covers to its right, which converters that go cell by cell never print; a merged cell from
  /// above counts once.
  var collapsed: [PrintedTable.Position] {
    var result: [PrintedTable.Position] = []
    var columnsLeft = 0
    for position in self {
      switch position {
      case .cell: result.append(position)
      case .coveredAcross: continue
      case .coveredDown(let cell):
        if columnsLeft == 0 {
          result.append(position)
          columnsLeft = cell.columns
        }
        columnsLeft -= 1
      }
    }
    return result
  }
}
