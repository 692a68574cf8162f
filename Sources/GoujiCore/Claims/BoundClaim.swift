/// A figure of the text with every reading of the table that it may have.
struct BoundClaim {
  struct Reading {
    var cells: [(sign: Int64, cell: Int)]
    /// Why the reading is worth telling; nil for one that needs no words.
    var because: String?
  }

  var quantity: Quantity
  var table: Int
  /// Position among the topics of its table.
  var topic: Int
  /// The plainest first.
  var readings: [Reading]
  var roles: WordRoles
  /// Scope words that stand with the figure.
  var scopes: [String]

  var cell: Int { readings[0].cells[0].cell }
}

/// Rows and columns that words choose, as cells of the form that is printed.
struct CellResolver {
  let form: Form

  func readings(
    _ table: ClaimVocabulary.Table,
    rows: [CellExpression],
    columns: ClaimVocabulary.Choice
  ) -> [BoundClaim.Reading] {
    var readings: [BoundClaim.Reading] = []
    for row in rows {
      for column in columns.readings {
        if let cells = cells(table.id, row, column) { readings.append(BoundClaim.Reading(cells: cells)) }
      }
    }
    for row in rows {
      for column in columns.explained {
        guard let cells = cells(table.id, row, column) else { continue }
        readings.append(BoundClaim.Reading(cells: cells, because: columns.because))
      }
    }
    return readings
  }

  /// Nil where the printed form has no such cells.
  func cells(_ id: String, _ row: CellExpression, _ column: CellExpression) -> [(sign: Int64, cell: Int)]? {
    guard let table = form.table(id), let rows = row.rows(of: table) else { return nil }
    var cells: [(Int64, Int)] = []
    for (rowSign, position) in rows {
      guard let columns = column.columns(of: table.columns(of: position)) else { return nil }
      cells += columns.map { (rowSign * $0.sign, table.rows[position].start + $0.position) }
    }
    return cells
  }
}
