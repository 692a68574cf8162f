internal import GoujiCore

/// A table as a grid in which every column has its place: spans spread out, covered cells kept as such.
struct FlowGrid {
  enum Position {
    case cell(Flow.Cell)
    case covered
  }

  private(set) var rows: [[Position]] = []
  /// For each column into how many further rows the cell above reaches down.
  private var open: [Int] = []

  /// A form has fifteen columns; whoever writes more is spreading a title over whatever there may be.
  private static let widestSpan = 64

  /// - Parameter budget: Positions that may still be made; lowered by those that are. Throws READ-LIMIT.
  init(_ table: Flow.Table, budget: inout Int) throws(Rejection) {
    rows.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      let positions = spread(row, rowsBelow: table.rows.count - index - 1)
      budget -= positions.count
      guard budget >= 0 else { throw .tooManyCells }
      rows.append(positions)
    }
  }

  private mutating func spread(_ row: [Flow.Cell], rowsBelow: Int) -> [Position] {
    var positions: [Position] = []
    positions.reserveCapacity(max(row.count, open.count))
    for cell in row {
      coverOpen(&positions)
      let reach = cell.rows <= 0 ? rowsBelow : min(cell.rows - 1, rowsBelow)
      for offset in 0..<max(1, min(cell.columns, FlowGrid.widestSpan)) {
        let column = positions.count
        while open.count <= column { open.append(0) }
        // A cell that runs into one from above takes its place, as in browsers.
        open[column] = reach
        positions.append(offset == 0 && !cell.isCovered ? .cell(cell) : .covered)
      }
    }
    coverOpen(&positions)
    // Columns that the row leaves out before those that a cell above still covers.
    if let last = open.lastIndex(where: { $0 > 0 }), last >= positions.count {
      for column in positions.count...last {
        open[column] = max(0, open[column] - 1)
        positions.append(.covered)
      }
    }
    return positions
  }

  private mutating func coverOpen(_ positions: inout [Position]) {
    while positions.count < open.count, open[positions.count] > 0 {
      open[positions.count] -= 1
      positions.append(.covered)
    }
  }
}

extension Rejection {
  static let tooManyCells = Rejection(.limit, "表格的单元格太多，超过上限，没有读取。请检查文件是否正常，或只保留报告本身后重新上传。")
  static let tooMuchText = Rejection(.limit, "文字太多，超过一份报告可能有的长度，没有读取。请检查文件是否正常，或只保留报告本身后重新上传。")
  static let tooDeep = Rejection(.limit, "文件内部嵌套的层数太多，没有读取。请用原来的软件打开检查后重新导出。")
}
