internal import Glibc
package import GoujiCore
package import GoujiStore
internal import Logging

/// Finds out what a work's filings are to the earlier ones of the same organ and year, and judges anew what that
/// changes.
struct Linking {
  private let parts: Committer.Parts

  init(_ parts: Committer.Parts) {
    self.parts = parts
  }

  /// - Returns: The work with its history, and results of other filings whose history it changed.
  /// - Throws: `SystemFault`, `IndexError`.
  func link(_ work: Work) throws -> (work: Work, amendments: [Work.Result]) {
    var work = work
    var amendments: [Work.Result] = []
    do {
      for key in work.keys {
        let own = Set(work.results.map(\.filing.result))
        let others = try parts.index.filings(of: key).filter { !own.contains($0.result) }
        let mine = work.results.map(\.filing).filter { $0.key == key }
        guard !others.isEmpty || mine.count > 1 else { continue }
        let chain = FilingChain.link(others + mine)
        for filing in chain where !others.contains(filing) {
          if let position = work.results.firstIndex(where: { $0.filing.result == filing.result }) {
            try rewrite(&work.results[position], as: filing)
          } else if let amendment = try amend(filing) {
            amendments.append(amendment)
          }
        }
      }
    } catch {
      for amendment in amendments { amendment.staged.discard() }
      throw error
    }
    return (work, amendments)
  }

  private func rewrite(_ result: inout Work.Result, as filing: FilingRecord) throws {
    guard result.filing != filing else { return }
    result.filing = filing
    result.examination.adopt(filing)
    result.staged.discard()
    result.staged = try Staged(result.examination.json(received: filing.received), in: parts.spool.outbox)
  }

  /// Judges an earlier filing's original again, as it has another history now.
  ///
  /// - Returns: Nil if the original is gone or is judged otherwise by now: then its result stays as it is, and
  ///   `gouji recheck` says why.
  private func amend(_ filing: FilingRecord) throws -> Work.Result? {
    guard var examination = try Archived(parts.spool, parts.judging).examination(of: filing) else {
      parts.logger.warning("找不到 \(filing.result) 的原件 \(filing.original)，它的历史没有更新。")
      return nil
    }
    examination.adopt(filing)
    let examining = Examining(judging: parts.judging, outbox: parts.spool.outbox, sizeLimit: parts.sizeLimit)
    var refreshed = examining.refreshed(filing, by: examination)
    // What the report is about is what put it into this chain; a later version's other opinion waits for a recheck.
    refreshed.key = filing.key
    let staged = try Staged(examination.json(received: filing.received), in: parts.spool.outbox)
    return Work.Result(examination: examination, filing: refreshed, staged: staged)
  }
}

/// Originals that were filed before.
package struct Archived {
  private let spool: Spool
  private let judging: Judging

  package init(_ spool: Spool, _ judging: Judging) {
    self.spool = spool
    self.judging = judging
  }

  /// Judges the original of a filing; nil if it is not where it was put, or no longer has that content or member.
  ///
  /// - Throws: `SystemFault`.
  package func examination(of filing: FilingRecord) throws -> Examination? {
    guard let (folder, name) = spool.locate(original: filing.original) else { return nil }
    guard let sight = try folder.sight(of: name), sight.kind == .file else { return nil }
    let bytes = try folder.file(name).read(expecting: sight.size, limit: sight.size)
    guard Digest.of(bytes) == filing.fileDigest else { return nil }
    return judging.examine(bytes, filing.fileName).first { $0.source.sha256 == filing.digest }
  }
}
