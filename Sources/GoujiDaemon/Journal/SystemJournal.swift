package import GoujiCore

/// The journal as the daemon's stages know it: findings in, entries out.
package final class SystemJournal: Journal {
  private let sink: any EntrySink
  /// Entries that wait for the end of `together`; nil outside of it.
  private let waiting = Locked<[JournalEntry]?>(nil)

  /// - Parameter sink: Shared with `JournalLogHandler`, so that all that the daemon says goes one way.
  package init(sink: any EntrySink) {
    self.sink = sink
  }

  package func alert(_ alert: Alert, of examination: Examination) {
    send(.alert(alert, of: examination))
  }

  package func filed(_ examination: Examination) {
    send(.filed(examination))
  }

  package func together(_ body: () -> Void) {
    waiting.with { $0 = [] }
    body()
    let entries = waiting.with { waiting in
      defer { waiting = nil }
      return waiting ?? []
    }
    if !entries.isEmpty { sink.send(entries) }
  }

  private func send(_ entry: JournalEntry) {
    let waits = waiting.with { waiting in
      waiting?.append(entry)
      return waiting != nil
    }
    if !waits { sink.send(entry) }
  }
}
