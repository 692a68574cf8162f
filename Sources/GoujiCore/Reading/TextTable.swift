/// One block of tabular lines to tables, by the layout that most of its lines follow.
enum TextTable {
  /// A table, and the lines within the block that turned out to be no part of it.
  static func read(_ lines: [TextLine], wordings: Wordings) -> [Document.Block] {
    let bars = lines.count { $0.bars > 0 }
    let tabs = lines.count { $0.bars == 0 && $0.isTabular }
    let lone = lines.count { $0.isLoneBar }
    // Between bars on lines of their own, cells may be indented by tabs.
    if bars >= tabs || (lone >= 6 && lone * 5 >= bars * 4) {
      let single = lines.count { $0.bars > 0 && $0.cellsBetweenBars <= 1 }
      if single >= 6, single * 10 >= bars * 7 { return CellPerLine.readBars(lines) }
      return RowPerLine.readBars(lines, wordings: wordings)
    }
    let single = lines.count { $0.bars == 0 && $0.startsWithTab && !$0.hasInnerTab && !($0.isBlank && $0.tabs > 1) }
    if single >= 6, single * 10 >= tabs * 7 { return CellPerLine.readTabs(lines) }
    return RowPerLine.readTabs(lines, wordings: wordings)
  }
}

/// The cells of one line between its bars.
enum BarCells {
  /// Which bars stand at the ends of every row; elsewhere a bar at the end has a blank cell beside it.
  struct Frame {
    var left = true
    var right = true

    /// Markdown's rule shows the frame; elsewhere most rows do.
    init(of rows: [TextLine]) {
      if let rule = rows.first(where: { $0.mayBeRule && isRule(split($0)) }) {
        left = rule.startsWithBar
        right = rule.endsWithBar
      } else {
        left = rows.count { $0.startsWithBar } * 10 >= rows.count * 4
        // Where rows begin with a bar they end with one, if not on the same line.
        right = rows.count { $0.endsWithBar } * 10 >= rows.count * (left ? 2 : 6)
      }
    }

    init() {}
  }

  /// Texts between bars, without those outside an outer bar on either side.
  static func split(_ line: TextLine, frame: Frame = Frame()) -> [TextPiece] {
    split(line.text, frame: frame)
  }

  static func split(_ text: Substring, frame: Frame = Frame()) -> [TextPiece] {
    var cells = TextPiece.split(text, at: UInt8(ascii: "|"))
    if frame.left, cells.count > 1, cells[0].isSpace { cells.removeFirst() }
    if frame.right, cells.count > 1, cells[cells.count - 1].isSpace { cells.removeLast() }
    return cells
  }

  /// The line of `|-|-|` below a table's head; nil if there is none. Elsewhere such a row says that there is nothing.
  static func shortRule(_ rows: [TextLine]) -> Int? {
    guard rows.count > 2 else { return nil }
    let cells = split(rows[1])
    let isRule = cells.allSatisfy { cell in
      cell.text.utf8.contains(0x2D) && cell.text.utf8.allSatisfy { $0 <= 0x20 || $0 == 0x2D || $0 == 0x3A }
    }
    return isRule && cells.count > 1 ? rows[1].number : nil
  }

  /// `---`, `:--:`: what Markdown and some converters put under a heading row.
  static func isRule(_ cells: [TextPiece]) -> Bool {
    var hasRule = false
    for cell in cells {
      var dashes = 0
      for byte in cell.text.utf8 where byte > 0x20 {
        guard byte == 0x2D || byte == 0x3A else { return false }
        dashes += byte == 0x2D ? 1 : 0
      }
      guard dashes == 0 || dashes >= 3 else { return false }
      hasRule = hasRule || dashes >= 3
    }
    return hasRule
  }
}
