internal import GoujiCore

/// Builds the flow of a web page from its elements as they come.
struct HTMLFlow {
  private enum Frame {
    case part([Flow.Block], isHidden: Bool)
    case table(Flow.Table, isHidden: Bool)
    case row([Flow.Cell], hasNoHeight: Bool)
    case cell(Flow.Cell)
  }

  private var frames: [Frame] = [.part([], isHidden: false)]
  /// For each open element whether it opened a frame, and whether it shows nothing in its room; what is open in `hidden`
  /// is only counted.
  private var elements: [(tag: HTMLTag, hasFrame: Bool, isBlank: Bool)] = []
  private var hidden = 0
  private var blank = 0
  private var links = 0
  private var preformatted = 0
  private var titles = 0
  private var isInStyle = false
  private var style: [UInt8] = []
  private var sheet: StyleSheet
  private var text = HTMLText()
  private(set) var title = ""
  private(set) var rejection: Rejection?
  /// Parts and tables that are not shown, in the order in which they end.
  private(set) var hiddenBlocks: [Flow.Block] = []
  private let nesting: Int
  private let keepsHidden: Bool

  /// - Parameters:
  ///   - sheet: What is known of the page's styles before it begins.
  ///   - keepsHidden: Whether tables of hidden parts are read as if they were shown.
  init(limits: ExtractionLimits, sheet: StyleSheet, keepsHidden: Bool) {
    nesting = limits.nesting
    self.sheet = sheet
    self.keepsHidden = keepsHidden
  }

  /// The blocks of the whole page.
  mutating func finish() -> [Flow.Block] {
    endParagraph()
    while frames.count > 1 { closeFrame() }
    guard case .part(let blocks, _) = frames[0] else { return [] }
    return blocks
  }

  mutating func start(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
    if tag == .title { titles += 1 }
    if tag == .style { isInStyle = attributes.isForScreens }
    let showing = hidden == 0 ? attributes.showing(sheet) : .gone
    guard hidden == 0, tag != .hidden, tag != .style, showing != .gone || HTMLFlow.mayHoldTables(tag) else {
      hidden += 1
      return
    }
    var hasFrame = true
    switch tag {
    case .table: openTable(isHidden: showing != .shown)
    case .row: openRow(attributes)
    case .cell: openCell(attributes)
    case .part: hasFrame = openPart(isHidden: showing != .shown)
    default: hasFrame = false
    }
    switch tag {
    case .block, .preformatted: endParagraph()
    case .lineBreak: text.breakLine()
    case .input: if showing == .shown { append(figure: attributes) }
    default: break
    }
    if tag == .preformatted { preformatted += 1 }
    let isLink = tag == .link && attributes.leadsElsewhere
    if isLink { links += 1 }
    let isBlank = showing == .blank && !HTMLFlow.mayHoldTables(tag)
    if isBlank { blank += 1 }
    elements.append((isLink || tag != .link ? tag : .inline, hasFrame, isBlank))
  }

