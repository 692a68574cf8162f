internal import GoujiCore

/// What a paragraph's properties say of tables (MS-DOC 2.6.2, 2.6.3).
struct DOCParagraph {
  /// How deep in tables it is; 0 outside.
  var level = 0
  /// Its mark ends a row and no cell.
  var endsRow = false
  /// Its mark ends a cell of a table within a cell.
  var endsInnerCell = false
  var shape = TableLevels.Shape()

  private var isInTable = false
  private var depth: Int?

  init(_ document: LittleEndian, _ range: Range<Int>, data: LittleEndian) {
    apply(document, range, data: data, isHuge: false)
    level = isInTable ? max(1, depth ?? 1) : 0
  }

  private mutating func apply(_ source: LittleEndian, _ range: Range<Int>, data: LittleEndian, isHuge: Bool) {
    for modifier in DOCModifier.list(source, range) {
      let isOn = source.byte(modifier.operand) == 1
      switch modifier.code {
      case 0x2416: isInTable = isOn
      case 0x2417: endsRow = isOn
      case 0x244B: endsInnerCell = isOn
      case 0x244C: endsRow = isOn || endsRow
      case 0x6649: depth = source.long(modifier.operand).flatMap { $0 < 1 << 16 ? $0 : nil }
      case 0xD608: define(source, modifier)
      case 0x5624: merge(source, modifier)
      case 0xD62B: mergeDown(source, modifier)
      // Properties that found no place stand in the data stream (2.6.2, sprmPHugePapx and sprmPTableProps).
      case 0x6646, 0x6645, 0x646B:
        guard !isHuge, let start = source.long(modifier.operand), let size = data.word(start),
          start + 2 + size <= data.count
        else { continue }
        apply(data, start + 2..<start + 2 + size, data: data, isHuge: true)
      default: continue
      }
    }
  }

  /// sprmTDefTable: edges of the cells, then twenty bytes on each (2.9.322, 2.9.316).
  private mutating func define(_ source: LittleEndian, _ modifier: DOCModifier) {
    guard let count = source.byte(modifier.operand), count <= 64, let left = source.signedWord(modifier.operand + 1)
    else {
      return
    }
    shape = TableLevels.Shape(left: left)
    let end = modifier.operand + modifier.size
    for index in 0..<count {
      guard let right = source.signedWord(modifier.operand + 3 + 2 * index) else { return }
      let description = modifier.operand + 3 + 2 * count + 20 * index
      let flags = description + 2 <= end ? source.word(description) ?? 0 : 0
      // Two bits each: 1 is part of the cell on the left, of the cell above.
      let isCovered = flags & 3 == 1 || flags >> 5 & 3 == 1
      shape.cells.append(TableLevels.Shape.Cell(right: right, isCovered: isCovered))
    }
  }

  /// sprmTMerge: the cells of a range are one.
  private mutating func merge(_ source: LittleEndian, _ modifier: DOCModifier) {
    guard let first = source.byte(modifier.operand), let end = source.byte(modifier.operand + 1), first < end else {
      return
    }
    for index in shape.cells.indices where index > first && index < end { shape.cells[index].isCovered = true }
  }

  /// sprmTVertMerge (2.9.325).
  private mutating func mergeDown(_ source: LittleEndian, _ modifier: DOCModifier) {
    guard modifier.size >= 2, let index = source.byte(modifier.operand), let kind = source.byte(modifier.operand + 1),
      shape.cells.indices.contains(index)
    else { return }
    shape.cells[index].isCovered = kind == 1
  }
}
