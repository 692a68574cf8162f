internal import GoujiCore
package import GoujiStore

/// Judges the archive again, after a change of program or form, and publishes only what differs.
package struct Recheck {
  private static let batch = 64

  private let spool: Spool
  private let index: Index
  private let judging: Judging
  private let examining: Examining

  package init(_ spool: Spool, _ index: Index, _ judging: Judging) {
    self.spool = spool
    self.index = index
    self.judging = judging
    examining = Examining(judging: judging, outbox: spool.outbox, sizeLimit: Int.max)
  }

  package struct Summary: Equatable, Sendable {
    package var judged = 0
    /// Results that were published anew.
    package var changed: [String] = []
    /// Results whose original is gone or is not what it was.
    package var problems: [String] = []
  }

  /// - Parameter step: Called for each result that was judged.
  /// - Throws: `SystemFault`, `NotSynced`, `IndexError`.
  package func run(step: () -> Void = {}) throws -> Summary {
    var summary = Summary()
    var keys: Set<FilingRecord.Key> = []
    var last = ""
    while true {
      let names = try index.results(after: last, limit: Recheck.batch)
      guard let end = names.last else { break }
      var fresh: [(FilingRecord, Examination)] = []
      for name in names {
        guard let record = try index.filing(result: name), record.original.hasPrefix("archive/") else { continue }
        step()
        guard let examination = try Archived(spool, judging).examination(of: record) else {
          summary.problems.append(name)
          continue
        }
        let refreshed = examining.refreshed(record, by: examination)
        if (refreshed.key, refreshed.figures) != (record.key, record.figures) {
          keys.formUnion([record.key, refreshed.key].compactMap { $0 })
        }
        summary.judged += 1
        fresh.append((refreshed, examination))
      }
      summary.changed += try publish(fresh)
      last = end
    }
    for key in keys { summary.changed += try relink(key) }
    summary.changed = Array(Set(summary.changed)).sorted()
    return summary
  }

  /// Filings whose organ, year or figures are read otherwise now are something else to each other.
  private func relink(_ key: FilingRecord.Key) throws -> [String] {
    var fresh: [(FilingRecord, Examination)] = []
    for record in FilingChain.link(try index.filings(of: key)) {
      if let examination = try Archived(spool, judging).examination(of: record) { fresh.append((record, examination)) }
    }
    return try publish(fresh)
  }

  /// - Returns: Names of the results that differ from what lay in the outbox.
  private func publish(_ fresh: [(FilingRecord, Examination)]) throws -> [String] {
    var staged: [(String, Staged)] = []
    var change = Index.Change()
    for (record, examination) in fresh {
      var examination = examination
      var record = record
      if record.key == nil { (record.supersedes, record.supersededBy, record.sameFiling) = (nil, nil, []) }
      examination.adopt(record)
      change.filings.append(record)
      let json = examination.json(received: record.received)
      if try current(record.result) != json { staged.append((record.result, try Staged(json, in: spool.outbox))) }
    }
    try GroupSync.sync(staged.map(\.1.file))
    for (name, file) in staged { try file.publish(as: name) }
    if !staged.isEmpty { try spool.outbox.sync() }
    try index.commit(change)
    return staged.map(\.0)
  }

  /// Nil if there is no such result.
  private func current(_ result: String) throws -> [UInt8]? {
    guard let sight = try spool.outbox.sight(of: result), sight.kind == .file else { return nil }
    return try spool.outbox.file(result).read(expecting: sight.size, limit: sight.size)
  }
}
