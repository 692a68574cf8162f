/// A report to its findings: what is wrong, in form order, and how much of it could be checked.
struct Judge {
  let report: Report
  private let sums: SumJudge
  private let narrative: ClaimJudge.Result

  init(report: Report, claims vocabulary: ClaimVocabulary) {
    self.report = report
    sums = SumJudge(report)
    narrative = ClaimJudge(report: report, vocabulary: vocabulary, sums: sums).result()
  }

  /// What the text says of figures, in its order.
  var claims: [Claim] { narrative.claims }

  /// Figures of cells that the text speaks for.
  var supported: Set<SupportedFigure> { narrative.supported }

  func alerts() -> [Alert] {
    let alerts =
      SumAlerts(judge: sums).alerts() + FormAlerts(report: report, judge: sums).alerts() + narrative.alerts
    return AlertOrder.sort(alerts, by: report.form)
  }

  func coverage() -> Coverage {
    var counts = [Int](repeating: 0, count: report.cells.count)
    for (identity, verdict) in zip(report.form.identities, sums.verdicts()) where verdict != .unjudged {
      for cell in identity.left + identity.right { counts[cell] += 1 }
    }
    var coverage = Coverage()
    coverage.cells = report.cells.count
    coverage.read = report.cells.count { $0.state != .missing && $0.state != .unreadable }
    coverage.inOneIdentity = counts.count { $0 == 1 }
    coverage.inTwoOrMore = counts.count { $0 >= 2 }
    coverage.claims = narrative.claims.count
    coverage.bound = narrative.bound
    coverage.judged = narrative.judged
    return coverage
  }
}
