internal import GoujiCore

/// A compound file (MS-CFB): streams in chains of sectors. Chains that run in circles or out of the file are damage.
struct OLEFile {
  private struct Entry {
    var name: String
    var start: Int
    var size: Int
  }

  private let data: LittleEndian
  private let sectorSize: Int
  private let miniSectorSize: Int
  private let miniCutoff: Int
  private var table: [Int] = []
  private var miniTable: [Int] = []
  private var miniStream: [UInt8] = []
  private var entries: [Entry] = []

  /// Sector numbers from here on mean something else (2.1).
  private static let lastSector = 0xFFFF_FFFA

  /// - Throws: `Rejection` with READ-DAMAGED.
  init(_ bytes: [UInt8]) throws(Rejection) {
    data = LittleEndian(bytes)
    guard let sectorShift = data.word(30), let miniShift = data.word(32), let cutoff = data.long(56),
      sectorShift == 9 || sectorShift == 12, miniShift == 6
    else { throw .badOLE }
    sectorSize = 1 << sectorShift
    miniSectorSize = 1 << miniShift
    miniCutoff = cutoff
    try readTable()
    try readDirectory()
  }

  /// Names of streams and storages; those within storages are among them.
  var names: Set<String> { Set(entries.map(\.name)) }

  /// The content of the first stream of that name; nil if there is none. Throws READ-DAMAGED.
  func stream(_ name: String) throws(Rejection) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    guard entry.size < miniCutoff else { return try read(from: entry.start, size: entry.size) }
    var bytes: [UInt8] = []
    for sector in try chain(from: entry.start, in: miniTable) {
      let start = sector * miniSectorSize
      guard start < miniStream.count else { throw .badOLE }
      bytes.append(contentsOf: miniStream[start..<min(start + miniSectorSize, miniStream.count)])
    }
    guard bytes.count >= entry.size else { throw .badOLE }
    return Array(bytes.prefix(entry.size))
  }

  /// The sectors of the allocation table are listed in the header, and further in a chain of their own (2.2, 2.5).
  private mutating func readTable() throws(Rejection) {
    var sectors = (0..<109).compactMap { data.long(76 + 4 * $0) }.filter { $0 < OLEFile.lastSector }
    var next = data.long(68) ?? OLEFile.lastSector
    var visited = 0
    while next < OLEFile.lastSector {
      visited += 1
      guard visited * sectorSize <= data.count else { throw .badOLE }
      let start = offset(of: next)
      for index in 0..<(sectorSize / 4 - 1) {
        if let sector = data.long(start + 4 * index), sector < OLEFile.lastSector { sectors.append(sector) }
      }
      guard let following = data.long(start + sectorSize - 4) else { throw .badOLE }
      next = following
    }
    guard sectors.count * sectorSize <= data.count else { throw .badOLE }
    for sector in sectors {
      let start = offset(of: sector)
      for index in 0..<(sectorSize / 4) { table.append(data.long(start + 4 * index) ?? OLEFile.lastSector) }
    }
  }

  private mutating func readDirectory() throws(Rejection) {
    guard let first = data.long(48) else { throw .badOLE }
    let directory = LittleEndian(try read(from: first, size: nil))
    for start in stride(from: 0, to: directory.count, by: 128) {
      guard let length = directory.word(start + 64), (2...64).contains(length), let kind = directory.byte(start + 66),
        let sector = directory.long(start + 116), let size = directory.long(start + 120)
      else { continue }
      let units = (0..<(length / 2 - 1)).compactMap { directory.word(start + 2 * $0) }.map { UInt16($0) }
      entries.append(Entry(name: String(decoding: units, as: UTF16.self), start: sector, size: kind == 1 ? 0 : size))
      // The root holds the stream of small streams (2.6.3).
      if kind == 5, start == 0, size > 0 { miniStream = try read(from: sector, size: size) }
    }
    guard !entries.isEmpty else { throw .badOLE }
    if let sector = data.long(60), sector < OLEFile.lastSector {
      let bytes = LittleEndian(try read(from: sector, size: nil))
      miniTable = (0..<bytes.count / 4).compactMap { bytes.long(4 * $0) }
    }
  }

  private func offset(of sector: Int) -> Int { (sector + 1) * sectorSize }

  private func chain(from start: Int, in table: [Int]) throws(Rejection) -> [Int] {
    var sectors: [Int] = []
    var sector = start
    while sector < OLEFile.lastSector {
      guard sectors.count <= table.count, table.indices.contains(sector) else { throw .badOLE }
      sectors.append(sector)
      sector = table[sector]
    }
    return sectors
  }

  private func read(from start: Int, size: Int?) throws(Rejection) -> [UInt8] {
    var bytes: [UInt8] = []
    for sector in try chain(from: start, in: table) {
      let from = offset(of: sector)
      guard from < data.count else { throw .badOLE }
      bytes.append(contentsOf: data.bytes[from..<min(from + sectorSize, data.count)])
    }
    guard let size else { return bytes }
    guard bytes.count >= size else { throw .badOLE }
    return Array(bytes.prefix(size))
  }
}

/// What a compound file holds.
enum OLEKind {
  case word, sheet, encrypted, other

  static func of(_ file: OLEFile) -> OLEKind {
    let names = file.names
    // MS-OFFCRYPTO 2.3.4: an encrypted OOXML file is one stream in a compound file.
    if names.contains("EncryptedPackage") { return .encrypted }
    if names.contains("WordDocument") { return .word }
    if names.contains("Workbook") || names.contains("Book") { return .sheet }
    return .other
  }
}

extension Rejection {
  static let badOLE = Rejection(.damaged, "Office 97–2003 文件不完整或已损坏。请用原来的软件打开检查后重新保存，或另存为 .docx 后上传。")
}
