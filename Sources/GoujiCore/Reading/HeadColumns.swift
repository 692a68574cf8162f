/// Where the columns of a table stand in its rows, as its head tells.
///
/// Labels may be split or joined in any way, blank cells beside them included: in a table that is printed in full what
/// stands under a column's word is of that column.
struct HeadColumns {
  /// For each column its position in a row, growing.
  private let positions: [Int]
  /// How many cells the rows of the head have.
  private let width: Int

  /// Nil unless the head names every column, each in one place.
  init?(heads: [[PrintedCell]], matcher: RowMatcher, block: Int) {
    var places = [Int?](repeating: nil, count: matcher.table.blocks[block].columns.count)
    var width: Int?
    for cells in heads {
      for (position, cell) in cells.enumerated() where cell.kind == .word && !matcher.isPlainHead(cell.key) {
        guard let column = matcher.column(cell.key, block: block)?.column else { continue }
        guard width ?? cells.count == cells.count, places[column] ?? position == position else { return nil }
        width = cells.count
        places[column] = position
      }
    }
    let positions = places.compactMap { $0 }
    guard let width, positions.count == places.count, zip(positions, positions.dropFirst()).allSatisfy(<) else {
      return nil
    }
    (self.positions, self.width) = (positions, width)
  }

  /// The cells of each row under the columns; nil if not all rows are printed under their head: one is of another width,
  /// or has something beside the columns.
  func cells(of rows: [FoundRow]) -> [[PrintedCell]]? {
    var told: [[PrintedCell]] = []
    for row in rows {
      guard row.lead + row.values.count == width, row.lead <= positions[0] else { return nil }
      let cells = positions.map { row.values[$0 - row.lead] }
      guard cells.count(where: { $0.kind != .blank }) == row.figures else { return nil }
      told.append(cells)
    }
    return told
  }
}
