/// One edition of the form: its tables, rows, columns and labels, and every cell in form order.
///
/// Made by `FormLoader` from a file in `config/forms`; nothing of a report is in it. Every report refers to its form.
package final class Form: Sendable {
  package struct Label: Sendable {
    /// The wording of the form, as printed there.
    package var official: String
    /// Keys that read as this label; the value tells whether the wording is as good as the official one.
    package var keys: [LabelKey: Bool]
  }

  package struct Column: Sendable {
    package var id: String
    package var label: Label
    package var isTotal: Bool
    /// Whether the cell states a change (`增169`, `减79`).
    package var isSigned: Bool
    /// The unit of an amount of money (`万元`); nil for a count.
    package var unit: String?
  }

  package enum Role: String, Sendable {
    case inflow
    case result
    case total
    case outflow
    /// Rows of a table whose columns are summed, but not its rows.
    case plain
  }

  package struct Row: Sendable {
    package var id: String
    package var label: Label
    package var role: Role
    /// Position within its group, as the form numbers it, counted from 1.
    package var position: Int
    /// Indices into `Table.groups`, outermost first.
    package var groups: [Int]
    /// Index into `Table.blocks`.
    package var block: Int
    /// Index into `Form.cells` of the row's first cell.
    package var start: Int
  }

  /// Rows that share one label in front of theirs.
  package struct Group: Sendable {
    package var id: String?
    package var label: Label
    /// Indices into `Table.rows`.
    package var rows: Range<Int>
    /// Whether some reports print the group as one row of its own.
    package var mayBeOneRow: Bool
  }

  /// Rows that share their columns.
  package struct Block: Sendable {
    package var label: Label?
    package var columns: [Column]
    /// Words of the table's head that are neither rows nor columns.
    package var heads: [Label]
  }

  package struct Table: Sendable {
    package var id: String
    package var name: String
    package var section: Int
    package var blocks: [Block]
    package var groups: [Group]
    package var rows: [Row]

    package func columns(of row: Int) -> [Column] { blocks[rows[row].block].columns }

    package func row(id: String) -> Int? { rows.indices.first { rows[$0].id == id } }
  }

  package struct SectionTitle: Sendable {
    package var number: Int
    package var title: String
    package var key: LabelKey
    /// Words by which a renamed heading is recognised.
    package var words: [LabelKey]
  }

  /// What a cell is, by its position in `cells`.
  package struct CellInfo: Sendable {
    package var id: CellID
    package var table: Int
    package var row: Int
    package var column: Int
  }

  package let edition: String
  package let version: String
  /// First year that is reported on this form.
  package let firstYear: Int
  package let sections: [SectionTitle]
  package let tables: [Table]
  /// In form order.
  package let cells: [CellInfo]
  package let index: [CellID: Int]
  /// Indices into `cells`, ordered by id, as results list them.
  package let sortedCells: [Int]
  /// What must hold, in form order.
  package let identities: [Identity]

  /// - Parameter skipping: Rows, as `table.row`, that stand in no identity because their group stands in one row.
  init(
    edition: String,
    version: String,
    firstYear: Int,
    sections: [SectionTitle],
    tables: [Table],
    cells: [CellInfo],
    skipping: Set<String> = []
  ) {
    self.edition = edition
    self.version = version
    self.firstYear = firstYear
    self.sections = sections
    self.tables = tables
    self.cells = cells
    index = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1.id, $0) })
    sortedCells = cells.indices.sorted { cells[$0].id < cells[$1].id }
    identities = Form.identities(of: tables, skipping: skipping)
  }

  /// Whether the two are the same form: one edition, printed with the same rows.
  func isSame(as other: Form) -> Bool { edition == other.edition && cells.count == other.cells.count }

  package func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  package func column(of cell: Int) -> Column {
    let info = cells[cell]
    return tables[info.table].columns(of: info.row)[info.column]
  }

  package func row(of cell: Int) -> Row {
    let info = cells[cell]
    return tables[info.table].rows[info.row]
  }
}
