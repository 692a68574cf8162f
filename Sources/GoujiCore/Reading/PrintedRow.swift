/// A cell as reading sees it: what is printed, and whether that is a figure or a word.
struct PrintedCell {
  enum Kind {
    case blank
    /// Something that stands where a figure should, readable or not.
    case figure
    /// Something in words.
    case word
  }

  var text: String
  var place: Place
  var kind: Kind
  var isCovered: Bool
  /// The number, where nothing but digits is printed.
  var count: Int64?
  /// Empty unless the cell is a word.
  var key: LabelKey

  private static let noKey = LabelKey("")

  init(_ cell: Document.Cell) {
    text = cell.text
    place = cell.place
    isCovered = cell.isCovered
    count = FigureReader.plainCount(text)
    if text.isEmpty {
      kind = .blank
    } else if count != nil || FigureReader.isLoneDash(text) {
      kind = .figure
    } else if FigureReader.isFigureLike(text) {
      // Hard spaces and other invisible signs are no figure.
      kind = text.unicodeScalars.allSatisfy(\.isInvisible) ? .blank : .figure
    } else {
      kind = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } ? .word : .figure
    }
    key = kind == .word ? LabelKey(text) : PrintedCell.noKey
  }
}

/// A row of cells, as the document has it or as its labels show it.
struct PrintedRow {
  var cells: [PrintedCell]

  var place: Place { cells.first?.place ?? Place() }

  /// The rows of a table; where the document does not say where rows end, a word behind something else begins one.
  static func rows(of table: Document.Table) -> [PrintedRow] {
    let rows = table.rows.map { PrintedRow(cells: $0.cells.map(PrintedCell.init)) }
    guard !table.hasRowEnds else { return rows }
    var split: [PrintedRow] = []
    for cell in rows.lazy.flatMap(\.cells) {
      if split.isEmpty || (cell.kind == .word && split[split.count - 1].cells.last?.kind != .word) {
        split.append(PrintedRow(cells: [cell]))
      } else {
        split[split.count - 1].cells.append(cell)
      }
    }
    return split
  }
}
