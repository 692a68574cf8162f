/// Reports judged with each other: those of one organ for several years, and those of several organs on one year.
package struct YearJudge: Sendable {
  private let divisions: Divisions
  private let claims: ClaimVocabulary
  package let forms: FormLibrary

  package init(_ library: FormLibrary) {
    divisions = Divisions(library.regions)
    claims = library.claims
    forms = library
  }

  /// What other reports need to know of the examination; nil where none can be linked with it.
  package func filing(_ examination: Examination) -> FiledYear? {
    FiledYear(examination.report, examination.source, divisions: divisions)
  }

  /// The same of a report that is still to be judged.
  package func filing(_ reading: Reading) -> FiledYear? {
    FiledYear(reading.report, reading.source, divisions: divisions)
  }

  /// The examinations, each judged with the others. Where several are of one organ and year, the later in the list came
  /// in later; otherwise their order makes no difference to what is said of each.
  package func judged(_ examinations: [Examination]) -> [Examination] {
    let filings = examinations.map { filing($0) }
    let neighbours = Neighbours(filings.compactMap { $0 })
    return zip(examinations, filings).map { examination, filing in
      guard let filing, let standing = neighbours.standing(of: filing) else { return examination }
      return judged(examination, standing)
    }
  }

  /// The examination as it stands among others, whatever it was judged with before.
  package func judged(_ examination: Examination, _ standing: Standing) -> Examination {
    guard let report = examination.report else { return examination }
    var result = examination
    let judge = SumJudge(report)
    let last = standing.past.last.flatMap { $0.year + 1 == report.year ? $0 : nil }
    result.history = Examination.History(standing, pending: last == nil ? report.pendingYears : [])
    var alerts: [Alert] = []
    if let last { alerts = YearAlerts(judge: judge, earlier: last.figures).alerts() }
    alerts += YearJump(judge: judge, earlier: standing.past.map(\.figures)).alerts()
    let text = last == nil && standing.copies.isEmpty ? TextSketch.none : TextSketch(report)
    let earlier = last.map { TextCopy.shares(of: text, in: $0.text) } ?? []
    alerts += TextCopy.alerts(of: report, earlier: earlier, others: standing.copies)
    var replaced: Set<AlertCode> = [.yearCarry, .yearStock, .yearJump, .textCopy]
    if last != nil || !examination.history.judgedWith.isEmpty {
      let narrative = ClaimJudge(report: report, vocabulary: claims, sums: judge, prior: last?.figures).result()
      alerts += narrative.alerts.filter { $0.code == .textChange }
      replaced.insert(.textChange)
      result.coverage.judged = narrative.judged
    }
    let others = examination.alerts.filter { !replaced.contains($0.code) }
    let own = AlertID.assign(alerts, organ: examination.organ, year: report.year)
    result.alerts = own.isEmpty ? others : AlertOrder.sort(others + own, by: report.form)
    // What has taken this filing's place says what is still wrong.
    let state = standing.supersededBy == nil ? Alert.State.open : .closed
    for index in result.alerts.indices { (result.alerts[index].state, result.alerts[index].note) = (state, nil) }
    if result.alerts.contains(where: \.isArithmetic) {
      result.repairs = RepairFinder(judge, earlier: last?.figures, supported: examination.supported).repairs()
    } else {
      result.repairs = .none
    }
    return result
  }
}

extension Examination.History {
  init(_ standing: Standing, pending: [Int]) {
    self.init()
    supersedes = standing.supersedes
    supersededBy = standing.supersededBy
    sameFiling = standing.sameFiling
    judgedWith = standing.past.map(\.result)
    self.pending = pending
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
