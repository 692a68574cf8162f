/// Broken identities in the form's own words, with both sides and the difference.
struct SumAlerts {
  let judge: SumJudge

  private var form: Form { judge.report.form }

  func alerts() -> [Alert] {
    zip(form.identities, judge.verdicts()).compactMap { identity, verdict in
      guard case .broken(let left, let right) = verdict else { return nil }
      let cells = identity.isSum ? identity.right : identity.left + identity.right
      return Alert(
        identity.kind.code,
        .error,
        at: identity.at,
        message: message(identity, left: left, right: right),
        cells: cells.map { form.cells[$0].id },
        expected: Figure(left),
        found: Figure(right),
        places: cells.compactMap { judge.report.cells[$0].place }
      )
    }
  }

  private func message(_ identity: Identity, left: Int64, right: Int64) -> String {
    let info = form.cells[identity.right[0]]
    let table = form.tables[info.table].name
    let difference = "相差 \((left - right).magnitude) 件。"
    switch identity.kind {
    case .balance:
      let names = form.columnName(of: identity.right[0])
      func side(_ cells: [Int]) -> String {
        cells.map { "\(form.rowName(of: $0)) \(judge.report.cells[$0].counted ?? 0)" }.joined(separator: " + ")
      }
      return
        "\(table)“\(names)”一列：\(side(identity.left)) = \(left) 件，\(side(identity.right)) = \(right) 件，\(difference)"
    case .items:
      let total = form.row(of: identity.right[0]).label.official
      return
        "\(table)“\(form.columnName(of: identity.right[0]))”一列：各项办理结果合计 \(left) 件，\(total)填报 \(right) 件，\(difference)"
    case .row:
      return
        "\(table)“\(form.row(of: identity.right[0]).label.official)”一行：各类申请人合计 \(left) 件，总计填报 \(right) 件，\(difference)"
    case .outcomes:
      let block = form.row(of: identity.right[0]).label.official
      return "\(table)“\(block)”：四种结果合计 \(left) 件，总计填报 \(right) 件，\(difference)"
    }
  }
}

extension Form {
  /// The official label of the cell's column.
  func columnName(of cell: Int) -> String { column(of: cell).label.official }

  /// The row as people call it: the label without its remarks in brackets.
  func rowName(of cell: Int) -> String {
    switch row(of: cell).id {
    case "new": "新收"
    case "carried_in": "上年结转"
    case "carried_out": "结转下年度"
    default: row(of: cell).label.official
    }
  }

  /// The cell in the form's own words: table, row and column.
  package func name(of cell: Int) -> String {
    "\(tables[cells[cell].table].name)“\(row(of: cell).label.official)”的“\(columnName(of: cell))”"
  }
}
