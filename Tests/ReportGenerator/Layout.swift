/// The ways in which FORM.md says the same table arrives in text.
package enum Layout: String, Sendable, Codable, CaseIterable {
  /// Tab-separated, merged cells left empty, every row as wide as the table.
  case tabs
  /// The same with rows that have lost or gained blank cells (碑林区, 偃师区).
  case raggedTabs
  /// `| a | b |` a row, only cells that are printed (城中区).
  case pipeRows
  /// `a | b |||`: packed to the left, a bar for every cell that merging left over (高陵区).
  case packedBars
  /// One cell a line after a tab, a blank line between rows (平川区).
  case cellLines
  /// One cell a line with `|` about it.
  case barredCellLines
  case markdown

  /// Whether nothing but white space separates cells, so that a row of blanks could not be seen.
  var separatesBySpaceAlone: Bool {
    self == .tabs || self == .raggedTabs || self == .cellLines || self == .barredCellLines
  }
}

/// Prints tables in one layout. What a layout leaves open (indents, blank lines, which bars) is drawn once a report,
/// as a program that converts a document would do it the same way throughout.
protocol TableLayout {
  mutating func lines(of table: PrintedTable, random: inout SeededRandom) -> [String]
}

/// Breaks a label over a line end somewhere inside, now and then.
struct LineBreaker {
  let percent: Int

  init(random: inout SeededRandom) {
    percent = random.chance(65) ? 0 : random.pick([2, 8, 20])
  }

  func broken(_ cell: GridCell, by separator: String = "\n", random: inout SeededRandom) -> String {
    guard !cell.isFigure, cell.text.count >= 4, random.chance(percent) else { return cell.text }
    var characters = Array(cell.text)
    let index = random.int(2...(characters.count - 2))
    guard characters[index] != " ", characters[index - 1] != " " else { return cell.text }
    characters.insert(contentsOf: separator, at: index)
    return String(characters)
  }
}
