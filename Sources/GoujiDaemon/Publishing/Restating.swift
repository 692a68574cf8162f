package import GoujiCore
package import GoujiStore

/// Says anew what there is to say of filings whose standing, or whose alerts' decisions, have changed.
package struct Restating: Sendable {
  private let spool: Spool
  private let index: Index
  private let judging: Judging

  package init(_ spool: Spool, _ index: Index, _ judging: Judging) {
    self.spool = spool
    self.index = index
    self.judging = judging
  }

  /// A filing as it is said now.
  package struct Statement: Sendable {
    package var examination: Examination
    package var filing: FilingRecord
    package var json: [UInt8]
  }

  /// The examination of a file as it is told in its standing, with what people decided.
  ///
  /// - Throws: `IndexError`.
  package func statement(
    _ examination: Examination,
    _ filing: FilingRecord,
    _ standing: Standing
  ) throws -> Statement {
    var examination = examination
    examination.source.names = filing.names
    if !standing.isEmpty { examination = judging.years.judged(examination, standing) }
    examination.decide(by: try index.decisions(on: examination.alerts.lazy.map(\.id)))
    var fresh = filing.refreshed(by: examination, judging)
    fresh.standing = standing.digest
    return Statement(examination: examination, filing: fresh, json: examination.json(received: filing.received))
  }

  /// Judges originals again.
  ///
  /// - Returns: For each filing, in order, what is said of it now; nil if its original is gone or is judged otherwise
  ///   by now: then its result stays as it is, and `gouji recheck` says why.
  /// - Throws: `SystemFault`, `IndexError`.
  package func statements(_ filings: [(filing: FilingRecord, standing: Standing)]) throws -> [Statement?] {
    let archived = Archived(spool, judging)
    return try ConcurrentMap.run(filings) { item in
      guard let examination = try archived.examination(of: item.filing) else { return nil }
      let statement = try statement(examination, item.filing, item.standing)
      // What the report is about is what gave it its standing; another opinion of it waits for a recheck.
      return statement.filing.memory == item.filing.memory ? statement : nil
    }
  }

  /// Publishes what differs from what lies in the outbox, and tells the index of all.
  ///
  /// - Returns: Names of the results that were published.
  /// - Throws: `SystemFault`, `NotSynced`, `IndexError`.
  package func publish(_ statements: [Statement], with decisions: [DecisionRecord] = []) throws -> [String] {
    var staged: [(name: String, file: Staged)] = []
    do {
      for statement in statements {
        let result = statement.filing.result
        if try current(result) != statement.json {
          staged.append((result, try Staged(statement.json, in: spool.outbox)))
        }
      }
    } catch {
      for item in staged { item.file.discard() }
      throw error
    }
    try GroupSync.sync(staged.map(\.file.file))
    for item in staged { try item.file.publish(as: item.name) }
    if !staged.isEmpty { try spool.outbox.sync() }
    var change = Index.Change()
    change.filings = statements.map(\.filing)
    change.decisions = decisions
    try index.commit(change)
    return staged.map(\.name)
  }

  /// Nil if there is no such result.
  ///
  /// - Throws: `SystemFault`.
  package func current(_ result: String) throws -> [UInt8]? {
    guard let sight = try spool.outbox.sight(of: result), sight.kind == .file else { return nil }
    return try spool.outbox.file(result).read(expecting: sight.size, limit: sight.size)
  }
}
