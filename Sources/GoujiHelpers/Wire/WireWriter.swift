/// Writes what `WireReader` reads: whole numbers in groups of seven bits (LEB128), text and bytes after their length.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) {
    bytes.append(value)
  }

  /// A number that is not negative.
  mutating func count(_ value: Int) {
    varint(UInt64(clamping: value))
  }

  /// A number with a sign: 0, -1, 1, -2 and so on, so that small ones stay short.
  mutating func signed(_ value: Int) {
    varint(UInt64(bitPattern: Int64(value << 1) ^ Int64(value >> 63)))
  }

  mutating func text(_ value: String) {
    var value = value
    value.withUTF8 { utf8 in
      count(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func data(_ value: [UInt8]) {
    count(value.count)
    bytes.append(contentsOf: value)
  }

  mutating func list<Element>(_ elements: [Element], _ write: (inout WireWriter, Element) -> Void) {
    count(elements.count)
    for element in elements { write(&self, element) }
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
