internal import Foundation

/// Workers that are started when they are needed, one for each core at most, and kept.
///
/// Every variable is guarded by `condition`; a worker is either in `idle` or with the one thread that borrowed it.
final class WorkerPool: @unchecked Sendable {
  private let condition = NSCondition()
  private let programs: HelperPrograms
  private let limits: HelperLimits
  private let most: Int
  private var idle: [Worker] = []
  private var lent = 0

  init(programs: HelperPrograms, limits: HelperLimits, most: Int) {
    self.programs = programs
    self.limits = limits
    self.most = max(most, 1)
  }

  /// Waits for a worker, which costs the file none of its time.
  ///
  /// A worker can be killed for no fault of the file; twice is the file's. Of a bundle it is the fault of the member that
  /// was being read, and the others are read without it.
  func read(_ request: Request, file: MemoryFile, time: FileTime) throws(HelperFailure) -> Answer {
    var request = request
    var crashes: [Int?: Int] = [:]
    while true {
      let worker = try borrow()
      defer { giveBack(worker) }
      do {
        return try worker.read(request, file: file, time: time)
      } catch {
        guard error.isWorthAnotherTry, crashes.values.reduce(0, +) < WorkerPool.mostCrashes else { throw error }
        crashes[worker.member, default: 0] += 1
        guard crashes[worker.member, default: 0] > 1 else { continue }
        guard let member = worker.member, !request.skipped.contains(member),
          request.skipped.count < Request.mostSkipped
        else { throw error }
        request.skipped.append(member)
      }
    }
  }

  private static let mostCrashes = 2 * Request.mostSkipped + 1

  private func borrow() throws(HelperFailure) -> Worker {
    condition.lock()
    while lent >= most { condition.wait() }
    lent += 1
    let kept = idle.popLast()
    condition.unlock()
    if let kept { return kept }
    do {
      return try Worker(program: try programs.path(HelperPrograms.extract), limits: limits)
    } catch {
      release()
      throw error
    }
  }

  private func giveBack(_ worker: Worker) {
    condition.lock()
    if !worker.isDone { idle.append(worker) }
    condition.unlock()
    release()
  }

  private func release() {
    condition.lock()
    lent -= 1
    condition.signal()
    condition.unlock()
  }
}
