/// One way to deal a row's printed cells out to its columns.
struct RowAlignment {
  /// For each column the position of the printed cell; nil where a blank one is thought to have been dropped.
  var cells: [Int?]
  /// Blanks dropped before the first figure.
  var leading = 0
  /// Blanks dropped between figures.
  var inner = 0
  /// How unusual it is: blanks dropped between figures or added where there are none, no figure in the first or last column.
  var oddity = 0

  /// More ways than this are not looked at; a row that ragged says nothing.
  private static let maximum = 4000

  /// Every way that keeps the order and drops only blanks, each kind of outcome once.
  ///
  /// Ways that differ only in which blank of a run they drop are the same. Empty if the row has too many figures.
  static func candidates(_ cells: [PrintedCell], columns: Int) -> [RowAlignment] {
    if cells.count == columns { return [RowAlignment(cells: (0..<columns).map { Optional($0) })] }
    return cells.count > columns ? dropping(cells, columns: columns) : inserting(cells, columns: columns)
  }

  private static func dropping(_ cells: [PrintedCell], columns: Int) -> [RowAlignment] {
    var runs: [Range<Int>] = []
    for i in cells.indices where cells[i].kind == .blank {
      if let last = runs.last, last.upperBound == i {
        runs[runs.count - 1] = last.lowerBound..<i + 1
      } else {
        runs.append(i..<i + 1)
      }
    }
    var result: [RowAlignment] = []
    func choose(_ run: Int, _ left: Int, _ dropped: Set<Int>, _ leading: Int, _ inner: Int) {
      guard result.count < maximum else { return }
      guard run < runs.count else {
        guard left == 0 else { return }
        let kept: [Int?] = cells.indices.compactMap { dropped.contains($0) ? nil : .some($0) }
        result.append(
          RowAlignment(cells: kept, leading: leading, inner: inner, oddity: 4 * inner + oddEnds(kept, cells))
        )
        return
      }
      let range = runs[run]
      let isLeading = range.lowerBound == 0
      let isInner = !isLeading && range.upperBound < cells.count
      for count in 0...min(left, range.count) {
        let more = (range.upperBound - count)..<range.upperBound
        choose(
          run + 1,
          left - count,
          dropped.union(more),
          isLeading ? count : leading,
          inner + (isInner ? count : 0)
        )
      }
    }
    choose(0, cells.count - columns, [], 0, 0)
    return result
  }

  /// Ways in which more of the blanks behind a label that spans columns were kept than of those between the figures.
  ///
  /// - Parameter span: How many blanks stand behind the label in a full grid.
  static func shifted(_ cells: [PrintedCell], columns: Int, span: Int) -> [RowAlignment] {
    let extra = cells.count - columns
    let blanks = cells.prefix { $0.kind == .blank }.count
    guard extra > 0, min(span, blanks) > extra else { return [] }
    return ((extra + 1)...min(span, blanks)).flatMap { leading in
      inserting(Array(cells[leading...]), columns: columns).map { way in
        RowAlignment(
          cells: way.cells.map { $0.map { $0 + leading } },
          leading: leading,
          inner: way.inner,
          oddity: way.oddity + 4 * (leading - extra)
        )
      }
    }
  }

  private static func inserting(_ cells: [PrintedCell], columns: Int) -> [RowAlignment] {
    // A blank may have been dropped beside any figure; within a run of blanks it makes no difference where.
    var gaps: [Int] = []
    for i in 0...cells.count where i == 0 || cells[i - 1].kind != .blank {
      gaps.append(i)
    }
    var result: [RowAlignment] = []
    func choose(_ gap: Int, _ left: Int, _ inserted: [Int: Int], _ invented: Int) {
      guard result.count < maximum else { return }
      guard gap < gaps.count else {
        guard left == 0 else { return }
        var kept: [Int?] = []
        for i in 0...cells.count {
          kept += [Int?](repeating: nil, count: inserted[i] ?? 0)
          if i < cells.count { kept.append(i) }
        }
        result.append(RowAlignment(cells: kept, oddity: 4 * invented + oddEnds(kept, cells)))
        return
      }
      let position = gaps[gap]
      // One more blank in a run of blanks is what gets lost; a gap between two figures has to be invented.
      let isInRun = position < cells.count && cells[position].kind == .blank
      for count in 0...left {
        choose(
          gap + 1,
          left - count,
          count > 0 ? inserted.merging([position: count]) { $1 } : inserted,
          invented + (isInRun ? 0 : count)
        )
      }
    }
    choose(0, columns - cells.count, [:], 0)
    return result
  }

  /// A row that has figures has them in its first and last column, most of the time.
  private static func oddEnds(_ kept: [Int?], _ cells: [PrintedCell]) -> Int {
    guard cells.contains(where: { $0.kind == .figure }) else { return 0 }
    func isFigure(_ position: Int?) -> Bool { position.map { cells[$0].kind == .figure } ?? false }
    return (isFigure(kept.last ?? nil) ? 0 : 1) + (isFigure(kept.first ?? nil) ? 0 : 1)
  }
}
