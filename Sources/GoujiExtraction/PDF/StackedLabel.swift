internal import GoujiCore

extension PDF.LineBuilder {
  /// Fewer characters below each other than these are no label set from top to bottom.
  private static let fewestStacked = 4

  /// The lines of a label whose upright characters stand below each other, one a line, as they are drawn; nil if the
  /// glyphs are set otherwise.
  ///
  /// By their places they cannot be ordered: a font's punctuation for such labels may be put elsewhere than it shows.
  static func stackedLines(of glyphs: [PDF.Glyph], page: Int) -> [PDF.TextLine]? {
    guard glyphs.count >= fewestStacked, glyphs.allSatisfy({ $0.direction == .right }) else { return nil }
    let placed = glyphs.enumerated().map { Placed($1, order: $0) }.filter { !$0.isBlank }
    let steps = zip(placed, placed.dropFirst())
    let below = steps.count { abs($0.glyph.box.midX - $1.glyph.box.midX) * 2 < $0.glyph.size && !$1.isLatin }
    guard placed.count >= fewestStacked, below * 3 > (placed.count - 1) * 2 else { return nil }
    return placed.compactMap { line(of: [$0], page: page) }
  }
}
