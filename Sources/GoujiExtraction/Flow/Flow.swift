/// What a word processor's or web page's file holds, before tables are spread out: paragraphs and tables, which may hold
/// tables.
///
/// Every reader but the spreadsheets' ends here, so that what is a table of figures and what only looks like one is
/// decided in one place (`FlowDocument`).
enum Flow {
  enum Block: Equatable {
    /// May hold line ends.
    case paragraph(String)
    /// A paragraph of a web page most of which leads elsewhere.
    case link(String)
    case table(Table)
    /// A part of a web page that its author keeps together.
    case group([Block])
  }

  struct Table: Equatable {
    var rows: [[Cell]] = []
  }

  struct Cell: Equatable {
    var blocks: [Block] = []
    /// How many columns of the grid it takes.
    var columns = 1
    /// How many rows; 0 for all that are left (HTML 4.01, 11.2.6).
    var rows = 1
    /// Part of the cell above or on its left, where the format says that cell by cell; its own content is not shown.
    var isCovered = false
  }
}

extension Flow.Cell {
  /// What is printed in the cell, paragraphs as lines; a frame of a single cell about it counts for nothing.
  var text: String {
    if blocks.count == 1, case .paragraph(let text) = blocks[0] { return FlowText.trimmed(text) }
    var lines: [String] = []
    Flow.Cell.collect(blocks, into: &lines)
    return lines.joined(separator: "\n")
  }

  private static func collect(_ blocks: [Flow.Block], into lines: inout [String]) {
    for block in blocks {
      switch block {
      case .paragraph(let text), .link(let text):
        let line = FlowText.trimmed(text)
        if !line.isEmpty { lines.append(line) }
      case .group(let inner): collect(inner, into: &lines)
      case .table(let table): if let cell = table.onlyCell { collect(cell.blocks, into: &lines) }
      }
    }
  }

  /// The tables in the cell that are more than a frame of one cell.
  var tables: [Flow.Table] { Flow.tables(in: blocks) }
}

extension Flow {
  static func tables(in blocks: [Block]) -> [Table] {
    guard blocks.contains(where: \.mayHoldTables) else { return [] }
    return blocks.flatMap { block -> [Table] in
      switch block {
      case .paragraph, .link: []
      case .group(let inner): tables(in: inner)
      case .table(let table): table.onlyCell.map { tables(in: $0.blocks) } ?? [table]
      }
    }
  }
}

extension Flow.Block {
  fileprivate var mayHoldTables: Bool {
    switch self {
    case .paragraph, .link: false
    case .group, .table: true
    }
  }
}

extension Flow.Table {
  var onlyCell: Flow.Cell? { rows.count == 1 && rows[0].count == 1 ? rows[0][0] : nil }
}
