internal import GoujiCore

/// Builds the flow of a web page from its elements as they come.
struct HTMLFlow {
  private enum Frame {
    case part([Flow.Block], isHidden: Bool)
    case table(Flow.Table)
    case row([Flow.Cell], hasNoHeight: Bool)
    case cell(Flow.Cell)
  }

  private var frames: [Frame] = [.part([], isHidden: false)]
  /// For each open element whether it opened a frame; what is open in `hidden` is only counted.
  private var elements: [(tag: HTMLTag, hasFrame: Bool)] = []
  private var hidden = 0
  private var links = 0
  private var preformatted = 0
  private var titles = 0
  private var text = HTMLText()
  private(set) var title = ""
  private(set) var rejection: Rejection?
  private let nesting: Int

  init(limits: ExtractionLimits) {
    nesting = limits.nesting
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
    guard hidden == 0, tag != .hidden else {
      hidden += 1
      return
    }
    var hasFrame = true
    switch tag {
    case .table: openTable()
    case .row: openRow(attributes)
    case .cell: openCell(attributes)
    case .part: hasFrame = openPart(attributes)
    default: hasFrame = false
    }
    switch tag {
    case .block, .preformatted: endParagraph()
    case .lineBreak: text.breakLine()
    default: break
    }
    if tag == .preformatted { preformatted += 1 }
    let isLink = tag == .link && attributes.leadsElsewhere
    if isLink { links += 1 }
    elements.append((isLink || tag != .link ? tag : .inline, hasFrame))
  }

  mutating func end(_ tag: HTMLTag) {
    if tag == .title { titles -= 1 }
    guard hidden == 0 else {
      hidden -= 1
      return
    }
    guard let element = elements.popLast() else { return }
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
      title += String(decoding: buffer, as: UTF8.self)
    } else if hidden == 0 {
      text.append(buffer, isLinked: links > 0, isPreformatted: preformatted > 0)
    }
  }

  // MARK: Frames

  private mutating func openPart(_ attributes: HTMLAttributes) -> Bool {
    endParagraph()
    // Parts nested without end are as good as one.
    guard frames.count < nesting / 2 else { return false }
    frames.append(.part([], isHidden: attributes.isHidden))
    return true
  }

  private mutating func openTable() {
    endParagraph()
    if frames.count >= nesting { rejection = .tooDeep }
    frames.append(.table(Flow.Table()))
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
      frames.append(.table(Flow.Table()))
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
      guard !blocks.isEmpty, !isHidden || !Flow.tables(in: blocks).isEmpty else { return }
      append(blocks.count == 1 ? blocks[0] : .group(blocks))
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
      if case .table(var table)? = frames.last {
        frames[frames.count - 1] = .table(Flow.Table())
        table.rows.append(cells)
        frames[frames.count - 1] = .table(table)
      }
    case .table(let table):
      if !table.rows.isEmpty { append(.table(table)) }
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
