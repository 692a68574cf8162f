internal import Dispatch

/// Waits for many files at once: a file system that is asked for them together writes its journal once for many.
package enum GroupSync {
  /// Enough to keep a disk's queue filled; more threads only wait for each other.
  private static let width = 8

  /// Each its own thread, since they do nothing but wait: the threads of a concurrent queue, or of `concurrentPerform`,
  /// are no more than the cores.
  private static let queues = (0..<width).map { DispatchQueue(label: "goujid.sync.\($0)") }

  /// - Throws: `NotSynced` for the first file that failed.
  package static func sync(_ files: [OpenFile]) throws {
    guard files.count > 1 else {
      try files.first?.sync()
      return
    }
    let failure = Locked<NotSynced?>(nil)
    let group = DispatchGroup()
    for (start, queue) in queues.prefix(files.count).enumerated() {
      queue.async(group: group) { @Sendable in
        for index in stride(from: start, to: files.count, by: width) {
          do {
            try files[index].sync()
          } catch let error as NotSynced {
            failure.with { $0 = $0 ?? error }
          } catch {
            failure.with { $0 = $0 ?? NotSynced(subject: files[index].path, reason: String(describing: error)) }
          }
        }
      }
    }
    group.wait()
    if let error = failure.with({ $0 }) { throw error }
  }
}
