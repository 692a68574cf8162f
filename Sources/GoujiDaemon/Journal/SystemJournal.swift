package import GoujiCore

/// The journal as the daemon's stages know it: findings in, entries out.
package struct SystemJournal: Journal {
  private let sink: any EntrySink

  /// - Parameter sink: Shared with `JournalLogHandler`, so that all that the daemon says goes one way.
  package init(sink: any EntrySink) {
    self.sink = sink
  }

  package func alert(_ alert: Alert, of examination: Examination) {
    sink.send(.alert(alert, of: examination))
  }

  package func filed(_ examination: Examination) {
    sink.send(.filed(examination))
  }
}
