/// Reads what a worker wrote. The worker has handled a foreign file and may have been taken over by it: nothing it says
/// is believed before it is checked, and nothing is made ready on its word alone.
struct WireReader {
  /// The answer breaks the agreed form.
  struct Malformed: Error, Equatable {
    var what: String
  }

  /// Nothing in a report is counted so far; and whoever reckons with a number from here cannot overflow.
  private static let greatest: UInt64 = 1 << 31

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// How many parts of documents may still come: each costs many times the bytes it is written in.
  private var partsLeft: Int

  init(_ bytes: ArraySlice<UInt8>, parts: Int) {
    self.bytes = bytes
    position = bytes.startIndex
    partsLeft = parts
  }

  /// - Throws: `Malformed` if anything follows.
  func finish() throws {
    guard position == bytes.endIndex else { throw Malformed(what: "bytes after the end") }
  }

  mutating func byte() throws -> UInt8 {
    guard position < bytes.endIndex else { throw Malformed(what: "cut off") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func count() throws -> Int {
    let value = try varint()
    guard value <= WireReader.greatest else { throw Malformed(what: "number too large") }
    return Int(value)
  }

  mutating func signed() throws -> Int {
    let value = try varint()
    guard value <= 2 * WireReader.greatest else { throw Malformed(what: "number too large") }
    return Int(value >> 1) ^ -Int(value & 1)
  }

  mutating func text() throws -> String {
    guard let text = String(validating: try slice(), as: UTF8.self) else { throw Malformed(what: "no UTF-8") }
    return text
  }

  mutating func data() throws -> [UInt8] {
    Array(try slice())
  }

  mutating func list<Element>(_ read: (inout WireReader) throws -> Element) throws -> [Element] {
    let count = try count()
    // Every element takes a byte at least: a count beyond what is there is a lie.
    guard count <= bytes.endIndex - position, count <= partsLeft else { throw Malformed(what: "too many parts") }
    partsLeft -= count
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  private mutating func slice() throws -> ArraySlice<UInt8> {
    let count = try count()
    guard count <= bytes.endIndex - position else { throw Malformed(what: "cut off") }
    defer { position += count }
    return bytes[position..<position + count]
  }

  private mutating func varint() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      let next = try byte()
      let bits = UInt64(next & 0x7F)
      guard shift < 63 || bits <= 1 else { throw Malformed(what: "number too large") }
      value |= bits << UInt64(shift)
      if next < 0x80 {
        guard next != 0 || shift == 0 else { throw Malformed(what: "number not in shortest form") }
        return value
      }
    }
    throw Malformed(what: "number too large")
  }
}
