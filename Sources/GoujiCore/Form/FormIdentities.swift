extension Form {
  /// Every identity that follows from the roles of rows and columns, column by column, then row by row.
  ///
  /// `skipping` names rows that the report does not print because their group stands in one row.
  static func identities(of tables: [Table], skipping skipped: Set<String> = []) -> [Identity] {
    var identities: [Identity] = []
    for table in tables {
      for block in table.blocks.indices where table.blocks[block].columns.contains(where: \.isTotal) {
        let rows = table.rows.filter { $0.block == block && !skipped.contains("\(table.id).\($0.id)") }
        let columns = table.blocks[block].columns
        identities += columnIdentities(rows: rows, columns: columns)
        identities += rowIdentities(rows: rows, columns: columns)
      }
    }
    return identities
  }

  private static func columnIdentities(rows: [Row], columns: [Column]) -> [Identity] {
    func cells(_ role: Role, _ column: Int) -> [Int] {
      rows.filter { $0.role == role }.map { $0.start + column }
    }
    var identities: [Identity] = []
    for (column, info) in columns.enumerated() {
      let total = cells(.total, column)
      guard !total.isEmpty else { continue }
      let balance = Identity(
        kind: .balance,
        at: info.id,
        left: cells(.inflow, column),
        right: total + cells(.outflow, column)
      )
      identities.append(balance)
      identities.append(Identity(kind: .items, at: info.id, left: cells(.result, column), right: total))
    }
    return identities
  }

  private static func rowIdentities(rows: [Row], columns: [Column]) -> [Identity] {
    guard let total = columns.firstIndex(where: \.isTotal) else { return [] }
    return rows.map { row in
      Identity(
        kind: row.role == .plain ? .outcomes : .row,
        at: row.id,
        left: columns.indices.filter { $0 != total }.map { row.start + $0 },
        right: [row.start + total]
      )
    }
  }
}
