internal import GoujiCore

extension PDF {
  /// Tables that are printed one over the other, as word processors do where a header that repeats leaves no room for
  /// the rows: nothing on the page says which text is of which cell.
  enum Overprint {
    /// Fewer glyphs on top of others are a slip of the pen that spoils no table.
    private static let fewest = 10
    /// Glyphs drawn closer after each other are of one label that was squeezed into its cell.
    private static let apart = 20

    /// Whether so many of the glyphs, which are in the order in which they are drawn, lie on others.
    static func isFound(in glyphs: [Glyph]) -> Bool {
      let side = glyphs.reduce(1) { max($0, $1.box.width, $1.box.height) }
      var tiles: [Tile: [Int]] = [:]
      var count = 0
      for (index, glyph) in glyphs.enumerated() where !glyph.isWhite {
        let isOver = Tile.isAny(around: glyph.box, side) { tile in
          tiles[tile]?.contains { index - $0 >= apart && overlap(glyphs[$0], glyph) } ?? false
        }
        if isOver { count += 1 }
        if count >= fewest { return true }
        tiles[Tile(x: glyph.box.midX, y: glyph.box.midY, side), default: []].append(index)
      }
      return false
    }

    /// Different glyphs of about one size, of which a third and more lies on the other.
    private static func overlap(_ under: Glyph, _ over: Glyph) -> Bool {
      guard min(under.size, over.size) * 3 >= max(under.size, over.size) * 2 else { return false }
      let width = min(under.box.right, over.box.right) - max(under.box.left, over.box.left)
      let height = min(under.box.bottom, over.box.bottom) - max(under.box.top, over.box.top)
      return width * 3 > min(under.box.width, over.box.width) && height * 3 > min(under.size, over.size)
        && under.text != over.text
    }

    /// A square of the page twice as large as its largest glyph, so that what overlaps is seldom in more than four.
    private struct Tile: Hashable {
      var x: Int
      var y: Int

      /// The tile that a point is in.
      init(x: Int, y: Int, _ side: Int) {
        (self.x, self.y) = (x / (2 * side), y / (2 * side))
      }

      /// Whether a tile that may hold the middle of a glyph which overlaps the box is such a one.
      static func isAny(around box: Box, _ side: Int, _ isSuch: (Tile) -> Bool) -> Bool {
        let first = Tile(x: box.midX - side - 1, y: box.midY - side - 1, side)
        let last = Tile(x: box.midX + side + 1, y: box.midY + side + 1, side)
        var tile = first
        while tile.y <= last.y {
          if isSuch(tile) { return true }
          tile.x += 1
          if tile.x > last.x {
            tile.x = first.x
            tile.y += 1
          }
        }
        return false
      }
    }
  }
}
