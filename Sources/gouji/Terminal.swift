@preconcurrency internal import Glibc

/// Standard output and error, as a person or a pipe sees them.
enum Terminal {
  /// Colour only on a terminal, and not where NO_COLOR is set (no-color.org) or the terminal is dumb.
  static let hasColour: Bool = {
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    if let value = getenv("TERM"), String(cString: value) == "dumb" { return false }
    return isatty(STDOUT_FILENO) == 1
  }()

  static let showsProgress: Bool = isatty(STDERR_FILENO) == 1

  static func complain(_ message: String) {
    write("gouji: \(message)\n", to: STDERR_FILENO)
  }

  static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes all bytes; a reader that has gone away ends the program quietly, as with any filter.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(errno == EPIPE ? 0 : 74) }
      offset += count
    }
  }
}
