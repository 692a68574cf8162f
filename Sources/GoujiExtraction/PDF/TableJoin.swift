internal import GoujiCore

extension PDF.Table {
  /// The two tables as one, if `next`, the first thing on the page that follows, goes on with this one; nil otherwise.
  func joined(with next: PDF.Table) -> PDF.Table? {
    guard !columns.isEmpty, !next.columns.isEmpty else { return nil }
    let shift = shift(of: next)
    let otherRight = next.columns[next.columns.count - 1] + shift
    // The margin may differ between the pages of a leaf, the width of one table does not; unless its rows end each
    // where they like, which a column shows that ends there, or the rows at the break that end together.
    let isRowAsWide = abs(end(ofRow: rows.count - 1) - next.end(ofRow: 0) - shift) <= 2 * PDF.Tolerance.snap
    guard isRowAsWide || columns.contains(where: { abs($0 - otherRight) <= 2 * PDF.Tolerance.snap }) else { return nil }
    let positions = PDF.Table.merged(columns, next.columns.map { $0 + shift })
    var upper = self
    upper.dropTornEnd()
    upper.spread(to: positions)
    var lower = next
    lower.columns = lower.columns.map { $0 + shift }
    lower.spread(to: positions)
    lower.dropRepeatedHeader(of: upper)
    guard !lower.rows.isEmpty else { return upper }
    upper.append(lower)
    return upper
  }

  /// How far right `next` has to be put to stand under this table: their left edges are one, for the margin may differ
  /// between the pages of a leaf. A table that begins at another column and ends where this one does has lost the cells
  /// on its left, which programs do not all print again.
  private func shift(of next: PDF.Table) -> Int {
    let tolerance = 2 * PDF.Tolerance.snap
    let hasSameEnd = abs(columns[columns.count - 1] - next.columns[next.columns.count - 1]) <= tolerance
    let isInner =
      next.columns[0] > columns[0] + tolerance && columns.contains { abs($0 - next.columns[0]) <= tolerance }
    return hasSameEnd && isInner ? 0 : columns[0] - next.columns[0]
  }

  /// Drops the last row if it is but the space below a cell on the left, in a row that goes on on its right: browsers
  /// end a group's label on a page where its text would.
  private mutating func dropTornEnd() {
    guard rows.count > 1, let last = rows.last else { return }
    let own = starts(inRow: rows.count - 1)
    guard !own.isEmpty, own.allSatisfy({ cells[$0].isBlank }),
      let first = last.firstIndex(where: own.contains), !last[first...].allSatisfy(own.contains)
    else { return }
    rows.removeLast()
  }

  /// The right edge of the last cell in which something is printed, or of the table if it is the first or there is none.
  private func end(ofRow row: Int) -> Int {
    guard let last = rows[row].lastIndex(where: { !cells[$0].isBlank }), last > 0 else {
      return columns[columns.count - 1]
    }
    return columns[last + 1]
  }

  /// Column edges of both, those within the tolerance as one.
  private static func merged(_ left: [Int], _ right: [Int]) -> [Int] {
    var merged: [Int] = []
    for position in (left + right).sorted() {
      if let last = merged.last, position - last <= 2 * PDF.Tolerance.snap { continue }
      merged.append(position)
    }
    return merged
  }

  /// Cuts the columns at `positions`, which hold every edge this table has; beyond its sides rows get a blank cell.
  private mutating func spread(to positions: [Int]) {
    let width = columns.count - 1
    let sources = positions.dropLast().map { position in
      columns.partitioningIndex { $0 > position + 2 * PDF.Tolerance.snap } - 1
    }
    let (isOutLeft, isOutRight) = (sources.contains { $0 < 0 }, sources.contains { $0 >= width })
    for row in rows.indices {
      let old = rows[row]
      let blank = PDF.Table.Cell(text: "", page: cells[old[0]].page, box: box, isFull: false)
      let left = cells.count
      if isOutLeft { cells.append(blank) }
      let right = cells.count
      if isOutRight { cells.append(blank) }
      rows[row] = sources.map { $0 < 0 ? left : $0 < width ? old[$0] : right }
    }
    columns = positions
  }

  /// Drops the rows at the top that repeat those of `upper`.
  private mutating func dropRepeatedHeader(of upper: PDF.Table) {
    var count = 0
    var end = 0
    while count < rows.count, count < upper.rows.count, printed(ofRow: count) == upper.printed(ofRow: count) {
      count += 1
      // A header ends where no cell of it hangs down into the row below.
      let isEnd = count == rows.count || Set(rows[count - 1]).isDisjoint(with: rows[count])
      if isEnd, printed(ofRow: 0).contains(where: { $0?.isEmpty == false }) { end = count }
    }
    rows.removeFirst(end)
  }

  /// The row as printed but for spaces and line ends; nil where a cell from the left or above goes on.
  private func printed(ofRow row: Int) -> [String?] {
    let starts = Set(starts(inRow: row))
    var last: Int?
    return rows[row].map { cell in
      defer { last = cell }
      return starts.contains(cell) && cell != last ? cells[cell].text.filter { !$0.isWhitespace } : nil
    }
  }

  private mutating func append(_ lower: PDF.Table) {
    let seam = PDF.Seam(upper: self, lower: lower)
    let offset = cells.count
    cells += lower.cells
    var renamed: [Int: Int] = [:]
    for pair in seam.sameCells {
      let other = cells[offset + pair.lower]
      if !other.isBlank {
        cells[pair.upper].text += cells[pair.upper].isBlank ? other.text : "\n" + other.text
      }
      if cells[pair.upper].text == other.text, !other.isBlank {
        (cells[pair.upper].page, cells[pair.upper].box) = (other.page, other.box)
      }
      cells[pair.upper].isFull = other.isBlank ? cells[pair.upper].isFull : other.isFull
      renamed[pair.lower] = pair.upper
    }
    for row in lower.rows.dropFirst(seam.isRowCut ? 1 : 0) {
      rows.append(row.map { renamed[$0] ?? $0 + offset })
    }
  }
}
