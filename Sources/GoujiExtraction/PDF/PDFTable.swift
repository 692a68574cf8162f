internal import GoujiCore

extension PDF {
  /// A table with the text of its cells, on one page or joined from several.
  struct Table: Equatable, Sendable {
    /// One cell, however many rows and columns it spans.
    struct Cell: Equatable, Sendable {
      var text: String
      var page: Int
      var box: Box
      /// Whether its last line fills the cell, so that what follows may stand on the next page.
      var isFull: Bool
      /// Lines on which several figures stand apart, as in the cells of several columns.
      var figureLines: [Int] = []

      var isBlank: Bool { text.isEmpty }

      /// The cell as prose.
      var paragraph: Document.Paragraph {
        Document.Paragraph(text: text.replacing("\n", with: ""), place: Place(page: page, rect: box))
      }
    }

    /// Left edges of the columns, and the right edge of the last; none where there are no rules.
    var columns: [Int]
    /// For each row and column the index of the cell in `cells`.
    var rows: [[Int]]
    var cells: [Cell]
    var box: Box
    /// Whether rows and columns were found without rules.
    var isInferred = false

    /// Puts glyphs into the cells of a grid by their centres.
    init(grid: RuledGrid, glyphs: [Glyph], page: Int) {
      columns = grid.columns
      rows = grid.owners
      box = grid.box
      var held = [[Glyph]](repeating: [], count: grid.cellCount)
      for (glyph, x) in zip(glyphs, Overrun.places(of: glyphs, in: grid)) {
        // What ran out of the table at the foot of the page belongs to its last row.
        let y = min(glyph.box.midY, grid.box.bottom - 1)
        if let cell = grid.cell(x: x, y: y) { held[cell].append(glyph) }
      }
      let boxes = Table.boxes(of: grid)
      cells = held.indices.map { Table.cell(box: boxes[$0], glyphs: held[$0], page: page) }
      dropSlivers(rowEdges: grid.rows)
    }

    init(columns: [Int], rows: [[Int]], cells: [Cell], box: Box) {
      self.columns = columns
      self.rows = rows
      self.cells = cells
      self.box = box
    }

    private static func boxes(of grid: RuledGrid) -> [Box] {
      var boxes = [Box?](repeating: nil, count: grid.cellCount)
      for (row, owners) in grid.owners.enumerated() {
        for (column, cell) in owners.enumerated() {
          let box = Box(
            left: grid.columns[column],
            top: grid.rows[row],
            right: grid.columns[column + 1],
            bottom: grid.rows[row + 1]
          )
          boxes[cell] = boxes[cell]?.union(box) ?? box
        }
      }
      return boxes.map { $0 ?? grid.box }
    }

    static func cell(box: Box, glyphs: [Glyph], page: Int) -> Cell {
      let lines =
        LineBuilder.stackedLines(of: glyphs, page: page) ?? LineBuilder.lines(of: glyphs, page: page)
      let isFull = lines.last.map { line in
        // Less room than two glyphs and the padding on both sides: a line may break early before a punctuation mark.
        box.width - line.box.width < 2 * line.size + 1200
      }
      return Cell(
        text: lines.count == 1 ? lines[0].text : lines.map { $0.text }.joined(separator: "\n"),
        page: page,
        box: box,
        isFull: isFull ?? false,
        figureLines: lines.lazy.map { $0.pieces.count { Borderless.isFigure($0.text) } }.filter { $0 > 1 }
      )
    }

    /// Drops rows and columns too narrow for text, which double borders leave.
    private mutating func dropSlivers(rowEdges: [Int]) {
      let thinRows = rows.indices.filter { row in
        rowEdges[row + 1] - rowEdges[row] < Tolerance.sliver && starts(inRow: row).allSatisfy { cells[$0].isBlank }
      }
      // A browser makes a row that thin where all of its cells are blank; as many cells as columns, at the end.
      let isBlankRow = thinRows == [rows.count - 1] && starts(inRow: rows.count - 1).count == columns.count - 1
      if thinRows.count < rows.count, !isBlankRow {
        for row in thinRows.reversed() { rows.remove(at: row) }
      }
      for column in (0..<columns.count - 1).reversed() where columns.count > 2 {
        let isThin = columns[column + 1] - columns[column] < Tolerance.sliver
        guard isThin, starts(inColumn: column).allSatisfy({ cells[$0].isBlank }) else { continue }
        columns.remove(at: column == 0 ? 1 : column)
        for row in rows.indices { rows[row].remove(at: column) }
      }
    }

    var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    /// Whether the rules leave out what tells the columns apart: a frame, or rules between rows only.
    var isOpen: Bool {
      cells.contains { $0.figureLines.count > 2 || $0.figureLines.contains { $0 > 3 } }
    }

    /// Cells whose first row is `row`, from left to right.
    func starts(inRow row: Int) -> [Int] {
      var found: [Int] = []
      for cell in rows[row] where found.last != cell && !found.contains(cell) {
        if row == 0 || !rows[row - 1].contains(cell) { found.append(cell) }
      }
      return found
    }

    private func starts(inColumn column: Int) -> [Int] {
      rows.map { $0[column] }.filter { cell in
        column == 0 || !rows.contains { $0[column - 1] == cell }
      }
    }

    /// Whether nothing begins in the row but one blank cell, right across or beside cells from above.
    private func isNothing(row: Int) -> Bool {
      let own = starts(inRow: row)
      return own.count < 2 && own.allSatisfy { cells[$0].isBlank }
    }

    /// The table as every format gives it.
    func expanded() -> Document.Table {
      var seen = Set<Int>()
      let kept = rows.indices.filter { $0 == rows.count - 1 || !isNothing(row: $0) }
      let expanded = kept.map { index in
        let row = rows[index]
        return Document.Row(
          cells: row.map { index in
            let cell = cells[index]
            let isFirst = seen.insert(index).inserted
            return Document.Cell(
              text: isFirst ? cell.text : "",
              place: Place(page: cell.page, rect: cell.box),
              isCovered: !isFirst
            )
          }
        )
      }
      return Document.Table(rows: expanded, isInferred: isInferred)
    }
  }
}
