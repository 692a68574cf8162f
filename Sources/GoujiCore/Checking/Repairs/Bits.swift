/// A set of small numbers, all words of one length.
struct Bits: Equatable {
  private var words: [UInt64]

  /// The numbers from 0 up to `count`.
  static func all(_ count: Int) -> Bits {
    var words = [UInt64](repeating: .max, count: (count + 63) / 64)
    if count & 63 != 0 { words[words.count - 1] = 1 << UInt64(count & 63) - 1 }
    return Bits(words: words)
  }

  static func none(_ count: Int) -> Bits {
    Bits(words: [UInt64](repeating: 0, count: (count + 63) / 64))
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func remove(_ number: Int) {
    words[number >> 6] &= ~(1 << UInt64(number & 63))
  }

  mutating func formUnion(_ other: Bits) {
    for i in words.indices { words[i] |= other.words[i] }
  }

  /// Keeps what is in one of two sets that stand in a row of a tableau.
  mutating func formIntersection(of row: [UInt64], at first: Int, and second: Int) {
    for i in words.indices { words[i] &= row[first + i] | row[second + i] }
  }

  /// Takes out what is in one of two sets that stand in a row of a tableau.
  mutating func subtract(of row: [UInt64], at first: Int, and second: Int) {
    for i in words.indices { words[i] &= ~(row[first + i] | row[second + i]) }
  }

  /// How many are in one of two sets that stand in a row of a tableau.
  func countIntersection(of row: [UInt64], at first: Int, and second: Int) -> Int {
    var count = 0
    for i in words.indices { count += (words[i] & (row[first + i] | row[second + i])).nonzeroBitCount }
    return count
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
