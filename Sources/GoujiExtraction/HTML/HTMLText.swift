internal import GoujiCore

/// The text of the paragraph that is being read, white space put together as a browser does.
struct HTMLText {
  private var bytes: [UInt8] = []
  /// White space that shows only if something follows; whether there was a line end in it.
  private var space: (isPending: Bool, hasLineEnd: Bool) = (false, false)
  /// Bytes of text within links that lead elsewhere, and all bytes.
  private var linked = 0
  private var visible = 0

  var isEmpty: Bool { bytes.isEmpty }
  /// Whether most of the text leads elsewhere.
  var isLink: Bool { linked * 2 > visible }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, isLinked: Bool, isPreformatted: Bool) {
    var rest = text[...]
    while let byte = rest.first {
      guard byte > 0x20 else {
        if isPreformatted, byte == 0x0A {
          breakLine()
        } else {
          space.isPending = true
          space.hasLineEnd = space.hasLineEnd || byte == 0x0A || byte == 0x0D
        }
        rest.removeFirst()
        continue
      }
      if space.isPending { writeSpace(before: byte) }
      let word = rest.prefix { $0 > 0x20 }
      bytes.append(contentsOf: word)
      visible += word.count
      if isLinked { linked += word.count }
      rest = rest[word.endIndex...]
    }
  }

  mutating func breakLine() {
    space = (false, false)
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  /// The text so far; begins anew.
  mutating func take() -> String {
    defer { self = HTMLText() }
    return String(decoding: bytes, as: UTF8.self).withoutUnseen
  }

  /// Word and editors break lines anywhere between ideographs: there a line end is no space.
  private mutating func writeSpace(before next: UInt8) {
    let joins = space.hasLineEnd && next >= 0xE2 && (bytes.last ?? 0) >= 0x80
    if !joins, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
    space = (false, false)
  }
}
