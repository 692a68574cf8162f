/// Deals the printed cells of a table with identities out to its columns.
///
/// A row printed with all its cells is read as printed. For ragged rows the combination is taken under which the
/// fewest identities are broken; among those the most usual one (FORM: reading is not judging).
struct TableAligner {
  /// Where the blanks stand that a row has too many of.
  enum Convention: CaseIterable {
    /// Behind the label, for the columns that the label spans, as in a full grid; any more at the end.
    case behindLabel
    /// Behind the label and at the end, where the blanks in front of the next row's label count with this row
    /// because the document does not say where rows end.
    case aroundRow
    /// At the end, as in a row packed to the left.
    case atEnd
  }

  struct Row {
    /// Index into `Form.cells` of the row's first cell.
    var start: Int
    var columns: [Form.Column]
    var cells: [PrintedCell]
    /// How many blank cells follow the label in a full grid: the columns of labels that it takes beyond its own, without
    /// those that are marked as covered.
    var span: Int
    /// How many blanks stand in front of the next row's label in a full grid.
    var trail: Int
    /// Cells of the whole row, its labels included.
    var width: Int
    var candidates: [RowAlignment]
    var chosen = 0
    /// Whether another way to read the row is as good as the chosen one and gives other figures.
    var isDoubtful = false

    init(start: Int, columns: [Form.Column], cells: [PrintedCell], span: Int, trail: Int, width: Int) {
      self.start = start
      self.trail = trail
      self.width = width
      self.columns = columns
      self.cells = cells.count > columns.count ? Row.withoutCovered(cells, columns: columns.count) : cells
      self.span = max(0, span - (cells.count - self.cells.count))
      candidates = RowAlignment.candidates(self.cells, columns: columns.count)
      candidates += RowAlignment.shifted(self.cells, columns: columns.count, span: self.span)
      if candidates.isEmpty {
        // Too many figures: no blank can be dropped to make it fit.
        candidates = [RowAlignment(cells: columns.indices.map { $0 < cells.count ? $0 : nil })]
        isDoubtful = true
      }
    }

    /// A cell that a merged one covers is no cell of its own.
    private static func withoutCovered(_ cells: [PrintedCell], columns: Int) -> [PrintedCell] {
      var rest = cells
      while rest.count > columns, let covered = rest.firstIndex(where: \.isCovered) { rest.remove(at: covered) }
      return rest
    }

    /// The one way to read the row if it is printed in full under the convention; nil if it is ragged.
    ///
    /// - Parameter usualWidth: Cells of most rows of the table.
    func regular(_ convention: Convention, usualWidth: Int) -> Int? {
      let extra = cells.count - columns.count
      let isFull =
        switch convention {
        case .behindLabel: extra == span
        case .aroundRow: extra == span + trail
        case .atEnd: width == usualWidth
        }
      guard isFull, extra > 0 else { return nil }
      let expected = convention == .atEnd ? 0 : span
      return candidates.indices.first { candidates[$0].leading == expected && candidates[$0].inner == 0 }
    }

    /// How far a way to read the row is from what the convention has.
    func cost(_ candidate: Int, _ convention: Convention) -> Int {
      let extra = max(0, cells.count - columns.count)
      let expected = convention == .atEnd ? 0 : min(extra, span)
      return 2 * abs(candidates[candidate].leading - expected) + candidates[candidate].oddity
    }

    func figures(_ candidate: Int) -> [Value] {
      zip(candidates[candidate].cells, columns).map { position, column in
        guard let position else { return .blank }
        return Row.value(of: cells[position], column)
      }
    }

    private static func value(of cell: PrintedCell, _ column: Form.Column) -> Value {
      if cell.kind == .blank { return .blank }
      if let count = cell.count { return .figure(count) }
      let reading = FigureReader.read(cell.text, as: column)
      switch reading.state {
      case .number: return .figure(reading.value?.count ?? 0)
      case .blank: return .blank
      case .dash: return .figure(0)
      case .missing, .unreadable: return .unknown
      }
    }
  }

  enum Value: Equatable {
    case figure(Int64)
    case blank
    case unknown
  }

  private(set) var rows: [Row]
  private var convention = Convention.behindLabel
  private let identities: [Identity]
  /// What each cell of the form says as the rows are placed now; unknown where the table has no such cell.
  private var values: [Value]
  /// For each row and candidate what its cells say.
  private let readings: [[[Value]]]
  /// For each row the identities that its cells stand in.
  private let touched: [[Int]]

