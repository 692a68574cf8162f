/// Judges the identities of one report: which hold, which do not, and which cannot be judged.
package struct SumJudge {
  package enum Verdict: Equatable, Sendable {
    case holds
    case broken(left: Int64, right: Int64)
    /// A cell of the identity is not stated, missing or unreadable.
    case unjudged
  }

  let report: Report
  /// Sum cells that are blank over parts that are not all 0.
  let notStated: Set<Int>

  package init(_ report: Report) {
    self.report = report
    notStated = SumJudge.notStated(report)
  }

  /// One verdict for each of `report.form.identities`.
  package func verdicts() -> [Verdict] {
    report.form.identities.map { identity in
      guard let left = sum(identity.left), let right = sum(identity.right) else { return .unjudged }
      return left == right ? .holds : .broken(left: left, right: right)
    }
  }

  /// Nil if some cell has no figure to count.
  func sum(_ cells: [Int]) -> Int64? {
    var sum: Int64 = 0
    for index in cells {
      guard !notStated.contains(index), let value = report.cells[index].counted else { return nil }
      let (total, overflows) = sum.addingReportingOverflow(value)
      guard !overflows else { return nil }
      sum = total
    }
    return sum
  }

  private static func notStated(_ report: Report) -> Set<Int> {
    var cells: Set<Int> = []
    for identity in report.form.identities where identity.isSum {
      let sum = identity.right[0]
      guard report.cells[sum].state == .blank else { continue }
      if identity.left.contains(where: { report.cells[$0].counted != 0 }) { cells.insert(sum) }
    }
    return cells
  }
}

extension Cell {
  /// What the cell counts for in a sum: its number, 0 for a blank or a dash; nil if that cannot be said.
  package var counted: Int64? {
    switch state {
    case .number: value?.count
    case .blank, .dash: 0
    case .missing, .unreadable: nil
    }
  }
}
