/// The order in which alerts stand: that of the form, section by section, row by row.
enum AlertOrder {
  private struct Key: Comparable {
    var section: Int
    var row: Int
    var column: Int
    var code: Int
    var line: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.section, left.row, left.column, left.code, left.line)
        < (right.section, right.row, right.column, right.code, right.line)
    }
  }

  static func sort(_ alerts: [Alert], by form: Form) -> [Alert] {
    let order = Dictionary(uniqueKeysWithValues: AlertCode.allCases.enumerated().map { ($0.element, $0.offset) })
    let keys = alerts.enumerated().map { (key: key($0.element, form, order), offset: $0.offset, alert: $0.element) }
    return keys.sorted { $0.key != $1.key ? $0.key < $1.key : $0.offset < $1.offset }.map(\.alert)
  }

  private static func key(_ alert: Alert, _ form: Form, _ order: [AlertCode: Int]) -> Key {
    let code = order[alert.code] ?? order.count
    let line = alert.places.first?.line ?? alert.places.first?.paragraph ?? 0
    let isCellLevel = ![.section, .table, .edition].contains(alert.code)
    if isCellLevel, let last = alert.cells.last, let index = form.index[last], alert.at != tableID(of: index, form) {
      let info = form.cells[index]
      // A column's balance stands with its total, not with the row below it.
      let row = alert.code == .balance ? form.tables[info.table].rows.firstIndex { $0.role == .total } : info.row
      return Key(
        section: form.tables[info.table].section,
        row: (row ?? info.row) + 1,
        column: info.column,
        code: code,
        line: line
      )
    }
    if let at = alert.at, let table = form.table(at) {
      return Key(section: table.section, row: 0, column: 0, code: code, line: line)
    }
    return Key(section: alert.at.flatMap { Int($0) } ?? 0, row: -1, column: 0, code: code, line: line)
  }

  private static func tableID(of cell: Int, _ form: Form) -> String {
    form.tables[form.cells[cell].table].id
  }
}
