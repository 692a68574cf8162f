internal import Foundation
internal import GoujiCore

extension PDF {
  /// Puts right what fonts make of characters, and nothing that an author may have meant.
  ///
  /// A PDF says which glyph is drawn; the character is what the font's tables take it for: `７` for 7 where a GBK
  /// font is not embedded, radicals (`⼈`, `⺠`) for ideographs, forms for vertical lines. Those become what any other
  /// format of the same report has. Punctuation of full width, `①`, `℅` and `…` are as authors type them and stay, so
  /// that prose reads, and can be quoted, as it is printed; NFKC would turn them into something else. What nobody can
  /// see is left out.
  enum TextFold {
    /// Whether the text, in UTF-8, has nothing to be put right for certain: ASCII and ideographs from U+4000 to U+9FFF.
    static func isPlain(_ text: some Sequence<UInt8>) -> Bool {
      text.allSatisfy { $0 < 0xC0 || (0xE4...0xE9).contains($0) }
    }

    /// The text of a glyph that is `width` wide in a font of size `size`.
    static func fold(_ text: String, width: Int, size: Int) -> String {
      guard text.unicodeScalars.contains(where: { isCandidate($0.value) || $0.isUnseen }) else { return text }
      var folded = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        append(scalar, width: width, size: size, to: &folded)
      }
      return String(folded)
    }

    private static func append(
      _ scalar: Unicode.Scalar,
      width: Int,
      size: Int,
      to folded: inout String.UnicodeScalarView
    ) {
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        folded.append(halfWidth(scalar))
      case 0x3000 where width * 10 <= size * 6:
        folded.append(" ")
      case 0xFF01...0xFF5E where width * 10 <= size * 6:
        // Of full width by name, of half an em on paper: the font has one name for both.
        folded.append(halfWidth(scalar))
      case 0x3000, 0xFF01...0xFF5E:
        folded.append(scalar)
      case 0xAD:
        // What is drawn is seen: fonts have one glyph for this and the hyphen.
        folded.append("-")
      case _ where scalar.isUnseen:
        return
      case 0x2E80...0x2EFF where radicals[scalar] != nil:
        folded.append(radicals[scalar] ?? scalar)
      case _ where isCandidate(scalar.value):
        folded.append(contentsOf: String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
      default:
        folded.append(scalar)
      }
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    /// Spaces, radicals, compatibility ideographs, ligatures, forms of width and direction, letters of mathematics.
    private static func isCandidate(_ value: UInt32) -> Bool {
      switch value {
      case ..<0xA0: false
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
      case 0x2E80...0x2FDF, 0xF900...0xFAFF, 0xFB00...0xFB06, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFFEE: true
      case 0x1D400...0x1D7FF, 0x2F800...0x2FA1F: true
      default: false
      }
    }

    /// Radicals that Unicode does not decompose, although fonts use one glyph for radical and ideograph.
    private static let radicals: [Unicode.Scalar: Unicode.Scalar] = [
      "⺠": "民", "⻁": "虎", "⻄": "西", "⻅": "见", "⻆": "角", "⻉": "贝", "⻋": "车", "⻑": "長", "⻓": "长",
      "⻔": "门", "⻘": "青", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻢": "马", "⻣": "骨", "⻤": "鬼",
      "⻥": "鱼", "⻦": "鸟", "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙",
    ]
  }
}
