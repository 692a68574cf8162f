/// What a table of the form must have, so that its identities can be formed.
enum FormChecks {
  static func check(_ table: Form.Table, _ node: ConfigurationNode) throws {
    guard table.id != "t2" else { return }
    for block in table.blocks where block.columns.count(where: \.isTotal) != 1 {
      throw node.error("\(table.name)应恰有一列 role: total。")
    }
    guard table.id == "t3" else { return }
    let totals = table.rows.count { $0.role == .total }
    let outflows = table.rows.count { $0.role == .outflow }
    guard totals == 1, outflows == 1 else { throw node.error("\(table.name)应恰有一行 role: total、一行 role: outflow。") }
    for role in [Form.Role.inflow, .result] where !table.rows.contains(where: { $0.role == role }) {
      throw node.error("\(table.name)没有 role: \(role.rawValue) 的行。")
    }
  }
}
