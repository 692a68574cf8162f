/// The pieces of an RTF file, one after the other (RTF 1.9.1, "Conventions of an RTF Reader").
struct RTFTokens {
  enum Token: Equatable {
    case open
    case close
    /// A control word with its number.
    case word(String, Int?)
    /// A control symbol, but for `\'`.
    case symbol(UInt8)
    /// `\'hh`: a byte of text.
    case byte(UInt8)
    /// Bytes of text from the file itself.
    case text(ArraySlice<UInt8>)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x7B:
        position += 1
        return .open
      case 0x7D:
        position += 1
        return .close
      case 0x5C: if let token = control() { return token }
      case 0x0A, 0x0D, 0x00: position += 1
      default: return text()
      }
    }
    return nil
  }

  /// Steps over binary data.
  mutating func skip(_ count: Int) {
    position = min(bytes.count, position + max(0, count))
  }

  private mutating func text() -> Token {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x7B || byte == 0x7D || byte == 0x5C || byte == 0x0A || byte == 0x0D || byte == 0 { break }
      position += 1
    }
    return .text(bytes[start..<position])
  }

  private mutating func control() -> Token? {
    position += 1
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    guard isLetter(first) else {
      position += 1
      guard first == 0x27 else { return .symbol(first) }
      guard position + 1 < bytes.count, let high = TransferEncoding.hexadecimal(bytes[position]),
        let low = TransferEncoding.hexadecimal(bytes[position + 1])
      else { return nil }
      position += 2
      return .byte(high << 4 | low)
    }
    let start = position
    while position < bytes.count, isLetter(bytes[position]) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    let number = parameter()
    // One space ends the word and is no text.
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return .word(word, number)
  }

  private mutating func parameter() -> Int? {
    let start = position
    var isNegative = false
    if position < bytes.count, bytes[position] == 0x2D {
      isNegative = true
      position += 1
    }
    var value = 0
    var digits = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      if digits < 10 { value = value * 10 + Int(bytes[position] - 0x30) }
      digits += 1
      position += 1
    }
    guard digits > 0 else {
      position = start
      return nil
    }
    return isNegative ? -value : value
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }
}
