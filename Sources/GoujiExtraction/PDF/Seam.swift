internal import GoujiCore

extension PDF {
  /// What belongs together where a table is cut by a page break.
  ///
  /// Between two rows only the cells that span both go on: the label of a group, which is printed once, before or
  /// after the break. Where the break goes through a row, half a label stands on each page, and the figures on one.
  struct Seam {
    struct Pair: Equatable {
      var upper: Int
      var lower: Int
    }

    /// Whether the last row above and the first below are one row.
    private(set) var isRowCut = false
    /// Cells above and below that are one cell.
    private(set) var sameCells: [Pair] = []

    /// The tables have the same columns.
    init(upper: Table, lower: Table) {
      guard let above = upper.rows.last, let below = lower.rows.first else { return }
      let pairs = Seam.pairs(above, below)
      isRowCut = Seam.isOneRow(pairs, upper: upper, lower: lower)
      if isRowCut {
        sameCells = pairs.filter { Seam.spansEqual($0, above, below) || !lower.cells[$0.lower].isBlank }
        sameCells += pairs.filter { !sameCells.contains($0) }
        return
      }
      // From the left, up to the label of the row itself. A row without a label is no row of a group.
      let first = pairs.first { !lower.cells[$0.lower].isBlank }
      guard let first, !Seam.isFigure(lower.cells[first.lower].text) else { return }
      for pair in pairs where Seam.spansEqual(pair, above, below) {
        guard Seam.goesOn(pair, upper: upper, lower: lower) else { break }
        sameCells.append(pair)
      }
    }

    /// For each cell below, from left to right, the cell above it.
    private static func pairs(_ above: [Int], _ below: [Int]) -> [Pair] {
      var pairs: [Pair] = []
      for column in below.indices where column == 0 || below[column] != below[column - 1] {
        pairs.append(Pair(upper: above[column], lower: below[column]))
      }
      return pairs
    }

    private static func spansEqual(_ pair: Pair, _ above: [Int], _ below: [Int]) -> Bool {
      above.indices.allSatisfy { (above[$0] == pair.upper) == (below[$0] == pair.lower) }
    }

    /// Whether nothing below starts anew and something is plainly cut, or one side of the cut is empty.
    private static func isOneRow(_ pairs: [Pair], upper: Table, lower: Table) -> Bool {
      let seams = pairs.map { (upper: upper.cells[$0.upper], lower: lower.cells[$0.lower]) }
      var isLabelCut = false
      for seam in seams where !seam.lower.isBlank {
        if LabelKey(seam.lower.text).isNumbered { return Seam.isSliver(pairs, upper: upper) }
        guard !seam.upper.isBlank else { continue }
        guard seam.upper.isFull, !Seam.isFigure(seam.lower.text), !Seam.isFigure(seam.upper.text) else { return false }
        isLabelCut = true
      }
      if seams.allSatisfy(\.lower.isBlank) { return Seam.isPadding(lower) }
      return isLabelCut || Seam.isSliver(pairs, upper: upper)
    }

    /// Whether the last row above holds nothing of its own: the padding of the row that is printed below.
    private static func isSliver(_ pairs: [Pair], upper: Table) -> Bool {
      let own = upper.starts(inRow: upper.rows.count - 1)
      return own.allSatisfy { upper.cells[$0].isBlank }
        && pairs.contains { pair in own.contains(pair.upper) }
    }

    /// Whether the first row below is too low for a line of its own: the padding of the row that is printed above.
    private static func isPadding(_ lower: Table) -> Bool {
      lower.starts(inRow: 0).contains { lower.cells[$0].box.height < 1000 }
    }

    /// Whether a cell at the left spans the break.
    private static func goesOn(_ pair: Pair, upper: Table, lower: Table) -> Bool {
      let (above, below) = (upper.cells[pair.upper], lower.cells[pair.lower])
      if below.isBlank { return true }
      if LabelKey(below.text).isNumbered { return above.isBlank }
      let isSpan = upper.spansRows(pair.upper, atEnd: true) || lower.spansRows(pair.lower, atEnd: false)
      return isSpan && (above.isBlank || above.isFull)
    }

    /// Digits, signs, and the marks that stand for none: never the half of a label.
    private static func isFigure(_ text: String) -> Bool {
      text == "无" || text.allSatisfy { "0123456789.,+-/%－／—– \n".contains($0) }
    }
  }
}

extension PDF.Table {
  /// Whether a cell at the end or the start of the table spans more than the outermost row.
  fileprivate func spansRows(_ cell: Int, atEnd: Bool) -> Bool {
    guard rows.count > 1 else { return false }
    return (atEnd ? rows[rows.count - 2] : rows[1]).contains(cell)
  }
}