  init(rows: [Row], identities: [Identity]) {
    self.rows = rows
    // A table whose rows all have one reading needs none of the rest.
    guard rows.contains(where: { $0.candidates.count > 1 }) else {
      (readings, touched, values, self.identities) = ([], [], [], [])
      return
    }
    readings = rows.map { row in row.candidates.indices.map { row.figures($0) } }
    touched = rows.map { row in
      guard row.candidates.count > 1 else { return [] }
      let own = row.start..<row.start + row.columns.count
      return identities.indices.filter { position in
        identities[position].left.contains(where: own.contains)
          || identities[position].right.contains(where: own.contains)
      }
    }
    self.identities = identities
    values = [Value](repeating: .unknown, count: TableAligner.extent(rows, identities))
    for i in rows.indices { place(i, 0) }
  }

  /// - Parameter likelier: The convention to prefer where both break as few identities.
  mutating func align(likelier: Convention) {
    let unsettled = rows.indices.filter { rows[$0].candidates.count > 1 }
    guard !unsettled.isEmpty else { return }
    let widths = Dictionary(grouping: rows.map(\.width)) { $0 }.mapValues(\.count)
    let usualWidth = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    var best: (score: (Int, Int, Int), chosen: [Int], convention: Convention)?
    for convention in Convention.allCases {
      self.convention = convention
      var ragged: [Int] = []
      for row in unsettled {
        if let only = rows[row].regular(convention, usualWidth: usualWidth) {
          place(row, only)
          continue
        }
        ragged.append(row)
        let usual = rows[row].candidates.indices.min { rows[row].cost($0, convention) < rows[row].cost($1, convention) }
        place(row, usual ?? 0)
      }
      while improveByOne(ragged) || improveByTwo(ragged) {}
      // Where every row is printed in full under a convention there is nothing to guess.
      let score = (ragged.isEmpty ? 0 : 1, broken(Array(identities.indices)), convention == likelier ? 0 : 1)
      if best.map({ score < $0.score }) ?? true { best = (score, rows.map(\.chosen), convention) }
    }
    guard let best else { return }
    convention = best.convention
    for row in unsettled { place(row, best.chosen[row]) }
    for row in unsettled where rows[row].regular(convention, usualWidth: usualWidth) == nil && hasEqual(row) {
      rows[row].isDoubtful = true
    }
  }

  private mutating func place(_ row: Int, _ candidate: Int) {
    rows[row].chosen = candidate
    for (column, value) in readings[row][candidate].enumerated() { values[rows[row].start + column] = value }
  }

  private func broken(_ list: [Int]) -> Int {
    list.count { TableAligner.isBroken(identities[$0], values) }
  }

  /// Broken identities and unusualness, when `row` is read as `candidate`.
  private mutating func score(_ row: Int, _ candidate: Int, over list: [Int]) -> (Int, Int) {
    let old = rows[row].chosen
    place(row, candidate)
    defer { place(row, old) }
    return (broken(list), rows[row].cost(candidate, convention))
  }

  private mutating func improveByOne(_ ragged: [Int]) -> Bool {
    var hasImproved = false
    for row in ragged {
      var best = rows[row].chosen
      var least = score(row, best, over: touched[row])
      for candidate in rows[row].candidates.indices {
        let score = score(row, candidate, over: touched[row])
        if score < least { (best, least) = (candidate, score) }
      }
      if best != rows[row].chosen {
        place(row, best)
        hasImproved = true
      }
    }
    return hasImproved
  }

  /// Two rows at once: a figure that moves to another column in the total moves in its item as well.
  private mutating func improveByTwo(_ ragged: [Int]) -> Bool {
    let all = Array(identities.indices)
    let now = broken(all)
    guard now > 0 else { return false }
    let narrow = ragged.filter { (2...8).contains(rows[$0].candidates.count) }
    for (n, first) in narrow.enumerated() {
      for second in narrow[(n + 1)...] {
        let (oldFirst, oldSecond) = (rows[first].chosen, rows[second].chosen)
        let list = Set(touched[first] + touched[second]).sorted()
        let before = broken(list)
        for i in rows[first].candidates.indices where i != oldFirst {
          place(first, i)
          for j in rows[second].candidates.indices where j != oldSecond {
            place(second, j)
            if broken(list) < before { return true }
          }
        }
        place(first, oldFirst)
        place(second, oldSecond)
      }
    }
    return false
  }

  private mutating func hasEqual(_ row: Int) -> Bool {
    let chosen = rows[row].chosen
    let own = score(row, chosen, over: touched[row])
    guard own.0 > 0 else { return false }
    return rows[row].candidates.indices.contains { candidate in
      candidate != chosen && readings[row][candidate] != readings[row][chosen]
        && score(row, candidate, over: touched[row]) == own
    }
  }
}
