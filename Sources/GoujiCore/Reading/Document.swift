/// A report as its format gives it: paragraphs and tables in reading order, before anything is recognised.
///
/// Every format ends in a `Document`; what follows (`DocumentReader`) knows nothing of formats.
package struct Document: Equatable, Sendable {
  package var blocks: [Block]
  /// What a person may want to know of the file that is no alert (a lying extension), in Chinese.
  package var notes: [String]

  package enum Block: Equatable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// A line or paragraph of prose, without its line end.
  package struct Paragraph: Equatable, Sendable {
    package var text: String
    package var place: Place

    package init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  package struct Table: Equatable, Sendable {
    package var rows: [Row]
    /// Whether the rows end where the source says so. False for a run of cells whose row ends are unknown
    /// (one cell a line without blank lines): then `rows` holds all cells in one row.
    package var hasRowEnds: Bool
    /// Whether rows and columns are nowhere in the source and were found by where the text stands. Such a table is read
    /// only if it is that of the form, cell for cell.
    package var isInferred: Bool

    package init(rows: [Row], hasRowEnds: Bool = true, isInferred: Bool = false) {
      self.rows = rows
      self.hasRowEnds = hasRowEnds
      self.isInferred = isInferred
    }
  }

  package struct Row: Equatable, Sendable {
    package var cells: [Cell]

    package init(cells: [Cell]) {
      self.cells = cells
    }
  }

  package struct Cell: Equatable, Sendable {
    /// What is printed, line ends within the cell as `\n`.
    package var text: String
    package var place: Place
    /// True where the cell is covered by a cell to its left or above (rowspan, colspan, merged ranges) and stands
    /// here only to keep the columns: `text` is empty then. Plain text has no such cells: what is covered there is
    /// just blank, or not there at all.
    package var isCovered: Bool

    package init(text: String, place: Place, isCovered: Bool = false) {
      self.text = text
      self.place = place
      self.isCovered = isCovered
    }
  }

  package init(blocks: [Block] = [], notes: [String] = []) {
    self.blocks = blocks
    self.notes = notes
  }
}
