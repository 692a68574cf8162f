import Foundation
import GoujiDaemon

/// Keeps what it is sent.
final class RecordingSink: EntrySink, @unchecked Sendable {
  // `list` is only touched with `lock` held.
  private let lock = NSLock()
  private var list: [JournalEntry] = []

  var entries: [JournalEntry] { lock.withLock { list } }

  func send(_ entry: JournalEntry) {
    lock.withLock { list.append(entry) }
  }
}

extension JournalEntry {
  subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }
}
