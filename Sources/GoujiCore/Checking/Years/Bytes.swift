/// Writes numbers and texts as bytes, small numbers in few.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Not negative. Seven bits a byte, the least first.
  mutating func number(_ value: Int) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func bytes(_ list: [UInt8]) {
    number(list.count)
    bytes += list
  }

  mutating func text(_ text: String) { bytes(Array(text.utf8)) }

  /// Four bytes each, the least first.
  mutating func words(_ words: [UInt32]) {
    number(words.count)
    for word in words { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
  }
}

/// Reads what `ByteWriter` wrote. Every call gives nil at the end of the bytes, or for what was not written so.
struct ByteReader {
  private let source: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { source = bytes }

  mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < source.count, shift < 56 {
      let byte = source[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
    return nil
  }

  mutating func bytes() -> [UInt8]? {
    guard let count = number() else { return nil }
    return take(count)
  }

  mutating func text() -> String? { bytes().flatMap { String(validating: $0, as: UTF8.self) } }

  mutating func words() -> [UInt32]? {
    guard let count = number(), count <= source.count, let bytes = take(4 * count) else { return nil }
    return bytes.withUnsafeBytes { raw in
      (0..<count).map { UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)) }
    }
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    guard count <= source.count - position else { return nil }
    defer { position += count }
    return Array(source[position..<position + count])
  }
}
