/// Text of an RTF paragraph, from bytes in the code pages of its fonts and from Unicode.
struct RTFText {
  private var text = ""
  private var bytes: [UInt8] = []
  private var units: [UInt16] = []
  private var charset = "GB18030"

  mutating func append(_ byte: UInt8, charset: String) {
    begin(charset)
    bytes.append(byte)
  }

  mutating func append(_ more: ArraySlice<UInt8>, charset: String) {
    begin(charset)
    bytes.append(contentsOf: more)
  }

  mutating func append(unit: UInt16) {
    flushBytes()
    units.append(unit)
  }

  mutating func append(_ more: String) {
    flush()
    text += more
  }

  var isEmpty: Bool { text.isEmpty && bytes.isEmpty && units.isEmpty }

  /// The text so far; begins anew.
  mutating func take() -> String {
    flush()
    defer { text = "" }
    return text
  }

  private mutating func begin(_ charset: String) {
    if !units.isEmpty { flush() }
    if charset != self.charset {
      flushBytes()
      self.charset = charset
    }
  }

  private mutating func flush() {
    flushBytes()
    guard !units.isEmpty else { return }
    text += String(decoding: units, as: UTF16.self)
    units = []
  }

  private mutating func flushBytes() {
    guard !bytes.isEmpty else { return }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      text += String(decoding: bytes, as: UTF8.self)
    } else {
      let converted = Charset.utf8(bytes[...], from: charset) ?? Charset.utf8(bytes[...], from: "GB18030")
      text += converted.map { String(decoding: $0, as: UTF8.self) } ?? "\u{FFFD}"
    }
    bytes = []
  }
}
