/// How the figures of a report can be put right with the fewest changed cells.
///
/// Identities that share no cell are repaired apart from each other: a repair of the whole takes one of each part.
package struct Repairs: Equatable, Sendable {
  /// More than these are counted but not listed.
  package static let listed = 5

  /// Parts with a broken identity, in form order; empty where everything adds up.
  package var parts: [Part]

  package static let none = Repairs(parts: [])

  /// What can be done about one set of connected identities.
  package struct Part: Equatable, Sendable {
    /// The first of the smallest sets of changes, likeliest first.
    package var changes: [[Change]]
    /// All smallest sets of changes; those found before the search was given up, if `bound` is not nil.
    package var count: Int
    package var shortfall: Shortfall?
    /// Nil if the search came to its end.
    package var bound: Bound?
    /// The table that the identities are of, in the form's own words.
    package var scope: String
  }

  /// An amount missing from a column that any of its result rows could take.
  package struct Shortfall: Equatable, Sendable {
    package var column: String
    package var amount: Int64
    package var rows: Int
    /// The column in the form's own words.
    package var name: String
    /// Whether the column 总计 is short by the same amount.
    package var reachesTotal: Bool
  }

  /// Why a search was given up.
  package struct Bound: Equatable, Sendable {
    /// How many identities are broken.
    package var broken: Int
    /// No repair changes fewer cells than this.
    package var fewest: Int
  }

  /// The first `listed` sets of changes that satisfy every identity at once, likeliest first. Empty where a
  /// shortfall stands in their place, or where some part has none that could be found.
  package var changes: [[Change]] {
    guard !parts.isEmpty, shortfall == nil else { return [] }
    var sets: [(ranks: [Int], changes: [Change])] = [([], [])]
    for part in parts {
      let longer = sets.flatMap { set in
        part.changes.enumerated().map { (set.ranks + [$0.offset], set.changes + $0.element) }
      }
      // Each part has its likeliest first, so that the likeliest of all have the least places together.
      sets = longer.sorted { left, right in
        let (first, second) = (left.0.reduce(0, +), right.0.reduce(0, +))
        return first != second ? first < second : left.0.lexicographicallyPrecedes(right.0)
      }.prefix(Repairs.listed).map { ($0.0, $0.1) }
    }
    return sets.map(\.changes)
  }

  /// How many smallest sets of changes there are for the report as a whole.
  package var count: Int {
    guard !parts.isEmpty else { return 0 }
    return parts.reduce(1) { count, part in
      let (product, overflows) = count.multipliedReportingOverflow(by: part.count)
      return overflows ? Int.max : product
    }
  }

  package var shortfall: Shortfall? { parts.lazy.compactMap(\.shortfall).first }
}
