internal import GoujiCore

/// Puts tables together from paragraphs that say how deep in tables they are, as RTF and Word's binary files have them.
struct TableLevels {
  /// Where a row's cells end, in twips.
  struct Shape: Equatable {
    struct Cell: Equatable {
      var right: Int
      /// Part of the cell above or on the left.
      var isCovered = false
    }

    var left = 0
    var cells: [Cell] = []
  }

  private struct Row {
    var cells: [Flow.Cell]
    var shape: Shape
  }

  /// A table that is being read; the first level is the text itself, whose only cell never ends.
  private struct Level {
    var rows: [Row] = []
    var cells: [Flow.Cell] = []
    var blocks: [Flow.Block] = []
  }

  private var levels: [Level] = [Level()]
  private let deepest: Int
  private(set) var rejection: Rejection?

  init(limits: ExtractionLimits) {
    deepest = limits.nesting
  }

  mutating func addParagraph(_ text: String, level: Int) {
    go(to: level)
    levels[levels.count - 1].blocks.append(.paragraph(text.withoutUnseen))
  }

  mutating func add(_ blocks: [Flow.Block], level: Int) {
    go(to: level)
    levels[levels.count - 1].blocks += blocks
  }

  mutating func endCell(_ text: String, level: Int) {
    addParagraph(text, level: max(1, level))
    let last = levels.count - 1
    levels[last].cells.append(Flow.Cell(blocks: levels[last].blocks))
    levels[last].blocks = []
  }

  mutating func endRow(_ shape: Shape, level: Int) {
    go(to: max(1, level))
    let last = levels.count - 1
    guard !levels[last].cells.isEmpty else { return }
    levels[last].rows.append(Row(cells: levels[last].cells, shape: shape))
    levels[last].cells = []
  }

  mutating func finish() -> [Flow.Block] {
    go(to: 0)
    return levels[0].blocks
  }

  private mutating func go(to level: Int) {
    guard level <= deepest else {
      rejection = .tooDeep
      return
    }
    while levels.count - 1 > level { closeTable() }
    while levels.count - 1 < level { levels.append(Level()) }
  }

  private mutating func closeTable() {
    guard var level = levels.popLast() else { return }
    // A row that is cut off is still printed.
    if !level.blocks.isEmpty { level.cells.append(Flow.Cell(blocks: level.blocks)) }
    if !level.cells.isEmpty { level.rows.append(Row(cells: level.cells, shape: Shape())) }
    guard !level.rows.isEmpty else { return }
    levels[levels.count - 1].blocks.append(.table(TableLevels.table(level.rows)))
  }

  /// Edges closer than this are one: programs round widths row by row.
  private static let tolerance = 45

  /// Columns from edges: every edge of some row begins one.
  private static func table(_ rows: [Row]) -> Flow.Table {
    var starts: [Int] = []
    for edge in Set(rows.flatMap { [$0.shape.left] + $0.shape.cells.map(\.right) }).sorted() {
      if let last = starts.last, edge - last <= tolerance { continue }
      starts.append(edge)
    }
    func column(_ edge: Int) -> Int {
      // The last start at or before the edge.
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= edge { low = middle + 1 } else { high = middle }
      }
      return max(0, low - 1)
    }
    return Flow.Table(
      rows: rows.map { row in
        guard row.shape.cells.count >= row.cells.count else { return row.cells }
        var cells: [Flow.Cell] = []
        var position = column(row.shape.left)
        if position > 0 { cells.append(Flow.Cell(columns: position, isCovered: true)) }
        for (cell, shape) in zip(row.cells, row.shape.cells) {
          // A blank cell too narrow for a column of its own is none.
          if column(shape.right) <= position, cell.text.isEmpty, cell.tables.isEmpty { continue }
          let end = max(position + 1, column(shape.right))
          cells.append(Flow.Cell(blocks: cell.blocks, columns: end - position, isCovered: shape.isCovered))
          position = end
        }
        return cells
      }
    )
  }
}
