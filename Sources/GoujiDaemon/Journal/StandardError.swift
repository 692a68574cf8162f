internal import CGouji
internal import Glibc

/// Standard error, for where there is no journal.
package enum StandardError {
  /// Whether a person may be looking (`isatty(3)`).
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether journald reads standard error line by line, so that a line may state its priority (`sd-daemon(3)`).
  ///
  /// `$JOURNAL_STREAM` alone proves nothing: it is inherited by whoever redirects standard error elsewhere.
  static var isJournalStream: Bool {
    var status = stat()
    guard let stream = getenv("JOURNAL_STREAM"), fstat(STDERR_FILENO, &status) == 0 else { return false }
    return String(cString: stream) == "\(status.st_dev):\(status.st_ino)"
  }

  /// Writes one line, or as much of it as can be written; fit for a terminal, whatever it holds.
  package static func write(_ line: String) {
    let bytes = Array((line.displayed() + "\n").utf8)
    // A socket whose reader is gone or asleep must not end or hold up the daemon: send(2) can be told so, write(2)
    // cannot.
    let sent = send(STDERR_FILENO, bytes, bytes.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    guard sent < 0, errno == ENOTSOCK else { return }
    _ = bytes.withUnsafeBytes { gouji_write_all(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
