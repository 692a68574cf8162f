internal import GoujiCore

/// A modifier of properties: what to change, and the operand (MS-DOC 2.6.1).
struct DOCModifier {
  var code: Int
  /// Where the operand begins, behind its length if it has one.
  var operand: Int
  var size: Int

  /// sprmCFRMarkDel, sprmCFVanish, sprmCIstd (2.6.1).
  static let deleted = 0x0800
  static let vanish = 0x083C
  /// sprmCFStrike and sprmCFDStrike: one line through the text, or two.
  static let struckOut = [0x0837, 0x2A53]
  static let characterStyle = 0x4A30

  /// The modifiers in a range of bytes; whatever runs out of it is left out.
  static func list(_ data: LittleEndian, _ range: Range<Int>) -> [DOCModifier] {
    var modifiers: [DOCModifier] = []
    var position = range.lowerBound
    while position + 2 <= range.upperBound, let code = data.word(position) {
      position += 2
      var size: Int
      switch code >> 13 {
      case 0, 1: size = 1
      case 2, 4, 5: size = 2
      case 3: size = 4
      case 7: size = 3
      default:
        // 2.9.322: the one operand whose length takes two bytes, and counts one more than there are.
        if code == 0xD608 {
          guard let length = data.word(position) else { return modifiers }
          position += 2
          size = max(0, length - 1)
        } else {
          guard let length = data.byte(position) else { return modifiers }
          position += 1
          // sprmPChgTabs with its own count (2.9.181) stands in no table's row.
          guard !(code == 0xC615 && length == 255) else { return modifiers }
          size = length
        }
      }
      guard position + size <= range.upperBound else { return modifiers }
      modifiers.append(DOCModifier(code: code, operand: position, size: size))
      position += size
    }
    return modifiers
  }
}

/// Runs of text with equal properties, found by their place in the stream: the pages of PAPX and CHPX (2.9.178, 2.9.32).
struct DOCRuns {
  struct Run {
    var end: Int
    var properties: Range<Int>
  }

  /// Ascending by `start`.
  private var starts: [Int] = []
  private var runs: [Run] = []

  enum Kind {
    case paragraphs
    case characters
  }

  init(_ document: LittleEndian, table: LittleEndian, at place: (offset: Int, size: Int), kind: Kind) {
    let count = max(0, (place.size - 4) / 8)
    guard place.offset + place.size <= table.count else { return }
    var found: [(start: Int, run: Run)] = []
    for index in 0..<count {
      guard let number = table.long(place.offset + 4 * (count + 1) + 4 * index) else { break }
      found += DOCRuns.page(document, at: (number & 0x3F_FFFF) * 512, kind: kind)
    }
    found.sort { $0.start < $1.start }
    starts = found.map(\.start)
    runs = found.map(\.run)
  }

  /// The run that a place in the stream is in.
  func run(at offset: Int) -> Run? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < runs[low - 1].end else { return nil }
    return runs[low - 1]
  }

  /// One page of 512 bytes: the count of runs is its last byte.
  private static func page(_ document: LittleEndian, at page: Int, kind: Kind) -> [(start: Int, run: Run)] {
    guard let count = document.byte(page + 511), page + 512 <= document.count else { return [] }
    let step = kind == .paragraphs ? 13 : 1
    return (0..<count).compactMap { index in
      guard let start = document.long(page + 4 * index), let end = document.long(page + 4 * index + 4), start < end,
        let half = document.byte(page + 4 * (count + 1) + step * index)
      else { return nil }
      return (start, Run(end: end, properties: properties(document, page: page, half: half, kind: kind)))
    }
  }

  /// 2.9.181 PapxInFkp, 2.9.33 ChpxFkp: the length is counted in words or bytes.
  private static func properties(_ document: LittleEndian, page: Int, half: Int, kind: Kind) -> Range<Int> {
    guard half > 0, let length = document.byte(page + 2 * half) else { return 0..<0 }
    var start = page + 2 * half + 1
    var size = length
    if kind == .paragraphs {
      if length == 0 {
        size = 2 * (document.byte(start) ?? 0)
        start += 1
      } else {
        size = 2 * length - 1
      }
      // The style stands before the modifiers.
      start += 2
      size -= 2
    }
    guard size > 0, start + size <= document.count else { return 0..<0 }
    return start..<start + size
  }
}
