/// 表三: three label columns (part, group, kind) and seven figures.
struct ApplicationTable {
  let oneRowOther: Bool
  let scribe: Scribe

  var table: PrintedTable { PrintedTable(name: "t3", width: 10, rows: header + body) }

  private var header: [[GridCell]] {
    let middle = Form.columns[1...5].map { column in
      GridCell(text: scribe.label(Labels.columns[column] ?? "", "t3.new.\(column)"), isHeading: true)
    }
    return [
      [
        GridCell(text: scribe.plain(Labels.note), columns: 3, rows: 3),
        GridCell(text: scribe.plain("申请人情况"), columns: 7, isHeading: true),
      ],
      [
        GridCell(text: scribe.plain("自然人"), rows: 2, isHeading: true),
        GridCell(text: scribe.plain("法人或其他组织"), columns: 5, isHeading: true),
        GridCell(text: scribe.plain("总计"), rows: 2, isHeading: true),
      ],
      Array(middle),
    ]
  }

  private var body: [[GridCell]] {
    let results = Form.results(oneRowOther: oneRowOther)
    var rows: [[GridCell]] = []
    for row in Form.rows(oneRowOther: oneRowOther) {
      let name = scribe.label(Labels.rows[row] ?? "", Form.cell(row, "natural"))
      var cells: [GridCell] = []
      if row == "granted" { cells.append(GridCell(text: scribe.plain(Labels.results), rows: results.count + 1)) }
      let parts = row.split(separator: ".")
      if parts.count == 2 {
        let members = results.filter { $0.hasPrefix(parts[0] + ".") }
        if members.first == row {
          cells.append(GridCell(text: scribe.plain(Labels.groups[String(parts[0])] ?? ""), rows: members.count))
        }
        cells.append(GridCell(text: name))
      } else {
        cells.append(GridCell(text: name, columns: results.contains(row) || row == "total" ? 2 : 3))
      }
      cells += Form.columns.map { column in
        let id = Form.cell(row, column)
        return GridCell(text: scribe.figure(id), kind: .figure(id))
      }
      rows.append(cells)
    }
    return rows
  }
}

/// 表四: two or three heading rows over one row of fifteen figures.
struct OutcomeTable {
  let scribe: Scribe

  var table: PrintedTable {
    func outcomes(rows: Int) -> [GridCell] {
      Form.outcomes.map { GridCell(text: scribe.plain(Labels.outcomes[$0] ?? ""), rows: rows, isHeading: true) }
    }
    return PrintedTable(
      name: "t4",
      width: 15,
      rows: [
        [
          GridCell(text: scribe.plain("行政复议"), columns: 5, isHeading: true),
          GridCell(text: scribe.plain("行政诉讼"), columns: 10, isHeading: true),
        ],
        outcomes(rows: 2) + [
          GridCell(text: scribe.label("未经复议直接起诉", "t4.direct.upheld"), columns: 5, isHeading: true),
          GridCell(text: scribe.plain("复议后起诉"), columns: 5, isHeading: true),
        ],
        outcomes(rows: 1) + outcomes(rows: 1),
        Form.outcomeCells.map { GridCell(text: scribe.figure($0), kind: .figure($0)) },
      ]
    )
  }
}
