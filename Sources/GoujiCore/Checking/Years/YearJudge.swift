/// Reports of one organ for several years, judged with each other.
package struct YearJudge: Sendable {
  private let divisions: Divisions

  package init(_ library: FormLibrary) {
    divisions = Divisions(library.regions)
  }

  /// What other years need to know of the examination; nil where none can be linked with it.
  package func filing(_ examination: Examination) -> FiledYear? {
    FiledYear(examination.report, examination.source, divisions: divisions)
  }

  /// The same of a report that is still to be judged.
  package func filing(_ reading: Reading) -> FiledYear? {
    FiledYear(reading.report, reading.source, divisions: divisions)
  }

  /// The examinations, each judged with the others of its organ. Where several are of one organ and year, the later
  /// in the list came in later; otherwise their order makes no difference to what is said of each.
  package func judged(_ examinations: [Examination]) -> [Examination] {
    let filings = examinations.map { filing($0) }
    let organs = Dictionary(grouping: filings.compactMap { $0 }, by: \.organ)
    let histories = organs.filter { $0.value.count > 1 }.mapValues { OrganHistory($0) }
    return zip(examinations, filings).map { examination, filing in
      guard let filing, let history = histories[filing.organ] else { return examination }
      return judged(examination, as: filing, in: history)
    }
  }

  /// The examination as it stands in the history of its organ, whatever it was judged with before.
  package func judged(_ examination: Examination, as filing: FiledYear, in history: OrganHistory) -> Examination {
    guard let report = examination.report else { return examination }
    var result = examination
    result.history = history.relations(of: filing)
    result.history.pending = examination.history.pending
    let judge = SumJudge(report)
    let past = history.filings(before: filing.year)
    let last = past.last.flatMap { $0.year == filing.year - 1 ? $0 : nil }
    var alerts: [Alert] = []
    if let last {
      alerts = YearAlerts(judge: judge, earlier: last.figures).alerts()
      result.history.pending.removeAll { $0 == last.year }
    }
    alerts += YearJump(judge: judge, earlier: past.map(\.figures)).alerts()
    result.history.judgedWith = past.filter { $0.year == last?.year || past.count >= YearJump.fewestYears }.map(
      \.result
    )
    let others = examination.alerts.filter { ![.yearCarry, .yearStock, .yearJump].contains($0.code) }
    let own = AlertID.assign(alerts, organ: examination.organ, year: report.year)
    result.alerts = own.isEmpty ? others : AlertOrder.sort(others + own, by: report.form)
    if result.alerts.contains(where: \.isArithmetic) {
      result.repairs = RepairFinder(judge, earlier: last?.figures, supported: examination.supported).repairs()
    }
    return result
  }
}

extension Alert {
  /// Whether some cells do not add up, within the report or with last year's.
  var isArithmetic: Bool {
    switch code {
    case .balance, .items, .row, .outcomes, .yearCarry, .yearStock: true
    default: false
    }
  }
}

extension Examination {
  /// The organ as alert ids name it: the file itself where no organ is known.
  var organ: String {
    report?.agency.map { "\(report?.region ?? "")\($0)" } ?? source.sha256
  }
}

extension Report {
  /// The year that the report has to be judged with, as long as it is not there; empty where none can be.
  var pendingYears: [Int] {
    guard agency != nil, let year, year > Report.firstYear else { return [] }
    return [year - 1]
  }

  /// No report before this year was filed on a form of these tables.
  private static let firstYear = 2019
}
