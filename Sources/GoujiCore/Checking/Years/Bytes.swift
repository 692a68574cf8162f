/// Writes numbers and texts as bytes, small numbers in few.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: About how many bytes will be written.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Not negative. Seven bits a byte, the least first.
  package mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func bytes(_ list: [UInt8]) {
    number(list.count)
    bytes += list
  }

  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { source in
      number(source.count)
      bytes.append(contentsOf: source)
    }
  }

  /// Of either sign; small numbers are short.
  package mutating func signed(_ value: Int64) {
    number(Int(truncatingIfNeeded: UInt64(bitPattern: value << 1 ^ value >> 63)))
  }

  package mutating func list<Element>(_ list: [Element], _ write: (inout ByteWriter, Element) -> Void) {
    number(list.count)
    for element in list { write(&self, element) }
  }

  package mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    number(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  /// Four bytes each, the least first.
  package mutating func words(_ words: [UInt32]) {
    number(words.count)
    for word in words { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
  }
}

/// Reads what `ByteWriter` wrote. Every call gives nil at the end of the bytes, or for what was not written so.
package struct ByteReader {
  private let source: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { source = bytes }

  package mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < source.count, shift < 64 {
      let byte = source[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: value) }
      shift += 7
    }
    return nil
  }

  package mutating func bytes() -> [UInt8]? {
    guard let count = number() else { return nil }
    return take(count)
  }

  package mutating func text() -> String? {
    guard let count = number(), count >= 0, count <= source.count - position else { return nil }
    defer { position += count }
    // Texts are written from strings. To validate them once more takes as long as all the rest of the reading.
    return source.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[position..<position + count]), as: UTF8.self)
    }
  }

  package mutating func signed() -> Int64? {
    number().map { UInt64(bitPattern: Int64($0)) }.map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
  }

  package mutating func list<Element>(_ read: (inout ByteReader) -> Element?) -> [Element]? {
    // No element takes less than a byte.
    guard let count = number(), count >= 0, count <= source.count - position else { return nil }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      list.append(element)
    }
    return list
  }

  /// The outer nil for bytes that were not written so, the inner one for no value.
  package mutating func optional<Value>(_ read: (inout ByteReader) -> Value?) -> Value?? {
    guard let flag = number() else { return nil }
    guard flag == 1 else { return .some(nil) }
    return read(&self).map { .some($0) }
  }

  package mutating func words() -> [UInt32]? {
    guard let count = number(), (0...source.count).contains(count), let bytes = take(4 * count) else { return nil }
    return bytes.withUnsafeBytes { raw in
      (0..<count).map { UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)) }
    }
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= source.count - position else { return nil }
    defer { position += count }
    return Array(source[position..<position + count])
  }
}
