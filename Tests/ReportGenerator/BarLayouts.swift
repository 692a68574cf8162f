/// `| a | b |` a row: only the cells that begin in the row, with indents and blank lines between.
struct PipeRowLayout: TableLayout {
  let indent: String
  let between: String?
  let breaker: LineBreaker

  init(random: inout SeededRandom) {
    indent = random.pick(["    ", "    ", "", "\t", " "])
    between = random.chance(75) ? random.pick(["   ", "", " "]) : nil
    breaker = LineBreaker(random: &random)
  }

  mutating func lines(of table: PrintedTable, random: inout SeededRandom) -> [String] {
    var lines: [String] = []
    if random.chance(50) { lines += [" ", "  "] }
    for row in table.rows {
      if let between { lines.append(between) }
      var line = indent + "|"
      for cell in row {
        var text = breaker.broken(cell, by: "\n ", random: &random)
        // A figure followed by the end of a paragraph inside its cell.
        if cell.isFigure, !text.isEmpty, random.chance(breaker.percent / 4) { text += "\n" }
        line += text.isEmpty ? random.pick([" |", "  |"]) : " \(text) |"
      }
      lines += (line + random.pick(["", " "])).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return lines + [" "]
  }
}

/// `a | b |||`: the cells of a row packed to the left, then one bar for each cell the merging left over.
struct PackedBarLayout: TableLayout {
  /// Whether a blank figure is a bare bar or a bar between spaces.
  let bare: Bool

  init(random: inout SeededRandom) {
    bare = random.chance(50)
  }

  mutating func lines(of table: PrintedTable, random: inout SeededRandom) -> [String] {
    table.rows.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        if cell.text.isEmpty, bare {
          line += "|"
        } else {
          line += cell.text + " |" + (index == row.count - 1 ? "" : " ")
        }
      }
      let spare = table.width - row.count
      return spare == 0 ? line : line + " " + String(repeating: "|", count: spare)
    }
  }
}
