internal import Glibc
internal import GoujiCore
internal import GoujiStore
internal import Logging

/// Makes people's decisions take effect: the reports that state the alert say so, the index keeps it, the file is put
/// away. Replaying from any point ends in the same.
///
/// Runs on the committer's queue, between two groups.
struct DecisionTaker {
  private let parts: Committer.Parts

  init(_ parts: Committer.Parts) {
    self.parts = parts
  }

  /// - Throws: `NotSynced`; `IndexError` but for the machine's faults. After a fault of the machine, what waits is left
  ///   for the next time.
  func take() throws {
    do {
      let folder = DecisionFolder(parts.spool)
      let items = try folder.waiting()
      guard !items.isEmpty else { return }
      let decisions = items.compactMap { item in item.file?.record(name: item.name) }
      try apply(decisions)
      for item in items {
        try folder.putAway(item)
        guard let file = item.file else {
          parts.logger.warning("decisions/\(item.name) 不是对告警的决定，已移到 rejected。")
          continue
        }
        let what = file.decision == .accept ? "接受" : "重新打开"
        parts.logger.info("告警 \(file.alert)：已\(what)\(file.note.map { "（\($0)）" } ?? "")。")
      }
      try folder.sync()
    } catch let fault as SystemFault {
      parts.logger.report(.retrying, .warning, "\(fault)。对告警的决定稍后再处理。")
    } catch IndexError.machine(let reason) {
      parts.logger.report(.retrying, .warning, "索引暂时写不进去，对告警的决定稍后再处理：\(reason)")
    }
  }

  private func apply(_ decisions: [DecisionRecord]) throws {
    // First the decisions: what is said of the reports is said by the index.
    var change = Index.Change()
    change.decisions = decisions
    try parts.index.commit(change)
    var linking = Linking(parts.index, parts.judging.years.forms)
    let results = try parts.index.results(stating: Set(decisions.map(\.alert)))
    let items = try results.sorted().compactMap { try parts.index.filing(result: $0) }.map {
      ($0, try linking.standing(of: $0))
    }
    let restating = Restating(parts.spool, parts.index, parts.judging)
    for (item, statement) in zip(items, try restating.statements(items)) {
      if let statement {
        _ = try restating.publish([statement])
      } else {
        parts.logger.warning("找不到 \(item.0.result) 的原件 \(item.0.original)，或原件已改变，它的结果没有更新。")
      }
    }
  }
}
