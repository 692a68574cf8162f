internal import Foundation

/// Bytes of a plain text to a string: UTF-8, UTF-16 or GB18030, told apart by byte order mark and validity.
enum TextDecoding {
  /// - Throws: `Rejection` with READ-EMPTY or READ-DAMAGED.
  static func decode(_ bytes: [UInt8]) throws -> String {
    guard !bytes.isEmpty else { throw Rejection(.empty, "文件是空的（0 字节）。请重新上传完整的文件。") }
    let text = try decodeAny(bytes)
    guard text.unicodeScalars.contains(where: { !$0.isInvisible && $0.value > 0x20 }) else {
      throw Rejection(.empty, "文件里没有文字，只有空白。请重新上传完整的文件。")
    }
    return text
  }

  private static func decodeAny(_ bytes: [UInt8]) throws -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes.dropFirst(3), isCertain: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), isBigEndian: true) }
    if let isBigEndian = looksLikeUTF16(bytes) { return try utf16(bytes[...], isBigEndian: isBigEndian) }
    guard !bytes.contains(0) else { throw binary }
    return try utf8(bytes[...], isCertain: false)
  }

  private static let binary = Rejection(.damaged, "文件内容不是文字（含有二进制数据），可能已损坏，或扩展名与内容不符。请用原来的软件打开检查后重新导出。")

  private static func utf8(_ bytes: ArraySlice<UInt8>, isCertain: Bool) throws -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if isCutUTF8(bytes) { throw Rejection(.damaged, "文件在一个汉字的中间断了，内容不完整。请重新上传完整的文件。") }
    // Windows' own code page stands for the standard that contains it (PLATFORM: GBK, GB2312 read as GB18030).
    if !isCertain, let text = String(data: Data(bytes), encoding: gb18030) { return text }
    throw Rejection(.damaged, "文字编码无法识别：既不是完整的 UTF-8，也不是 GB18030。请用 UTF-8 另存后重新上传。")
  }

  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  /// Whether the bytes are valid UTF-8 but for a character cut off at the end.
  private static func isCutUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return false }
    let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    let before = bytes[..<lead]
    return bytes.endIndex - lead < length && before.contains { $0 >= 0x80 }
      && String(validating: before, as: UTF8.self) != nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) throws -> String {
    guard bytes.count % 2 == 0 else { throw Rejection(.damaged, "UTF-16 文本的字节数是单数，内容不完整。请重新上传完整的文件。") }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).lazy.map { i in
      let (first, second) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    let isBroken = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) {
      text.append($0)
    }
    guard !isBroken else {
      throw Rejection(.damaged, "UTF-16 文本里有不成对的代码，文件可能已损坏。请用 UTF-8 另存后重新上传。")
    }
    guard !text.contains(0) else { throw binary }
    return String(decoding: text, as: UTF8.self)
  }

  /// A report has line ends, digits or tabs: in UTF-16 these show as a zero byte always on the same side.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (i, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if i % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd > 0, zeros.even == 0 { return false }
    if zeros.even > 0, zeros.odd == 0 { return true }
    return nil
  }
}
