internal import Glibc
internal import GoujiCore
internal import GoujiStore
internal import Logging

/// Makes a group of finished works last, but for the index: results, journal, originals.
///
/// Runs on the committer's queue. A machine's fault holds up one file; a failed `fsync` ends the process.
struct Publication {
  struct Done {
    var work: Work
    /// What the index has to know: the work's own filings, and others that they changed.
    var filings: [FilingRecord]

    var outcome: Committer.Outcome {
      if case .again = work.role { return .duplicate }
      return .filed(verdict: work.results.first?.examination.verdict ?? .rejected)
    }
  }

  private let parts: Committer.Parts

  init(_ parts: Committer.Parts) {
    self.parts = parts
  }

  /// - Throws: `NotSynced`.
  func publish(_ group: [Work]) throws -> (done: [Done], failures: [(Work, SystemFault)]) {
    var failures: [(Work, SystemFault)] = []
    var going = group
    var amendments: [Amendment] = []
    do {
      amendments = try link(&going)
    } catch let fault as SystemFault {
      return try holdUp(group, going, fault)
    } catch IndexError.machine {
      return try holdUp(group, going, SystemFault("sqlite", parts.spool.indexPath, code: EIO))
    }
    try GroupSync.sync(going.flatMap(\.files) + amendments.compactMap(\.staged?.file))
    var published: [Work] = []
    for work in going {
      try attempt(work, &failures) {
        for result in work.results { try result.staged?.publish(as: result.filing.result) }
        published.append(work)
      }
    }
    for amendment in amendments {
      do {
        try amendment.staged?.publish(as: amendment.statement.filing.result)
      } catch let fault as SystemFault {
        for other in amendments { other.staged?.discard() }
        return ([], failures + published.map { ($0, fault) })
      }
    }
    if published.contains(where: { !$0.results.isEmpty }) || !amendments.isEmpty { try parts.spool.outbox.sync() }
    parts.journal.together {
      for work in published { tell(work) }
      for amendment in amendments { tell(amendment) }
    }
    var done = try move(published, &failures)
    // The index learns of them with the first file that has come to its end; with none, they are said again.
    if !done.isEmpty { done[0].filings += amendments.map(\.statement.filing) }
    return (done, failures)
  }

  /// What each is to the others is found out for all together, so all are tried again. But alone one may have room on
  /// the disk where all have none.
  private func holdUp(
    _ group: [Work],
    _ begun: [Work],
    _ fault: SystemFault
  ) throws -> (done: [Done], failures: [(Work, SystemFault)]) {
    for work in begun { work.discard() }
    guard group.count > 1 else { return ([], group.map { ($0, fault) }) }
    let (done, failures) = try publish([group[0]])
    return (done, failures + group.dropFirst().map { ($0, fault) })
  }

  /// A result of an earlier file that is said anew because of the group.
  private struct Amendment {
    var statement: Restating.Statement
    /// Nil if the result stays as it is.
    var staged: Staged?
    var before: FilingRecord
  }

  /// Puts each result of the group in its standing among all others and on the way to the disk, and finds the earlier
  /// results that this changes.
  private func link(_ group: inout [Work]) throws -> [Amendment] {
    var places: [String: (work: Int, result: Int)] = [:]
    for work in group.indices {
      for result in group[work].results.indices {
        places[group[work].results[result].filing.result] = (work, result)
      }
    }
    guard !places.isEmpty else { return [] }
    let restating = Restating(parts.spool, parts.index, parts.judging)
    let outbox = parts.spool.outbox
    let items = try parts.index.together {
      var linking = Linking(parts.index, parts.judging.years.forms)
      for result in group.flatMap(\.results) { try linking.add(result.filing) }
      return try linking.resolve()
    }
    let own = items.compactMap { item in
      places[item.filing.result].map { (place: $0, item: item, work: group[$0.work].results[$0.result]) }
    }
    let staged = try ConcurrentMap.run(own) { own in
      Result {
        let statement = try restating.statement(own.work.examination, own.item.filing, own.item.standing)
        return (statement, try Staged(statement.json, in: outbox))
      }
    }
    for (own, staged) in zip(own, staged) {
      guard case .success((let statement, let file)) = staged else { continue }
      group[own.place.work].results[own.place.result] = Work.Result(
        examination: statement.examination,
        filing: statement.filing,
        staged: file
      )
    }
    for case .failure(let error) in staged { throw error }
    return try amendments(items.filter { places[$0.filing.result] == nil }, restating)
  }