  /// Whether the element may hold so much that it is not just left out where it is hidden.
  private static func mayHoldTables(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .part, .table: true
    default: false
    }
  }

  mutating func end(_ tag: HTMLTag) {
    if tag == .title { titles -= 1 }
    if tag == .style { endStyle() }
    guard hidden == 0 else {
      hidden -= 1
      return
    }
    guard let element = elements.popLast() else { return }
    if element.isBlank { blank -= 1 }
    switch element.tag {
    case .link: links -= 1
    case .preformatted:
      preformatted -= 1
      endParagraph()
    case .block, .part: endParagraph()
    default: break
    }
    if element.hasFrame { closeFrame(for: element.tag) }
  }

  mutating func characters(_ buffer: UnsafeBufferPointer<UInt8>) {
    if titles > 0 {
      title += String(decoding: buffer, as: UTF8.self).withoutUnseen
    } else if isInStyle {
      style += buffer
    } else if hidden == 0, blank == 0 {
      text.append(buffer, isLinked: links > 0, isPreformatted: preformatted > 0)
    }
  }

  /// What a field in a table's cell shows; others are for searching.
  private mutating func append(figure attributes: HTMLAttributes) {
    guard case .cell? = frames.last, blank == 0, var value = attributes.shownFigure else { return }
    value.withUTF8 { text.append($0, isLinked: false, isPreformatted: false) }
  }

  private mutating func endStyle() {
    isInStyle = false
    sheet.read(style)
    style = []
  }

  // MARK: Frames

  private mutating func openPart(isHidden: Bool) -> Bool {
    endParagraph()
    // Parts nested without end are as good as one.
    guard frames.count < nesting / 2 else { return false }
    frames.append(.part([], isHidden: isHidden))
    return true
  }

  private mutating func openTable(isHidden: Bool) {
    endParagraph()
    if frames.count >= nesting { rejection = .tooDeep }
    frames.append(.table(Flow.Table(), isHidden: isHidden))
  }

  private mutating func openRow(_ attributes: HTMLAttributes) {
    endParagraph()
    closeFrames(downTo: { if case .table = $0 { true } else { false } })
    frames.append(.row([], hasNoHeight: attributes.hasNoHeight))
  }

  private mutating func openCell(_ attributes: HTMLAttributes) {
    endParagraph()
    closeFrames(downTo: {
      switch $0 {
      case .table, .row: true
      case .part, .cell: false
      }
    })
    if case .table? = frames.last { frames.append(.row([], hasNoHeight: false)) }
    frames.append(.cell(Flow.Cell(columns: attributes.columns, rows: attributes.rows)))
  }

  /// Closes frames within the innermost table until `isWanted` is on top; cells and rows outside any table open one.
  private mutating func closeFrames(downTo isWanted: (Frame) -> Bool) {
    guard let table = frames.lastIndex(where: { if case .table = $0 { true } else { false } }) else {
      frames.append(.table(Flow.Table(), isHidden: false))
      return
    }
    while frames.count > table + 1, let last = frames.last, !isWanted(last) { closeFrame() }
  }

  /// The parser ends elements in the order in which they began; frames that a broken table closed early are gone.
  private mutating func closeFrame(for tag: HTMLTag) {
    endParagraph()
    let isOwn: (Frame) -> Bool = { frame in
      switch (frame, tag) {
      case (.table, .table), (.row, .row), (.cell, .cell), (.part, .part): true
      default: false
      }
    }
    guard let own = frames.lastIndex(where: isOwn), own > 0 else { return }
    let table = frames.lastIndex { if case .table = $0 { true } else { false } } ?? 0
    guard own >= table else { return }
    while frames.count > own { closeFrame() }
  }

  private mutating func closeFrame() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    switch frame {
    case .part(let blocks, let isHidden):
      guard !blocks.isEmpty else { return }
      append(blocks.count == 1 ? blocks[0] : .group(blocks), isHidden: isHidden)
    case .cell(let cell):
      if case .row(var cells, let hasNoHeight)? = frames.last {
        // Taken out first, here and below: otherwise each cell and row copies all before it.
        frames[frames.count - 1] = .row([], hasNoHeight: hasNoHeight)
        cells.append(cell)
        frames[frames.count - 1] = .row(cells, hasNoHeight: hasNoHeight)
      }
    case .row(let cells, let hasNoHeight):
      // Word's last row, which only sets widths.
      guard !(hasNoHeight && cells.allSatisfy { $0.blocks.isEmpty }) else { return }
      if case .table(var table, let isHidden)? = frames.last {
        frames[frames.count - 1] = .table(Flow.Table(), isHidden: isHidden)
        table.rows.append(cells)
        frames[frames.count - 1] = .table(table, isHidden: isHidden)
      }
    case .table(let table, let isHidden):
      if !table.rows.isEmpty { append(.table(table), isHidden: isHidden) }
    }
  }

  private mutating func endParagraph() {
    guard !text.isEmpty else {
      text = HTMLText()
      return
    }
    let isLink = text.isLink
    let string = text.take()
    guard !FlowText.isBlank(string) else { return }
    append(isLink ? .link(string) : .paragraph(string))
  }

  private mutating func append(_ block: Flow.Block, isHidden: Bool) {
    if isHidden {
      guard keepsHidden else { return hiddenBlocks.append(block) }
      guard !Flow.tables(in: [block]).isEmpty else { return }
    }
    append(block)
  }

  /// Adds to the innermost frame that holds blocks; what stands between a table's cells comes before the table.
  private mutating func append(_ block: Flow.Block) {
    for index in frames.indices.reversed() {
      switch frames[index] {
      case .part(var blocks, let isHidden):
        frames[index] = .part([], isHidden: isHidden)
        blocks.append(block)
        frames[index] = .part(blocks, isHidden: isHidden)
        return
      case .cell(var cell):
        frames[index] = .cell(Flow.Cell())
        cell.blocks.append(block)
        frames[index] = .cell(cell)
        return
      case .table, .row: continue
      }
    }
  }
}
