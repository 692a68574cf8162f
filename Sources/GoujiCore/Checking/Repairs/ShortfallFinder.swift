/// Sees that many equal repairs are one finding: an amount is missing from a column, and nothing says from which row.
struct ShortfallFinder {
  let form: Form
  let variables: [RepairSystem.Variable]

  /// Nil if the repairs are few enough to be listed, differ in more than the row, or one has something to speak for it.
  func find(_ collector: RepairCollector) -> Repairs.Shortfall? {
    guard collector.count > Repairs.listed, collector.count == collector.all.count else { return nil }
    var common: Missing?
    var rows: Set<Int> = []
    for repair in collector.all {
      guard repair.rank.unsupported == repair.steps.count, let missing = missing(repair.steps) else { return nil }
      guard common == nil || common == missing, rows.insert(missing.row).inserted else { return nil }
      common = missing
    }
    guard let common else { return nil }
    return Repairs.Shortfall(
      column: common.column,
      amount: common.amount,
      rows: rows.count,
      name: common.name,
      reachesTotal: common.reachesTotal
    )
  }

  /// What one repair puts into one result row. Equal if it is the same in another row.
  private struct Missing: Equatable {
    var row: Int
    var column: String
    var name: String
    var amount: Int64
    var reachesTotal: Bool

    static func == (left: Missing, right: Missing) -> Bool {
      left.column == right.column && left.amount == right.amount && left.reachesTotal == right.reachesTotal
    }
  }

  private func missing(_ steps: [RepairCollector.Step]) -> Missing? {
    guard (1...2).contains(steps.count), let amount = steps.first?.change, amount > 0 else { return nil }
    var cells: [Int] = []
    for step in steps {
      let variable = variables[step.variable]
      guard step.change == amount, !variable.isEarlier, form.row(of: variable.cell).role == .result else { return nil }
      cells.append(variable.cell)
    }
    // The column itself and, where the row states its total, the total with it.
    let own = cells.filter { !form.column(of: $0).isTotal }
    guard own.count == 1 || cells.count == 1, let cell = own.first ?? cells.first else { return nil }
    guard cells.allSatisfy({ form.cells[$0].row == form.cells[cell].row }) else { return nil }
    return Missing(
      row: form.cells[cell].row,
      column: form.column(of: cell).id,
      name: form.columnName(of: cell),
      amount: amount,
      reachesTotal: cells.count == 2
    )
  }
}
