internal import GoujiCore

extension PDF {
  /// What belongs together where a table is cut by a page break.
  ///
  /// Between two rows only the cells that span both go on: the label of a group, which is printed once, before or
  /// after the break. Where the break goes through a row, half a label stands on each page, and the figures on one.
  struct Seam {
    /// A cell below the break and the one above it.
    struct Pair {
      var upper: Int
      var lower: Int
      var above: Table.Cell
      var below: Table.Cell
      /// Whether they have the same columns.
      var isAligned: Bool

      /// Whether `below` may be the rest of what `above` begins: text that wraps, and no label or figure of its own.
      var isContinued: Bool {
        above.isFull && !below.isBlank && !startsAnew && !Seam.isFigure(below.text) && !Seam.isFigure(above.text)
      }

      /// Whether the digits of `above` fill their column, and `below` holds but digits as well.
      var isCutFigure: Bool {
        above.isFull && !below.isBlank && above.text.allSatisfy(Seam.isDigit) && below.text.allSatisfy(Seam.isDigit)
      }

      /// Whether neither is a label.
      var isUnlabelled: Bool {
        [above, below].allSatisfy { $0.isBlank || Seam.isFigure($0.text) }
      }

      /// Whether `below` begins with a number, as the labels of rows and groups do.
      var startsAnew: Bool {
        if let last = above.text.last, "（(".contains(last) { return false }
        return LabelKey(below.text.filter { !$0.isWhitespace }).isNumbered
      }
    }

    /// Whether the last row above and the first below are one row.
    let isRowCut: Bool
    /// Cells above and below that are one cell.
    let sameCells: [Pair]

    /// The tables have the same columns, and each has a row.
    init(upper: Table, lower: Table) {
      let (above, below) = (upper.rows[upper.rows.count - 1], lower.rows[0])
      let starts = below.indices.filter { $0 == 0 || below[$0] != below[$0 - 1] }
      let pairs = starts.map { column in
        let (upperCell, lowerCell) = (above[column], below[column])
        return Pair(
          upper: upperCell,
          lower: lowerCell,
          above: upper.cells[upperCell],
          below: lower.cells[lowerCell],
          isAligned: above.indices.allSatisfy { (above[$0] == upperCell) == (below[$0] == lowerCell) }
        )
      }
      // Beyond the end of a row there are no rules that could agree, nor before its beginning, where a program does not
      // print again the labels that span the break.
      let end = pairs.lastIndex { !$0.above.isBlank || !$0.below.isBlank } ?? pairs.count - 1
      let first = pairs.firstIndex { $0.isAligned || !$0.below.isBlank } ?? 0
      // What spans rows on both pages is the label of a group, and says nothing of this row.
      let own = pairs.filter { !(upper.spansRows($0.upper, atEnd: true) && lower.spansRows($0.lower, atEnd: false)) }
      isRowCut =
        (first > end || pairs[first...end].allSatisfy(\.isAligned))
        && (upper.isLastRowBlank || Seam.isRowCut(own, isLast: lower.rows.count == 1)
          || Seam.areHalves(pairs, upper: upper, lower: lower, isLast: lower.rows.count == 1))
      sameCells = isRowCut ? pairs.filter(\.isAligned) : Seam.spanning(pairs, upper: upper, lower: lower)
    }

    /// Whether nothing below starts anew and something is plainly cut, or nothing stands below. `isLast` says that no
    /// other row follows.
    private static func isRowCut(_ pairs: [Pair], isLast: Bool) -> Bool {
      let printed = pairs.filter { !$0.below.isBlank }
      if printed.isEmpty {
        // The first row below is but padding; unless it ends a table under a header, with all figures left out.
        return !isLast || pairs.contains { $0.above.isBlank || isFigure($0.above.text) }
      }
      let cut = printed.filter { !$0.above.isBlank }
      if let first = pairs.first, isLast || (first.below.isBlank && !isFigure(first.above.text)) {
        // A figure that is too wide for its column, in a row whose label stands above.
        if printed.allSatisfy(\.isCutFigure) { return true }
      }
      guard !cut.isEmpty, !printed.contains(where: \.startsAnew) else { return false }
      return cut.allSatisfy(\.isContinued) || isNumberedRowCut(pairs, printed: printed)
    }

