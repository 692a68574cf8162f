/// A report to its findings: what is wrong, in form order, and how much of it could be checked.
struct Judge {
  let report: Report

  func alerts() -> [Alert] {
    let sums = SumJudge(report)
    let alerts = SumAlerts(judge: sums).alerts() + FormAlerts(report: report, judge: sums).alerts()
    return AlertOrder.sort(alerts, by: report.form)
  }

  func coverage() -> Coverage {
    var counts = [Int](repeating: 0, count: report.cells.count)
    for (identity, verdict) in zip(report.form.identities, SumJudge(report).verdicts()) where verdict != .unjudged {
      for cell in identity.left + identity.right { counts[cell] += 1 }
    }
    var coverage = Coverage()
    coverage.cells = report.cells.count
    coverage.read = report.cells.count { $0.state != .missing && $0.state != .unreadable }
    coverage.inOneIdentity = counts.count { $0 == 1 }
    coverage.inTwoOrMore = counts.count { $0 >= 2 }
    return coverage
  }
}
