internal import CSystemd
internal import Glibc

/// journald's native socket, through libsystemd.
enum JournalSocket {
  private static let path = "/run/systemd/journal/socket"

  /// Hands the entry to journald (`sd_journal_sendv(3)`); blocks while journald's queue is full.
  ///
  /// - Returns: Whether journald has it, or will have it when it next reads.
  static func send(_ entry: JournalEntry) -> Bool {
    // Without a socket libsystemd says that all went well, and sends nothing: looked for each time, since journald
    // may come and go. A socket that nobody reads from is an error of its own (ECONNREFUSED).
    guard access(path, F_OK) == 0 else { return false }
    return entry.withVectors { sd_journal_sendv($0, $1) } == 0
  }
}
