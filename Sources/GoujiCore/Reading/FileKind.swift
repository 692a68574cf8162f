/// What a file is by its content; names and extensions are not asked.
package enum FileKind: String, Sendable {
  case text = "txt"
  case html
  case mhtml
  case pdf
  case zip
  case ole
  case rtf
  case archive
  case image
  case xml

  package static func of(_ bytes: [UInt8]) -> FileKind {
    for (magic, kind) in magics where bytes.starts(with: magic) { return kind }
    if isTar(bytes) { return .archive }
    return markup(bytes) ?? .text
  }

  /// What a person calls such a file.
  package var chinese: String {
    switch self {
    case .text: "纯文本"
    case .html: "网页（HTML）"
    case .mhtml: "网页存档（MHT）"
    case .pdf: "PDF"
    case .zip: "ZIP 压缩包或 Office 文档（docx、xlsx、ofd 等）"
    case .ole: "Word 97–2003 或 WPS 文档（doc、wps、xls、et）"
    case .rtf: "RTF 文档"
    case .archive: "压缩包"
    case .image: "图片"
    case .xml: "XML"
    }
  }

  private static let magics: [([UInt8], FileKind)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    (Array("{\\rtf".utf8), .rtf),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    (Array("Rar!\u{1A}\u{7}".utf8), .archive),
    ([0x1F, 0x8B], .archive),
    (Array("BZh".utf8), .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
    (Array("II*\u{0}".utf8), .image),
    (Array("MM\u{0}*".utf8), .image),
  ]

  private static func isTar(_ bytes: [UInt8]) -> Bool {
    bytes.count > 262 && bytes[257..<262].elementsEqual("ustar".utf8)
  }

  /// Markup shows itself within the first kilobytes; what a text report says of `<table>` further down does not count.
  private static func markup(_ bytes: [UInt8]) -> FileKind? {
    // Space and byte order marks: EF BB BF, FF FE, FE FF.
    let first = bytes.prefix(4096).firstIndex { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
    guard let first, "<mMfFsSdDcC".utf8.contains(bytes[first]) else { return nil }
    // In UTF-16 a sign of ASCII has a zero beside it; 格 has the byte of `<`, and none.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isWide, (first ^ 1) < bytes.count, bytes[first ^ 1] != 0 { return nil }
    let head = bytes.prefix(4096).lazy.filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let start = Array(head.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) })
    func begins(_ word: String) -> Bool { start.starts(with: word.utf8) }
    if begins("<!doctype html") || begins("<html") || begins("<head") || begins("<meta") { return .html }
    if begins("mime-version:") || begins("from: <saved by") { return .mhtml }
    let text = String(decoding: start, as: UTF8.self)
    let isMail = ["from:", "subject:", "date:", "content-type:", "snapshot-content-location:"].contains(where: begins)
    if isMail, text.contains("multipart/related") || text.contains("mime-version:") { return .mhtml }
    if begins("<?xml") { return text.contains("<html") ? .html : .xml }
    guard begins("<") else { return nil }
    return elements.contains(where: text.contains) ? .html : nil
  }

  private static let elements = ["<table", "<div", "<p", "<span", "<style", "<script", "<meta", "<title", "<body"]
}
