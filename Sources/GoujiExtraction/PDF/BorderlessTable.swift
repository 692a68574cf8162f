internal import GoujiCore

extension PDF {
  /// A table without rules: pieces of lines put into blocks, blocks into rows and columns.
  struct BorderlessTable {
    /// Pieces that stand below each other and make one text.
    private struct Block {
      var pieces: [TextLine]
      var isFigure: Bool
      var isAlone: Bool

      var box: Box { pieces.dropFirst().reduce(pieces[0].box) { $0.union($1.box) } }
      var text: String { pieces.map(\.text).joined(separator: "\n") }
    }

    private var blocks: [Block] = []
    /// Baselines on which figures stand, from top to bottom.
    private let rows: [Int]
    /// Where the columns of figures are.
    private var columns: [Box] = []

    init(zone: [[TextLine]], figures: [TextLine]) {
      var rows: [Int] = []
      for figure in figures.sorted(by: { $0.baseline < $1.baseline })
      where rows.last.map({ figure.baseline - $0 > figure.size / 2 }) ?? true {
        rows.append(figure.baseline)
      }
      self.rows = rows
      for figure in figures.sorted(by: { $0.box.midX < $1.box.midX }) {
        if let last = columns.last, figure.box.midX - last.midX < figure.size {
          columns[columns.count - 1] = last.union(figure.box)
        } else {
          columns.append(figure.box)
        }
      }
      let left = columns.first?.left ?? 0
      for line in zone {
        let isHeader = line.contains { $0.box.midX >= left && !Borderless.isFigure($0.text) }
        for piece in line { add(piece, isAlone: isHeader && piece.box.midX < left) }
      }
      addColumns()
    }

    /// Columns whose cells are all blank show only in the header, as narrow texts above the figures.
    private mutating func addColumns() {
      guard let first = rows.first else { return }
      for block in blocks where !block.isFigure && block.box.bottom < first && block.box.midX > labelEnd {
        let size = block.pieces[0].size
        let isNarrow = block.box.width * 2 < size * 7
        guard isNarrow, columns.allSatisfy({ abs($0.midX - block.box.midX) > size * 3 / 2 }) else { continue }
        columns.append(block.box)
      }
      columns.sort { $0.midX < $1.midX }
    }

    /// Where the labels that stand beside figures end; 0 if there are none.
    private var labelEnd: Int {
      let left = columns.first?.left ?? 0
      let labels = blocks.filter { !$0.isFigure && row(of: $0.box) != nil && $0.box.midX < left }
      return labels.map(\.box.right).max() ?? 0
    }

    /// A piece goes on with the block right above it unless it begins with a number, or both stand beside figures.
    /// `isAlone` says that it heads a column of labels.
    private mutating func add(_ piece: TextLine, isAlone: Bool) {
      let isFigure = Borderless.isFigure(piece.text)
      let above = blocks.lastIndex { block in
        let last = block.pieces[block.pieces.count - 1]
        let isBelow = piece.baseline - last.baseline < piece.size * 3 && piece.baseline > last.baseline
        let isAligned =
          abs(piece.box.left - last.box.left) < piece.size || abs(piece.box.midX - last.box.midX) < piece.size / 2
        return isBelow && isAligned && !block.isFigure && !block.isAlone
      }
      guard let above, !isFigure, !isAlone, !Borderless.startsAnew(piece.text),
        row(of: piece.box) == nil || !blocks[above].pieces.contains(where: { row(of: $0.box) != nil })
      else {
        blocks.append(Block(pieces: [piece], isFigure: isFigure, isAlone: isAlone))
        return
      }
      blocks[above].pieces.append(piece)
    }

    /// The first row of figures that stands beside a box.
    private func row(of box: Box) -> Int? {
      rows.firstIndex { $0 > box.top && $0 <= box.bottom + 200 }
    }

    func table() -> Table? {
      guard let left = columns.first?.left, !blocks.isEmpty else { return nil }
      var labels: [[Block]] = rows.map { _ in [] }
      var others: [Block] = []
      for block in blocks where !block.isFigure {
        if block.box.midX < left, let row = row(of: block.box) {
          labels[row].append(block)
        } else if let row = row(of: block.box), block.pieces.count == 1, block.box.midX >= left {
          labels[row].append(block)
        } else {
          others.append(block)
        }
      }
      let width = labels.map { $0.count { $0.box.midX < left } }.max() ?? 0
      var builder = RowBuilder(labels: width, columns: columns, box: whole)
      var printed = rows.indices.map { row in
        (rows[row], labels[row] + blocks.filter { $0.isFigure && self.row(of: $0.box) == row })
      }
      for block in others.sorted(by: { $0.box.midY < $1.box.midY }) {
        if let same = printed.lastIndex(where: { abs($0.0 - block.box.midY) < 600 }), same >= rows.count {
          printed[same].1.append(block)
        } else {
          printed.append((block.box.midY, [block]))
        }
      }
      for (_, blocks) in printed.sorted(by: { $0.0 < $1.0 }) {
        builder.add(blocks.map { ($0.text, $0.box, $0.pieces[0].page) }, left: left)
      }
      return builder.table
    }

    private var whole: Box {
      blocks.dropFirst().reduce(blocks[0].box) { $0.union($1.box) }
    }
  }

  /// Rows of texts, put into columns by where they stand.
  private struct RowBuilder {
    let labels: Int
    let columns: [Box]
    var table: Table

    init(labels: Int, columns: [Box], box: Box) {
      self.labels = labels
      self.columns = columns
      table = Table(columns: [], rows: [], cells: [], box: box)
    }

    mutating func add(_ texts: [(text: String, box: Box, page: Int)], left: Int) {
      guard let first = texts.first else { return }
      let sorted = texts.sorted { $0.box.left < $1.box.left }
      var row = [Int?](repeating: nil, count: labels + columns.count)
      var used = 0
      for text in sorted {
        let column: Int
        if text.box.midX < left, labels > 0 {
          column = min(used, labels - 1)
          used += 1
        } else {
          let nearest = columns.indices.min {
            abs(columns[$0].midX - text.box.midX) < abs(columns[$1].midX - text.box.midX)
          }
          column = labels + (nearest ?? 0)
        }
        if let cell = row[column] {
          table.cells[cell].text += "\n" + text.text
        } else {
          row[column] = table.cells.count
          table.cells.append(Table.Cell(text: text.text, page: text.page, box: text.box, isFull: false))
        }
      }
      table.rows.append(
        row.enumerated().map { column, cell in
          if let cell { return cell }
          // A label alone reaches up to the figures.
          if column < labels, column > 0, used > 0, let label = row[0..<column].last(where: { $0 != nil }) {
            return label ?? 0
          }
          table.cells.append(Table.Cell(text: "", page: first.page, box: first.box, isFull: false))
          return table.cells.count - 1
        }
      )
    }
  }
}
