/// What stands between two separators of a line: a cell's text.
struct TextPiece {
  /// Without white space and invisible or control characters at either end; Markdown's line breaks and hard spaces are
  /// plain ones.
  let text: String
  /// Whether nothing stood there, or nothing but spaces and control characters.
  let isSpace: Bool

  /// The pieces before, between and behind the separators (an ASCII character), blank ones included.
  static func split(_ line: Substring, at separator: UInt8) -> [TextPiece] {
    var line = line
    return line.withUTF8 { bytes in
      var pieces: [TextPiece] = []
      pieces.reserveCapacity(24)
      var start = 0
      for (position, byte) in bytes.enumerated() where byte == separator {
        pieces.append(TextPiece(bytes[start..<position]))
        start = position + 1
      }
      pieces.append(TextPiece(bytes[start...]))
      return pieces
    }
  }

  private init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    isSpace = start == end
    let inner = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let text = String(decoding: inner, as: UTF8.self)
    self.text = TextPiece.isClean(inner) ? text : TextPiece.clean(Substring(text))
  }

  static func clean(_ text: Substring) -> String {
    let trimmed = text.trimmed
    var result = ""
    var rest = trimmed
    while let mark = rest.utf8.firstIndex(where: TextPiece.mayBeMarkup) {
      result += rest[..<mark]
      rest = rest[mark...]
      if let markup = ["<br>", "<br/>", "<br />", "&nbsp;"].first(where: { rest.hasPrefix($0) }) {
        result += " "
        rest = rest.dropFirst(markup.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result.isEmpty ? String(trimmed) : String(Substring(result + rest).trimmed)
  }

  /// Whether there is nothing to take away: digits, letters and most ideographs at both ends, and no markup.
  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    guard (0x21...0x7E).contains(first) || isIdeographic(first) else { return false }
    guard (0x21...0x7E).contains(last) || (last >= 0x80 && bytes.count >= 3 && isIdeographic(bytes[bytes.count - 3]))
    else {
      return false
    }
    return !bytes.contains(where: mayBeMarkup)
  }

  /// Whether the byte begins one of the ideographs from U+4000 on.
  private static func isIdeographic(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }

  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
  }
}

extension Document.Cell {
  init(_ piece: TextPiece, line: Int, cell: Int) {
    self.init(text: piece.text, place: Place(line: line, cell: cell))
  }

  /// A cell of a plain text that no separators bound.
  static func plain(_ text: some StringProtocol, line: Int, cell: Int) -> Document.Cell {
    Document.Cell(text: TextPiece.clean(Substring(text)), place: Place(line: line, cell: cell))
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let scalars = unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, scalars[start].isSpaceOrControl { start = scalars.index(after: start) }
    while start < end {
      let before = scalars.index(before: end)
      guard scalars[before].isSpaceOrControl else { break }
      end = before
    }
    return self[start..<end]
  }
}

extension Unicode.Scalar {
  fileprivate var isSpaceOrControl: Bool { value <= 0x20 || isInvisible }
}
