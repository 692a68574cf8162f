internal import CGouji
package import GoujiCore

/// Findings as lines on standard error, for a daemon in the foreground without a journal.
package struct StandardErrorJournal: Journal {
  package init() {}

  package func alert(_ alert: Alert, of examination: Examination) {
    StandardError.write("\(examination.source.name)：[\(alert.code.rawValue)] \(alert.message)")
  }

  package func filed(_ examination: Examination) {
    StandardError.write("\(examination.source.name)：\(examination.verdict.rawValue)，\(examination.alerts.count) 条")
  }
}

/// No one to tell: the daemon was started by hand.
package struct NoSupervisor: Supervisor {
  package init() {}

  package func ready(status: String) {}
  package func reloading() {}
  package func stopping() {}
  package func status(_ line: String) {}
  package func watchdog() {}
  package var watchdogInterval: Duration? { nil }
}

package enum StandardError {
  /// Writes one line with `write(2)`, control characters shown as `\u{…}`: a file name must not steer a terminal.
  ///
  /// What cannot be written is lost; there is nowhere left to say so.
  package static func write(_ line: String) {
    var bytes = Array(printable(line).utf8)
    bytes.append(UInt8(ascii: "\n"))
    _ = bytes.withUnsafeBytes { gouji_write_all(2, $0.baseAddress, $0.count) }
  }

  /// The text with every control character (C0, C1, bidirectional controls, line separators) spelled out.
  package static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
