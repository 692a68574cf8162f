/// The rules of a style sheet (CSS Syntax 3) that may hide something, those within `@media` for screens included.
struct StyleBlocks {
  private(set) var rules: [(selectors: String, declarations: String)] = []

  /// - Parameter bytes: The sheet in UTF-8.
  init(_ bytes: [UInt8]) {
    guard StyleBlocks.mayHide(bytes) else { return }
    var rest = StyleBlocks.withoutComments(bytes)[...]
    while let stop = rest.firstIndex(where: { $0 == StyleBlocks.open || $0 == StyleBlocks.end || $0 == 0x3B }) {
      let head = rest[..<stop].drop { $0 <= 0x20 }
      let behind = rest[(stop + 1)...]
      if rest[stop] != StyleBlocks.open {
        // The end of a media block, or of a rule without a block.
        rest = behind
      } else if head.first == UInt8(ascii: "@") {
        // The rules within are read as if they stood alone.
        rest = StyleBlocks.isForScreens(head) ? behind : StyleBlocks.afterBlock(behind)
      } else {
        let declarations = behind.prefix { $0 != StyleBlocks.end }
        if StyleBlocks.mayHide(declarations) {
          rules.append((String(decoding: head, as: UTF8.self), String(decoding: declarations, as: UTF8.self)))
        }
        rest = behind[declarations.endIndex...].dropFirst()
      }
    }
  }

  private static let open = UInt8(ascii: "{")
  private static let end = UInt8(ascii: "}")

  /// Whether some word in it ends as `display` and `visibility` do. Most styles tell of fonts and margins.
  static func mayHide(_ bytes: some Sequence<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      let letter = byte | 0x20
      if letter == UInt8(ascii: "y"), before == UInt8(ascii: "a") || before == UInt8(ascii: "t") { return true }
      before = letter
    }
    return false
  }

  private static func isForScreens(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    let mark = "@media"
    return text.lowercased().hasPrefix(mark) && areForScreens(String(text.dropFirst(mark.count)))
  }

  /// `screen`, `all`, nothing; not what holds for some widths of the window only (Media Queries, 2).
  static func areForScreens(_ media: String) -> Bool {
    media.lowercased().split { $0.isWhitespace || $0 == "," }.allSatisfy { ["screen", "all", "only"].contains($0) }
  }

  private static func afterBlock(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 1
    for index in text.indices {
      if text[index] == open { depth += 1 }
      if text[index] == end { depth -= 1 }
      if depth == 0 { return text[(index + 1)...] }
    }
    return []
  }

  /// Without `/* … */`, and without the mark of a comment in HTML that old pages begin a sheet with.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while let mark = ByteSearch.find("/*", in: bytes, from: start) {
        kept.append(contentsOf: bytes[start..<mark])
        start = ByteSearch.find("*/", in: bytes, from: mark + 2).map { $0 + 2 } ?? bytes.count
      }
      kept.append(contentsOf: bytes[start...])
    }
    let sheet = kept.drop { $0 <= 0x20 }
    return sheet.starts(with: "<!--".utf8) ? Array(sheet.dropFirst(4)) : kept
  }
}
