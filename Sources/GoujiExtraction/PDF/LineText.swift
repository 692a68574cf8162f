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

    /// Width up to where the line could first be broken.
    static func firstWidth(of glyphs: ArraySlice<LineBuilder.Placed>) -> Int {
      guard let first = glyphs.first else { return 0 }
      guard isLatin(first.glyph.text.unicodeScalars.first) else { return first.end - first.start }
      let word = glyphs.prefix { !$0.isBlank && ($0.glyph.text.unicodeScalars.first?.isASCII ?? false) }
      return (word.last?.end ?? first.end) - first.start
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
