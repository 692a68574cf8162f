internal import GoujiCore

extension WireWriter {
  mutating func document(_ document: Document) {
    list(document.notes) { $0.text($1) }
    list(document.blocks) { writer, block in
      switch block {
      case .paragraph(let paragraph):
        writer.byte(1)
        writer.text(paragraph.text)
        writer.place(paragraph.place)
      case .table(let table):
        writer.byte(table.isInferred ? 4 : table.hasRowEnds ? 2 : 3)
        writer.list(table.rows) { $0.list($1.cells) { $0.cell($1) } }
      }
    }
  }

  private mutating func cell(_ cell: Document.Cell) {
    byte(cell.isCovered ? 1 : 0)
    text(cell.text)
    place(cell.place)
  }

  /// Which measures there are, as bits, then each of them.
  private mutating func place(_ place: Place) {
    let counts = [place.line, place.cell, place.page, place.paragraph]
    var bits: UInt8 = 0
    for (i, count) in counts.enumerated() where count != nil { bits |= 1 << UInt8(i) }
    if place.rect != nil { bits |= PlaceBits.rect }
    if place.sheet != nil { bits |= PlaceBits.sheet }
    if place.ref != nil { bits |= PlaceBits.ref }
    byte(bits)
    for case let count? in counts { self.count(count) }
    if let rect = place.rect {
      for side in [rect.left, rect.top, rect.right, rect.bottom] { signed(side) }
    }
    if let sheet = place.sheet { text(sheet) }
    if let ref = place.ref { text(ref) }
  }
}

private enum PlaceBits {
  static let rect: UInt8 = 1 << 4
  static let sheet: UInt8 = 1 << 5
  static let ref: UInt8 = 1 << 6
}

extension WireReader {
  mutating func document() throws -> Document {
    let notes = try list { try $0.text() }
    let blocks = try list { reader -> Document.Block in
      switch try reader.byte() {
      case 1: .paragraph(Document.Paragraph(text: try reader.text(), place: try reader.place()))
      case 2: .table(Document.Table(rows: try reader.rows()))
      case 3: .table(Document.Table(rows: try reader.rows(), hasRowEnds: false))
      case 4: .table(Document.Table(rows: try reader.rows(), isInferred: true))
      default: throw Malformed(what: "unknown block")
      }
    }
    return Document(blocks: blocks, notes: notes)
  }

  private mutating func rows() throws -> [Document.Row] {
    try list { Document.Row(cells: try $0.list { try $0.cell() }) }
  }

  private mutating func cell() throws -> Document.Cell {
    let flag = try byte()
    guard flag <= 1 else { throw Malformed(what: "unknown cell") }
    let text = try text()
    guard flag == 0 || text.isEmpty else { throw Malformed(what: "a covered cell with text") }
    return Document.Cell(text: text, place: try place(), isCovered: flag == 1)
  }

  private mutating func place() throws -> Place {
    let bits = try byte()
    guard bits < 1 << 7 else { throw Malformed(what: "unknown place") }
    func has(_ bit: UInt8) -> Bool { bits & bit != 0 }
    return Place(
      line: has(1) ? try count() : nil,
      cell: has(2) ? try count() : nil,
      page: has(4) ? try count() : nil,
      paragraph: has(8) ? try count() : nil,
      rect: has(PlaceBits.rect) ? try rect() : nil,
      sheet: has(PlaceBits.sheet) ? try text() : nil,
      ref: has(PlaceBits.ref) ? try text() : nil
    )
  }

  private mutating func rect() throws -> Place.Rect {
    Place.Rect(left: try signed(), top: try signed(), right: try signed(), bottom: try signed())
  }
}

extension Place {
  /// In the order in which it is written.
  fileprivate init(line: Int?, cell: Int?, page: Int?, paragraph: Int?, rect: Rect?, sheet: String?, ref: String?) {
    self.init(line: line, cell: cell, page: page, rect: rect, paragraph: paragraph, sheet: sheet, ref: ref)
  }
}
