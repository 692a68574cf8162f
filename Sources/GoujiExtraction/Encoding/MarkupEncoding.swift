/// Which encoding a web page is in: byte order mark, what the bytes themselves allow, then what the page says of itself.
///
/// A page often says gb2312 and holds GBK, or says what it was before somebody saved it anew; a Chinese text that is
/// valid UTF-8 is UTF-8.
enum MarkupEncoding {
  /// The page in UTF-8.
  ///
  /// - Parameter hint: What stands outside the page, such as the header of a part of a mail.
  static func utf8(_ bytes: [UInt8], hint: String? = nil) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decode(bytes.dropFirst(2), "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return decode(bytes.dropFirst(2), "UTF-16BE") }
    let head = bytes.prefix(256)
    if head.contains(0) {
      let even = head.enumerated().count { $0.offset % 2 == 0 && $0.element == 0 }
      return decode(bytes[...], even * 2 > head.count { $0 == 0 } ? "UTF-16BE" : "UTF-16LE")
    }
    let count = UTF8Count(bytes)
    if count.invalid == 0 { return bytes }
    let said = (declared(bytes) ?? hint).map(Charset.canonical)
    // A cut character or a few bad bytes leave a page what it is.
    if said?.uppercased() == "UTF-8" || said == nil, count.valid > 50 * count.invalid { return repaired(bytes[...]) }
    if let said, said.uppercased() != "UTF-8", said != "WINDOWS-1252" { return decode(bytes[...], said) }
    return decode(bytes[...], "GB18030")
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, _ charset: String) -> [UInt8] {
    Charset.utf8(bytes, from: charset) ?? Charset.utf8(bytes, from: "GB18030") ?? repaired(bytes)
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// `<meta charset="gbk">`, `content="text/html; charset=gb2312"`, `<?xml encoding="GBK"?>`.
  static func declared(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for mark in ["charset=", "encoding="] {
      guard let start = find(Array(mark.utf8), in: head) else { continue }
      let value = head[start...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }.prefix { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
      }
      if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }

  /// Where what follows `mark` begins.
  private static func find(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count > mark.count else { return nil }
    for start in 0..<(bytes.count - mark.count) where bytes[start] == mark[0] {
      if bytes[start..<start + mark.count].elementsEqual(mark) { return start + mark.count }
    }
    return nil
  }
}

/// How many characters beyond ASCII are well-formed UTF-8, and how many bytes are not (Unicode 15, table 3-7).
struct UTF8Count {
  private(set) var valid = 0
  private(set) var invalid = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { count($0) }
  }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < bytes.count {
      let lead = bytes[i]
      guard lead >= 0x80 else {
        i += 1
        continue
      }
      let length = lead >= 0xF5 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
      if length > 0, i + length <= bytes.count, bytes[(i + 1)..<(i + length)].allSatisfy({ $0 & 0xC0 == 0x80 }),
        UTF8Count.isSecond(bytes[i + 1], of: lead)
      {
        valid += 1
        i += length
      } else {
        invalid += 1
        i += 1
      }
    }
  }

  /// Neither overlong, nor a surrogate, nor beyond U+10FFFF.
  private static func isSecond(_ byte: UInt8, of lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0
    case 0xED: byte < 0xA0
    case 0xF0: byte >= 0x90
    case 0xF4: byte < 0x90
    default: true
    }
  }
}
