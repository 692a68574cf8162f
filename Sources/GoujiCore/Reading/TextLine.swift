/// One line of a plain text, with what its layout shows at a glance.
struct TextLine {
  /// Without what nobody can see, which may stand between a cell and its separator.
  let text: Substring
  /// As it stands in the file.
  private(set) var source: Substring
  /// Counted from 1.
  let number: Int
  let tabs: Int
  let bars: Int
  /// Nothing but white space; a line of tabs alone is blank, too, but may be a row of blank cells.
  let isBlank: Bool
  let startsWithTab: Bool
  let startsWithBar: Bool
  let endsWithBar: Bool
  /// Whether some tab stands behind something else than white space.
  let hasInnerTab: Bool
  /// Whether there are bars and nothing else but white space.
  let isBarsOnly: Bool
  let isASCII: Bool

  init(_ text: Substring, number: Int) {
    var contiguous = text
    self = contiguous.withUTF8 { TextLine(text, bytes: $0, number: number) }
  }

  /// - Parameter bytes: Those of `text`.
  private init(_ text: Substring, bytes: UnsafeBufferPointer<UInt8>, number: Int) {
    self.text = text
    source = text
    self.number = number
    var tabs = 0
    var bars = 0
    // Zero until something else than white space has come.
    var first: UInt8 = 0
    var last: UInt8 = 0
    var hasInnerTab = false
    var isBarsOnly = true
    var isASCII = true
    var next = 0
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      // Most are ideographs, whose other bytes say nothing more.
      if byte >= 0x80 {
        isASCII = false
        if first == 0 { first = byte }
        last = byte
        if byte >= 0xE0 { next += 2 }
        continue
      }
      if byte == 0x20 || byte == 0x0D { continue }
      if byte == 0x09 {
        tabs += 1
        if first != 0 { hasInnerTab = true }
        continue
      }
      if byte == 0x7C { bars += 1 } else if byte > 0x20 { isBarsOnly = false }
      if first == 0 { first = max(byte, 1) }
      last = byte
    }
    isBarsOnly = isBarsOnly && isASCII
    self.tabs = tabs
    self.bars = bars
    startsWithTab = bytes.first == 0x09
    self.hasInnerTab = hasInnerTab
    self.isBarsOnly = isBarsOnly && bars > 0
    self.isASCII = isASCII
    isBlank = first == 0 || (first >= 0x80 && TextLine.isBlank(text))
    startsWithBar = first == 0x7C
    endsWithBar = last == 0x7C
  }

  private static func isBlank(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isInvisible }
  }

  /// Whether the line is a cell or a row of some table layout.
  var isTabular: Bool { bars > 0 || (tabs > 0 && !isProse) }

  /// An indented sentence is prose, whatever it is indented with.
  private var isProse: Bool {
    guard !hasInnerTab else { return false }
    return isBlank ? tabs == 0 : text.utf8.count > 240 || (text.utf8.count > 60 && endsSentence)
  }

  private var endsSentence: Bool {
    let last = text.unicodeScalars.last { !$0.isInvisible }
    return last == "。" || last == "；" || last == "！" || (last == "：" && !isInBrackets)
  }

  /// Whether a bracket is left open: `（单位：` before the line end that broke it.
  private var isInBrackets: Bool {
    text.unicodeScalars.reduce(0) { depth, scalar in
      switch scalar {
      case "（", "(": depth + 1
      case "）", ")": depth - 1
      default: depth
      }
    } > 0
  }

  /// Too long, or too much of a sentence, to be a piece of a broken cell.
  var mayBePiece: Bool { text.utf8.count <= 150 && !endsSentence }

  /// The lines of a text, without their ends (LF, CR, CR LF or form feed).
  static func split(_ text: String) -> [TextLine] {
    var text = text
    let mayHoldUnseen = text.mayHoldUnseen
    var ends: [(end: Int, next: Int)] = []
    text.withUTF8 { bytes in
      var i = 0
      while i < bytes.count {
        let byte = bytes[i]
        if byte == 0x0A || byte == 0x0C || byte == 0x0D {
          let isPair = byte == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A
          ends.append((i, isPair ? i + 2 : i + 1))
          i += isPair ? 2 : 1
        } else {
          // An ideograph has three bytes.
          i += byte < 0xE0 ? 1 : 3
        }
      }
      if (ends.last?.next ?? 0) < bytes.count { ends.append((bytes.count, bytes.count)) }
    }
    var lines: [TextLine] = []
    lines.reserveCapacity(ends.count)
    var start = text.startIndex
    var offset = 0
    for (end, next) in ends {
      let last = text.utf8.index(start, offsetBy: end - offset)
      let source = text[start..<last]
      var line = TextLine(mayHoldUnseen ? Substring(String(source).withoutUnseen) : source, number: lines.count + 1)
      line.source = source
      lines.append(line)
      start = text.utf8.index(last, offsetBy: next - end)
      offset = next
    }
    return lines
  }
}
