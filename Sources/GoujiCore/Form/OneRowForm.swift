extension Form {
  /// This form as some organs print it: a group that the edition divides stands as one row (2021: （六）其他处理).
  ///
  /// The row `t3.other` comes before the rows it replaces; those stay in the form as cells that the report lacks, but
  /// in no identity. Nil if the form has no such group, or already has such a row.
  func printingGroupsAsOneRow() -> Form? {
    guard let number = tables.firstIndex(where: { $0.groups.contains(where: \.mayBeOneRow) }) else { return nil }
    var table = tables[number]
    guard let group = table.groups.first(where: \.mayBeOneRow), let id = group.id, table.row(id: id) == nil,
      let firstRow = table.rows[safe: group.rows.lowerBound]
    else { return nil }
    var row = firstRow
    row.id = id
    row.label = group.label
    row.groups = Array(firstRow.groups.dropLast())
    row.position = 0
    let skipped = Set(table.rows[group.rows].map { "\(table.id).\($0.id)" })
    table.rows.insert(row, at: group.rows.lowerBound)
    for i in table.groups.indices {
      table.groups[i].rows = shifted(
        table.groups[i].rows,
        by: 1,
        from: group.rows.lowerBound,
        id: table.groups[i].id == id
      )
    }
    var tables = tables
    tables[number] = table
    let cells = Form.renumberCells(&tables)
    return Form(
      edition: edition,
      version: version,
      firstYear: firstYear,
      sections: sections,
      tables: tables,
      cells: cells,
      skipping: skipped
    )
  }

  /// A range of rows after one row was inserted at `from`; the replaced group itself starts behind the new row.
  private func shifted(_ rows: Range<Int>, by count: Int, from: Int, id isReplaced: Bool) -> Range<Int> {
    let lower = rows.lowerBound > from || isReplaced ? rows.lowerBound + count : rows.lowerBound
    let upper = rows.upperBound > from ? rows.upperBound + count : rows.upperBound
    return lower..<upper
  }

  /// Lays the cells out anew after rows were inserted.
  private static func renumberCells(_ tables: inout [Table]) -> [CellInfo] {
    var cells: [CellInfo] = []
    for table in tables.indices {
      for row in tables[table].rows.indices {
        tables[table].rows[row].start = cells.count
        for (column, info) in tables[table].columns(of: row).enumerated() {
          let id = CellID("\(tables[table].id).\(tables[table].rows[row].id).\(info.id)")
          cells.append(CellInfo(id: id, table: table, row: row, column: column))
        }
      }
    }
    return cells
  }
}

extension Array {
  /// The element, or nil beyond either end.
  subscript(safe position: Int) -> Element? {
    indices.contains(position) ? self[position] : nil
  }
}
