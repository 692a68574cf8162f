extension PDF.Borderless {
  /// Tables of fewer columns of figures are told by their labels (表二); one row of figures by the heads above it (表四).
  private static let fewestColumns = 5
  private static let fewestRows = 3
  /// Rows of which only 表三 has so many that most are left blank.
  private static let longTable = 15

  /// Whether it is open which figure is in which row and column: without rules only a full row tells, with a label and a
  /// figure in every column.
  static func isUncertain(_ layout: PDF.PageLayout) -> Bool {
    layout.elements.contains { element in
      if case .table(let table) = element { isUncertain(table) } else { false }
    }
  }

  private static func isUncertain(_ table: PDF.Table) -> Bool {
    let rows = table.rows.map { row in row.map { table.cells[$0].text } }
    let withFigures = rows.filter { $0.contains(where: isFigure) }
    guard withFigures.count >= fewestRows, let width = withFigures.first?.count else { return false }
    let columns = (0..<width).filter { column in withFigures.contains { isFigure($0[column]) } }
    guard columns.count >= fewestColumns else { return rows.count >= longTable && withFigures.count * 3 < rows.count }
    return withFigures.contains { row in
      !columns.allSatisfy { isFigure(row[$0]) } || row.allSatisfy { $0.isEmpty || isFigure($0) }
    }
  }
}
