internal import GoujiCore
package import GoujiStore
package import Logging

/// Takes up what a run left that did not come to its end.
package struct Recovery {
  private let spool: Spool
  private let index: Index
  private let judging: Judging
  private let logger: Logger

  package init(_ spool: Spool, _ index: Index, _ judging: Judging, _ logger: Logger) {
    self.spool = spool
    self.index = index
    self.judging = judging
    self.logger = logger
  }

  /// Removes scraps, enters in the index what was published and moved but not yet entered, and says what was in hand.
  ///
  /// - Returns: Contents that may be why the run ended: each is read once in a process of its own.
  /// - Throws: `SystemFault`, `IndexError`.
  package func run() throws -> Set<String> {
    let claims = try index.claims()
    guard !claims.isEmpty else { return [] }
    for folder in [spool.outbox, spool.archive, spool.duplicates, spool.rejected] { try Staged.clear(folder) }
    var suspects: Set<String> = []
    var change = Index.Change()
    var linking = Linking(index, judging.years.forms)
    for claim in claims {
      change.releases.append(claim.path)
      if try spool.inbox.sight(of: claim.path) != nil {
        suspects.insert(claim.digest)
      } else {
        for filing in try completed(claim) { try linking.add(filing) }
      }
    }
    // Reports that these have changed may not have been said anew, and the index knows of none.
    let restating = Restating(spool, index, judging)
    _ = try restating.publish(try restating.statements(try linking.resolve()).compactMap { $0 })
    try index.commit(change)
    logger.report(
      .recovered,
      .notice,
      "上次运行没有正常结束，当时手头有 \(claims.count) 个文件：\(suspects.count) 个将先单独试读再处理，其余已处理完毕。"
    )
    return suspects
  }

  /// What the outbox says of a file that has left the inbox; empty if someone else took it away.
  private func completed(_ claim: GoujiStore.Claim) throws -> [FilingRecord] {
    let builder = IndexBuilder(spool, index, judging)
    let name = claim.path.split(separator: "/").last.map(String.init) ?? claim.path
    var results = try index.accepted(fileDigest: claim.digest).map(\.result)
    if results.isEmpty {
      results = [ResultName.original(of: name, digest: claim.digest, results: []) + ".json"]
    }
    return try results.compactMap(builder.filing)
  }
}
