internal import GoujiCore

/// Whether a file has come to the end that its own format gives it: a copy that has stalled half-way is as quiet as a
/// finished one.
///
/// Plain text and web pages have no end of their own. Of the others only what cannot be missing is asked for, so that a
/// whole file is never taken for half of one; a half that passes is read, and rejected as damaged.
package enum FileEnd {
  package static func isMissing(_ bytes: [UInt8]) -> Bool {
    switch FileKind.of(bytes) {
    case .zip: !hasDirectory(zip: bytes)
    case .pdf: !contains(Array("%%EOF".utf8), in: bytes.suffix(1 << 16))
    case .rtf: lastVisible(bytes) != UInt8(ascii: "}")
    case .ole: !hasTables(ole: bytes)
    case .archive: !hasHeader(sevenZip: bytes)
    case .text, .html, .mhtml, .image, .xml: false
    }
  }

  /// The end of the central directory, which is followed by a comment of at most 65535 bytes.
  private static func hasDirectory(zip bytes: [UInt8]) -> Bool {
    contains([0x50, 0x4B, 0x05, 0x06], in: bytes.suffix(22 + 65_535))
  }

  /// Nothing but space and zeros may follow the last brace.
  private static func lastVisible(_ bytes: [UInt8]) -> UInt8? {
    bytes.last { $0 > 0x20 }
  }

  /// A compound file: the sectors of its allocation table, which the first sector lists, lie within the file, and so
  /// does the first of its directory.
  private static func hasTables(ole bytes: [UInt8]) -> Bool {
    guard bytes.count >= 512, let shift = number(bytes, at: 30, 2), [9, 12].contains(shift) else { return false }
    let listed = (0..<109).compactMap { number(bytes, at: 76 + 4 * $0, 4) } + [number(bytes, at: 48, 4) ?? 0]
    // Numbers from FFFFFFFA on are no sectors: a free place, an end.
    return listed.filter { $0 < 0xFFFF_FFFA }.allSatisfy { ($0 + 1) << shift < bytes.count }
  }

  /// 7z begins with where its header lies, at its end. Other archives (tar, gzip, RAR) are taken as they are.
  private static func hasHeader(sevenZip bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) else { return true }
    guard let offset = number(bytes, at: 12, 8), let size = number(bytes, at: 20, 8) else { return false }
    return offset <= bytes.count && size <= bytes.count && 32 + offset + size <= bytes.count
  }

  /// Little-endian; nil beyond the end, or for a number that no file's size reaches.
  private static func number(_ bytes: [UInt8], at offset: Int, _ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return Int(exactly: bytes[offset..<offset + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  private static func contains(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = mark.first, bytes.count >= mark.count else { return false }
    return (bytes.startIndex...bytes.endIndex - mark.count).reversed().contains {
      bytes[$0] == first && bytes[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }
}
