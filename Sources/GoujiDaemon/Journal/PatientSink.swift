package import Dispatch
internal import Synchronization

/// Waits for the journal, but not for ever.
///
/// A sender has to know that its entry is in the kernel's hands, since only then it survives the daemon (entries come at
/// least once). But `sd_journal_sendv(3)` blocks as long as journald does not read, and a journald that hangs must
/// neither stop the work nor have the watchdog end it: after `patience` entries are dropped and counted until the one
/// that hangs has gone through, and one entry says how many were lost. The alerts themselves are in the outbox.
package final class PatientSink: EntrySink {
  /// The journal where it is there, standard error where it is not. One for the process, which has one of each.
  package static let system = PatientSink(LogOutput())

  private let sink: any EntrySink
  private let patience: DispatchTimeInterval
  /// Confines `sink`, so that a journal that hangs holds up one thread.
  private let queue = DispatchQueue(label: "gouji.journal")
  private let isStuck = Atomic(false)
  private let lost = Atomic(0)

  package init(_ sink: any EntrySink, patience: DispatchTimeInterval = .seconds(5)) {
    self.sink = sink
    self.patience = patience
  }

  package func send(_ entry: JournalEntry) { send([entry]) }

  /// Threads are changed once for all of them.
  package func send(_ entries: [JournalEntry]) {
    guard !isStuck.load(ordering: .acquiring) else {
      lost.add(entries.count, ordering: .relaxed)
      return
    }
    let isSent = DispatchSemaphore(value: 0)
    queue.async { [sink] in
      for entry in entries { sink.send(entry) }
      isSent.signal()
    }
    guard isSent.wait(timeout: .now() + patience) == .timedOut else { return }
    guard !isStuck.exchange(true, ordering: .acquiringAndReleasing) else { return }
    // Runs when what hangs has gone through, even if that was between the end of the wait and here.
    queue.async { [self] in resume() }
  }

  private func resume() {
    isStuck.store(false, ordering: .releasing)
    let count = lost.exchange(0, ordering: .relaxed)
    guard count > 0 else { return }
    var entry = JournalEntry(
      priority: 4,
      message: "日志服务一度没有响应，\(count) 条日志未能写入；告警均在 outbox 中。",
      id: .event(.entriesLost)
    )
    entry.append("GOUJI_EVENT", DaemonEvent.entriesLost.rawValue)
    entry.append("GOUJI_LOST", String(count))
    sink.send(entry)
  }
}
