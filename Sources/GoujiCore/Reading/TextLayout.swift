/// Plain text to a `Document`: which lines are tables, and what their rows and cells are.
///
/// Layouts are told apart by how lines use tabs and bars, a block of lines at a time (FORM: how it really arrives).
struct TextLayout {
  private let wordings: Wordings
  private let lines: [TextLine]
  private var blocks: [Document.Block] = []

  static func document(_ text: String, wordings: Wordings) -> Document {
    var layout = TextLayout(wordings: wordings, lines: TextLine.split(barred(text)))
    layout.readLines()
    return Document(blocks: layout.blocks)
  }

  private init(wordings: Wordings, lines: [TextLine]) {
    self.wordings = wordings
    self.lines = lines
  }

  /// Drawn or full-width bars are bars, where the text has no others.
  private static func barred(_ text: String) -> String {
    var contiguous = text
    let isDrawn = contiguous.withUTF8 { bytes in
      guard !bytes.contains(0x7C) else { return false }
      var i = 0
      while i + 2 < bytes.count {
        // U+2502 and U+FF5C, of three bytes as ideographs are.
        if bytes[i] == 0xE2, bytes[i + 1] == 0x94, bytes[i + 2] == 0x82 { return true }
        if bytes[i] == 0xEF, bytes[i + 1] == 0xBD, bytes[i + 2] == 0x9C { return true }
        i += bytes[i] < 0xE0 ? 1 : 3
      }
      return false
    }
    guard isDrawn else { return text }
    return String(scalars: text.unicodeScalars.map { $0 == "│" || $0 == "｜" ? "|" : $0 })
  }

  private mutating func readLines() {
    var i = 0
    while i < lines.count {
      guard lines[i].isTabular, !isHeading(lines[i]) else {
        if !lines[i].isBlank { addParagraph(lines[i]) }
        i += 1
        continue
      }
      let end = endOfBlock(from: i)
      var block = Array(lines[i..<end])
      if block[0].isLoneBar, let line = takeLabelBefore(i) { block.insert(line, at: 0) }
      for piece in TextTable.read(block, wordings: wordings) { blocks.append(piece) }
      i = end
    }
  }

  private mutating func addParagraph(_ line: TextLine) {
    let text = line.source.last == "\r" ? line.source.dropLast() : line.source
    blocks.append(.paragraph(Document.Paragraph(text: String(text), place: Place(line: line.number))))
  }

  /// Where cells and bars stand on lines of their own, the first cell comes before the first bar.
  private mutating func takeLabelBefore(_ i: Int) -> TextLine? {
    guard i > 0, !lines[i - 1].isBlank, lines[i - 1].mayBePiece, case .paragraph? = blocks.last,
      wordings.isLabel(LabelKey(lines[i - 1].text))
    else { return nil }
    blocks.removeLast()
    return lines[i - 1]
  }

  private func isHeading(_ line: TextLine) -> Bool {
    guard !line.isASCII, line.bars <= 2, !line.hasInnerTab else { return false }
    return wordings.isHeading(line.text)
  }

  /// The line behind the last tabular line of the block that begins at `start`. Blank lines and short pieces between
  /// tabular lines belong to it; a heading or a sentence ends it.
  private func endOfBlock(from start: Int) -> Int {
    var end = start + 1
    var j = end
    while j < lines.count {
      let line = lines[j]
      if !line.isBlank, isHeading(line) { break }
      if line.isTabular {
        end = j + 1
      } else if !line.isBlank, !line.mayBePiece || opensSection(line, after: lines[j - 1]) {
        break
      }
      j += 1
    }
    if lines[end - 1].isLoneBar, end < lines.count, !lines[end].isBlank, lines[end].mayBePiece,
      FigureReader.isFigureLike(String(lines[end].text))
    {
      end += 1
    }
    return end
  }

  /// A line numbered like a section that is no label, nor the beginning of one.
  private func opensSection(_ line: TextLine, after last: TextLine) -> Bool {
    guard let heading = Heading(line.text), heading.style == .top else { return false }
    let whole = LabelKey(last.text).appending(LabelKey(line.text, keepingNumber: true))
    if wordings.isBeginning(whole) { return false }
    return !wordings.isBeginning(heading.key) && !wordings.isNearLabel(heading.key)
  }
}

extension TextLine {
  /// A bar alone on its line.
  var isLoneBar: Bool { bars == 1 && isBarsOnly }

  /// How many cells `BarCells.split` gives.
  var cellsBetweenBars: Int {
    if isBarsOnly { return Swift.max(bars - 1, 1) }
    return bars + 1 - (bars > 0 && startsWithBar ? 1 : 0) - (bars > 0 && endsWithBar ? 1 : 0)
  }

  /// Markdown's rule has dashes and no letters.
  var mayBeRule: Bool { isASCII && bars > 0 }
}
