/// A set of small numbers, all words of one length.
struct Bits: Equatable {
  private(set) var words: [UInt64]

  init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  init(words: [UInt64]) {
    self.words = words
  }

  static func all(_ count: Int) -> Bits {
    var bits = Bits(count: count)
    for number in 0..<count { bits.insert(number) }
    return bits
  }

  func contains(_ number: Int) -> Bool {
    words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  mutating func insert(_ number: Int) {
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  mutating func remove(_ number: Int) {
    words[number >> 6] &= ~(1 << UInt64(number & 63))
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func formUnion(_ other: Bits) {
    for i in words.indices { words[i] |= other.words[i] }
  }

  mutating func formIntersection(_ other: Bits) {
    for i in words.indices { words[i] &= other.words[i] }
  }

  mutating func subtract(_ other: Bits) {
    for i in words.indices { words[i] &= ~other.words[i] }
  }

  func intersects(_ other: Bits) -> Bool {
    words.indices.contains { words[$0] & other.words[$0] != 0 }
  }

  /// The numbers, least first.
  var members: [Int] {
    var members: [Int] = []
    for (i, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        members.append(i << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }
}
