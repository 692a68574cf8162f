/// What a cell may truly be: what is stated, and, where the table's own arithmetic is broken or a sum is left out, what
/// its identities make of it. A text that is right against any of these is not a second fault.
struct CellValues {
  private let judge: SumJudge
  private let verdicts: [SumJudge.Verdict]

  init(_ judge: SumJudge) {
    self.judge = judge
    verdicts = judge.verdicts()
  }

  /// The stated value first; empty if neither a figure nor an identity tells.
  func values(of cell: Int) -> [Int64] {
    var values: [Int64] = []
    if !judge.notStated.contains(cell), let stated = judge.report.cells[cell].counted { values.append(stated) }
    for (identity, verdict) in zip(judge.report.form.identities, verdicts) where verdict != .holds {
      guard let implied = implied(cell, by: identity), !values.contains(implied) else { continue }
      values.append(implied)
    }
    // A sum that is left blank may have been meant as nothing.
    if judge.notStated.contains(cell), !values.contains(0) { values.append(0) }
    return values
  }

  private func implied(_ cell: Int, by identity: Identity) -> Int64? {
    let isLeft = identity.left.contains(cell)
    guard isLeft || identity.right.contains(cell) else { return nil }
    guard let left = judge.sum(identity.left.filter { $0 != cell }),
      let right = judge.sum(identity.right.filter { $0 != cell })
    else { return nil }
    return isLeft ? right - left : left - right
  }

  /// Values of a sum of cells: as stated, and with one cell at a time as its identities have it.
  func values(of cells: [(sign: Int64, cell: Int)]) -> [Int64] {
    let options = cells.map { (sign: $0.sign, values: self.values(of: $0.cell)) }
    guard options.allSatisfy({ !$0.values.isEmpty }) else { return [] }
    let base = options.reduce(Int64(0)) { $0 + $1.sign * $1.values[0] }
    var sums = [base]
    for option in options {
      for value in option.values.dropFirst() { sums.append(base + option.sign * (value - option.values[0])) }
    }
    return sums
  }
}
