internal import GoujiCore
package import GoujiStore

/// Judges the archive again, after a change of program or form, and publishes only what differs.
package struct Recheck {
  private static let batch = 256

  private let spool: Spool
  private let index: Index
  private let judging: Judging

  package init(_ spool: Spool, _ index: Index, _ judging: Judging) {
    self.spool = spool
    self.index = index
    self.judging = judging
  }

  package struct Summary: Equatable, Sendable {
    package var judged = 0
    /// Results that were published anew.
    package var changed: [String] = []
    /// Results whose original is gone or is not what it was.
    package var problems: [String] = []
  }

  /// A report whose own figures and words are read as before is told as what it is known to be to others. Where they are
  /// not, others may have another standing, which is known only when all have been read; those whose standing that
  /// changes are read a second time.
  ///
  /// - Throws: `SystemFault`, `NotSynced`, `IndexError`.
  package func run() throws -> Summary {
    var summary = Summary()
    let restating = Restating(spool, index, judging)
    var linking = Linking(index, judging.years.forms)
    var changed: Set<String> = []
    var otherwise: Set<String> = []
    try forEachBatch { records in
      let items = try records.map { ($0, try linking.standing(of: $0)) }
      var change = Index.Change()
      var statements: [Restating.Statement] = []
      for (record, reading) in zip(records, try ConcurrentMap.run(items) { try read($0.0, $0.1, restating) }) {
        summary.judged += reading.isThere ? 1 : 0
        switch reading {
        case .gone: summary.problems.append(record.result)
        case .same: break
        case .told(let statement): statements.append(statement)
        case .readOtherwise(let filing):
          otherwise.insert(record.result)
          change.filings.append(filing)
        }
      }
      changed.formUnion(try restating.publish(statements))
      try index.commit(change)
    }
    otherwise.formUnion(try Relinking(index, judging).run())
    linking = Linking(index, judging.years.forms)
    try forEachBatch(where: otherwise.contains) { records in
      let items = try records.map { ($0, try linking.standing(of: $0)) }
      changed.formUnion(try restating.publish(try restating.statements(items).compactMap { $0 }))
    }
    summary.changed = changed.sorted()
    return summary
  }

  private enum Reading {
    /// The original is not there, or is not what it was.
    case gone
    case same
    case told(Restating.Statement)
    /// Other reports have to know of it first. With the alerts of the result in the outbox.
    case readOtherwise(FilingRecord)

    var isThere: Bool { if case .gone = self { false } else { true } }
  }

  private func read(_ record: FilingRecord, _ standing: Standing, _ restating: Restating) throws -> Reading {
    guard let examination = try Archived(spool, judging).examination(of: record) else { return .gone }
    var fresh = record.refreshed(by: examination, judging)
    guard fresh.memory == record.memory else {
      (fresh.alerts, fresh.verdict) = (record.alerts, record.verdict)
      return .readOtherwise(fresh)
    }
    let statement = try restating.statement(examination, record, standing)
    let isSame = try statement.filing == record && restating.current(record.result) == statement.json
    return isSame ? .same : .told(statement)
  }

  private func forEachBatch(
    where isMeant: (String) -> Bool = { _ in true },
    _ body: ([FilingRecord]) throws -> Void
  ) throws {
    var last = ""
    while true {
      let names = try index.results(after: last, limit: Recheck.batch)
      guard let end = names.last else { return }
      let records = try names.filter(isMeant).compactMap { try index.filing(result: $0) }
      try body(records.filter { $0.original.hasPrefix("archive/") })
      last = end
    }
  }
}
