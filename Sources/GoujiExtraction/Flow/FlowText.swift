internal import Glibc

/// White space in texts.
enum FlowText {
  /// Without white space at both ends, hard and ideographic spaces included.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return text }
    guard isSpace(first) || isSpace(last) else { return text }
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value <= 0x20 || scalar.value == 0x7F }
    // No white space stands among the ideographs (Unicode, White_Space).
    if scalar.value > 0x3000 { return false }
    return scalar.properties.isWhitespace
  }

  /// Whether `part`, which is not empty, stands in the text, byte for byte.
  static func contains(_ text: String, _ part: StaticString) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress, bytes.count >= part.utf8CodeUnitCount else { return false }
      return (0...bytes.count - part.utf8CodeUnitCount).contains { start in
        bytes[start] == part.utf8Start.pointee && memcmp(base + start, part.utf8Start, part.utf8CodeUnitCount) == 0
      }
    }
  }

  /// Whether there is a line feed in the text.
  static func hasLineEnd(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.baseAddress.map { memchr($0, 0x0A, bytes.count) != nil } ?? false }
  }

  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isSpace)
  }

  /// Ideographs and their punctuation, between which no space is written.
  static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    case 0x2010...0x201F, 0x2026: true
    default: false
    }
  }
}
