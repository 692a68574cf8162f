internal import GoujiCore

/// The first look at a ZIP archive.
enum ZipListing {
  /// - Throws: `Rejection` with READ-DAMAGED where the archive breaks off, READ-ENCRYPTED or READ-LIMIT.
  static func kind(of bytes: [UInt8]) throws(Rejection) -> ZipKind {
    guard hasEnd(bytes) else { throw .badArchive }
    var names: [String] = []
    var mimetype: String?
    var budget = InflationBudget(limits: ExtractionLimits(), size: bytes.count)
    try ArchiveReader.read(bytes) { entry throws(Rejection) in
      if names.count < mostNames { names.append(entry.name) }
      if entry.name == "mimetype", mimetype == nil, !entry.isEncrypted {
        mimetype = String(decoding: try entry.contents(&budget).prefix(200), as: UTF8.self)
      }
    }
    return ZipKind.of(names: names, mimetype: mimetype)
  }

  /// Parts of a document stand among the first; the members of a bundle are counted where they are read.
  private static let mostNames = 5000

  /// Whether the end of the central directory is there (APPNOTE 4.3.16): at most a comment of 64 KiB stands behind it.
  /// libarchive would read what is there of an archive that was cut off, and leave out the rest without a word.
  private static func hasEnd(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    guard bytes.count >= 22 else { return false }
    var start = bytes.count - 22
    let first = max(0, start - 0xFFFF)
    while start >= first {
      if bytes[start] == 0x50, bytes[start..<start + 4].elementsEqual(mark) { return true }
      start -= 1
    }
    return false
  }
}
