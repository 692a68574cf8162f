/// The journal where it is there, standard error where it is not; both where a person sits in front of it.
struct LogOutput: EntrySink {
  private let hasPrefix = StandardError.isJournalStream
  private let hasReader = StandardError.isTerminal

  func send(_ entry: JournalEntry) {
    let isSent = JournalSocket.send(entry)
    if !isSent || hasReader {
      StandardError.write(entry.line(isPrefixed: hasPrefix))
    }
  }
}
