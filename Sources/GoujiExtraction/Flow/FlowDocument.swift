internal import GoujiCore

/// A flow to a `Document`: tables of figures spread out, tables that only arrange a page dissolved into what they hold.
struct FlowDocument {
  private let limits: ExtractionLimits
  private var cellsLeft: Int
  private var textLeft: Int
  private var paragraphsLeft: Int
  private var blocks: [Document.Block] = []
  /// Paragraphs so far; a cell of a table counts as one.
  private var paragraphs = 0

  /// - Throws: `Rejection` with READ-LIMIT.
  static func document(_ flow: [Flow.Block], limits: ExtractionLimits) throws(Rejection) -> Document {
    var writer = FlowDocument(limits: limits)
    try writer.add(flow, depth: 0)
    return Document(blocks: writer.blocks)
  }

  private init(limits: ExtractionLimits) {
    self.limits = limits
    cellsLeft = limits.cells
    textLeft = limits.textBytes
    paragraphsLeft = limits.paragraphs
  }

  private mutating func add(_ flow: [Flow.Block], depth: Int) throws(Rejection) {
    guard depth <= limits.nesting else { throw .tooDeep }
    for block in flow {
      switch block {
      case .paragraph(let text): try add(paragraph: text)
      case .link: continue
      case .group(let inner): try add(inner, depth: depth + 1)
      case .table(let table): try add(table, depth: depth)
      }
    }
  }

  private mutating func add(paragraph: String) throws(Rejection) {
    // A line break within a paragraph is as good as its end: titles and signatures are set that way.
    guard FlowText.hasLineEnd(paragraph) else { return try add(line: paragraph) }
    // A carriage return before it is white space at the line's end.
    for line in paragraph.utf8.split(separator: 0x0A) { try add(line: String(Substring(line))) }
  }

  private mutating func add(line: String) throws(Rejection) {
    let text = FlowText.trimmed(line)
    guard !text.isEmpty else { return }
    paragraphsLeft -= 1
    guard paragraphsLeft >= 0 else { throw .tooMuchText }
    try spend(text)
    blocks.append(.paragraph(Document.Paragraph(text: text, place: nextPlace(cell: nil))))
  }

  private mutating func add(_ table: Flow.Table, depth: Int) throws(Rejection) {
    guard !table.rows.isEmpty else { return }
    if let (table, rest) = FlowDocument.cut(table) {
      try add(table, depth: depth)
      return try add(rest, depth: depth + 1)
    }
    guard TableNature(table).isData else {
      for cell in table.rows.joined() where !cell.isCovered { try add(cell.blocks, depth: depth + 1) }
      return
    }
    if let parts = TableSections.parts(of: table) {
      // None of the parts has such a row any more.
      try add(parts, depth: depth + 1)
    } else {
      try add(data: table, depth: depth)
    }
  }

  /// A figure in a cell is no longer.
  private static let longestFigure = 20

  /// A table whose end is missing holds all that follows in its last cell, and in further rows of what is around it; the
  /// next section tells where.
  private static func cut(_ table: Flow.Table) -> (table: Flow.Table, rest: [Flow.Block])? {
    for (row, cells) in table.rows.enumerated() {
      guard let last = cells.indices.last, let (own, rest) = atHeading(cells[last].blocks) else { continue }
      var figure = cells[last]
      figure.blocks = own
      // A row of nothing else is for `TableSections`; what has a text before its first section is no figure.
      guard last > 0, figure.tables.isEmpty, figure.text.unicodeScalars.count <= longestFigure else { return nil }
      let above = Flow.Table(rows: table.rows[..<row] + [cells.dropLast() + [figure]])
      let below = Flow.Table(rows: Array(table.rows[(row + 1)...]))
      return (above, below.rows.isEmpty ? rest : rest + [.table(below)])
    }
    return nil
  }

  /// What stands before the first heading of a section, and the rest from there on; nil without one.
  private static func atHeading(_ blocks: [Flow.Block]) -> (before: [Flow.Block], rest: [Flow.Block])? {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let text) where SectionHeading.isHeading(row: text):
        return (Array(blocks[..<index]), Array(blocks[index...]))
      case .group(let inner):
        guard let (before, rest) = atHeading(inner) else { continue }
        let kept = before.isEmpty ? [] : [Flow.Block.group(before)]
        return (blocks[..<index] + kept, [.group(rest)] + blocks[(index + 1)...])
      case .paragraph, .link, .table: continue
      }
    }
    return nil
  }

  /// A row of nothing, as editors leave them between two rows that are joined to others.
  private static func isNothing(_ row: [FlowGrid.Position]) -> Bool {
    var found: Flow.Cell?
    for case .cell(let cell) in row {
      guard found == nil else { return false }
      found = cell
    }
    return found.map { $0.text.isEmpty && $0.tables.isEmpty } ?? true
  }

  private mutating func add(data table: Flow.Table, depth: Int) throws(Rejection) {
    let grid = try FlowGrid(table, budget: &cellsLeft)
    var rows: [Document.Row] = []
    var inner: [Flow.Table] = []
    for (index, row) in grid.rows.enumerated() {
      if index < grid.rows.count - 1, FlowDocument.isNothing(row) { continue }
      var cells: [Document.Cell] = []
      cells.reserveCapacity(row.count)
      for position in row {
        guard case .cell(let cell) = position else {
          cells.append(Document.Cell(text: "", place: Place(), isCovered: true))
          continue
        }
        let text = cell.text
        try spend(text)
        cells.append(Document.Cell(text: text, place: nextPlace(cell: cells.count + 1)))
        inner += cell.tables
      }
      rows.append(Document.Row(cells: cells))
    }
    blocks.append(.table(Document.Table(rows: rows)))
    for table in inner { try add(table, depth: depth + 1) }
  }

  private mutating func nextPlace(cell: Int?) -> Place {
    paragraphs += 1
    return Place(cell: cell, paragraph: paragraphs)
  }

  private mutating func spend(_ text: String) throws(Rejection) {
    textLeft -= text.utf8.count
    guard textLeft >= 0 else { throw .tooMuchText }
  }
}
