/// Layouts in which a line is a cell: indented by a tab, or with a bar before or behind it, or between bars on lines of
/// their own.
enum CellPerLine {
  static func readTabs(_ lines: [TextLine]) -> [Document.Block] {
    var cells = CellRun()
    for line in lines {
      if line.startsWithTab {
        cells.add(line.text.dropFirst(), line: line.number)
      } else if line.isBlank {
        cells.endRow()
      } else {
        cells.continueLast(line.text, line: line.number)
      }
    }
    return cells.blocks()
  }

  static func readBars(_ lines: [TextLine]) -> [Document.Block] {
    let barred = lines.filter { $0.bars > 0 }
    let lone = barred.count { $0.isLoneBar }
    let bare = lines.count { $0.bars == 0 && !$0.isBlank }
    // Where bars stand beside cells, few cells stand alone.
    if (barred.count - lone) * 4 <= bare { return readBetweenBars(lines) }
    // A bar alone may be a blank cell of either way.
    let leading = barred.count { $0.startsWithBar && !$0.isLoneBar }
    return leading * 2 >= barred.count - lone ? readBehindBars(lines) : readBeforeBars(lines)
  }

  /// `| cell` or `| cell |`: what has no bar in front goes on from the line before.
  private static func readBehindBars(_ lines: [TextLine]) -> [Document.Block] {
    var run = CellRun()
    for line in lines {
      if line.isBlank {
        run.endRow()
      } else if line.startsWithBar {
        let cells = BarCells.split(line)
        if BarCells.isRule(cells) {
          run.endRow()
        } else {
          for cell in cells { run.add(cell, line: line.number) }
        }
      } else {
        run.continueLast(line.endsWithBar ? line.text.prefix { $0 != "|" } : line.text, line: line.number)
      }
    }
    return run.blocks()
  }

  /// `cell |`: what has no bar behind goes on in the next line.
  private static func readBeforeBars(_ lines: [TextLine]) -> [Document.Block] {
    var run = CellRun()
    var open: (text: String, line: Int)?
    for line in lines {
      if line.isBlank {
        run.endRow()
        continue
      }
      let start = open?.line ?? line.number
      let text = (open.map { $0.text + "\n" } ?? "") + line.text
      open = nil
      if line.endsWithBar {
        let cells = BarCells.split(Substring(text))
        if !BarCells.isRule(cells) {
          for cell in cells { run.add(cell, line: start) }
        }
      } else {
        open = (text, start)
      }
    }
    if let open { run.add(Substring(open.text), line: open.line) }
    return run.blocks()
  }

  /// Cells and bars on alternating lines; two bars in a row have a blank cell between them.
  ///
  /// Where blank cells are printed so, an empty line ends a row. Elsewhere an empty line may itself be the blank cell,
  /// and row ends are left to the labels.
  private static func readBetweenBars(_ lines: [TextLine]) -> [Document.Block] {
    let hasBareBlanks = lines.indices.dropFirst().contains { lines[$0].isLoneBar && lines[$0 - 1].isLoneBar }
    // Rows have a bar of their own in front if none begins with a cell.
    let isFramed = !lines.indices.dropFirst().contains {
      lines[$0 - 1].isBlank && lines[$0].bars == 0 && !lines[$0].isBlank
    }
    var run = CellRun()
    var open: (text: String, line: Int)?
    var sawEmptyLine = false
    var isFirst = true
    func close(_ line: Int) {
      run.add(Substring(open?.text ?? ""), line: open?.line ?? line)
      open = nil
    }
    for line in lines {
      if line.isBlank {
        sawEmptyLine = true
        continue
      }
      let endsRow = sawEmptyLine && hasBareBlanks
      if endsRow {
        if open != nil { close(line.number) }
        run.endRow()
      }
      if line.isLoneBar {
        if !(isFramed && open == nil && (endsRow || isFirst)) { close(line.number) }
      } else if open != nil, sawEmptyLine {
        close(line.number)
        open = (String(line.text), line.number)
      } else {
        open = ((open.map { $0.text + "\n" } ?? "") + line.text, open?.line ?? line.number)
      }
      sawEmptyLine = false
      isFirst = false
    }
    if let open { run.add(Substring(open.text), line: open.line) }
    return run.blocks(hasRowEnds: hasBareBlanks ? nil : false)
  }
}

/// Cells one after the other, with the places where a row may have ended.
private struct CellRun {
  private var cells: [Document.Cell] = []
  /// Positions in `cells` before which a row ended.
  private var ends: [Int] = []

  /// No row of the form has more cells; a longer run has no row ends in it.
  private static let longestRow = 20

  mutating func add(_ text: Substring, line: Int) {
    cells.append(.plain(text, line: line, cell: 1))
  }

  mutating func add(_ piece: TextPiece, line: Int) {
    cells.append(Document.Cell(piece, line: line, cell: 1))
  }

  mutating func continueLast(_ text: Substring, line: Int) {
    guard let last = cells.indices.last, ends.last != cells.count else { return add(text, line: line) }
    let more = Document.Cell.plain(text, line: line, cell: 1).text
    cells[last].text += cells[last].text.isEmpty ? more : "\n" + more
  }

  mutating func endRow() {
    guard !cells.isEmpty, ends.last != cells.count else { return }
    ends.append(cells.count)
  }

  /// Blank lines end rows if they come as often as rows do; otherwise they mean nothing.
  ///
  /// - Parameter hasRowEnds: False where blank lines are known to mean something else.
  func blocks(hasRowEnds: Bool? = nil) -> [Document.Block] {
    guard !cells.isEmpty else { return [] }
    var rows: [Document.Row] = []
    var start = 0
    for end in ends + [cells.count] where end > start {
      rows.append(Document.Row(cells: Array(cells[start..<end])))
      start = end
    }
    let wide = rows.count { $0.cells.count >= 2 }
    let longest = rows.map(\.cells.count).max() ?? 0
    if hasRowEnds ?? true, rows.count >= 4, wide * 10 >= rows.count * 5, longest <= CellRun.longestRow {
      return [.table(Document.Table(rows: rows))]
    }
    return [.table(Document.Table(rows: [Document.Row(cells: cells)], hasRowEnds: false))]
  }
}
