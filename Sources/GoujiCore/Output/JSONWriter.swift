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
    separate(reserving: word.utf8CodeUnitCount + 2)
    put(UInt8(ascii: "\""))
    append(UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    put(UInt8(ascii: "\""))
    needsComma = true
  }

  /// JSON as it stands, from a comma or bracket to the colon or bracket after which a value may follow.
  @inline(__always)
  mutating func verbatim(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    needsComma = false
  }

  /// Ends an object that `verbatim` began.
  mutating func closeObject() { close(UInt8(ascii: "}")) }

  mutating func string(_ text: String) {
    // Strings that no other language's runtime made lie in one piece.
    if text.utf8.withContiguousStorageIfAvailable({ string(utf8: UnsafeRawBufferPointer($0)) }) == nil {
      Array(text.utf8).withUnsafeBytes { string(utf8: $0) }
    }
  }

  private mutating func string(utf8 source: UnsafeRawBufferPointer) {
    // No escape is longer than six bytes.
    separate(reserving: source.count * 6 + 2)
    put(UInt8(ascii: "\""))
    if JSONWriter.needsEscapes(source) {
      for byte in source {
        if JSONWriter.isEscaped(byte) { escape(byte) } else { put(byte) }
      }
    } else {
      append(source)
    }
    put(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Few texts have anything to escape: eight bytes are looked at at a time.
  private static func needsEscapes(_ source: UnsafeRawBufferPointer) -> Bool {
    let whole = source.count & ~7
    var position = 0
    var found: UInt64 = 0
    while position < whole {
      let word = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // The highest bit of each byte that is below 0x20, or equal to one of the three.
      found |= (word &- every &* 0x20) & ~word
      found |= zeros(word ^ every &* 0x22) | zeros(word ^ every &* 0x5C) | zeros(word ^ every &* 0x7F)
      position += 8
    }
    while position < source.count {
      if isEscaped(source[position]) { return true }
      position += 1
    }
    return found & (every << 7) != 0
  }

  private static let every: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of the lowest byte that is zero is set (those above it may be too), and none if no byte is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- every) & ~word }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  mutating func number(_ value: Int) {
    separate(reserving: 24)
    if value < 0 { put(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var power: UInt = 1
    while rest / 10 >= power { power *= 10 }
    while power > 1 {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power /= 10
    }
    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest))
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

  /// Room was made by the caller.
  @inline(__always)
  private mutating func append(_ source: UnsafeRawBufferPointer) {
    guard let start = source.baseAddress else { return }
    UnsafeMutableRawPointer(buffer + count).copyMemory(from: start, byteCount: source.count)
    count += source.count
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
