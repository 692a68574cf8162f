/// The arithmetic of FORM.md, computed from the cells a reader must find, by an implementation of its own.
package struct IndependentJudge {
  private let cells: [String: ExpectedCell]
  private let results: [String]
  private let rows: [String]
  private let outOfPlay: Set<String>

  package init(cells: [String: ExpectedCell]) {
    self.cells = cells
    let hasOneRow = cells["t3.other.total"] != nil
    results = Form.results(oneRowOther: hasOneRow)
    rows = Form.rows(oneRowOther: hasOneRow)
    outOfPlay = Self.outOfPlay(cells, results: results, rows: rows)
  }

  /// Sum cells that are blank over parts not all 0, in form order: each is named by a FORM-BLANK of its own.
  package var notStated: [String] {
    let sums =
      rows.map { Form.cell($0, "total") } + Form.applicants.map { Form.cell("total", $0) }
      + Form.blocks.map { Form.outcomeCell($0, "total") }
    return sums.filter { outOfPlay.contains($0) && cells[$0]?.state == .blank }
  }

  /// Every identity that is judged and does not hold, in form order.
  package var alerts: [ExpectedAlert] {
    var found: [ExpectedAlert] = []
    for column in Form.columns {
      let sides = ["new", "carried_in", "total", "carried_out"].map { Form.cell($0, column) }
      if isJudged(sides) {
        let left = value(sides[0]) + value(sides[1])
        let right = value(sides[2]) + value(sides[3])
        if left != right { found.append(ExpectedAlert(code: "T3-BALANCE", at: column, expected: left, found: right)) }
      }
    }
    for column in Form.columns {
      let parts = results.map { Form.cell($0, column) }
      compare("T3-ITEMS", column, parts: parts, sum: Form.cell("total", column), into: &found)
    }
    for row in rows {
      let parts = Form.applicants.map { Form.cell(row, $0) }
      compare("T3-ROW", row, parts: parts, sum: Form.cell(row, "total"), into: &found)
    }
    for block in Form.blocks {
      let parts = Form.outcomes.dropLast().map { Form.outcomeCell(block, $0) }
      compare("T4-SUM", block, parts: parts, sum: Form.outcomeCell(block, "total"), into: &found)
    }
    return found
  }

  /// How many identities do not hold or cannot be judged: what a reader who weighs two readings of a ragged row
  /// wants to be least.
  package var unsatisfied: Int {
    let unjudged = identities.filter { !isJudged($0) }.count
    return alerts.count + unjudged
  }

  private var identities: [[String]] {
    Form.columns.flatMap { column in
      [
        ["new", "carried_in", "total", "carried_out"].map { Form.cell($0, column) },
        (results + ["total"]).map { Form.cell($0, column) },
      ]
    } + rows.map { row in Form.columns.map { Form.cell(row, $0) } }
      + Form.blocks.map { block in Form.outcomes.map { Form.outcomeCell(block, $0) } }
  }

  private func compare(
    _ code: String,
    _ at: String,
    parts: [String],
    sum: String,
    into found: inout [ExpectedAlert]
  ) {
    guard isJudged(parts + [sum]) else { return }
    let expected = parts.reduce(0) { $0 + value($1) }
    if expected != value(sum) {
      found.append(ExpectedAlert(code: code, at: at, expected: expected, found: value(sum)))
    }
  }

  private func isJudged(_ ids: [String]) -> Bool { !ids.contains { outOfPlay.contains($0) } }

  private func value(_ id: String) -> Int { cells[id]?.count ?? 0 }

  private static func outOfPlay(_ cells: [String: ExpectedCell], results: [String], rows: [String]) -> Set<String> {
    var ids: Set<String> = []
    func check(_ sum: String, _ parts: [String]) {
      if cells[sum]?.state == .blank, parts.contains(where: { cells[$0]?.count != 0 }) { ids.insert(sum) }
      ids.formUnion(([sum] + parts).filter { (cells[$0]?.state ?? .missing) == .missing })
    }
    for row in rows { check(Form.cell(row, "total"), Form.applicants.map { Form.cell(row, $0) }) }
    for column in Form.columns { check(Form.cell("total", column), results.map { Form.cell($0, column) }) }
    for block in Form.blocks {
      check(Form.outcomeCell(block, "total"), Form.outcomes.dropLast().map { Form.outcomeCell(block, $0) })
    }
    return ids
  }
}
