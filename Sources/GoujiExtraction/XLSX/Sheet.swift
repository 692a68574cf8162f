internal import GoujiCore

/// One sheet: what is printed in its cells.
struct Sheet: Equatable {
  struct Row: Equatable {
    var number: Int
    /// Cells with something in them, by column.
    var texts: [Int: String] = [:]
    /// How many cells the file has in the row, those with nothing but a border included.
    var cells = 0
  }

  var name: String
  /// In ascending order of their numbers.
  var rows: [Row] = []
  var merges: [MergedRange] = []
}

/// A sheet to paragraphs and tables: what stands alone in its row is a title or a sentence, the rest is tables, ended by
/// rows that are not there.
struct SheetBlocks {
  private let sheet: Sheet
  /// Cells that merged ranges cover, with the last column of the range that begins in a cell.
  private var covered: Set<CellReference> = []
  private var ends: [CellReference: Int] = [:]
  private let firstColumn: Int
  private(set) var blocks: [Document.Block] = []

  /// - Throws: `Rejection` with READ-LIMIT.
  init(_ sheet: Sheet, budget: inout Int) throws(Rejection) {
    self.sheet = sheet
    firstColumn = sheet.rows.lazy.compactMap { $0.texts.keys.min() }.min() ?? 1
    let lastRow = sheet.rows.last?.number ?? 0
    for range in sheet.merges where range.first.row <= lastRow {
      let columns = range.first.column...min(range.last.column, range.first.column + SheetBlocks.widestTable)
      let rows = range.first.row...min(range.last.row, lastRow)
      budget -= columns.count * rows.count
      guard budget >= 0 else { throw .tooManyCells }
      for row in rows {
        for column in columns { covered.insert(CellReference(column: column, row: row)) }
      }
      covered.remove(range.first)
      ends[range.first] = columns.upperBound
    }
    try read(&budget)
  }

  /// Columns beyond these are remarks beside the form.
  private static let widestTable = 64

  private mutating func read(_ budget: inout Int) throws(Rejection) {
    var table: [Sheet.Row] = []
    for (index, row) in sheet.rows.enumerated() {
      if let last = table.last, row.number > last.number + 1 { try flush(&table, &budget) }
      if let text = lone(row), isProse(text.text, at: index) {
        try flush(&table, &budget)
        add(text.text, at: text.reference)
      } else if !row.texts.isEmpty || (!table.isEmpty && row.cells >= 3) {
        table.append(row)
      } else {
        try flush(&table, &budget)
      }
    }
    try flush(&table, &budget)
  }

  /// The only cell of a row that has just one.
  private func lone(_ row: Sheet.Row) -> (text: String, reference: CellReference)? {
    guard row.texts.count == 1, let (column, text) = row.texts.first else { return nil }
    return (text, CellReference(column: column, row: row.number))
  }

  private static let words = ["情况", "报告", "。"]

  /// Titles and sentences, which begin in the first column; a row's label may stand alone as well, beside blank cells.
  private func isProse(_ text: String, at index: Int) -> Bool {
    let isFirst = sheet.rows[index].texts.keys.first == firstColumn
    if isFirst,
      text.unicodeScalars.count > 45 || SheetBlocks.words.contains(where: { text.contains($0) })
        || SectionHeading.isHeading(row: text)
    {
      return true
    }
    let number = sheet.rows[index].number
    let hasRowAbove = index > 0 && sheet.rows[index - 1].number == number - 1 && !sheet.rows[index - 1].texts.isEmpty
    let hasRowBelow =
      index + 1 < sheet.rows.count && sheet.rows[index + 1].number == number + 1 && !sheet.rows[index + 1].texts.isEmpty
    return !hasRowAbove && !hasRowBelow
  }

  private mutating func add(_ text: String, at reference: CellReference) {
    for line in text.split(whereSeparator: \.isNewline) {
      let text = FlowText.trimmed(String(line))
      guard !text.isEmpty else { continue }
      let place = Place(sheet: sheet.name, ref: reference.text)
      blocks.append(.paragraph(Document.Paragraph(text: text, place: place)))
    }
  }

  private mutating func flush(_ rows: inout [Sheet.Row], _ budget: inout Int) throws(Rejection) {
    defer { rows = [] }
    let used = rows.flatMap { row in
      row.texts.keys.flatMap { column in
        [column, ends[CellReference(column: column, row: row.number)] ?? column]
      }
    }
    guard let first = used.min(), let last = used.max() else { return }
    let columns = first...min(last, first + SheetBlocks.widestTable)
    budget -= columns.count * rows.count
    guard budget >= 0 else { throw .tooManyCells }
    let table = rows.map { row in
      Document.Row(
        cells: columns.map { column in
          let reference = CellReference(column: column, row: row.number)
          let isCovered = covered.contains(reference)
          return Document.Cell(
            text: isCovered ? "" : row.texts[column] ?? "",
            place: isCovered ? Place() : Place(sheet: sheet.name, ref: reference.text),
            isCovered: isCovered
          )
        }
      )
    }
    blocks.append(.table(Document.Table(rows: table)))
  }
}
