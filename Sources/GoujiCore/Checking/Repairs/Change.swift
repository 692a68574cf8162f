/// One cell that a repair changes, and from what to what.
package struct Change: Hashable, Sendable {
  package var cell: CellID
  /// What the cell counts for as printed; a blank or a dash is 0.
  package var from: Int64
  package var to: Int64
  /// The year of the report that the cell stands in: this one or last year's; nil if it is not known.
  package var year: Int?
  /// The cell in the form's own words.
  package var name: Name

  package struct Name: Hashable, Sendable {
    package var table: String
    package var row: String
    package var column: String
    /// Whether the cell stands in last year's report.
    package var isEarlier: Bool
  }

  init(_ index: Int, in form: Form, year: Int?, isEarlier: Bool, from: Int64, to: Int64) {
    cell = form.cells[index].id
    self.from = from
    self.to = to
    self.year = year
    name = Name(
      table: form.tables[form.cells[index].table].name,
      row: Change.withoutRemark(form.rowName(of: index)),
      column: form.columnName(of: index),
      isEarlier: isEarlier
    )
  }

  /// The label without a remark in brackets behind it: the words of a repair are read aloud.
  private static func withoutRemark(_ label: String) -> String {
    guard label.hasSuffix("）"), let open = label.lastIndex(of: "（"), open != label.startIndex else { return label }
    return String(label[..<open])
  }
}

/// A figure of a cell that something outside the sums speaks for, such as the text of the report.
package struct SupportedFigure: Hashable, Sendable {
  package var cell: CellID
  package var value: Int64

  package init(cell: CellID, value: Int64) {
    self.cell = cell
    self.value = value
  }
}