  private func amendments(
    _ others: [(filing: FilingRecord, standing: Standing)],
    _ restating: Restating
  ) throws -> [Amendment] {
    var amendments: [Amendment] = []
    do {
      for (item, statement) in zip(others, try restating.statements(others)) {
        guard let statement else {
          parts.logger.warning("找不到 \(item.filing.result) 的原件 \(item.filing.original)，或原件已改变，它的结果没有更新。")
          continue
        }
        let isSame = try restating.current(item.filing.result) == statement.json
        let staged = isSame ? nil : try Staged(statement.json, in: parts.spool.outbox)
        amendments.append(Amendment(statement: statement, staged: staged, before: item.filing))
      }
    } catch {
      for amendment in amendments { amendment.staged?.discard() }
      throw error
    }
    return amendments
  }

  /// One file's fault is not the others'.
  private func attempt(_ work: Work, _ failures: inout [(Work, SystemFault)], _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let fault as SystemFault {
      work.discard()
      failures.append((work, fault))
    } catch IndexError.machine {
      work.discard()
      failures.append((work, SystemFault("sqlite", parts.spool.indexPath, code: EIO)))
    }
  }

  /// The journal, after the outbox has it and before the original goes: an unclean end in between tells it twice.
  private func tell(_ work: Work) {
    if case .again(let filings) = work.role, let first = filings.first {
      parts.logger.report(
        .duplicate,
        .info,
        "\(work.intake.name) 与先前的 \(first.names.first ?? first.fileName) 内容相同，不再核对；结果见 \(first.result)。",
        metadata: ["file": "\(work.intake.name)", "sha256": "\(work.intake.digest)"]
      )
    }
    guard work.isNews else { return }
    for result in work.results {
      for alert in result.examination.alerts where alert.state == .open {
        parts.journal.alert(alert, of: result.examination)
      }
      parts.journal.filed(result.examination)
    }
  }

  /// Of a result that is said anew only what was not said before.
  private func tell(_ amendment: Amendment) {
    let told = Set(amendment.before.alerts.filter { $0.state != Alert.State.closed.rawValue }.map(\.id))
    for alert in amendment.statement.examination.alerts where alert.state == .open && !told.contains(alert.id) {
      parts.journal.alert(alert, of: amendment.statement.examination)
    }
  }

  private func move(_ works: [Work], _ failures: inout [(Work, SystemFault)]) throws -> [Done] {
    var done: [Done] = []
    var changed: [Int32: Folder] = [:]
    for work in works {
      try attempt(work, &failures) {
        let (folder, name) = target(of: work)
        let final = try Originals.move(work.intake, to: folder, as: name)
        for folder in [folder, work.intake.folder] { changed[folder.descriptor] = folder }
        var filings = work.results.map(\.filing)
        if case .fresh = work.role, final != name {
          for index in filings.indices {
            filings[index].original = filings[index].original.dropLast(name.count) + final
          }
        }
        done.append(Done(work: work, filings: filings))
      }
    }
    for folder in changed.values { try folder.sync() }
    return done
  }

  private func target(of work: Work) -> (Folder, String) {
    if case .fresh = work.role, let original = work.results.first?.filing.original,
      let place = parts.spool.locate(original: original)
    {
      return place
    }
    return (parts.spool.duplicates, ResultName.original(of: work.intake.name, digest: work.intake.digest, results: []))
  }
}

extension Work {
  /// All that has to be on the disk before the results get their names.
  fileprivate var files: [OpenFile] { [intake.file] + results.compactMap(\.staged?.file) }
}
