internal import GoujiCore

/// Reads RTF's groups and control words into stories of paragraphs and tables.
struct RTFParser {
  private var tokens: RTFTokens
  private let limits: ExtractionLimits
  private var states = [RTFState()]
  private var stories: [RTFStory]
  private var charset = "WINDOWS-1252"
  private var fonts: [Int: String] = [:]
  private var fontBeingDefined = 0
  /// The row that is being described, and that of the table in a cell.
  private var row = RTFRow()
  private var nestedRow = RTFRow()
  /// Characters still to be left out behind `\u`.
  private var toSkip = 0
  private var isStarred = false

  /// Groups within groups; Word stays below a hundred.
  private static let deepest = 5000

  init(_ bytes: [UInt8], limits: ExtractionLimits) {
    tokens = RTFTokens(bytes)
    self.limits = limits
    stories = [RTFStory(tables: TableLevels(limits: limits), depth: 0)]
  }

  mutating func flow() throws(Rejection) -> [Flow.Block] {
    while let token = tokens.next() {
      switch token {
      case .open:
        guard states.count < RTFParser.deepest else { throw .tooDeep }
        states.append(states[states.count - 1])
        (toSkip, isStarred) = (0, false)
      case .close: close()
      case .symbol(let symbol): read(symbol: symbol)
      case .byte(let byte): if takesText() { story.text.append(byte, charset: currentCharset) }
      case .text(let text): read(text)
      case .word(let word, let number): read(word, number)
      }
      if let rejection = story.tables.rejection { throw rejection }
      if states.isEmpty { break }
    }
    // Whatever was cut off in the middle has groups that are still open.
    guard states.count <= 1 else { throw .cutRTF }
    endParagraph()
    return story.tables.finish()
  }

  private var story: RTFStory {
    get { stories[stories.count - 1] }
    _modify { yield &stories[stories.count - 1] }
  }

  private var state: RTFState {
    get { states[states.count - 1] }
    _modify { yield &states[states.count - 1] }
  }

  private var level: Int { story.isInTable ? max(1, story.level) : 0 }

  private var currentCharset: String {
    // Word marks Latin fonts as such even where the bytes are Chinese.
    fonts[state.font] ?? charset
  }

  private mutating func close() {
    guard states.count > 1 else { return }
    states.removeLast()
    toSkip = 0
    guard stories.count > 1, states.count <= story.depth else { return }
    endParagraph()
    let blocks = stories.removeLast().tables.takingBlocks()
    // What stands in a text box comes before the paragraph that it hangs on.
    story.tables.add(blocks, level: level)
  }

  /// Whether a character is text of the story, and not what stands behind `\u`.
  private mutating func takesText() -> Bool {
    if toSkip > 0 {
      toSkip -= 1
      return false
    }
    return isText
  }

  private var isText: Bool {
    !state.isSkipped && state.destination == .text && !state.isHidden && !state.isDeleted
      && !state.isStruckOut
  }

  private mutating func read(_ text: ArraySlice<UInt8>) {
    let rest = text.dropFirst(toSkip)
    toSkip -= text.count - rest.count
    if isText, !rest.isEmpty { story.text.append(rest, charset: currentCharset) }
  }

  private mutating func read(symbol: UInt8) {
    switch symbol {
    case 0x2A: isStarred = true
    case 0x7E: if takesText() { story.text.append(" ") }
    case 0x5F: if takesText() { story.text.append("-") }
    case 0x5C, 0x7B, 0x7D: if takesText() { story.text.append(symbol, charset: currentCharset) }
    case 0x0A, 0x0D: if isText { endParagraph() }
    default: return
    }
  }

  private mutating func endParagraph() {
    guard !story.text.isEmpty else { return }
    story.tables.addParagraph(story.text.take(), level: level)
  }

  private mutating func read(_ word: String, _ number: Int?) {
    let wasStarred = isStarred
    isStarred = false
    if toSkip > 0, word != "u" {
      toSkip -= 1
      return
    }
    if RTFWords.skipped.contains(word) || (wasStarred && !RTFWords.readThoughStarred.contains(word)) {
      state.isSkipped = true
    }
    if word == "bin" { tokens.skip(number ?? 0) }
    guard !state.isSkipped else { return }
    switch state.destination {
    case .fonts: readFont(word, number)
    case .nestedRow:
      if word == "nestrow" {
        story.tables.endRow(nestedRow.shape, level: level)
      } else {
        nestedRow.read(word, number)
      }
    case .shape: if word == "shptxt" { beginTextBox() }
    case .text: readText(word, number)
    }
  }

  private mutating func readFont(_ word: String, _ number: Int?) {
    switch word {
    case "f": fontBeingDefined = number ?? 0
    case "fcharset": fonts[fontBeingDefined] = RTFWords.charset(ofFont: number ?? 0)
    default: return
    }
  }

  private mutating func readText(_ word: String, _ number: Int?) {
    switch word {
    case "par", "page", "sect", "column":
      if isText { story.tables.addParagraph(story.text.take(), level: level) }
    case "cell": story.tables.endCell(story.text.take(), level: 1)
    case "nestcell": story.tables.endCell(story.text.take(), level: max(2, story.level))
    case "row": story.tables.endRow(row.shape, level: 1)
    case "pard":
      story.isInTable = false
      story.level = 1
    case "intbl": story.isInTable = true
    case "itap":
      story.level = max(0, min(number ?? 1, 1 << 16))
      story.isInTable = story.level > 0
    case "u":
      if isText { story.text.append(unit: UInt16(truncatingIfNeeded: number ?? 0x3F)) }
      toSkip = state.fallback
    case "uc": state.fallback = max(0, min(number ?? 1, 16))
    case "f": state.font = number ?? 0
    case "ansicpg": charset = RTFWords.charset(ofCodePage: number ?? 1252)
    case "v": state.isHidden = number != 0
    case "deleted": state.isDeleted = number != 0
    case "strike", "striked": state.isStruckOut = number != 0
    case "plain":
      state.isHidden = false
      state.isDeleted = false
      state.isStruckOut = false
    case "fonttbl": state.destination = .fonts
    case "nesttableprops": state.destination = .nestedRow
    case "shpinst": state.destination = .shape
    default:
      if let character = RTFWords.characters[word] {
        if isText { story.text.append(character) }
      } else {
        row.read(word, number)
      }
    }
  }

  private mutating func beginTextBox() {
    state.destination = .text
    guard stories.count < limits.nesting else { return state.isSkipped = true }
    stories.append(RTFStory(tables: TableLevels(limits: limits), depth: states.count - 1))
  }
}
