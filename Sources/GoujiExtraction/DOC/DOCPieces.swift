internal import GoujiCore

/// Where the text stands in the file: the piece table (MS-DOC 2.8.35, 2.9.177).
struct DOCPieces {
  struct Piece {
    /// Positions in the text.
    var range: Range<Int>
    /// Where the first character stands in the stream.
    var offset: Int
    /// One byte a character (code page 1252) or two (UTF-16).
    var isCompressed: Bool

    /// Where a character stands in the stream.
    func offset(of position: Int) -> Int {
      offset + (position - range.lowerBound) * (isCompressed ? 1 : 2)
    }
  }

  private(set) var pieces: [Piece] = []

  /// - Parameter table: The table stream. Throws READ-DAMAGED.
  init(_ table: LittleEndian, at place: (offset: Int, size: Int), mostCharacters: Int) throws(Rejection) {
    var position = place.offset
    let end = place.offset + place.size
    // Properties that pieces refer to come first, each with its length (2.9.209).
    while position < end, table.byte(position) == 1 {
      guard let size = table.word(position + 1) else { throw .badDOC }
      position += 3 + size
    }
    guard table.byte(position) == 2, let size = table.long(position + 1), size >= 4, position + 5 + size <= table.count
    else { throw .badDOC }
    let start = position + 5
    let count = (size - 4) / 12
    for index in 0..<count {
      let descriptor = start + 4 * (count + 1) + 8 * index
      guard let first = table.long(start + 4 * index), let last = table.long(start + 4 * index + 4), first <= last,
        last <= mostCharacters, let place = table.long(descriptor + 2)
      else { throw .badDOC }
      // 2.9.73: bit 30 tells of one byte a character; the offset is then doubled.
      let isCompressed = place & 0x4000_0000 != 0
      let offset = place & 0x3FFF_FFFF
      pieces.append(
        Piece(range: first..<last, offset: isCompressed ? offset / 2 : offset, isCompressed: isCompressed)
      )
    }
  }

  /// The text as UTF-16, with the place in the stream of each character. Throws READ-DAMAGED.
  func text(of document: LittleEndian, _ range: Range<Int>) throws(Rejection) -> (units: [UInt16], offsets: [Int]) {
    var units: [UInt16] = []
    var offsets: [Int] = []
    for piece in pieces {
      for position in piece.range.clamped(to: range) {
        let offset = piece.offset(of: position)
        guard let unit = piece.isCompressed ? document.byte(offset) : document.word(offset) else { throw .badDOC }
        units.append(piece.isCompressed ? DOCPieces.windows1252(unit) : UInt16(unit))
        offsets.append(offset)
      }
    }
    return (units, offsets)
  }

  /// 2.9.73 names the bytes that differ from Latin 1.
  private static func windows1252(_ byte: Int) -> UInt16 {
    guard (0x82...0x9F).contains(byte) else { return UInt16(byte) }
    let special: [Int: UInt16] = [
      0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030,
      0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
      0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A, 0x9C: 0x0153, 0x9F: 0x0178,
    ]
    return special[byte] ?? UInt16(byte)
  }
}
