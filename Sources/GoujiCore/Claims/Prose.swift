/// The prose of one section as one run of folded UTF-16 units: full width to half width, white space dropped.
///
/// Converters break lines inside a sentence; such lines are joined. Every unit knows where it stands in its own
/// paragraph, so that what is quoted is always an exact substring of the source.
struct Prose {
  private(set) var units: [UInt16] = []
  /// UTF-8 offset of each unit within its paragraph.
  private var offsets: [Int32] = []
  private var starts: [Int] = []
  private var sources: [Document.Paragraph] = []

  /// Stands between paragraphs that are not joined.
  static let lineEnd: UInt16 = 0x0A

  init(_ paragraphs: [Document.Paragraph]) {
    let bytes = paragraphs.reduce(0) { $0 + $1.text.utf8.count }
    units.reserveCapacity(bytes / 2 + paragraphs.count)
    offsets.reserveCapacity(bytes / 2 + paragraphs.count)
    for paragraph in paragraphs { add(paragraph) }
    end(at: 0)
  }

  private mutating func add(_ paragraph: Document.Paragraph) {
    let first = units.count
    var text = paragraph.text
    text.withUTF8 { append($0) }
    // Blank lines and page numbers stand between the halves of a sentence without ending it.
    guard units[first...].contains(where: { $0 > 0x39 }) else {
      units.removeSubrange(first...)
      offsets.removeSubrange(first...)
      return
    }
    if first > 0, !goesOn(before: first) {
      units.insert(Prose.lineEnd, at: first)
      offsets.insert(0, at: first)
      starts.append(first + 1)
    } else {
      starts.append(first)
    }
    sources.append(paragraph)
  }

  /// One unit for each scalar that is kept; as many at a time as there are, because to append each alone takes longer
  /// than to find it.
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count) { folded in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: bytes.count) { places in
        var count = 0
        var i = 0
        while i < bytes.count {
          let (scalar, length) = Prose.scalar(bytes, i)
          if let unit = Prose.fold(scalar) {
            folded.initializeElement(at: count, to: unit)
            places.initializeElement(at: count, to: Int32(truncatingIfNeeded: i))
            count += 1
          }
          i += length
        }
        units.append(contentsOf: UnsafeBufferPointer(rebasing: folded[..<count]))
        offsets.append(contentsOf: UnsafeBufferPointer(rebasing: places[..<count]))
      }
    }
  }

  private mutating func end(at offset: Int32) {
    units.append(Prose.lineEnd)
    offsets.append(offset)
  }

  /// Whether the line before goes on in the line that begins at `start`.
  private func goesOn(before start: Int) -> Bool {
    guard let lastStart = starts.last, start - lastStart >= Prose.shortestBrokenLine,
      !Prose.ends.contains(units[start - 1]), !units[..<start].suffix(2).elementsEqual(Prose.titleEnd)
    else { return false }
    let next = units[start]
    // `(一)`, `1.`: a heading or an item of its own.
    if next == 0x28 || (next < 0x3A && start + 1 < units.count && units[start + 1] == 0x2E) { return false }
    let second = start + 1 < units.count ? units[start + 1] : 0
    return !(second == 0x3001 || second == 0x662F) || !Prose.chineseDigits.contains(next)
  }

  /// Shorter lines that end without a stop are headings.
  private static let shortestBrokenLine = 18
  /// `…年度报告`: the title, which is no part of the first sentence.
  private static let titleEnd = Array("报告".utf16)
  private static let ends = Set("。！？；：!?;:|".utf16)
  private static let chineseDigits = Set("一二三四五六七八九十".utf16)

  /// The source text of `range`, cut to the paragraph in which it ends, with its place.
  func quote(_ range: Range<Int>) -> (text: String, place: Place)? {
    guard let last = starts.lastIndex(where: { $0 < range.upperBound }) else { return nil }
    let source = sources[last]
    let start = max(range.lowerBound, starts[last])
    let utf8 = source.text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: Int(offsets[start]))
    let end = range.upperBound - 1
    var upper = utf8.index(utf8.startIndex, offsetBy: Int(offsets[max(start, end)]))
    source.text.unicodeScalars.formIndex(after: &upper)
    return (String(source.text[lower..<upper]), source.place)
  }

  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[i])
    switch first {
    case 0..<0x80: return (first, 1)
    case 0..<0xE0: return ((first & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F), 2)
    case 0..<0xF0:
      return ((first & 0xF) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F), 3)
    default:
      let upper = (first & 0x7) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12
      return (upper | UInt32(bytes[i + 2] & 0x3F) << 6 | UInt32(bytes[i + 3] & 0x3F), 4)
    }
  }

  /// Nil for white space, emphasis and what nobody can see; scalars beyond the basic plane become a stand-in.
  @inline(__always)
  private static func fold(_ scalar: UInt32) -> UInt16? {
    // Nearly all are ideographs.
    if scalar > 0x3000, scalar < 0xFE00 { return UInt16(truncatingIfNeeded: scalar) }
    return foldOther(scalar)
  }

  private static func foldOther(_ scalar: UInt32) -> UInt16? {
    switch scalar {
    case 0...0x20, 0x2A, 0x7F...0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: nil
    case 0xFF01...0xFF5E: UInt16(scalar - 0xFEE0)
    case 0x2105, 0xFE6A: 0x25
    case 0x2013, 0x2014, 0x2212: 0x2D
    default: Unicode.Scalar(scalar)?.isUnseen == true ? nil : UInt16(exactly: scalar) ?? 0xFFFD
    }
  }
}
