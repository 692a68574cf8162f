/// One line of a plain text, with what its layout shows at a glance.
struct TextLine {
  let text: Substring
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
    self.text = text
    self.number = number
    var tabs = 0
    var bars = 0
    var first: UInt8?
    var last: UInt8 = 0
    var hasInnerTab = false
    var isFirstByte = true
    var isBarsOnly = true
    var isASCII = true
    var startsWithTab = false
    for byte in text.utf8 {
      if byte == 0x09 {
        tabs += 1
        if isFirstByte { startsWithTab = true }
        if first != nil { hasInnerTab = true }
      } else if byte != 0x20, byte != 0x0D {
        if byte == 0x7C {
          bars += 1
        } else if byte > 0x20 {
          isBarsOnly = false
          if byte >= 0x80 { isASCII = false }
        }
        if first == nil { first = byte }
        last = byte
      }
      isFirstByte = false
    }
    self.tabs = tabs
    self.bars = bars
    self.startsWithTab = startsWithTab
    self.hasInnerTab = hasInnerTab
    self.isBarsOnly = isBarsOnly && bars > 0
    self.isASCII = isASCII
    isBlank = first == nil || (first! >= 0x80 && TextLine.isBlank(text))
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
    let last = text.unicodeScalars.last { !$0.isSpace }
    return last == "。" || last == "；" || last == "！" || last == "："
  }

  /// Too long, or too much of a sentence, to be a piece of a broken cell.
  var mayBePiece: Bool { text.utf8.count <= 150 && !endsSentence }

  static func split(_ text: String) -> [TextLine] {
    var lines: [TextLine] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var number = 1
    var i = start
    func add(until end: String.UTF8View.Index) {
      lines.append(TextLine(text[start..<end], number: number))
      number += 1
    }
    while i < bytes.endIndex {
      let byte = bytes[i]
      let next = bytes.index(after: i)
      if byte == 0x0A || byte == 0x0C || byte == 0x0D {
        add(until: i)
        start = byte == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A ? bytes.index(after: next) : next
        i = start
      } else {
        i = next
      }
    }
    if start < bytes.endIndex { add(until: bytes.endIndex) }
    return lines
  }
}
