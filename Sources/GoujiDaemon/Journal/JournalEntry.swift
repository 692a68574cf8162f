internal import Glibc

/// One entry of the journal, its fields in the order in which they are sent (`systemd.journal-fields(7)`).
///
/// All values are fit for a terminal; none holds a line feed, so that no value can pass for another field.
package struct JournalEntry: Equatable, Sendable {
  package struct Field: Equatable, Sendable {
    package let name: String
    package let value: String
  }

  package private(set) var fields: [Field] = []
  /// As in `syslog(3)`, 0 to 7.
  package let priority: Int
  package let message: String

  /// - Parameters:
  ///   - file: With `line` and `function` the place in the source that has something to say (`CODE_FILE`…).
  package init(
    priority: Int,
    message: String,
    id: MessageID?,
    file: String = #fileID,
    line: UInt = #line,
    function: String = #function
  ) {
    self.priority = priority
    self.message = message.displayed()
    append("MESSAGE", self.message)
    append("MESSAGE_ID", id?.rawValue)
    append("PRIORITY", String(priority))
    append("SYSLOG_IDENTIFIER", "goujid")
    append("CODE_FILE", file)
    append("CODE_LINE", String(line))
    append("CODE_FUNC", function)
  }

  /// Adds a field; nothing where there is no value.
  ///
  /// - Parameter name: Capital letters, digits and `_`, not beginning with `_`: others are journald's own.
  package mutating func append(_ name: String, _ value: String?) {
    guard let value else { return }
    fields.append(Field(name: name, value: value.displayed()))
  }

  /// Calls `body` with the fields as `NAME=value`, as `sd_journal_sendv(3)` takes them.
  func withVectors<Result>(_ body: (UnsafePointer<iovec>, Int32) -> Result) -> Result? {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for field in fields {
      bytes += field.name.utf8
      bytes.append(UInt8(ascii: "="))
      bytes += field.value.utf8
      ends.append(bytes.count)
    }
    return bytes.withUnsafeMutableBytes { buffer in
      var start = 0
      let vectors = ends.map { end in
        defer { start = end }
        return iovec(iov_base: buffer.baseAddress.map { $0 + start }, iov_len: end - start)
      }
      return vectors.withUnsafeBufferPointer { list in
        list.baseAddress.map { body($0, Int32(list.count)) }
      }
    }
  }
}