    /// Whether the label of a row stands on one side of the break only, and no figure of it on both: a row has a label.
    /// The figures of a table that has but a header above them are one row, which ends it.
    private static func areHalves(_ pairs: [Pair], upper: Table, lower: Table, isLast: Bool) -> Bool {
      let figures = pairs.filter { isFigure($0.above.text) || isFigure($0.below.text) }
      guard !figures.isEmpty, figures.allSatisfy({ $0.above.isBlank || $0.below.isBlank }) else { return false }
      let isLabelledAbove = pairs.contains { isLabel($0.above.text) && !upper.spansRows($0.upper, atEnd: true) }
      let isLabelledBelow = pairs.contains { isLabel($0.below.text) && !lower.spansRows($0.lower, atEnd: false) }
      return isLabelledAbove != isLabelledBelow || (isLast && !isLabelledAbove && pairs.allSatisfy(\.isUnlabelled))
    }

    private static func isLabel(_ text: String) -> Bool {
      !text.isEmpty && !isFigure(text)
    }

    /// Whether a row whose label is numbered goes on, its figures partly above and partly below, or cut as well: a row of
    /// its own would bear its own number, and figures of its own.
    private static func isNumberedRowCut(_ pairs: [Pair], printed: [Pair]) -> Bool {
      let labels = printed.filter { !isFigure($0.below.text) }
      let figures = printed.filter { isFigure($0.below.text) }
      guard let label = labels.last, LabelKey(label.above.text).isNumbered else { return false }
      return labels.allSatisfy { !$0.above.isBlank && !isFigure($0.above.text) }
        && figures.allSatisfy { $0.above.isBlank || $0.isCutFigure }
    }

    /// Cells that span the break between two rows.
    private static func spanning(_ pairs: [Pair], upper: Table, lower: Table) -> [Pair] {
      let label = pairs.first { !$0.below.isBlank }
      // A row without a label is no row of a group.
      guard let label, !isFigure(label.below.text) else { return [] }
      // From the left, up to the label of the row itself.
      let leading = pairs.prefix { pair in
        guard pair.isAligned else { return false }
        if pair.below.isBlank { return true }
        let goesOnBelow = lower.spansRows(pair.lower, atEnd: false)
        if pair.above.isBlank { return goesOnBelow }
        let comesFromAbove = upper.spansRows(pair.upper, atEnd: true)
        // Set one character a line it goes on without filling its width.
        if goesOnBelow, comesFromAbove { return !pair.startsAnew && !isFigure(pair.below.text) }
        return pair.isContinued && (goesOnBelow || comesFromAbove)
      }
      // Between two rows of a header any of its cells may span both.
      let isHeader = pairs.allSatisfy { !isFigure($0.above.text) && !isFigure($0.below.text) }
      guard isHeader, !pairs.allSatisfy(\.isAligned) else { return Array(leading) }
      let others = pairs.dropFirst(leading.count).filter { $0.isAligned && ($0.isContinued || $0.below.isBlank) }
      return Array(leading) + others
    }

    private static func isDigit(_ character: Character) -> Bool {
      "0123456789\n".contains(character)
    }

    /// Digits, signs, and the marks that stand for none: never the half of a label.
    static func isFigure(_ text: String) -> Bool {
      var rest = text.unicodeScalars[...]
      if let first = rest.popFirst(), first != "增" && first != "减" || rest.isEmpty { rest = text.unicodeScalars[...] }
      guard let first = rest.first else { return false }
      return (first == "无" && rest.dropFirst().isEmpty) || rest.allSatisfy(isOfFigure)
    }

    private static func isOfFigure(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "0"..."9", ".", ",", "，", "+", "-", "/", "%", "－", "／", "—", "–", " ", "\n": true
      default: false
      }
    }
  }
}

extension PDF.Table {
  /// Whether the last row is but the padding of the row that is printed after the page break.
  fileprivate var isLastRowBlank: Bool {
    let own = starts(inRow: rows.count - 1)
    return !own.isEmpty && own.allSatisfy { cells[$0].isBlank }
  }

  /// Whether a cell at the end or the start of the table spans more than the outermost row.
  fileprivate func spansRows(_ cell: Int, atEnd: Bool) -> Bool {
    guard rows.count > 1 else { return false }
    return (atEnd ? rows[rows.count - 2] : rows[1]).contains(cell)
  }
}
