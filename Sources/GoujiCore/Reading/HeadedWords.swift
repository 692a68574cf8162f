/// What the words of a table mean whose rows and columns both have names, whichever way they run (表四).
struct HeadedWords {
  let matcher: RowMatcher
  private let heads: [LabelKey]

  /// What is added to the name of a row without another meaning.
  private static let additions = ["案件", "情况", "数量", "件数"].map { LabelKey($0) }
  /// An end of a label that is shorter may be that of anything.
  private static let shortestEnd = 4

  init(matcher: RowMatcher) {
    self.matcher = matcher
    heads = matcher.table.blocks.flatMap { $0.heads }.flatMap(\.keys.keys)
  }

  /// The column that the cell names; nil if it names none.
  func column(_ cell: PrintedCell) -> Int? {
    guard cell.kind == .word, !matcher.isPlainHead(cell.key), row(cell) == nil else { return nil }
    return matcher.column(cell.key, block: 0)?.column
  }

  /// The row that the cell names, the head it stands under in front or not: `行政诉讼（未经复议直接起诉）`, `直接起诉`,
  /// `行政复议案件`. Nil if it names none, or may name several.
  func row(_ cell: PrintedCell) -> Int? {
    guard cell.kind == .word else { return nil }
    if let exact = matcher.exactRow(cell.key) { return exact.row }
    guard !matcher.isPlainHead(cell.key) else { return nil }
    var key = cell.key
    for head in heads { key = key.dropping(prefix: head) ?? key }
    for addition in HeadedWords.additions { key = key.dropping(suffix: addition) ?? key }
    if let match = matcher.exactRow(key) ?? matcher.nearRow(key, after: nil) { return match.row }
    guard key.count >= HeadedWords.shortestEnd else { return nil }
    let ended = matcher.table.rows.indices.filter { row in
      matcher.table.rows[row].label.keys.keys.contains { $0.hasSuffix(key) }
    }
    return ended.count == 1 ? ended[0] : nil
  }
}
