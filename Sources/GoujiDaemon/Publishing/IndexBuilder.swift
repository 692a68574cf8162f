internal import Foundation
internal import GoujiCore
package import GoujiStore

/// Makes the index from what lies on the disk: results in the outbox, originals and decisions in the archive.
package struct IndexBuilder: Sendable {
  private let spool: Spool
  private let index: Index
  private let judging: Judging

  package init(_ spool: Spool, _ index: Index, _ judging: Judging) {
    self.spool = spool
    self.index = index
    self.judging = judging
  }

  package struct Summary: Equatable, Sendable {
    package var filings = 0
    /// Results that cannot be read, or whose original is gone.
    package var problems: [String] = []
  }

  /// Forgets what the index says and takes up every result anew. Nothing is published.
  ///
  /// - Throws: `SystemFault`, `IndexError`.
  package func rebuild() throws -> Summary {
    try index.removeFilings()
    var results: [String] = []
    try spool.outbox.forEachName { name, _ in
      if let name, name.hasSuffix(".json"), !name.hasPrefix("."), name != StatusFile.name { results.append(name) }
    }
    results.sort()
    var summary = Summary()
    for start in stride(from: 0, to: results.count, by: 256) {
      let batch = Array(results[start..<min(start + 256, results.count)])
      var change = Index.Change()
      for (result, filing) in zip(batch, try ConcurrentMap.run(batch, filing)) {
        if let filing { change.filings.append(filing) } else { summary.problems.append(result) }
      }
      try index.commit(change)
      summary.filings += change.filings.count
    }
    try Relinking(index, judging).run()
    try DecisionFolder(spool).taken { try index.commit(Index.Change(decisions: $0)) }
    return summary
  }

  /// What the outbox says of a result, and the archive of its original; nil if it is none, or its original is gone.
  ///
  /// - Throws: `SystemFault`.
  @Sendable package func filing(_ result: String) throws -> FilingRecord? {
    guard let sight = try spool.outbox.sight(of: result), sight.kind == .file else { return nil }
    let bytes = try spool.outbox.file(result).read(expecting: sight.size, limit: sight.size)
    guard let filed = try? FiledResult(json: Data(bytes)), let original = try original(of: result) else { return nil }
    var filing = filed.filing(
      result: result,
      fileName: filed.source.name,
      fileDigest: filed.source.sha256,
      original: original
    )
    if !filing.isRejected, let examination = try Archived(spool, judging).examination(of: filing) {
      filing.memory = judging.years.filing(examination).map { FilingRecord.Memory($0) }
    }
    return filing
  }

  /// Where the original of a result lies; nil if it lies nowhere.
  private func original(of result: String) throws -> String? {
    let name = String(result.dropLast(".json".count))
    if try spool.archive.sight(of: name) != nil { return "archive/\(name)" }
    if try spool.rejected.sight(of: name) != nil { return "rejected/\(name)" }
    return nil
  }
}
