internal import GoujiCore

extension PDF.Borderless {
  /// Figures on one line.
  struct Row {
    /// From left to right.
    var figures: [Piece]

    var left: Int { figures[0].left }
    var midY: Int { figures[0].midY }
    var page: Int { figures[0].page }

    /// Whether the line of a text is that of the figures.
    func isBeside(_ piece: Piece) -> Bool {
      midY > piece.top && midY < piece.bottom
    }

    /// Figures by line, from top to bottom.
    static func rows(of figures: [Piece]) -> [Row] {
      var rows: [Row] = []
      for figure in figures.sorted(by: { ($0.midY, $0.left) < ($1.midY, $1.left) }) {
        if let last = rows.last, (figure.midY - last.midY) * 5 < figure.size * 2 {
          rows[rows.count - 1].figures.append(figure)
        } else {
          rows.append(Row(figures: [figure]))
        }
      }
      return rows.map { Row(figures: $0.figures.sorted { $0.left < $1.left }) }
    }
  }
}
