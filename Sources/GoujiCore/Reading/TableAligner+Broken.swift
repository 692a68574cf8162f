extension TableAligner {
  /// How many of the identities do not hold, as the rows are placed. A sum that is blank over figures holds nothing up.
  static func broken(_ rows: [Row], _ identities: [Identity]) -> Int {
    var values = [Value](repeating: .unknown, count: extent(rows, identities))
    for row in rows {
      for (column, value) in row.figures(row.chosen).enumerated() { values[row.start + column] = value }
    }
    return identities.count { isBroken($0, values) }
  }

  /// One past the last cell of the form that stands in the rows or in the identities.
  static func extent(_ rows: [Row], _ identities: [Identity]) -> Int {
    let ends = rows.map { $0.start + $0.columns.count } + identities.flatMap { ($0.left + $0.right).map { $0 + 1 } }
    return ends.max() ?? 0
  }

  /// - Parameter values: What each cell of the form says.
  static func isBroken(_ identity: Identity, _ values: [Value]) -> Bool {
    guard let left = sum(identity.left, values), let right = sum(identity.right, values) else { return false }
    return left != right
  }

  /// Nil if a cell cannot be read, or is not there.
  private static func sum(_ cells: [Int], _ values: [Value]) -> Int64? {
    var sum: Int64 = 0
    for cell in cells {
      switch values[cell] {
      case .figure(let figure): sum += figure
      case .blank: continue
      case .unknown: return nil
      }
    }
    return sum
  }
}
