internal import GoujiCore

extension PDF {
  /// The words of a line, and how lines are put one after the other.
  enum LineText {
    /// Spaces are those that the file draws, and those that only a wide gap shows. Chinese that is set to fill its
    /// line has gaps of up to an em and more, which are no spaces.
    static func text(of glyphs: ArraySlice<LineBuilder.Placed>) -> String {
      var text = ""
      var last: LineBuilder.Placed?
      for glyph in glyphs {
        if let last, !last.isBlank, !glyph.isBlank {
          let gap = glyph.start - last.end
          let size = glyph.glyph.size
          let isWord = isLatin(last.glyph.text.unicodeScalars.last) && isLatin(glyph.glyph.text.unicodeScalars.first)
          if gap > (isWord ? size / 2 : 2 * size) { text += " " }
        }
        text += glyph.glyph.text
        last = glyph
      }
      return text
    }

    /// Width up to where the line could first be broken: a glyph or a Latin word, with the brackets before it and the
    /// punctuation behind it, which must not begin a line.
    static func firstWidth(of glyphs: ArraySlice<LineBuilder.Placed>) -> Int {
      var rest = glyphs.drop { isAny(of: "([{“‘（《〈【〔「", $0) }
      if rest.first?.isLatin == true {
        rest = rest.drop(while: \.isLatin)
      } else {
        rest = rest.dropFirst()
        rest = rest.drop { isAny(of: "，。、；：？！）》〉】〕」”’…%,.;:?!)]}", $0) }
        if rest.startIndex > glyphs.startIndex, glyphs[rest.startIndex - 1].isLatin {
          rest = rest.drop(while: \.isLatin)
        }
      }
      guard let first = glyphs.first, rest.startIndex > glyphs.startIndex else { return 0 }
      return glyphs[rest.startIndex - 1].end - first.start
    }

    private static func isAny(of marks: String, _ glyph: LineBuilder.Placed) -> Bool {
      glyph.glyph.text.unicodeScalars.first.map(marks.unicodeScalars.contains) ?? false
    }

    /// Lines of one paragraph as running text. A line is never broken between two Latin letters or digits unless there
    /// was a space.
    static func joined(_ lines: [TextLine]) -> String {
      var text = ""
      for line in lines {
        if isLatin(text.unicodeScalars.last), isLatin(line.text.unicodeScalars.first) { text += " " }
        text += line.text
      }
      return text
    }

    private static func isLatin(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar, scalar.isASCII else { return false }
      return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
    }
  }
}
