/// The prose of a report in little room: enough to say how much of it stands in another report, without either text.
///
/// Of each section the least hashes of its runs of eight characters are kept. Two texts are compared by the hashes that
/// both would have kept, which are as good as drawn by lot from their runs. Digits do not count, so that last year's text with this
/// year's figures is still the same text.
package struct TextSketch: Equatable, Sendable {
  package struct Section: Equatable, Sendable {
    package var number: Int
    /// The least hashes, in ascending order.
    var least: [UInt32]
    /// Keys of which texts that have much in common share at least one; texts that have little share none, but by
    /// chance. Empty where they are few.
    package var bands: [UInt32]
  }

  package var sections: [Section]

  /// Sections whose text is an organ's own; those of tables are left out.
  private static let numbers = [1, 5, 6]

  init(_ report: Report) {
    sections = report.sections.compactMap { section in
      TextSketch.numbers.contains(section.number)
        ? TextSketch.section(section.number, Prose(section.paragraphs).units) : nil
    }
  }

  init(sections: [Section]) {
    self.sections = sections
  }

  package static let none = TextSketch(sections: [])

  private static let run = 8
  /// Shorter sections are alike because there is only one way to say so little.
  private static let shortest = 200
  /// Hashes kept of a section.
  static let kept = 96
  private static let bins = 24

  /// Nil for a section that is too short to be told from others.
  private static func section(_ number: Int, _ prose: [UInt16]) -> Section? {
    let units = prose.filter { $0 != Prose.lineEnd && !FigureScanner.isDigit($0) }
    let count = units.count - run + 1
    guard count >= shortest else { return nil }
    var minima = [UInt32](repeating: .max, count: bins)
    let hashes = minima.withUnsafeMutableBufferPointer { minima in
      units.withUnsafeBufferPointer { units in
        [UInt32](unsafeUninitializedCapacity: count) { hashes, initialized in
          for start in 0..<count {
            let hash = mixed(UnsafeBufferPointer(rebasing: units[start..<start + run]))
            hashes.initializeElement(at: start, to: UInt32(truncatingIfNeeded: hash >> 32))
            // Bits of their own choose the bin: the hashes that are kept are small.
            let bin = (Int(hash & 0xFFFF) * bins) >> 16
            minima[bin] = min(minima[bin], UInt32(truncatingIfNeeded: hash >> 8))
          }
          initialized = count
        }
      }
    }
    return Section(number: number, least: least(of: hashes), bands: bands(minima, number))
  }

  private static func mixed(_ units: UnsafeBufferPointer<UInt16>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in 0..<run { hash = (hash ^ UInt64(units[position])) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  /// The last step of MurmurHash3: every bit depends on all.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }

  private static func least(of hashes: [UInt32]) -> [UInt32] {
    // All but a few are too great to be kept: they need not be sorted.
    let bound = UInt32(min(UInt64(UInt32.max), UInt64(UInt32.max) * UInt64(2 * kept) / UInt64(hashes.count)))
    let first = distinct(hashes.filter { $0 <= bound })
    return Array((first.count >= kept ? first : distinct(hashes)).prefix(kept))
  }

  private static func distinct(_ hashes: [UInt32]) -> [UInt32] {
    var distinct: [UInt32] = []
    for hash in hashes.sorted() where hash != distinct.last { distinct.append(hash) }
    return distinct
  }

  private static func bands(_ minima: [UInt32], _ number: Int) -> [UInt32] {
    stride(from: 0, to: bins, by: 2).compactMap { band in
      guard minima[band] != .max, minima[band + 1] != .max else { return nil }
      let pair = UInt64(minima[band]) << 32 | UInt64(minima[band + 1])
      return UInt32(truncatingIfNeeded: mixed(pair ^ mixed(UInt64(number * bins + band))) >> 32)
    }
  }
}

extension TextSketch.Section {
  /// How much of this text stands in the other, in hundredths, rounded down.
  func percent(in other: TextSketch.Section) -> Int {
    // Beyond the last hash that is kept nothing is known of a text, unless all of its hashes are.
    let bound = min(bound, other.bound)
    // Both are in ascending order: one walk through the two.
    var (own, shared, position) = (0, 0, 0)
    for hash in least {
      guard hash <= bound else { break }
      own += 1
      while position < other.least.count, other.least[position] < hash { position += 1 }
      if position < other.least.count, other.least[position] == hash { shared += 1 }
    }
    return own == 0 ? 0 : shared * 100 / own
  }

  private var bound: UInt32 { least.count < TextSketch.kept ? .max : least.last ?? .max }
}
