/// Layouts in which a line is a row: cells between tabs, or between bars.
enum RowPerLine {
  static func readBars(_ lines: [TextLine], wordings: Wordings) -> [Document.Block] {
    let rows = lines.filter { $0.bars > 0 }
    let frame = BarCells.Frame(of: rows)
    let shortRule = BarCells.shortRule(rows)
    var builder = RowBuilder(wordings: wordings)
    var pending: (text: String, line: Int)?
    func flush() {
      guard let row = pending else { return }
      pending = nil
      let cells = BarCells.split(Substring(row.text), frame: frame)
      guard !BarCells.isRule(cells), row.line != shortRule else { return }
      builder.add(cells, line: row.line, isPiece: !row.text.utf8.contains(0x7C))
    }
    for line in lines {
      if line.isBlank {
        flush()
        continue
      }
      // In a layout whose rows end with a bar, a line without one goes on in the next.
      if let row = pending, frame.right, !startsRow(line, after: row.text, wordings: wordings) {
        pending?.text = row.text + "\n" + line.text
      } else {
        flush()
        pending = (String(line.text), line.number)
      }
      if line.endsWithBar || !frame.right { flush() }
    }
    flush()
    return builder.finish()
  }

  /// Whether the line is a row of its own although the one before has no end: both begin with a bar and a label.
  private static func startsRow(_ line: TextLine, after pending: String, wordings: Wordings) -> Bool {
    guard line.startsWithBar, let first = BarCells.split(line).first(where: { !$0.isSpace }) else {
      return false
    }
    return !FigureReader.isFigureLike(first.text) && wordings.isNearLabel(LabelKey(first.text))
  }

  static func readTabs(_ lines: [TextLine], wordings: Wordings) -> [Document.Block] {
    var builder = RowBuilder(wordings: wordings)
    for line in lines where !line.isBlank || line.tabs > 0 {
      let cells = TextPiece.split(line.text, at: UInt8(ascii: "\t"))
      guard !BarCells.isRule(cells) else { continue }
      builder.add(cells, line: line.number, isPiece: line.tabs == 0)
    }
    return builder.finish()
  }
}

/// Collects rows, putting labels that a line end has broken together again.
struct RowBuilder {
  private let wordings: Wordings
  private var blocks: [Document.Block] = []
  private var rows: [Document.Row] = []
  /// Lines without any separator are prose unless they complete a label.
  private var pieces: [Int] = []

  init(wordings: Wordings) {
    self.wordings = wordings
  }

  /// - Parameter isPiece: Whether the line has no separator, so that it is a cell only if a label needs it.
  mutating func add(_ cells: [TextPiece], line: Int, isPiece: Bool) {
    let row = Document.Row(cells: cells.enumerated().map { Document.Cell($1, line: line, cell: $0 + 1) })
    if let last = rows.last, joins(last, row) {
      rows[rows.count - 1] = joined(last, row)
      if !isPiece { pieces.removeAll { $0 == rows.count - 1 } }
      return
    }
    closePieces()
    if isPiece { pieces.append(rows.count) }
    rows.append(row)
  }

  mutating func finish() -> [Document.Block] {
    closePieces()
    closeTable()
    return blocks
  }

  /// A piece that completed nothing is a line of prose between two tables.
  private mutating func closePieces() {
    guard let piece = pieces.last, piece == rows.count - 1, let cell = rows[piece].cells.first else { return }
    pieces.removeAll()
    guard !wordings.isLabel(LabelKey(cell.text)) else { return }
    rows.removeLast()
    closeTable()
    blocks.append(.paragraph(Document.Paragraph(text: cell.text, place: Place(line: cell.place.line))))
  }

  private mutating func closeTable() {
    guard !rows.isEmpty else { return }
    blocks.append(.table(Document.Table(rows: rows)))
    rows = []
  }

  /// Whether the last cell of one row and the first of the next are two halves of one label.
  private func joins(_ row: Document.Row, _ next: Document.Row) -> Bool {
    guard let last = row.cells.last, let first = next.cells.first, isWord(last.text), isWord(first.text) else {
      return false
    }
    let head = LabelKey(last.text)
    let tail = LabelKey(first.text)
    let whole = head.appending(LabelKey(first.text, keepingNumber: true))
    if wordings.isLabel(whole) { return !(wordings.isLabel(head) && wordings.isLabel(tail)) }
    if wordings.isLabel(tail) || tail.isNumbered { return false }
    if wordings.isBeginning(whole) { return true }
    // A label that is mistyped as well as broken: nothing else can stand without figures in the middle of a table.
    let hasFigures = row.cells.contains { !$0.text.isEmpty && FigureReader.isFigureLike($0.text) }
    return !hasFigures && !wordings.isLabel(head) && wordings.isNearLabel(whole)
  }

  private func isWord(_ text: String) -> Bool {
    !text.isEmpty && !FigureReader.isFigureLike(text)
  }

  private func joined(_ row: Document.Row, _ next: Document.Row) -> Document.Row {
    var cells = row.cells
    cells[cells.count - 1].text += "\n" + next.cells[0].text
    return Document.Row(cells: cells + next.cells.dropFirst())
  }
}
