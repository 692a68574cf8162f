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
  static func split(_ line: TextLine, frame: Frame = Frame()) -> [Substring] {
    split(line.text, frame: frame)
  }

  static func split(_ text: Substring, frame: Frame = Frame()) -> [Substring] {
    var cells = text.pieces(between: UInt8(ascii: "|"))
    if frame.left, cells.count > 1, isSpace(cells[0]) { cells.removeFirst() }
    if frame.right, cells.count > 1, isSpace(cells[cells.count - 1]) { cells.removeLast() }
    if cells.count == 1, isSpace(cells[0]), text.utf8.contains(0x7C) { return [""] }
    return cells
  }

  static func isSpace(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0 <= 0x20 }
  }

  /// `---`, `:--:`: what Markdown and some converters put under a heading row.
  static func isRule(_ cells: [Substring]) -> Bool {
    var hasRule = false
    for cell in cells {
      var dashes = 0
      for byte in cell.utf8 where byte > 0x20 {
        guard byte == 0x2D || byte == 0x3A else { return false }
        dashes += byte == 0x2D ? 1 : 0
      }
      guard dashes == 0 || dashes >= 3 else { return false }
      hasRule = hasRule || dashes >= 3
    }
    return hasRule
  }
}

extension Document.Cell {
  /// A cell of a plain text: outer space removed, Markdown's line breaks and hard spaces turned into plain ones.
  static func plain(_ text: some StringProtocol, line: Int, cell: Int) -> Document.Cell {
    Document.Cell(text: clean(Substring(text)), place: Place(line: line, cell: cell))
  }

  private static func clean(_ text: Substring) -> String {
    let trimmed = text.trimmed
    var contiguous = trimmed
    guard contiguous.withUTF8({ $0.contains { $0 == 0x3C || $0 == 0x26 } }) else { return String(trimmed) }
    var result = ""
    var rest = trimmed
    while let mark = rest.utf8.firstIndex(where: { $0 == 0x3C || $0 == 0x26 }) {
      result += rest[..<mark]
      rest = rest[mark...]
      if let markup = ["<br>", "<br/>", "<br />", "&nbsp;"].first(where: { rest.hasPrefix($0) }) {
        result += " "
        rest = rest.dropFirst(markup.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return String(Substring(result + rest).trimmed)
  }
}

extension Substring {
  /// The text without white space and invisible or control characters at either end.
  fileprivate var trimmed: Substring {
    var contiguous = self
    // Digits, letters and most ideographs are no space: nothing to take apart then.
    let isTrimmed = contiguous.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      guard (0x21...0x7E).contains(first) || (0xE4...0xE9).contains(first) else { return false }
      return (0x21...0x7E).contains(last)
        || (last >= 0x80 && bytes.count >= 3 && (0xE4...0xE9).contains(bytes[bytes.count - 3]))
    }
    if isTrimmed { return self }
    let scalars = unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, scalars[start].isSpaceOrControl { start = scalars.index(after: start) }
    while start < end {
      let before = scalars.index(before: end)
      guard scalars[before].isSpaceOrControl else { break }
      end = before
    }
    return self[start..<end]
  }
}

extension Unicode.Scalar {
  fileprivate var isSpaceOrControl: Bool { value <= 0x20 || isInvisible }
}

extension Substring {
  /// What stands before, between and behind the separators (an ASCII character), blank pieces included.
  func pieces(between separator: UInt8) -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    while let end = self[start...].utf8.firstIndex(of: separator) {
      pieces.append(self[start..<end])
      start = utf8.index(after: end)
    }
    pieces.append(self[start...])
    return pieces
  }
}
