/// Finds which row, group or column of one table of the form a printed label means.
struct RowMatcher {
  enum Quality: Comparable {
    /// The official wording, or one as good.
    case official
    /// Another wording that the form file lists.
    case alias
    /// A wording that comes closest to this label and to no other.
    case near
  }

  struct Match {
    var row: Int
    var quality: Quality
  }

  let table: Form.Table
  let number: Int
  let vocabulary: Vocabulary

  /// The row of exactly that label.
  func exactRow(_ key: LabelKey) -> Match? {
    for entry in vocabulary.entries[key] ?? [] {
      if case .row(number, let row) = entry.target {
        return Match(row: row, quality: entry.isOfficial ? .official : .alias)
      }
    }
    return nil
  }

  /// The group that the label names, if it names one.
  func group(_ key: LabelKey) -> (group: Int, quality: Quality)? {
    for entry in vocabulary.entries[key] ?? [] {
      if case .group(number, let group) = entry.target { return (group, entry.isOfficial ? .official : .alias) }
    }
    let near = closest(key, among: table.groups.lazy.map(\.label))
    return near.map { ($0, .near) }
  }

  /// Whether the label stands in the head of the table and nowhere else in it.
  func isHead(_ key: LabelKey) -> Bool {
    guard let entries = vocabulary.entries[key] else { return false }
    var isHead = false
    for entry in entries {
      switch entry.target {
      case .column(number, _, _), .head(number, _): isHead = true
      case .row(number, _): return false
      default: continue
      }
    }
    return isHead
  }

  /// Whether the label is both a row's and a column's (`其他`, `总计`).
  func isAmbiguous(_ key: LabelKey) -> Bool {
    (vocabulary.entries[key] ?? []).contains {
      if case .column(number, _, _) = $0.target { true } else { false }
    }
  }

  /// The row whose label comes closest: a beginning of it, or a few characters off. Nil if none or several do.
  ///
  /// - Parameter last: The row matched before, which decides between rows that are equally close.
  func nearRow(_ key: LabelKey, after last: Int?) -> Match? {
    let rows = table.rows
    if key.count >= 3 {
      let begun = rows.indices.filter { rows[$0].label.keys.keys.contains { $0.hasPrefix(key) } }
      if begun.count == 1 { return Match(row: begun[0], quality: .near) }
      if let next = last.map({ $0 + 1 }), begun.contains(next), table.rows[next].position == key.number {
        return Match(row: next, quality: .near)
      }
    }
    if let row = closest(key, among: rows.lazy.map(\.label)) { return Match(row: row, quality: .near) }
    guard let number = key.number, let last, last + 1 < table.rows.count, table.rows[last + 1].position == number,
      distance(key, rows[last + 1].label) != nil
    else { return nil }
    return Match(row: last + 1, quality: .near)
  }

  private func closest(_ key: LabelKey, among labels: some Sequence<Form.Label>) -> Int? {
    var best: (position: Int, distance: Int)?
    var isTied = false
    for (position, label) in labels.enumerated() {
      guard let distance = distance(key, label) else { continue }
      if let other = best, distance >= other.distance {
        isTied = isTied || distance == other.distance
      } else {
        best = (position, distance)
        isTied = false
      }
    }
    return isTied ? nil : best?.position
  }

  /// The smallest distance to any wording of the label, if a third of its characters or less differ.
  private func distance(_ key: LabelKey, _ label: Form.Label) -> Int? {
    label.keys.keys.lazy.compactMap { $0.count >= 3 ? $0.distance(to: key, limit: $0.count / 3) : nil }.min()
  }

  /// The column of a block that a head cell names; `near` if only roughly.
  func column(_ key: LabelKey, block: Int) -> (column: Int, quality: Quality)? {
    for entry in vocabulary.entries[key] ?? [] {
      if case .column(number, block, let column) = entry.target {
        return (column, entry.isOfficial ? .official : .alias)
      }
    }
    return closest(key, among: table.blocks[block].columns.lazy.map(\.label)).map { ($0, .near) }
  }
}
