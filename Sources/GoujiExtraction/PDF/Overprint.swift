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
      let side = max(1, glyphs.map(\.box.width).max() ?? 1, glyphs.map(\.box.height).max() ?? 1)
      var tiles: [Tile: [Int]] = [:]
      var count = 0
      for (index, glyph) in glyphs.enumerated() where glyph.text.contains(where: { !$0.isWhitespace }) {
        let own = Tile(x: glyph.box.midX / side, y: glyph.box.midY / side)
        let isOver = own.neighbours.contains { tile in
          tiles[tile, default: []].contains { index - $0 >= apart && overlap(glyphs[$0], glyph) }
        }
        if isOver { count += 1 }
        if count >= fewest { return true }
        tiles[own, default: []].append(index)
      }
      return false
    }

    /// Different glyphs of about one size, of which a third and more lies on the other.
    private static func overlap(_ under: Glyph, _ over: Glyph) -> Bool {
      guard under.text != over.text, min(under.size, over.size) * 3 >= max(under.size, over.size) * 2 else {
        return false
      }
      let width = min(under.box.right, over.box.right) - max(under.box.left, over.box.left)
      let height = min(under.box.bottom, over.box.bottom) - max(under.box.top, over.box.top)
      return width * 3 > min(under.box.width, over.box.width) && height * 3 > min(under.size, over.size)
    }

    /// A square of the page as large as its largest glyph, so that what overlaps is in the same or the next.
    private struct Tile: Hashable {
      var x: Int
      var y: Int

      var neighbours: [Tile] {
        (-1...1).flatMap { dx in (-1...1).map { Tile(x: x + dx, y: y + $0) } }
      }
    }
  }
}
