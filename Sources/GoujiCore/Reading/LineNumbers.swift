/// A column in front of a table that only counts its rows: `序号`, `行次`.
enum LineNumbers {
  /// Fewer numbers one after the other may be those of labels, printed in cells of their own.
  private static let fewest = 3

  /// The rows without it; as they are if there is none.
  ///
  /// Labels begin rows, and figures stand behind them: numbers in front of labels that grow by one, or begin again with
  /// one, are none of the form's.
  static func dropped(from rows: [PrintedRow], vocabulary: Vocabulary) -> [PrintedRow] {
    let counted = rows.indices.filter { isCounted(rows[$0]) }
    guard counted.count >= fewest, let width = counted.map({ rows[$0].cells.count }).max() else { return rows }
    let numbers = counted.map { rows[$0].cells[0].count ?? 0 }
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 || $1 == 1 }) else { return rows }
    // Where some labels stand in the column themselves, only the numbers are taken out.
    let isOwnColumn = !rows.contains { $0.cells.first.map { vocabulary.isLabel($0.key) } ?? false }
    var rest = rows
    for i in rows.indices {
      let isWhole = isOwnColumn && rows[i].cells.count == width && rows[i].cells[0].kind != .figure
      if isWhole || isCounted(rows[i]) { rest[i].cells.removeFirst() }
    }
    return rest
  }

  /// Whether a number stands right before a word.
  private static func isCounted(_ row: PrintedRow) -> Bool {
    guard row.cells.first?.count != nil else { return false }
    return row.cells.dropFirst().first { $0.kind != .blank }?.kind == .word
  }
}
