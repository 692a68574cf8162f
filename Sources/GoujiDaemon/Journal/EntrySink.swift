/// Where entries go: the journal, standard error, or a list in a test.
package protocol EntrySink: Sendable {
  /// Takes the entry to where it belongs. Never fails: what is lost here is still in the outbox.
  func send(_ entry: JournalEntry)

  /// Takes several entries, in their order.
  func send(_ entries: [JournalEntry])
}

extension EntrySink {
  package func send(_ entries: [JournalEntry]) {
    for entry in entries { send(entry) }
  }
}
