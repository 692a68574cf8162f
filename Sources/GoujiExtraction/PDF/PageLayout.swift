internal import GoujiCore

extension PDF {
  /// A page taken apart into tables and the lines between them, from top to bottom.
  struct PageLayout {
    enum Element {
      case line(TextLine)
      case table(Table)

      var box: Box {
        switch self {
        case .line(let line): line.box
        case .table(let table): table.box
        }
      }
    }

    var page: Page
    var elements: [Element]
    /// Page numbers and running headers that were taken out.
    var furniture: [Box] = []

    init(_ printed: Page) throws {
      let page = printed.upright()
      self.page = page
      let glyphs = page.glyphs.filter { !$0.isHidden && $0.direction != .askew }
      let grids = try RuleLines(rules: page.rules).components().compactMap { try RuledGrid($0) }
      guard grids.count <= Tolerance.tables else { throw PDFError.limit }
      if grids.contains(where: { $0.isTable && $0.isWider(than: page) }) { throw PDFError.cut(page: page.number) }
      var held = [[Glyph]](repeating: [], count: grids.count)
      var free: [Glyph] = []
      for glyph in glyphs {
        if let grid = PageLayout.innermost(of: grids, at: glyph.box) {
          held[grid].append(glyph)
        } else {
          free.append(glyph)
        }
      }
      let isOverprinted = zip(grids, held).contains { grid, glyphs in
        grid.isTable && (Overprint.isFound(in: glyphs) || Overrun.isFound(in: glyphs, of: grid))
      }
      if isOverprinted { throw PDFError.overprinted(page: page.number) }
      for index in grids.indices {
        PageLayout.removePageNumber(from: &held[index], at: grids[index].box.bottom, of: page)
      }
      var lines = LineBuilder.lines(of: free, page: page.number)
      let fromTop = lines.sorted { $0.box.top < $1.box.top }
      var isSpilt = false
      for (index, grid) in grids.enumerated() {
        let spilt = PageLayout.spilt(from: grid, among: fromTop)
        guard !spilt.isEmpty else { continue }
        isSpilt = true
        held[index] += free.filter { glyph in spilt.contains { $0.contains(x: glyph.box.midX, y: glyph.box.midY) } }
        free.removeAll { glyph in spilt.contains { $0.contains(x: glyph.box.midX, y: glyph.box.midY) } }
      }
      if isSpilt { lines = LineBuilder.lines(of: free, page: page.number) }
      elements = lines.map(Element.line)
      for (grid, glyphs) in zip(grids, held) {
        let table = Table(grid: grid, glyphs: glyphs, page: page.number)
        if !(grid.isFrame && table.isBlank) { elements.append(.table(table)) }
      }
      elements.sort { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    }

    /// Takes out a page number that touches the foot of a table.
    private static func removePageNumber(from glyphs: inout [Glyph], at bottom: Int, of page: Page) {
      let foot = glyphs.filter { $0.box.bottom > bottom + $0.size / 20 }
      guard !foot.isEmpty else { return }
      let lines = LineBuilder.lines(of: foot, page: page.number)
      let numbers = lines.filter { Furniture.isFoot($0, of: page) }.map(\.box)
      glyphs.removeAll { glyph in numbers.contains { $0.contains(x: glyph.box.midX, y: glyph.box.midY) } }
    }

    /// Lines that ran out of the last row of a page, from top to bottom: those that cross the table's foot, and those
    /// close below it of cells that are open there, as a label is that is longer than the part of its cell on this page.
    private static func spilt(from grid: RuledGrid, among lines: [TextLine]) -> [Box] {
      var boxes: [Box] = []
      var open = grid.openCells
      let (bottom, last) = (grid.box.bottom, grid.box.bottom - 1)
      var end = bottom
      for line in lines where line.box.midY >= bottom {
        let pieces = line.pieces.isEmpty ? [line.box] : line.pieces.map(\.box)
        let cells = pieces.compactMap { box in
          grid.cell(x: box.left, y: last).flatMap { $0 == grid.cell(x: box.right, y: last) ? $0 : nil }
        }
        guard line.box.top - end < (boxes.isEmpty ? line.size / 2 : line.size), cells.count == pieces.count,
          !Furniture.isPageNumber(line.text)
        else { break }
        if bottom - line.box.top > line.size / 10 { open.formUnion(cells) }
        guard open.isSuperset(of: cells) else { break }
        boxes += pieces
        end = line.box.bottom
      }
      return boxes
    }

    /// The smallest table around the centre of a box.
    private static func innermost(of grids: [RuledGrid], at box: Box) -> Int? {
      var found: Int?
      for (index, grid) in grids.enumerated() where grid.box.contains(x: box.midX, y: box.midY) {
        if let other = found, grids[other].box.width <= grid.box.width { continue }
        found = index
      }
      return found
    }

    var lines: [TextLine] {
      elements.compactMap { if case .line(let line) = $0 { line } else { nil } }
    }

    var hasTables: Bool {
      elements.contains { if case .table(let table) = $0 { !table.isBlank } else { false } }
    }

    /// Whether rules make a table, but do not tell its columns apart.
    var hasOpenTables: Bool {
      elements.contains { if case .table(let table) = $0 { table.isOpen } else { false } }
    }

    /// All glyphs that can be seen, as if there were no rules, without page numbers and running headers.
    var freeGlyphs: [Glyph] {
      let taken = furniture.sorted { $0.top < $1.top }
      return page.glyphs.filter { glyph in
        guard !glyph.isHidden, glyph.direction != .askew else { return false }
        // No two of them are on one line.
        let end = taken.partitioningIndex { $0.top > glyph.box.midY }
        return !taken[..<end].suffix(2).contains { $0.contains(x: glyph.box.midX, y: glyph.box.midY) }
      }
    }

    /// Whether nothing is written on the page.
    var isBlank: Bool {
      lines.isEmpty && !hasTables
    }

    /// Whether the page shows nothing but a picture of a page, or text drawn as curves.
    var isScan: Bool {
      guard isBlank else { return false }
      let area = page.images.reduce(0) { $0 + $1.width * $1.height }
      return area * 2 > page.width * page.height || page.paths > 200
    }
  }
}
