extension Unicode.Scalar {
  /// What is shown as nothing and takes no room: soft hyphens, joiners, marks of direction, byte order marks, variation
  /// selectors (Unicode, `Default_Ignorable_Code_Point`, and the marks of interlinear annotation). They come along when
  /// a figure is copied from a spreadsheet or a chat; nobody can see that they are there.
  package var isUnseen: Bool {
    // Nearly all are ideographs, or ASCII.
    if value < 0xAD || (0x3165..<0xFE00).contains(value) { return false }
    return switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164: true
    case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}

extension String {
  /// The text without what nobody can see.
  package var withoutUnseen: String {
    guard mayHoldUnseen else { return self }
    var kept = UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isUnseen { kept.append(scalar) }
    return String(kept)
  }

  /// Whether some character begins as one of those does; most texts need no second look.
  var mayHoldUnseen: Bool {
    var text = self
    return text.withUTF8(String.mayHoldUnseen)
  }

  /// Ideographs begin otherwise, and so does the punctuation that stands among them.
  private static func mayHoldUnseen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0xC2 {
        i += 1
      } else if (0xE4...0xE9).contains(byte) {
        i += 3
      } else if byte == 0xE2 || byte == 0xEF {
        // Quotation marks and dashes, letters and digits of full width.
        guard i + 2 < bytes.count else { return true }
        let (second, third) = (bytes[i + 1], bytes[i + 2])
        switch (byte, second) {
        case (0xE2, 0x80): if third < 0x90 || (0xAA...0xAE).contains(third) { return true }
        case (0xE2, 0x81): if third >= 0xA0 { return true }
        case (0xEF, 0xB8), (0xEF, 0xBB), (0xEF, 0xBE), (0xEF, 0xBF): return true
        default: break
        }
        i += 3
      } else if byte == 0xE3 {
        guard i + 1 < bytes.count, bytes[i + 1] != 0x85 else { return true }
        i += 3
      } else if byte == 0xC2 {
        guard i + 1 < bytes.count, bytes[i + 1] != 0xAD else { return true }
        i += 2
      } else if byte == 0xCD || byte == 0xD8 || byte == 0xE1 || byte >= 0xF0 {
        return true
      } else {
        i += byte < 0xE0 ? 2 : 3
      }
    }
    return false
  }
}
