import GoujiCore

@testable import GoujiExtraction

/// Draws pages in the lines of `gouji-pdf`, in points.
struct PDFDrawing {
  private var lines = ["gouji-pdf 1"]
  private var pages = 0

  var dump: [UInt8] { Array((lines + ["Z \(pages)", ""]).joined(separator: "\n").utf8) }

  func document() throws -> Document {
    try PDFDocument.read(dump: dump)
  }

  mutating func page(width: Int = 400, height: Int = 600) {
    pages += 1
    lines.append("P \(pages) \(width * 100) \(height * 100)")
  }

  mutating func rule(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
    lines.append("R \(Self.box(left, top, right, bottom))")
  }

  mutating func image(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
    lines.append("I \(Self.box(left, top, right, bottom))")
  }

  mutating func line(_ text: String) {
    lines.append(text)
  }

  /// Text that begins at a point, glyphs of one em each in the direction of `rotation`.
  mutating func text(_ text: String, x: Double, y: Double, size: Double = 10, rotation: Int = 0, flags: Int = 0) {
    lines.append("F \(rotation) \(Int(size * 100)) \(flags)")
    for (index, character) in text.enumerated() {
      let way = Double(index) * size
      let (dx, dy) = flags & 2 != 0 || rotation == 90 ? (0, way) : rotation == 270 ? (0, -way) : (way, 0)
      lines.append("G \(Self.box(x + dx, y + dy, x + dx + size, y + dy + size)) \(character)")
    }
  }

  /// A full grid of rules.
  mutating func grid(columns: [Double], rows: [Double]) {
    for y in rows { rule(columns[0], y, columns[columns.count - 1], y) }
    for x in columns { rule(x, rows[0], x, rows[rows.count - 1]) }
  }

  /// A row of cells, each text 2 pt from the left and the top of its cell.
  mutating func row(_ texts: [String], columns: [Double], y: Double) {
    for (text, x) in zip(texts, columns) where !text.isEmpty { self.text(text, x: x + 2, y: y + 2) }
  }

  private static func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> String {
    [left, top, right, bottom].map { "\(Int(($0 * 100).rounded()))" }.joined(separator: " ")
  }
}
