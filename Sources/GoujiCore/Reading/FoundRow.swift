/// A row of the form, found in the document.
struct FoundRow {
  /// Index into `Form.Table.rows`.
  var row: Int
  /// The label as printed, with what other rows' pieces it was put together from.
  var label: PrintedCell
  var quality: RowMatcher.Quality
  /// What stands behind the label.
  var values: [PrintedCell]
  /// How many cells the row has up to its label.
  var lead = 1

  var figures: Int { values.count { $0.kind != .blank } }
}

/// A row with a label that fits nothing.
struct StrangeRow {
  /// How many rows were found before it.
  var before: Int
  var label: PrintedCell
  var values: [PrintedCell]
  /// How many cells it has up to its label.
  var lead: Int

  var hasFigures: Bool { values.contains { $0.kind == .figure } }
}
