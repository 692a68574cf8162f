import GoujiDaemon
import Testing

@Suite struct FileEndTests {
  private static func zip(_ body: Int, comment: Int = 0) -> [UInt8] {
    [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: body) + [0x50, 0x4B, 0x05, 0x06]
      + [UInt8](repeating: 0, count: 18 + comment)
  }

  /// A compound file of `sectors` sectors of 512 bytes behind its header; its table lies in the one given.
  private static func ole(sectors: Int, table: UInt8) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512 * (sectors + 1))
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    for place in 76..<512 { bytes[place] = 0xFF }
    bytes.replaceSubrange(76..<80, with: [table, 0, 0, 0])
    return bytes
  }

  private static func sevenZip(body: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] + [UInt8](repeating: 0, count: 24)
    bytes[12] = UInt8(body - 10)
    bytes[20] = 10
    return bytes + [UInt8](repeating: 0, count: body)
  }

  private static let whole: [String: [UInt8]] = [
    "zip": zip(300), "zip with a comment": zip(10, comment: 60_000),
    "pdf": Array("%PDF-1.4\nbody body body\n%%EOF\n".utf8),
    "pdf with a tail": Array("%PDF-1.4\nbody\n%%EOF\n".utf8) + [UInt8](repeating: 0, count: 5000),
    "rtf": Array("{\\rtf1 text}".utf8), "rtf with a tail": Array("{\\rtf1 text}\r\n\u{0}".utf8),
    "doc": ole(sectors: 20, table: 19), "7z": sevenZip(body: 200),
  ]

  @Test(arguments: whole.keys.sorted()) func theEndOfAWholeFileIsFound(_ name: String) throws {
    #expect(!FileEnd.isMissing(try #require(FileEndTests.whole[name])))
  }

  @Test(arguments: whole.keys.sorted()) func halfOfItLacksTheEnd(_ name: String) throws {
    let bytes = try #require(FileEndTests.whole[name])
    // Half of a tail is no half of the file.
    let body = name.hasSuffix("tail") || name.hasSuffix("comment") ? bytes.prefix(24) : bytes[...]
    #expect(FileEnd.isMissing(Array(body.prefix(max(8, body.count / 2)))))
  }

  @Test(arguments: ["", "一、总体情况", "<html><body>", "%PD", "{\\rt", "PK"])
  func whatHasNoEndOfItsOwnIsWhole(_ text: String) {
    #expect(!FileEnd.isMissing(Array(text.utf8)))
  }
}
