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
    var going: [(work: Work, amendments: [Work.Result])] = []
    var failures: [(Work, SystemFault)] = []
    for work in group {
      try attempt(work, &failures) { going.append(try Linking(parts).link(work)) }
    }
    try GroupSync.sync(going.flatMap { $0.work.files + $0.amendments.map(\.staged.file) })
    var published: [(work: Work, amendments: [Work.Result])] = []
    for item in going {
      try attempt(item.work, &failures) {
        do {
          for result in item.work.results + item.amendments { try result.staged.publish(as: result.filing.result) }
        } catch {
          for amendment in item.amendments { amendment.staged.discard() }
          throw error
        }
        published.append(item)
      }
    }
    if published.contains(where: { !$0.work.results.isEmpty }) { try parts.spool.outbox.sync() }
    parts.journal.together { for item in published { tell(item.work) } }
    let done = try move(published, &failures)
    return (done, failures)
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
      for alert in result.examination.alerts { parts.journal.alert(alert, of: result.examination) }
      parts.journal.filed(result.examination)
    }
  }

  private func move(
    _ items: [(work: Work, amendments: [Work.Result])],
    _ failures: inout [(Work, SystemFault)]
  ) throws -> [Done] {
    var done: [Done] = []
    var changed: [Int32: Folder] = [:]
    for item in items {
      try attempt(item.work, &failures) {
        let (folder, name) = target(of: item.work)
        let final = try Originals.move(item.work.intake, to: folder, as: name)
        for folder in [folder, item.work.intake.folder] { changed[folder.descriptor] = folder }
        var filings = item.work.results.map(\.filing)
        if case .fresh = item.work.role, final != name {
          for index in filings.indices {
            filings[index].original = filings[index].original.dropLast(name.count) + final
          }
        }
        done.append(Done(work: item.work, filings: filings + item.amendments.map(\.filing)))
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
  fileprivate var files: [OpenFile] { [intake.file] + results.map(\.staged.file) }
}
