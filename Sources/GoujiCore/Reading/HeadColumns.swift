/// Where the columns of a table stand in its rows, as its head tells.
///
/// Labels may be split or joined in any way, blank cells beside them included: in a table that is printed in full what
/// stands under a column's word is of that column.
struct HeadColumns {
  /// For each column its position in a row.
  private let positions: [Int]
  /// Positions under words that name nothing of the form: `行次`, `小计`, `占比`.
  private let foreign: Set<Int>
  /// How many cells the rows of the head have.
  private let width: Int
  /// Whether the columns stand in another order than the form's.
  let isPermuted: Bool

  /// Nil unless the head names every column, each in one place; in another order than the form's only in its own words.
  init?(heads: [[PrintedCell]], matcher: RowMatcher, block: Int) {
    var places = [Int?](repeating: nil, count: matcher.table.blocks[block].columns.count)
    var foreign: Set<Int> = []
    var width: Int?
    var isExact = true
    for cells in heads {
      for (position, cell) in cells.enumerated() where cell.kind == .word && !matcher.isPlainHead(cell.key) {
        guard let (column, quality) = matcher.column(cell.key, block: block) else {
          if !matcher.vocabulary.isLabel(cell.key) { foreign.insert(position) }
          continue
        }
        guard width ?? cells.count == cells.count, places[column] ?? position == position else { return nil }
        width = cells.count
        places[column] = position
        isExact = isExact && quality != .near
      }
    }
    let positions = places.compactMap { $0 }
    guard let width, positions.count == places.count else { return nil }
    isPermuted = !zip(positions, positions.dropFirst()).allSatisfy(<)
    guard !isPermuted || (isExact && Set(positions).count == positions.count) else { return nil }
    (self.positions, self.width) = (positions, width)
    self.foreign = foreign.subtracting(positions)
  }

  /// The cells of each row under the columns; nil if not all rows are printed under their head: one is of another width,
  /// or has something beside the columns that has no word above it.
  func cells(of rows: [FoundRow]) -> [[PrintedCell]]? {
    guard let first = positions.min() else { return nil }
    var told: [[PrintedCell]] = []
    for row in rows {
      guard row.lead + row.values.count == width, row.lead <= first else { return nil }
      let others = row.values.indices.filter { row.values[$0].kind != .blank && foreign.contains($0 + row.lead) }
      let cells = positions.map { row.values[$0 - row.lead] }
      guard cells.count(where: { $0.kind != .blank }) + others.count == row.figures else { return nil }
      told.append(cells)
    }
    return told
  }
}
