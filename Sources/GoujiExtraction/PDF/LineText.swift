internal import GoujiCore

extension PDF {
  /// The words of a line, and how lines are put one after the other.
  enum LineText {
    /// Spaces are those that the file draws, and those that only a wide gap shows. Chinese that is set to fill its
    /// line has gaps of up to an em and more, which are no spaces.
    static func text(of glyphs: ArraySlice<LineBuilder.Placed>) -> String {
      var text = ""
      for index in glyphs.indices {
        if index > glyphs.startIndex, isGap(glyphs[index - 1], glyphs[index]) { text += " " }
        text += glyphs[index].glyph.text
      }
      return text
    }

    private static func isGap(_ last: LineBuilder.Placed, _ glyph: LineBuilder.Placed) -> Bool {
      let gap = glyph.start - last.end
      let size = glyph.glyph.size
      // The narrower of the two gaps below.
      guard gap > min(size / 2, 2 * size), !last.isBlank, !glyph.isBlank else { return false }
      let isWord = isLatin(last.glyph.text.unicodeScalars.last) && isLatin(glyph.glyph.text.unicodeScalars.first)
      return gap > (isWord ? size / 2 : 2 * size)
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
      guard let value = scalar?.value else { return false }
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
  }
}
