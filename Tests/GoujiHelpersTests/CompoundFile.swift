/// A compound file (MS-CFB) with its streams in the root, as Office writes the envelope of old or encrypted documents.
struct CompoundFile {
  private static let sector = 512
  private static let endOfChain = 0xFFFF_FFFE
  private static let free = 0xFFFF_FFFF

  /// At most three streams, which one sector of the directory holds; each is filled up to 4096 bytes, below which
  /// streams are kept in another way.
  static func bytes(streams: [(name: String, content: [UInt8])]) -> [UInt8] {
    var table = [0xFFFF_FFFD, endOfChain]
    var directory = entry("Root Entry", kind: 5, start: endOfChain, size: 0, child: 1)
    var contents: [UInt8] = []
    for (index, stream) in streams.enumerated() {
      let count = max(8, (stream.content.count + sector - 1) / sector)
      let next = index + 1 < streams.count ? index + 2 : free
      directory += entry(stream.name, kind: 2, start: table.count, size: count * sector, sibling: next)
      contents += stream.content + [UInt8](repeating: 0, count: count * sector - stream.content.count)
      let first = table.count
      table += (1..<count).map { first + $0 } + [endOfChain]
    }
    while directory.count < sector { directory += entry("", kind: 0, start: 0, size: 0) }
    table += [Int](repeating: free, count: sector / 4 - table.count)
    return header + table.flatMap { little($0, 4) } + directory + contents
  }

  private static var header: [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    for short in [0x3E, 3, 0xFFFE, 9, 6] { bytes += little(short, 2) }
    bytes += [UInt8](repeating: 0, count: 6)
    // No sectors of the directory (version 3), one of the table, the directory in sector 1; cutoff; no further tables.
    for long in [0, 1, 1, 0, 4096, endOfChain, 0, endOfChain, 0] { bytes += little(long, 4) }
    return bytes + little(0, 4) + (1..<109).flatMap { _ in little(free, 4) }
  }

  private static func entry(
    _ name: String,
    kind: UInt8,
    start: Int,
    size: Int,
    sibling: Int = free,
    child: Int = free
  ) -> [UInt8] {
    let letters = name.utf16.flatMap { little(Int($0), 2) }
    var bytes = letters + [UInt8](repeating: 0, count: 64 - letters.count)
    bytes += little(name.isEmpty ? 0 : letters.count + 2, 2) + [kind, 1]
    bytes += little(free, 4) + little(sibling, 4) + little(child, 4) + [UInt8](repeating: 0, count: 36)
    return bytes + little(start, 4) + little(size, 8)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
