/// Whether a table holds figures and labels, or is a frame about parts of a page.
struct TableNature {
  let isData: Bool

  /// Longer texts with full stops are prose. The longest label of the form has 43 characters, its note 40.
  private static let longestLabel = 160
  /// Fewer short cells than these do not outweigh prose or tables beside them.
  private static let fewestCells = 6

  init(_ table: Flow.Table) {
    var short = 0
    var long = 0
    var inner = 0
    for cell in table.rows.joined() where !cell.isCovered {
      let tables = cell.tables
      inner += tables.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count } }
      if !tables.isEmpty || TableNature.isProse(cell) { long += 1 } else { short += 1 }
    }
    if short + long <= 1 || inner > short {
      // A page whose every paragraph has a row of its own holds its tables in such rows.
      isData = false
    } else if long == 0 {
      isData = true
    } else {
      // A remark in a table of figures leaves it one; so does a small table inside one of its cells.
      isData = short >= TableNature.fewestCells && short >= 4 * long && table.rows.count >= 2
    }
  }

  private static func isProse(_ cell: Flow.Cell) -> Bool {
    guard size(of: cell.blocks) > longestLabel * 3 else { return false }
    let text = cell.text.unicodeScalars
    return text.count > longestLabel && text.contains("。")
  }

  /// In bytes.
  private static func size(of blocks: [Flow.Block]) -> Int {
    blocks.reduce(0) { sum, block in
      switch block {
      case .paragraph(let text), .link(let text): sum + text.utf8.count
      case .group(let inner): sum + size(of: inner)
      case .table(let table): sum + table.rows.joined().reduce(0) { $0 + size(of: $1.blocks) }
      }
    }
  }
}
