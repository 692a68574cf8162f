internal import GoujiCore

/// Builds the flow of WordprocessingML (ECMA-376 part 1, 17) from its elements, tracked changes taken as accepted, and
/// what is struck out by hand as deleted.
final class DOCXFlow: XMLSink {
  private enum Frame {
    /// The body, or a text box, with the paragraph around it.
    case body([Flow.Block], outer: Paragraph)
    case table(Flow.Table)
    case row([Flow.Cell], isDeleted: Bool)
    case cell(Flow.Cell, isDeleted: Bool)
  }

  private struct Paragraph {
    var text: [UInt8] = []
    /// The mark at the end is a tracked deletion: the next paragraph goes on in this one.
    var isOpenEnded = false
    var numbering = DOCXNumbering.Reference()
    var fields = FieldCodes()
  }

  private struct Run {
    var style: String?
    /// Said of the run itself.
    var isHidden: Bool?
    var isStruckOut = false
  }

  private var frames: [Frame] = [.body([], outer: Paragraph())]
  private var paragraph = Paragraph()
  private var run = Run()
  private let hiding: DOCXHiding
  private var isInText = false
  private var isInParagraphProperties = false
  /// Open elements below one whose content does not count.
  private var skipped = 0
  private var numbering: DOCXNumbering
  private let nesting: Int
  private(set) var rejection: Rejection?
  /// Parts in other formats that stand in for content (17.17.2.1).
  private(set) var alternativeParts: [String] = []

  init(numbering: DOCXNumbering, hiding: DOCXHiding = DOCXHiding(), limits: ExtractionLimits) {
    self.numbering = numbering
    self.hiding = hiding
    nesting = limits.nesting
  }

  func finish() -> [Flow.Block] {
    guard case .body(let blocks, _) = frames[0] else { return [] }
    return blocks
  }

  static func element(_ name: String) -> DOCXElement { .named(name) }

