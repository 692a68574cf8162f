internal import GoujiCore

extension PDF {
  /// The cells that the rules of one table make, before there is text in them.
  ///
  /// Grid lines cut the table into elementary cells; those with no rule between them are one cell.
  struct RuledGrid {
    let columns: [Int]
    let rows: [Int]
    /// For each elementary cell, by row, the number of the cell that it belongs to.
    private(set) var owners: [[Int]] = []
    private(set) var cellCount = 0
    /// Cells without a rule at the foot of the table: they go on on the next page.
    private(set) var openCells: Set<Int> = []
    /// Left and right end of its rules, which may stand out of the grid.
    private let ends: ClosedRange<Int>
    /// From the last rule down to where rows end beyond it, although the first closes them on the left; nil if they
    /// do not.
    private let openEnd: ClosedRange<Int>?

    /// The grid of rules that hang together; nil if they make no table: an underline, the
    /// frame of a page.
    init?(_ component: RuleLines) throws {
      let lines = component.closed()
      columns = RuledGrid.positions(lines.vertical)
      rows = RuledGrid.positions(lines.horizontal)
      guard columns.count > 1, rows.count > 1 else { return nil }
      ends = min(columns[0], component.left)...max(columns[columns.count - 1], component.right)
      openEnd = RuledGrid.openEnd(of: component)
      guard columns.count <= Tolerance.columns, columns.count * rows.count <= Tolerance.cells else {
        throw PDFError.limit
      }
      fillOwners(lines)
      findOpenCells(component)
      dropEmptyLines()
      if isFrame, box.height > Tolerance.frame { return nil }
    }

    private static func positions(_ lines: [RuleLine]) -> [Int] {
      var positions: [Int] = []
      for position in lines.map(\.position).sorted() where positions.last != position {
        positions.append(position)
      }
      return positions
    }

    private mutating func fillOwners(_ lines: RuleLines) {
      let (width, height) = (columns.count - 1, rows.count - 1)
      let horizontal = Dictionary(grouping: lines.horizontal, by: \.position)
      let vertical = Dictionary(grouping: lines.vertical, by: \.position)
      var sets = DisjointSets(count: width * height)
      for row in 0..<height {
        let above = horizontal[rows[row]] ?? []
        for column in 0..<width {
          let cell = row * width + column
          let left = vertical[columns[column]] ?? []
          if column > 0, !left.contains(where: { $0.covers(rows[row], rows[row + 1]) }) {
            sets.union(cell - 1, cell)
          }
          if row > 0, !above.contains(where: { $0.covers(columns[column], columns[column + 1]) }) {
            sets.union(cell - width, cell)
          }
        }
      }
      var numbers: [Int: Int] = [:]
      for row in 0..<height {
        owners.append(
          (0..<width).map { column in
            let root = sets.find(row * width + column)
            let number = numbers[root] ?? numbers.count
            numbers[root] = number
            return number
          }
        )
      }
      cellCount = numbers.count
    }

    private mutating func findOpenCells(_ component: RuleLines) {
      let foot = component.horizontal.filter { $0.position >= rows[rows.count - 1] - Tolerance.snap }
      for (column, cell) in owners[owners.count - 1].enumerated()
      where !foot.contains(where: { $0.covers(columns[column], columns[column + 1]) }) {
        openCells.insert(cell)
      }
    }

    /// Drops grid lines at which no cell starts: a stray rule, an underline that touches.
    private mutating func dropEmptyLines() {
      var rowOf = [Int](repeating: Int.max, count: cellCount)
      var columnOf = rowOf
      for (row, cells) in owners.enumerated() {
        for (column, cell) in cells.enumerated() {
          rowOf[cell] = min(rowOf[cell], row)
          columnOf[cell] = min(columnOf[cell], column)
        }
      }
      let keptRows = Set(rowOf)
      let keptColumns = Set(columnOf)
      self = RuledGrid(
        columns: RuledGrid.kept(columns, keptColumns),
        rows: RuledGrid.kept(rows, keptRows),
        owners: owners.indices.filter(keptRows.contains).map { row in
          owners[row].indices.filter(keptColumns.contains).map { owners[row][$0] }
        },
        cellCount: cellCount,
        openCells: openCells,
        ends: ends,
        openEnd: openEnd
      )
    }

    private init(
      columns: [Int],
      rows: [Int],
      owners: [[Int]],
      cellCount: Int,
      openCells: Set<Int>,
      ends: ClosedRange<Int>,
      openEnd: ClosedRange<Int>?
    ) {
      self.columns = columns
      self.rows = rows
      self.owners = owners
      self.cellCount = cellCount
      self.openCells = openCells
      self.ends = ends
      self.openEnd = openEnd
    }

    private static func kept(_ positions: [Int], _ indices: Set<Int>) -> [Int] {
      positions.indices.filter { indices.contains($0) || $0 == positions.count - 1 }.map { positions[$0] }
    }

    /// Whether there is but one cell: a frame around text, or a part of a table that a page break cut off.
    var isFrame: Bool { cellCount == 1 }

    /// Whether there are several columns and several rows.
    var isTable: Bool { columns.count > 2 && rows.count > 2 }

    /// Tables without sides have none on either.
    private static func openEnd(of component: RuleLines) -> ClosedRange<Int>? {
      guard let first = component.vertical.map(\.inked.lowerBound).min(),
        let last = component.vertical.map(\.inked.upperBound).max()
      else { return nil }
      let beyond = component.horizontal.filter { $0.to > last + Tolerance.snap && $0.from < last }
      return beyond.count > 2 && first <= component.left + Tolerance.snap ? last...component.right : nil
    }

    /// Whether it runs over the left or the right edge of the page. LibreOffice cuts such a table at the edge and draws
    /// a rule there, so that one which ends right at the edge counts as well: no printer reaches so far. A browser cuts
    /// it before, and draws none.
    func isWider(than page: Page) -> Bool {
      let isCut = openEnd.map { end in
        // The side may be drawn a little apart.
        !page.rules.contains { rule in
          rule.height > rule.width && rule.left > end.lowerBound && abs(rule.midX - end.upperBound) < 2 * Tolerance.snap
            && rule.bottom > box.top && rule.top < box.bottom
        }
      }
      return isCut == true || ends.lowerBound < Tolerance.edge || ends.upperBound > page.width - Tolerance.edge
    }

    /// The cell at a point; nil outside.
    func cell(x: Int, y: Int) -> Int? {
      let column = columns.partitioningIndex { $0 > x } - 1
      let row = rows.partitioningIndex { $0 > y } - 1
      guard owners.indices.contains(row), owners[row].indices.contains(column) else { return nil }
      return owners[row][column]
    }

    var box: Box {
      Box(left: columns[0], top: rows[0], right: columns[columns.count - 1], bottom: rows[rows.count - 1])
    }
  }
}
