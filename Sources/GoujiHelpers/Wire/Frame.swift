/// What stands before an answer on the socket, or says how far it is: sixteen bytes, numbers little end first.
package struct AnswerFrame: Equatable, Sendable {
  package static let size = 16
  private static let magic = Array("GJA1".utf8)

  package enum Kind: Int, Sendable {
    /// The answer follows, `number` bytes.
    case answer = 0
    /// The same, from a worker that has grown too large to be kept.
    case lastAnswer = 1
    /// A member of a bundle begins, the one with that number; the answer is still to come.
    case member = 2
  }

  package var kind: Kind
  package var number: Int

  package init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  package var encoded: [UInt8] {
    AnswerFrame.magic + littleEndian(kind.rawValue, bytes: 4) + littleEndian(number, bytes: 8)
  }

  /// Nil if the bytes are no such frame.
  package init?(decoding bytes: [UInt8]) {
    guard bytes.count == AnswerFrame.size, bytes.starts(with: AnswerFrame.magic) else { return nil }
    guard let kind = decoded(bytes[4..<8]).flatMap(Kind.init), let number = decoded(bytes[8..<16]) else { return nil }
    self.init(kind, number)
  }
}

/// What a worker is asked, in one message together with the descriptor of the file.
package struct Request: Equatable, Sendable {
  package static let greatestSize = 24 + longestName + 4 * mostSkipped
  /// Members of one bundle that may be skipped.
  package static let mostSkipped = 8
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
  /// Numbers of members of a bundle that are not to be read, at most `mostSkipped`.
  package var skipped: [Int] = []

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
      + skipped.prefix(Request.mostSkipped).flatMap { littleEndian($0, bytes: 4) }
  }

  /// Nil if the bytes are no such request.
  package init?(decoding message: [UInt8]) {
    guard message.count >= 24, message.starts(with: Request.magic) else { return nil }
    guard let task = decoded(message[4..<8]).flatMap(Task.init), let bytes = decoded(message[8..<16]),
      let length = decoded(message[16..<24]), length <= message.count - 24
    else { return nil }
    let rest = message[(24 + length)...]
    guard rest.count % 4 == 0, rest.count <= 4 * Request.mostSkipped else { return nil }
    self.init(task: task, bytes: bytes, name: String(decoding: message[24..<24 + length], as: UTF8.self))
    skipped = stride(from: rest.startIndex, to: rest.endIndex, by: 4).compactMap { decoded(rest[$0..<$0 + 4]) }
  }
}

private func littleEndian(_ value: Int, bytes: Int) -> [UInt8] {
  (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// Nil if it does not fit.
private func decoded(_ bytes: ArraySlice<UInt8>) -> Int? {
  Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
}
