package import GoujiCore
package import GoujiStore

/// What is to be done with a file that was read.
package enum Role: Sendable {
  /// Content that is not known, or was rejected before.
  case fresh
  /// Content that was accepted under other names, by this version or an earlier one; its filings.
  case again([FilingRecord])
}

/// A file that was read and judged.
package struct Work: Sendable {
  /// One result.
  package struct Result: Sendable {
    package var examination: Examination
    package var filing: FilingRecord
    /// Nil until it is known what the result is among others.
    package var staged: Staged?
  }

  package var intake: Intake
  package var role: Role
  package var results: [Result]
  /// Whether results differ from what was told to the journal before.
  package var isNews: Bool

  package func discard() {
    for result in results { result.staged?.discard() }
  }

  package enum Outcome: Sendable {
    case done(Work)
    case unsettled(Sight)
    case failed(SystemFault)
  }
}

/// Reads and judges; runs on many threads at once, writes nothing.
package struct Examining: Sendable {
  package var judging: Judging
  package var sizeLimit: Int

  /// - Parameter crash: Says how reading this file crashed, if it was proved to; it is then rejected unread.
  package func work(_ intake: Intake, _ role: Role, crash: Rejection?) -> Work.Outcome {
    do {
      var work = Work(intake: intake, role: role, results: [], isNews: true)
      if case .again(let filings) = role, crash == nil {
        if filings.allSatisfy({ $0.version == judging.version && $0.names.contains(alias(of: $0, intake)) }) {
          work.isNews = false
          return .done(work)
        }
        if let results = again(intake, filings) {
          work.results = results
          work.isNews = filings.contains { $0.version != judging.version }
          return .done(work)
        }
      }
      work.role = .fresh
      let examinations = fresh(intake, crash)
      // A writer that kept its descriptor may have gone on writing.
      guard try intake.isUnchanged() else { return .unsettled(try intake.file.sight()) }
      // The original has to be on the disk before the daemon says that it was filed.
      intake.file.startWriting()
      work.results = results(examinations, intake)
      return .done(work)
    } catch let fault as SystemFault {
      return .failed(fault)
    } catch {
      return .failed(SystemFault("read", intake.path, code: 0))
    }
  }

  private func fresh(_ intake: Intake, _ crash: Rejection?) -> [Examination] {
    let tooLarge = Rejection(
      .limit,
      "文件有 \(intake.sight.size >> 20) MB，超过上限 \(sizeLimit >> 20) MB，没有读取。请压缩图片或拆分后重新上传。"
    )
    guard let bytes = intake.bytes, crash == nil else {
      let source = Examination.Source(
        name: intake.name,
        sha256: intake.digest,
        bytes: intake.sight.size,
        format: FileKind.of(intake.bytes ?? []).rawValue
      )
      return [judging.reject(source, crash ?? tooLarge)]
    }
    return judging.examine(bytes, intake.name)
  }

  private func results(_ examinations: [Examination], _ intake: Intake) -> [Work.Result] {
    let isRejected = examinations.allSatisfy { $0.verdict == .rejected }
    let original = ResultName.original(
      of: intake.name,
      digest: intake.digest,
      // A bundle has a name of its own, even with a single member.
      results: examinations.filter { $0.source.sha256 == intake.digest }.map(ResultName.of)
    )
    return examinations.map { examination in
      let filing = FilingRecord(
        examination,
        fileName: intake.name,
        fileDigest: intake.digest,
        received: intake.received,
        original: (isRejected ? "rejected/" : "archive/") + original,
        judging: judging
      )
      return Work.Result(examination: examination, filing: filing)
    }
  }

  /// The results of content that was accepted before, with one more name. Nil if this version rejects it: then the
  /// file is judged under its own name, and what was accepted stays as it was.
  private func again(_ intake: Intake, _ filings: [FilingRecord]) -> [Work.Result]? {
    guard let bytes = intake.bytes, let first = filings.first else { return nil }
    let examinations = judging.examine(bytes, first.fileName)
    var pairs: [(Examination, FilingRecord)] = []
    for examination in examinations {
      guard let filing = filings.first(where: { $0.digest == examination.source.sha256 }) else { continue }
      guard examination.verdict != .rejected else { return nil }
      pairs.append((examination, filing))
    }
    guard pairs.count == filings.count, pairs.count == examinations.count else { return nil }
    return pairs.map { examination, filing in
      let examination = adopting(examination, filing, intake)
      return Work.Result(examination: examination, filing: filing.refreshed(by: examination, judging))
    }
  }

  private func adopting(_ examination: Examination, _ filing: FilingRecord, _ intake: Intake) -> Examination {
    var examination = examination
    examination.source.names = filing.names
    let alias = alias(of: filing, intake)
    if !examination.source.names.contains(alias) { examination.source.names.append(alias) }
    return examination
  }

  /// The name that content gets by being dropped as this file: a bundle's members are named after the bundle.
  private func alias(of filing: FilingRecord, _ intake: Intake) -> String {
    guard let name = filing.names.first, name.hasPrefix(filing.fileName + "/") else { return intake.name }
    return intake.name + name.dropFirst(filing.fileName.count)
  }
}
