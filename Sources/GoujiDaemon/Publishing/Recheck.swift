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

  /// Reads every original twice: what a report says of itself decides what it is to others, and only when that is
  /// known of all can any be judged with them.
  ///
  /// - Parameter step: Called for each result that was judged.
  /// - Throws: `SystemFault`, `NotSynced`, `IndexError`.
  package func run(step: () -> Void = {}) throws -> Summary {
    var summary = Summary()
    let archived = Archived(spool, judging)
    try forEachBatch { records in
      let fresh = try ConcurrentMap.run(records) { record in
        try archived.examination(of: record).map { record.refreshed(by: $0, judging) }
      }
      var change = Index.Change()
      for (record, fresh) in zip(records, fresh) {
        guard var fresh else {
          summary.problems.append(record.result)
          continue
        }
        // What the outbox says is still what was judged last.
        (fresh.alerts, fresh.verdict) = (record.alerts, record.verdict)
        change.filings.append(fresh)
      }
      try index.commit(change)
    }
    try Relinking(index, judging).run()
    let restating = Restating(spool, index, judging)
    var linking = Linking(index, judging.years.forms)
    try forEachBatch { records in
      let items = try records.map { ($0, try linking.standing(of: $0)) }
      let statements = try restating.statements(items).compactMap { $0 }
      summary.judged += statements.count
      for _ in statements { step() }
      summary.changed += try restating.publish(statements)
    }
    return summary
  }

  private func forEachBatch(_ body: ([FilingRecord]) throws -> Void) throws {
    var last = ""
    while true {
      let names = try index.results(after: last, limit: Recheck.batch)
      guard let end = names.last else { return }
      try body(names.compactMap { try index.filing(result: $0) }.filter { $0.original.hasPrefix("archive/") })
      last = end
    }
  }
}
