internal import GoujiCore

/// OpenDocument texts (ODF 1.3, part 3).
enum ODTReader {
  static func read(_ package: OfficePackage, limits: ExtractionLimits) throws(Rejection) -> Document {
    if let manifest = package.parts["META-INF/manifest.xml"], isEncrypted(manifest) { throw .encryptedDocument }
    guard let content = package.parts["content.xml"] else { throw .noMainPart }
    return try read(content, styles: package.parts["styles.xml"] ?? [], limits: limits)
  }

  /// `content.xml`, or a document written as one file of XML.
  ///
  /// - Parameter styles: `styles.xml`, if there is one.
  static func read(_ content: [UInt8], styles: [UInt8] = [], limits: ExtractionLimits) throws(Rejection) -> Document {
    let sink = ODTFlow(hiding: ODTHiding([styles, content]), limits: limits)
    try XMLParser.parse(content, into: sink)
    return try FlowDocument.document(sink.finish(), limits: limits)
  }

  private static func isEncrypted(_ manifest: [UInt8]) -> Bool {
    String(decoding: manifest, as: UTF8.self).contains("encryption-data")
  }
}

/// Builds the flow of OpenDocument's elements, tracked changes taken as accepted.
final class ODTFlow: XMLSink {
  private enum Frame {
    /// The text, or a text box, with the paragraph around it.
    case body([Flow.Block], outer: [UInt8])
    case table(Flow.Table)
    case row([Flow.Cell], copies: Int)
    case cell(Flow.Cell, copies: Int)
  }

  private var frames: [Frame] = [.body([], outer: [])]
  private var text: [UInt8] = []
  private var paragraphs = 0
  private var skipped = 0
  private let hiding: ODTHiding
  private let nesting: Int
  private(set) var rejection: Rejection?
  /// Cells that repetition may still make.
  private var cellsLeft: Int

  init(hiding: ODTHiding, limits: ExtractionLimits) {
    self.hiding = hiding
    nesting = limits.nesting
    cellsLeft = limits.cells
  }

  func finish() -> [Flow.Block] {
    guard case .body(let blocks, _) = frames[0] else { return [] }
    return blocks
  }

  /// Deleted text is kept apart (5.5.2); notes and annotations stand within the text they belong to.
  private static let withoutContent: Set<String> = [
    "tracked-changes", "note", "annotation", "ruby-text", "automatic-styles", "styles", "master-styles", "meta",
    "settings",
    "font-face-decls", "scripts", "forms",
  ]

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    guard !ODTFlow.withoutContent.contains(name), !isHidden(name, attributes) else {
      skipped = 1
      return
    }
    switch name {
    case "p", "h":
      paragraphs += 1
      text = []
    case "s": text.append(contentsOf: [UInt8](repeating: 0x20, count: min(attributes.number("c") ?? 1, 1000)))
    case "tab": text.append(0x20)
    case "line-break": text.append(0x0A)
    case "table", "text-box":
      if frames.count >= nesting { rejection = .tooDeep }
      frames.append(name == "table" ? .table(Flow.Table()) : .body([], outer: text))
      text = []
    case "table-row": frames.append(.row([], copies: copies("number-rows-repeated", attributes)))
    case "table-cell", "covered-table-cell":
      let cell = Flow.Cell(isCovered: name != "table-cell")
      frames.append(.cell(cell, copies: copies("number-columns-repeated", attributes)))
    default: return
    }
  }

  /// Whether the element is not shown, by its style or by what it says itself.
  private func isHidden(_ name: String, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case "span": hiding.hides("text", attributes)
    case "p", "h": hiding.hides("paragraph", attributes)
    case "table": hiding.hides("table", attributes)
    case "section": attributes["display"] == "none" || attributes["is-hidden"] == "true"
    case "hidden-text": attributes["is-hidden"] == "true"
    default: false
    }
  }

  private func copies(_ name: StaticString, _ attributes: XMLAttributes) -> Int {
    max(1, attributes.number(name) ?? 1)
  }

  func end(_ name: String) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch name {
    case "p", "h":
      paragraphs -= 1
      append(.paragraph(String(decoding: text, as: UTF8.self).withoutUnseen))
      text = []
    case "table", "text-box", "table-row", "table-cell", "covered-table-cell": closeFrame()
    default: return
    }
  }

  /// White space in the file is one space (6.1.2); more are elements.
  func text(_ buffer: UnsafeBufferPointer<UInt8>) {
    guard paragraphs > 0, skipped == 0 else { return }
    for byte in buffer {
      if byte > 0x20 {
        text.append(byte)
      } else if let last = text.last, last != 0x20, last != 0x0A {
        text.append(0x20)
      }
    }
  }

  private func append(_ block: Flow.Block) {
    guard let last = frames.indices.last else { return }
    switch frames[last] {
    case .body(var blocks, let outer):
      frames[last] = .body([], outer: [])
      blocks.append(block)
      frames[last] = .body(blocks, outer: outer)
    case .cell(var cell, let copies):
      frames[last] = .cell(Flow.Cell(), copies: copies)
      cell.blocks.append(block)
      frames[last] = .cell(cell, copies: copies)
    case .table, .row: return
    }
  }

  private func closeFrame() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    switch frame {
    case .body(let blocks, let outer):
      text = outer
      for block in blocks { append(block) }
    case .table(let table): append(.table(table))
    case .row(let cells, let copies):
      guard case .table(var table)? = frames.last, spend(cells.count * copies) else { return }
      frames[frames.count - 1] = .table(Flow.Table())
      for _ in 0..<copies { table.rows.append(cells) }
      frames[frames.count - 1] = .table(table)
    case .cell(let cell, let copies):
      guard case .row(var cells, let rows)? = frames.last, spend(copies) else { return }
      frames[frames.count - 1] = .row([], copies: rows)
      for _ in 0..<copies { cells.append(cell) }
      frames[frames.count - 1] = .row(cells, copies: rows)
    }
  }

  private func spend(_ cells: Int) -> Bool {
    guard cells <= cellsLeft else {
      rejection = .tooManyCells
      return false
    }
    cellsLeft -= cells
    return true
  }
}

extension Rejection {
  static let encryptedDocument = Rejection(.encrypted, "文档加了密码，无法读取。请去掉密码后重新保存并上传。")
}
