/// A report before any layout in text: paragraphs and grids with merged cells, for formats that have those.
package struct FlowingReport: Sendable {
  package enum Part: Sendable {
    case paragraph(String)
    case table(Table)
  }

  package struct Table: Sendable {
    package var rows: [[Cell]]
    /// Columns of the grid.
    package var width: Int
  }

  package struct Cell: Sendable {
    package var text: String
    package var columns: Int
    package var rows: Int
  }

  package var parts: [Part]

  init(tables: [PrintedTable], frame: Frame, year: Int, claim: Int?, random: inout SeededRandom) {
    // The layout whose headings and paragraphs stand bare.
    let composition = Composition(layout: .packedBars, frame: frame, year: year, claim: claim)
    let marks = tables.indices.map { "\u{1}\($0)" }
    let lines = composition.lines(marks.map { [$0] }, random: &random)
    parts = lines.compactMap { line in
      if let index = marks.firstIndex(of: line) { return .table(Table(tables[index])) }
      return line.allSatisfy(\.isWhitespace) ? nil : .paragraph(line)
    }
  }
}

extension FlowingReport.Table {
  init(_ table: PrintedTable) {
    width = table.width
    rows = table.rows.map { row in
      row.map { FlowingReport.Cell(text: $0.text, columns: $0.columns, rows: $0.rows) }
    }
  }
}
