/// One cell a line with `|` about it: FORM.md names it without showing one, so every plausible way is printed.
struct BarredCellLineLayout: TableLayout {
  enum Bars: CaseIterable {
    /// `| cell`
    case before
    /// `cell |`
    case after
    /// `| cell |`
    case around
    /// The cell and a lone `|` on alternating lines.
    case alternating
    /// As alternating, with a lone `|` before the first cell of a row too.
    case alternatingOpened
  }

  let bars: Bars
  let separatesRows: Bool
  /// Whether cells covered by merging are printed as blank cells. Only those from above: with those from the left a
  /// stream of cells without row ends could be read in two ways.
  let printsCovered: Bool
  let indent: String
  let breaker: LineBreaker

  init(random: inout SeededRandom) {
    bars = random.pick(Bars.allCases)
    separatesRows = bars == .alternatingOpened || random.chance(60)
    printsCovered = random.chance(40)
    indent = random.pick(["", "", "    ", "\t"])
    breaker = LineBreaker(random: &random)
  }

  mutating func lines(of table: PrintedTable, random: inout SeededRandom) -> [String] {
    var lines: [String] = []
    for row in table.expanded() {
      if bars == .alternatingOpened { lines.append(indent + "|") }
      for position in row.collapsed {
        if case .cell(let cell) = position {
          lines += printed(breaker.broken(cell, random: &random))
        } else if printsCovered {
          lines += printed("")
        }
      }
      if separatesRows { lines.append("") }
    }
    return separatesRows ? lines : lines + [""]
  }

  private func printed(_ text: String) -> [String] {
    let cell =
      switch bars {
      case .before: text.isEmpty ? "|" : "| " + text
      case .after: text.isEmpty ? "|" : text + " |"
      case .around: text.isEmpty ? "| |" : "| \(text) |"
      case .alternating, .alternatingOpened: text.isEmpty ? "|" : text + "\n|"
      }
    return cell.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }
  }
}
