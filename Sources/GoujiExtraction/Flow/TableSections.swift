/// A report that somebody put whole into one table: headings and sentences stand alone in rows of it.
enum TableSections {
  /// Longer than any label that stands alone in its row.
  private static let longestLabel = 45

  /// The paragraphs and tables that such a table is made of; nil if no row of it is the heading of a section.
  static func parts(of table: Flow.Table) -> [Flow.Block]? {
    let lone = table.rows.map(text(ofLone:))
    guard lone.contains(where: { $0.map(SectionHeading.isHeading(row:)) ?? false }) else { return nil }
    var parts: [Flow.Block] = []
    var rows: [[Flow.Cell]] = []
    func flush() {
      let isTable = rows.contains { row in row.count { !$0.text.isEmpty } > 1 }
      parts += isTable ? [.table(Flow.Table(rows: rows))] : rows.joined().flatMap(\.blocks)
      rows = []
    }
    for (row, text) in zip(table.rows, lone) {
      if let text, isProse(text) {
        flush()
        parts += row.flatMap(\.blocks)
      } else {
        rows.append(row)
      }
    }
    flush()
    return parts
  }

  /// What is printed in the only cell of a row that is not blank.
  private static func text(ofLone row: [Flow.Cell]) -> String? {
    var found: String?
    for cell in row where !cell.isCovered {
      let text = cell.text
      guard !text.isEmpty else { continue }
      guard found == nil else { return nil }
      found = text
    }
    return found
  }

  private static func isProse(_ text: String) -> Bool {
    SectionHeading.isHeading(row: text) || text.contains("。") || text.contains("报告")
      || text.unicodeScalars.count > longestLabel
  }
}
