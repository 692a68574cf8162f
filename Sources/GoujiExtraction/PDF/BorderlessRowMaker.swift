internal import GoujiCore

extension PDF.Borderless {
  /// The rows of a table, each with its label and a cell for every column.
  struct RowMaker {
    private let zone: Zone
    private let labels: [Label]
    /// For each row of figures its label.
    private var labelOf: [Int?] = []

    init(_ zone: Zone) {
      self.zone = zone
      labels = Labels.labels(of: zone.labels, rows: zone.rows)
    }

    /// A cell is a text and its place; blank ones have the place of their row.
    typealias Line = [(text: String, page: Int, box: PDF.Box)]

    /// The lines of the table from top to bottom; nil if it is open which figure is in which row and column.
    ///
    /// - Parameter usual: On which side figures end together elsewhere in the document.
    mutating func lines(usual: Clusters.Alignment?) -> [Line]? {
      guard !zone.isOdd, let places = zone.columns.places(of: zone.rows.flatMap(\.figures), usual: usual) else {
        return nil
      }
      let width = zone.columns.heads.isEmpty ? (places.max() ?? -1) + 1 : zone.columns.heads.count
      guard width > 0, findLabels() else { return nil }
      var made: [(y: Int, line: Line)] = []
      var next = 0
      for (row, label) in zip(zone.rows, labelOf) {
        var cells = Line(repeating: ("", row.page, label.map { labels[$0].box } ?? row.figures[0].box), count: width)
        for figure in row.figures {
          let column = places[next]
          next += 1
          guard cells[column].text.isEmpty else { return nil }
          cells[column] = (figure.text, figure.page, figure.box)
        }
        if zone.columns.heads.isEmpty, cells.contains(where: \.text.isEmpty) { return nil }
        if let label { cells.insert((labels[label].text, labels[label].page, labels[label].box), at: 0) }
        made.append((row.midY, cells))
      }
      made += blankLines(width: width)
      if made.isEmpty, let last = zone.header.last {
        made = [(0, Line(repeating: ("", last.page, last.box), count: width))]
      }
      return [head()].filter { !$0.isEmpty } + made.sorted { $0.y < $1.y }.map(\.line)
    }

    private func head() -> Line {
      let heads = zone.columns.heads.map { head in
        (head.lines.map(\.text).joined(), head.lines[0].page, head.lines[0].box)
      }
      guard let first = heads.first else { return [] }
      return (labels.isEmpty ? [] : [(zone.corner, first.1, first.2)]) + heads
    }

    /// Labels beside which nothing stands: rows left blank, and groups of rows. Which it is the form knows. Where rows are
    /// numbered a text without a number is a part of a group's label.
    private func blankLines(width: Int) -> [(y: Int, line: Line)] {
      let used = Set(labelOf)
      let isNumbered = labels.contains(where: \.isNumbered)
      return labels.indices.filter { !used.contains($0) && (labels[$0].isNumbered || !isNumbered) }.map { index in
        let label = labels[index]
        let blanks = Line(repeating: ("", label.page, label.box), count: width)
        return ((label.top + label.bottom) / 2, [(label.text, label.page, label.box)] + blanks)
      }
    }

    /// Finds for each row of figures the label beside it, that on the right of a group's. False if there is none, or one
    /// has two rows.
    private mutating func findLabels() -> Bool {
      guard !labels.isEmpty else {
        labelOf = zone.rows.map { _ in nil }
        return zone.rows.count < 2
      }
      let isNumbered = labels.contains(where: \.isNumbered)
      for row in zone.rows {
        let beside = labels.indices.filter { index in
          let margin = labels[index].pieces[0].size / 3
          return labels[index].top - margin < row.midY && row.midY < labels[index].bottom + margin
        }
        guard let label = beside.max(by: { rank($0, row) < rank($1, row) }), !labelOf.contains(label),
          labels[label].isNumbered || !isNumbered
        else { return false }
        labelOf.append(label)
      }
      return !hasRowOfGroup
    }

    /// Farther right is better; of labels below each other the one whose middle is closer.
    private func rank(_ label: Int, _ row: Row) -> (Int, Int) {
      let isWithin = labels[label].top < row.midY && row.midY < labels[label].bottom
      return (
        isWithin ? 1 : 0,
        isWithin ? labels[label].left : -abs((labels[label].top + labels[label].bottom) / 2 - row.midY)
      )
    }

    /// Whether figures were given to a group, beside whose label there are labels of rows without any.
    private var hasRowOfGroup: Bool {
      let used = Set(labelOf)
      return labels.indices.contains { other in
        !used.contains(other) && labels[other].isNumbered
          && labelOf.contains { label in
            guard let label else { return false }
            return labels[other].left > labels[label].left + labels[label].pieces[0].size
              && labels[other].top < labels[label].bottom - labels[label].pieces[0].size / 4
              && labels[other].bottom > labels[label].top + labels[label].pieces[0].size / 4
          }
      }
    }
  }
}
