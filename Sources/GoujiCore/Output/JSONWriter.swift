/// Writes JSON to bytes, in the order in which it is told: callers write keys sorted.
///
/// Foundation's encoder takes longer for one report than reading and judging it; this is the small part of JSON that
/// reports need (RFC 8259), and the tests hold it against Foundation's parser.
struct JSONWriter: ~Copyable {
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var needsComma = false

  init(capacity: Int = 256) {
    self.capacity = capacity
    buffer = .allocate(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: buffer, count: count)) }

  @inline(__always)
  mutating func object(_ write: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    write(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Elements: Sequence>(
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    close(UInt8(ascii: "]"))
  }

  mutating func key(_ name: StaticString) {
    word(name)
    endKey()
  }

  mutating func key(_ name: String) {
    string(name)
    endKey()
  }

  /// A string that needs no escapes.
  mutating func word(_ word: StaticString) {
    let length = word.utf8CodeUnitCount
    separate(reserving: length + 2)
    put(UInt8(ascii: "\""))
    (buffer + count).update(from: word.utf8Start, count: length)
    count += length
    put(UInt8(ascii: "\""))
    needsComma = true
  }

  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { source in
      // No escape is longer than six bytes.
      separate(reserving: source.count * 6 + 2)
      put(UInt8(ascii: "\""))
      // Without branches, so that sixteen bytes are looked at at a time; few texts have anything to escape.
      if source.reduce(0, { $0 | (JSONWriter.isEscaped($1) ? 1 : 0) }) != 0 {
        for byte in source {
          if JSONWriter.isEscaped(byte) { escape(byte) } else { put(byte) }
        }
      } else if let start = source.baseAddress {
        (buffer + count).update(from: start, count: source.count)
        count += source.count
      }
      put(UInt8(ascii: "\""))
    }
    needsComma = true
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  mutating func number(_ value: Int) {
    separate(reserving: 24)
    if value < 0 { put(UInt8(ascii: "-")) }
    var power: UInt = 1
    while value.magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value.magnitude / power % 10))
      power /= 10
    }
    needsComma = true
  }

  mutating func number(_ value: Figure?) {
    guard let value else { return null() }
    if let count = value.count { return number(Int(count)) }
    let digits = value.description
    separate(reserving: digits.utf8.count)
    for byte in digits.utf8 { put(byte) }
    needsComma = true
  }

  mutating func null() {
    separate(reserving: 4)
    for byte in "null".utf8 { put(byte) }
    needsComma = true
  }

  // MARK: Bytes

  /// Room was made by `separate`.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  private mutating func open(_ bracket: UInt8) {
    separate(reserving: 1)
    put(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    reserve(1)
    put(bracket)
    needsComma = true
  }

  private mutating func endKey() {
    reserve(1)
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func separate(reserving more: Int) {
    reserve(more + 1)
    if needsComma { put(UInt8(ascii: ",")) }
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = larger
  }

  private mutating func escape(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: put(byte)
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0x09: put(UInt8(ascii: "t"))
    default:
      for byte in "u00".utf8 { put(byte) }
      for byte in Hexadecimal.string([byte]).utf8 { put(byte) }
    }
  }
}
