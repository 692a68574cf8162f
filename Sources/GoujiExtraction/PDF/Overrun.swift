internal import GoujiCore

extension PDF {
  /// Text that runs over the side of its cell, as browsers let text run that they must not break.
  enum Overrun {
    /// As many figures on the sides of their cells leave it open which is in which.
    private static let mostOnSides = 3

    /// For each of the glyphs, which are in the order in which they are drawn, how far right the cell is that it is of:
    /// its own middle; that of the first one for a text that runs over a side.
    static func places(of glyphs: [Glyph], in grid: RuledGrid) -> [Int] {
      var places = glyphs.map { $0.box.midX }
      for run in runs(of: glyphs) where !crosses(glyphs[run.lowerBound], grid) {
        let ends = run.dropFirst().contains { index in
          crosses(glyphs[index], grid) || cell(of: glyphs[index], grid) != cell(of: glyphs[index - 1], grid)
        }
        guard ends else { continue }
        for index in run { places[index] = places[run.lowerBound] }
      }
      return places
    }

    /// Whether figures stand on the sides of their cells: the columns are narrower than a figure.
    static func isFound(in glyphs: [Glyph], of grid: RuledGrid) -> Bool {
      let firsts = runs(of: glyphs).lazy.map { glyphs[$0.lowerBound] }
      return firsts.filter { Seam.isFigure($0.text) && crosses($0, grid) }.prefix(mostOnSides).count == mostOnSides
    }

    /// Glyphs that follow each other without a gap, not even that of a rule between them.
    private static func runs(of glyphs: [Glyph]) -> [Range<Int>] {
      var runs: [Range<Int>] = []
      for (index, glyph) in glyphs.enumerated() {
        let isBlank = glyph.isWhite
        if index > 0, let last = runs.last, last.upperBound == index, !isBlank, follows(glyphs[index - 1], glyph) {
          runs[runs.count - 1] = last.lowerBound..<index + 1
        } else if !isBlank {
          runs.append(index..<index + 1)
        }
      }
      return runs
    }

    private static func follows(_ last: Glyph, _ glyph: Glyph) -> Bool {
      glyph.direction == .right && last.direction == .right && glyph.size == last.size
        && abs(glyph.box.bottom - last.box.bottom) * 10 < glyph.size
        && abs(glyph.box.left - last.box.right) * 33 < glyph.size
    }

    private static func cell(of glyph: Glyph, _ grid: RuledGrid) -> Int? {
      grid.cell(x: glyph.box.midX, y: glyph.box.midY)
    }

    /// Whether a quarter of the glyph and more is on either side of a rule.
    private static func crosses(_ glyph: Glyph, _ grid: RuledGrid) -> Bool {
      let quarter = glyph.box.width / 4
      let left = grid.cell(x: glyph.box.left + quarter, y: glyph.box.midY)
      let right = grid.cell(x: glyph.box.right - quarter, y: glyph.box.midY)
      return glyph.direction == .right && left != nil && right != nil && left != right
    }
  }
}
