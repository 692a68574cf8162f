/// A label without what varies from report to report: width, spaces, line ends, punctuation, brackets, numbering.
///
/// Two labels that differ only in these have the same key, so that `2.其他法律行 政法规禁止公 开` is found under
/// `2、其他法律行政法规禁止公开`.
package struct LabelKey: Hashable, Sendable {
  package let units: [UInt16]
  /// The number that stood in front, -1 if there was none.
  private let leadingNumber: Int32

  /// The number that stood in front (`1.`, `（三）`, `四、`), which is no part of the identity; nil if there was none.
  package var number: Int? { leadingNumber < 0 ? nil : Int(leadingNumber) }
  /// Whether a number stood in front.
  package var isNumbered: Bool { leadingNumber >= 0 }

  /// - Parameter keepingNumber: Whether a number in front is part of the label, as in the second half of a broken one.
  package init(_ text: some StringProtocol, keepingNumber: Bool = false) {
    self.init(scalars: text.unicodeScalars, count: text.utf8.count, keepingNumber: keepingNumber)
  }

  /// - Parameter count: How many scalars there are, or more.
  init(scalars: some Sequence<Unicode.Scalar>, count: Int, keepingNumber: Bool = false) {
    var leadingNumber: Int32 = -1
    units = [UInt16](unsafeUninitializedCapacity: count) { units, kept in
      var folded = 0
      for scalar in scalars where folded < count && !scalar.isUnseen {
        units.initializeElement(at: folded, to: LabelKey.fold(scalar))
        folded += 1
      }
      let numbering = keepingNumber ? nil : LabelKey.numbering(in: UnsafeBufferPointer(rebasing: units[..<folded]))
      leadingNumber = numbering.flatMap { Int32(exactly: $0.number) } ?? -1
      for i in (numbering?.end ?? 0)..<folded where LabelKey.isKept(units[i]) {
        units[kept] = units[i]
        kept += 1
      }
    }
    self.leadingNumber = leadingNumber
  }

  private init(units: [UInt16], leadingNumber: Int32) {
    self.units = units
    self.leadingNumber = leadingNumber
  }

  package var isEmpty: Bool { units.isEmpty }
  package var count: Int { units.count }

  package static func == (left: LabelKey, right: LabelKey) -> Bool {
    left.units == right.units
  }

  package func hash(into hasher: inout Hasher) {
    units.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// The key of the two texts printed one after the other.
  package func appending(_ other: LabelKey) -> LabelKey {
    LabelKey(units: units + other.units, leadingNumber: leadingNumber)
  }

  /// The order of the units.
  func precedes(_ other: LabelKey) -> Bool {
    for i in 0..<min(units.count, other.units.count) where units[i] != other.units[i] {
      return units[i] < other.units[i]
    }
    return units.count < other.units.count
  }

  package func hasPrefix(_ other: LabelKey) -> Bool {
    units.starts(with: other.units)
  }

  func hasSuffix(_ other: LabelKey) -> Bool {
    units.count >= other.units.count && units[(units.count - other.units.count)...].elementsEqual(other.units)
  }

  /// The key without that beginning, and without a number that stands behind it; nil if it begins otherwise, or is no
  /// longer than that.
  func dropping(prefix other: LabelKey) -> LabelKey? {
    guard hasPrefix(other), units.count > other.units.count else { return nil }
    let rest = units[other.units.count...]
    let number = rest.prefix { LabelKey.chineseDigit($0) != nil || (0x30...0x39).contains($0) }
    return number.count == rest.count ? nil : LabelKey(units: Array(rest[number.endIndex...]), leadingNumber: -1)
  }

  /// The key without that end; nil if it ends otherwise, or is no longer than that.
  func dropping(suffix other: LabelKey) -> LabelKey? {
    guard hasSuffix(other), units.count > other.units.count else { return nil }
    return LabelKey(units: Array(units.dropLast(other.units.count)), leadingNumber: leadingNumber)
  }

  /// Levenshtein distance, or nil if it exceeds `limit`.
  package func distance(to other: LabelKey, limit: Int) -> Int? {
    guard abs(units.count - other.units.count) <= limit else { return nil }
    let (short, long) = units.count <= other.units.count ? (units, other.units) : (other.units, units)
    var row = Array(0...short.count)
    for (i, unit) in long.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var least = row[0]
      for j in 0..<short.count {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (unit == short[j] ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
        least = min(least, row[j + 1])
      }
      if least > limit { return nil }
    }
    return row[short.count] <= limit ? row[short.count] : nil
  }

  // MARK: Folding

  /// Full width to half width, space of any kind to a space; scalars beyond the basic plane become a stand-in, as no
  /// label holds one.
  private static func fold(_ scalar: Unicode.Scalar) -> UInt16 {
    switch scalar.value {
    case 0xFF01...0xFF5E: UInt16(scalar.value - 0xFEE0)
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x09...0x0D: 0x20
    case 0x10000...: 0xFFFD
    default: UInt16(scalar.value)
    }
  }

  /// Ideographs, Latin letters and digits are what a label is made of.
  private static func isKept(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFFFD, 0x3007: true
    default: false
    }
  }

  /// `1.`, `(1)`, `一、`, `（一）`, `①`, or bare Arabic digits before an ideograph.
  private static func numbering(in folded: UnsafeBufferPointer<UInt16>) -> (number: Int, end: Int)? {
    var i = 0
    func skipSpace() { while i < folded.count, folded[i] == 0x20 { i += 1 } }
    skipSpace()
    // Markdown's emphasis and headings stand before the number.
    while i < folded.count, folded[i] == 0x2A || folded[i] == 0x23 || folded[i] == 0x5F { i += 1 }
    skipSpace()
    guard i < folded.count else { return nil }
    if (0x2460...0x2473).contains(folded[i]) {
      return i + 1 < folded.count ? (Int(folded[i] - 0x2460) + 1, i + 1) : nil
    }
    let hasBracket = folded[i] == 0x28
    if hasBracket {
      i += 1
      skipSpace()
    }
    let start = i
    var number = 0
    var isArabic = false
    while i < folded.count {
      if (0x30...0x39).contains(folded[i]) {
        guard number < 1000 else { return nil }
        number = number * 10 + Int(folded[i] - 0x30)
        isArabic = true
      } else if !isArabic, let digit = chineseDigit(folded[i]) {
        number = digit == 10 ? max(number, 1) * 10 : number + digit
      } else {
        break
      }
      i += 1
    }
    guard i > start else { return nil }
    let afterNumber = i
    skipSpace()
    var hasMark = i > afterNumber
    if hasBracket {
      guard i < folded.count, folded[i] == 0x29 else { return nil }
      i += 1
      hasMark = true
    }
    skipSpace()
    while i < folded.count, [0x2E, 0x2C, 0x3001, 0x3A, 0xB7, 0x29].contains(folded[i]) {
      i += 1
      hasMark = true
    }
    guard hasMark || isArabic, folded[i...].contains(where: isIdeograph) else { return nil }
    return (number, i)
  }

  private static func isIdeograph(_ unit: UInt16) -> Bool {
    (0x3400...0x9FFF).contains(unit)
  }

  private static func chineseDigit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }
}
