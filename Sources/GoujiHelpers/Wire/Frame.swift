/// What stands before an answer on the socket: sixteen bytes, numbers little end first.
package struct AnswerFrame: Equatable, Sendable {
  package static let size = 16
  private static let magic = Array("GJA1".utf8)

  /// The worker has grown too large to be kept.
  package var isWorn: Bool
  /// Bytes of the answer that follows.
  package var length: Int

  package init(isWorn: Bool, length: Int) {
    self.isWorn = isWorn
    self.length = length
  }

  package var encoded: [UInt8] {
    AnswerFrame.magic + littleEndian(isWorn ? 1 : 0, bytes: 4) + littleEndian(length, bytes: 8)
  }

  /// Nil if the bytes are no such frame.
  package init?(decoding bytes: [UInt8]) {
    guard bytes.count == AnswerFrame.size, bytes.starts(with: AnswerFrame.magic) else { return nil }
    guard let flags = number(bytes[4..<8]), flags <= 1, let length = number(bytes[8..<16]) else { return nil }
    self.init(isWorn: flags == 1, length: length)
  }
}

/// What a worker is asked, in one message together with the descriptor of the file.
package struct Request: Equatable, Sendable {
  package static let greatestSize = 24 + longestName
  private static let magic = Array("GJR1".utf8)
  private static let longestName = 4096

  package enum Task: Int, Sendable {
    /// A file of any kind.
    case file = 0
    /// What `gouji-pdf` wrote of a PDF.
    case pdfDump = 1
  }

  package var task: Task
  /// Size of the file behind the descriptor.
  package var bytes: Int
  package var name: String

  package init(task: Task, bytes: Int, name: String) {
    self.task = task
    self.bytes = bytes
    self.name = name
  }

  package var encoded: [UInt8] {
    var name = Substring(name)
    while name.utf8.count > Request.longestName { name.removeLast() }
    let numbers = littleEndian(task.rawValue, bytes: 4) + littleEndian(bytes, bytes: 8)
    return Request.magic + numbers + littleEndian(name.utf8.count, bytes: 8) + Array(name.utf8)
  }

  /// Nil if the bytes are no such request.
  package init?(decoding message: [UInt8]) {
    guard message.count >= 24, message.starts(with: Request.magic) else { return nil }
    guard let task = number(message[4..<8]).flatMap(Task.init), let bytes = number(message[8..<16]) else { return nil }
    guard let length = number(message[16..<24]), message.count - 24 == length else { return nil }
    self.init(task: task, bytes: bytes, name: String(decoding: message[24...], as: UTF8.self))
  }
}

private func littleEndian(_ value: Int, bytes: Int) -> [UInt8] {
  (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// Nil if it does not fit.
private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
  Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
}
