/// Column and row of a spreadsheet's cell, counted from 1 (ECMA-376 part 1, 18.18.7).
struct CellReference: Hashable {
  var column: Int
  var row: Int

  /// The largest sheet of the format: XFD1048576.
  static let lastColumn = 16_384
  static let lastRow = 1_048_576

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// `B7`, `$B$7`; nil if it is no cell of a sheet.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= CellReference.lastColumn, row <= CellReference.lastRow else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column, row: row)
  }

  var text: String {
    var letters = ""
    var rest = column
    while rest > 0, let letter = Unicode.Scalar(0x41 + UInt32((rest - 1) % 26)) {
      letters = String(letter) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}

/// A range of cells that print as one.
struct MergedRange: Equatable {
  var first: CellReference
  var last: CellReference

  /// `A4:D4`. Nil if it is no range.
  init?(_ text: String) {
    let ends = text.split(separator: ":")
    guard ends.count == 2, let first = CellReference(ends[0]), let last = CellReference(ends[1]),
      first.column <= last.column, first.row <= last.row
    else { return nil }
    self.first = first
    self.last = last
  }
}
