internal import GoujiCore

/// Word 97–2003 and WPS binary documents (MS-DOC), tracked changes taken as accepted.
enum DOCReader {
  static func read(_ file: OLEFile, limits: ExtractionLimits) throws(Rejection) -> Document {
    guard let main = try file.stream("WordDocument") else { throw .badDOC }
    let document = LittleEndian(main)
    let header = try DOCHeader(document)
    guard let bytes = try file.stream(header.tableStream) else { throw .badDOC }
    let table = LittleEndian(bytes)
    let pieces = try DOCPieces(table, at: header.pieces, mostCharacters: limits.textBytes)
    let stories = DOCStories(
      document: document,
      data: LittleEndian(try file.stream("Data") ?? []),
      pieces: pieces,
      paragraphs: DOCRuns(document, table: table, at: header.paragraphs, kind: .paragraphs),
      characters: DOCRuns(document, table: table, at: header.characters, kind: .characters),
      styles: DOCStyles(table, at: header.styles)
    )
    var flow = try stories.flow(0..<header.textLength, limits: limits)
    if !header.textBoxes.isEmpty { flow += try stories.flow(header.textBoxes, limits: limits) }
    return try FlowDocument.document(flow, limits: limits)
  }
}

/// The text with what is known of its paragraphs and characters.
struct DOCStories {
  let document: LittleEndian
  let data: LittleEndian
  let pieces: DOCPieces
  let paragraphs: DOCRuns
  let characters: DOCRuns
  let styles: DOCStyles

  func flow(_ range: Range<Int>, limits: ExtractionLimits) throws(Rejection) -> [Flow.Block] {
    let (units, offsets) = try pieces.text(of: document, range)
    var tables = TableLevels(limits: limits)
    var text: [UInt16] = []
    var fields = FieldCodes()
    var hidden = DOCHiddenRuns(document, characters, styles)
    for (unit, offset) in zip(units, offsets) {
      switch unit {
      case 0x07, 0x0D, 0x0C:
        let properties = properties(at: offset)
        end(unit, properties, String(decoding: text, as: UTF16.self), &tables)
        text = []
      case 0x13: fields.begin()
      case 0x14: fields.separate()
      case 0x15: fields.end()
      default:
        guard !fields.isInCode, let printed = DOCStories.printed(unit), !hidden.contains(offset) else { continue }
        text.append(printed)
      }
      if let rejection = tables.rejection { throw rejection }
    }
    if !text.isEmpty { tables.addParagraph(String(decoding: text, as: UTF16.self), level: 0) }
    return tables.finish()
  }

  /// What a character prints as; nil if it stands for a picture, a note or nothing (2.4.1).
  private static func printed(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0x09, 0xA0: 0x20
    case 0x0B: 0x0A
    case 0x0E: 0x0A
    case 0x1E: 0x2D
    case 0x00..<0x20: nil
    default: unit
    }
  }

  private func properties(at offset: Int) -> DOCParagraph {
    let range = paragraphs.run(at: offset)?.properties ?? 0..<0
    return DOCParagraph(document, range, data: data)
  }

  /// The mark of a cell in the outermost table is 7, within it a paragraph mark like any other (2.4.3).
  private func end(_ mark: UInt16, _ properties: DOCParagraph, _ text: String, _ tables: inout TableLevels) {
    if properties.endsRow {
      tables.endRow(properties.shape, level: properties.level)
    } else if mark == 0x07 {
      tables.endCell(text, level: 1)
    } else if properties.endsInnerCell {
      tables.endCell(text, level: properties.level)
    } else {
      tables.addParagraph(text, level: properties.level)
    }
  }
}

/// Characters that are hidden, themselves or by their style, deleted by a tracked change, or struck out by hand.
struct DOCHiddenRuns {
  private let document: LittleEndian
  private let runs: DOCRuns
  private let styles: DOCStyles
  /// The run of the last character asked for, as neighbours are mostly in one.
  private var last: (range: Range<Int>, isHidden: Bool) = (0..<0, false)

  init(_ document: LittleEndian, _ runs: DOCRuns, _ styles: DOCStyles) {
    self.document = document
    self.runs = runs
    self.styles = styles
  }

  mutating func contains(_ offset: Int) -> Bool {
    if last.range.contains(offset) { return last.isHidden }
    guard let run = runs.run(at: offset) else { return false }
    let isHidden = isHidden(DOCModifier.list(document, run.properties))
    last = (offset..<run.end, isHidden)
    return isHidden
  }

  private func isHidden(_ modifiers: [DOCModifier]) -> Bool {
    var style = false
    var own: Int?
    for modifier in modifiers {
      switch modifier.code {
      case DOCModifier.deleted: if document.byte(modifier.operand) == 1 { return true }
      case let code where DOCModifier.struckOut.contains(code):
        if document.byte(modifier.operand) == 1 { return true }
      case DOCModifier.vanish: own = document.byte(modifier.operand)
      case DOCModifier.characterStyle: style = document.word(modifier.operand).map(styles.hides) ?? false
      default: continue
      }
    }
    // 2.9.327 ToggleOperand: no, yes, as the style has it, or the opposite.
    switch own {
    case 0: return false
    case 1: return true
    case 0x81: return !style
    default: return style
    }
  }
}
