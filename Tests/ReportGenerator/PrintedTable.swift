/// One cell as the official form has it, with the grid columns and rows it covers.
struct GridCell {
  enum Kind: Equatable {
    case label
    case figure(String)
  }

  var text: String
  var kind: Kind = .label
  var columns = 1
  var rows = 1
  /// Column headings, which Markdown likes to print bold.
  var isHeading = false

  var isFigure: Bool { kind != .label }
}

/// A table before any layout: rows of the cells that begin in them. What a merged cell covers is computed, because
/// the layouts differ in exactly what they print there.
struct PrintedTable {
  var name: String
  var width: Int
  var rows: [[GridCell]]

  /// What stands at a grid position once merged cells are spread out.
  enum Position {
    case cell(GridCell)
    /// Covered from the left by a cell of the same row.
    case coveredAcross(GridCell)
    /// Covered from above by a cell of an earlier row.
    case coveredDown(GridCell)
  }

  /// The full grid, `width` positions a row.
  func expanded() -> [[Position]] {
    var pending: [Int: (cell: GridCell, rowsLeft: Int)] = [:]
    return rows.map { row in
      var positions: [Position] = []
      var waiting = row[...]
      while positions.count < width {
        let column = positions.count
        if let above = pending[column], above.rowsLeft > 0 {
          for offset in 0..<above.cell.columns {
            positions.append(.coveredDown(above.cell))
            pending[column + offset]?.rowsLeft -= 1
          }
        } else if let cell = waiting.popFirst() {
          for offset in 0..<cell.columns {
            positions.append(offset == 0 ? .cell(cell) : .coveredAcross(cell))
            pending[column + offset] = (cell, cell.rows - 1)
          }
        } else {
          break
        }
      }
      return positions
    }
  }
}