  func start(_ element: DOCXElement, _ attributes: XMLAttributes) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    switch element {
    case .other: return
    case .deletion: if !marksChange() { skipped = 1 }
    case .withoutContent: skipped = 1
    case .text: isInText = true
    case .run: run = Run()
    case .paragraph: beginParagraph()
    case .tab: if isInRun { paragraph.text.append(0x20) }
    case .lineBreak: if isInRun { paragraph.text.append(0x0A) }
    case .noBreakHyphen: if isInRun { paragraph.text.append(0x2D) }
    case .hidden: if !isInParagraphProperties { run.isHidden = attributes.isOn }
    case .struckOut: if !isInParagraphProperties, attributes.isOn { run.isStruckOut = true }
    case .runStyle: if !isInParagraphProperties { run.style = attributes["val"] }
    case .fieldMark: markField(attributes["fldCharType"])
    case .paragraphProperties: isInParagraphProperties = true
    case .paragraphStyle: paragraph.numbering.style = attributes["val"]
    case .level: paragraph.numbering.level = attributes.number("val")
    case .list: paragraph.numbering.list = attributes["val"]
    case .alternativePart: if let part = attributes["id"] { alternativeParts.append(part) }
    case .table, .row, .cell, .textBox, .columnsBefore, .columns, .merge, .cellDeletion:
      startTable(element, attributes)
    }
  }

  private func startTable(_ element: DOCXElement, _ attributes: XMLAttributes) {
    switch element {
    case .table:
      if frames.count >= nesting { rejection = .tooDeep }
      frames.append(.table(Flow.Table()))
    case .row: frames.append(.row([], isDeleted: false))
    case .cell: frames.append(.cell(Flow.Cell(), isDeleted: false))
    case .textBox:
      if frames.count >= nesting { rejection = .tooDeep }
      frames.append(.body([], outer: paragraph))
      paragraph = Paragraph()
    case .columnsBefore:
      guard let count = attributes.number("val"), count > 0 else { return }
      changeRow { cells, _ in cells.append(Flow.Cell(columns: count, isCovered: true)) }
    case .columns: if let count = attributes.number("val") { changeCell { cell, _ in cell.columns = max(1, count) } }
    // Without a value both mean "goes on" (17.4.84, 17.4.22).
    case .merge: if attributes["val"] != "restart" { changeCell { cell, _ in cell.isCovered = true } }
    case .cellDeletion: changeCell { _, isDeleted in isDeleted = true }
    default: return
    }
  }

  /// `del` as a property: of a row in `trPr`, of a paragraph's mark in `rPr`.
  private func marksChange() -> Bool {
    if isInParagraphProperties {
      paragraph.isOpenEnded = true
      return true
    }
    guard case .row(let cells, _)? = frames.last else { return false }
    frames[frames.count - 1] = .row(cells, isDeleted: true)
    return true
  }

  func end(_ element: DOCXElement) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch element {
    case .text: isInText = false
    case .run: run = Run()
    case .paragraphProperties: isInParagraphProperties = false
    case .paragraph: endParagraph()
    case .table, .row, .cell, .textBox: closeFrame()
    default: return
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard isInText, skipped == 0, isShown else { return }
    paragraph.text.append(contentsOf: text)
  }

  private func markField(_ type: String?) {
    switch type {
    case "begin": paragraph.fields.begin()
    case "separate": paragraph.fields.separate()
    case "end": paragraph.fields.end()
    default: return
    }
  }

  /// Tab stops have the names of tabs.
  private var isInRun: Bool { !isInParagraphProperties && isShown }

  /// Whether the text of the run is printed.
  private var isShown: Bool {
    if paragraph.fields.isInCode || run.isStruckOut { return false }
    if let isHidden = run.isHidden { return !isHidden }
    return hiding.isEmpty || !hiding.hides(paragraph: paragraph.numbering.style, run: run.style)
  }

  private func beginParagraph() {
    paragraph.isOpenEnded = false
    paragraph.numbering = DOCXNumbering.Reference()
  }

  private func endParagraph() {
    // The mark of its end may stand in what a tracked change has taken out.
    paragraph.fields.endCodes()
    guard !paragraph.isOpenEnded else { return }
    var text = String(decoding: paragraph.text, as: UTF8.self).withoutUnseen
    if !FlowText.isBlank(text), let mark = numbering.next(paragraph.numbering) { text = mark + text }
    paragraph.text = []
    append(.paragraph(text))
  }

  private func append(_ block: Flow.Block) {
    guard let last = frames.indices.last else { return }
    switch frames[last] {
    case .body(var blocks, let outer):
      frames[last] = .body([], outer: Paragraph())
      blocks.append(block)
      frames[last] = .body(blocks, outer: outer)
    case .cell(var cell, let isDeleted):
      frames[last] = .cell(Flow.Cell(), isDeleted: isDeleted)
      cell.blocks.append(block)
      frames[last] = .cell(cell, isDeleted: isDeleted)
    case .table, .row: return
    }
  }

  private func closeFrame() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    switch frame {
    case .body(let blocks, let outer):
      paragraph = outer
      for block in blocks { append(block) }
    case .table(let table): append(.table(table))
    case .row(let cells, let isDeleted):
      guard !isDeleted, case .table(var table)? = frames.last else { return }
      frames[frames.count - 1] = .table(Flow.Table())
      table.rows.append(cells)
      frames[frames.count - 1] = .table(table)
    case .cell(let cell, let isDeleted):
      guard !isDeleted else { return }
      changeRow { cells, _ in cells.append(cell) }
    }
  }

  private func changeRow(_ change: (inout [Flow.Cell], inout Bool) -> Void) {
    guard case .row(var cells, var isDeleted)? = frames.last else { return }
    frames[frames.count - 1] = .row([], isDeleted: false)
    change(&cells, &isDeleted)
    frames[frames.count - 1] = .row(cells, isDeleted: isDeleted)
  }

  private func changeCell(_ change: (inout Flow.Cell, inout Bool) -> Void) {
    guard case .cell(var cell, var isDeleted)? = frames.last else { return }
    change(&cell, &isDeleted)
    frames[frames.count - 1] = .cell(cell, isDeleted: isDeleted)
  }
}
