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
  func read(_ request: Request, file: MemoryFile, time: FileTime) throws(HelperFailure) -> Answer {
    var failure: HelperFailure?
    for _ in 0..<WorkerPool.tries {
      let worker = try borrow()
      defer { giveBack(worker) }
      do {
        return try worker.read(request, file: file, time: time)
      } catch {
        failure = error
        guard error.isWorthAnotherTry else { throw error }
      }
    }
    throw failure ?? .malformed("never tried")
  }

  /// A worker can be killed for no fault of the file; twice is the file's.
  private static let tries = 2

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
