internal import Foundation
internal import GoujiCore

/// LibreOffice as a converter: one process at a time; what waits meanwhile goes in together, since starting it costs
/// more than a conversion.
///
/// Every variable is guarded by `condition`, and so are the jobs' results.
final class OfficeConverter: @unchecked Sendable {
  typealias Outcome = Result<[UInt8], HelperFailure>

  private final class Job {
    let file: OfficeRun.File
    let target: OfficeTarget
    var outcome: Outcome?

    init(file: OfficeRun.File, target: OfficeTarget) {
      self.file = file
      self.target = target
    }
  }

  private let condition = NSCondition()
  private let programs: HelperPrograms
  private let limits: HelperLimits
  private var waiting: [Job] = []
  private var isRunning = false

  init(programs: HelperPrograms, limits: HelperLimits) {
    self.programs = programs
    self.limits = limits
  }

  func isInstalled(for target: OfficeTarget) -> Bool {
    programs.hasOffice(for: target)
  }

  /// The file in the new format; returns when it, and what was before it, is done.
  ///
  /// - Parameter format: The suffix by which LibreOffice knows the old one.
  func convert(_ bytes: [UInt8], format: String, to target: OfficeTarget) throws(HelperFailure) -> [UInt8] {
    let job = Job(file: OfficeRun.File(bytes: bytes, suffix: format), target: target)
    condition.lock()
    waiting.append(job)
    // Whoever finds LibreOffice free runs it for those at the head of the line, himself among them or not.
    while job.outcome == nil {
      if isRunning { condition.wait() } else { runBatch() }
    }
    condition.unlock()
    return try (job.outcome ?? .failure(.malformed("no outcome"))).get()
  }

  /// Called with the lock held, and holding it again at the end.
  private func runBatch() {
    let target = waiting[0].target
    let batch = waiting.prefix(limits.officeBatch).prefix { $0.target == target }
    waiting.removeFirst(batch.count)
    isRunning = true
    condition.unlock()
    let outcomes = outcomes(of: batch.map(\.file), target)
    condition.lock()
    for (job, outcome) in zip(batch, outcomes) { job.outcome = outcome }
    isRunning = false
    condition.broadcast()
  }

  /// Together first. What does not come out of that is tried alone, so that one bad file costs the others only time.
  private func outcomes(of files: [OfficeRun.File], _ target: OfficeTarget) -> [Outcome] {
    let run = OfficeRun(programs: programs, limits: limits, target: target)
    guard files.count > 1 else { return files.map { run.convert($0) } }
    return zip(files, run.convertAll(files)).map { file, converted in
      converted.map { .success($0) } ?? run.convert(file)
    }
  }
}
