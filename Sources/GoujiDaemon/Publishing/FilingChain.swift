package import GoujiStore

/// What the filings of one organ for one year are to each other.
package enum FilingChain {
  /// Says of each filing which it supersedes, which supersedes it, and which are the same filing in another format.
  ///
  /// Depends on the set only, not on the order in which the filings were read: the one received later (then the
  /// greater hash) supersedes the nearest before it that has other figures.
  package static func link(_ filings: [FilingRecord]) -> [FilingRecord] {
    let order = filings.sorted {
      ($0.received, $0.digest, $0.result) < ($1.received, $1.digest, $1.result)
    }
    return order.indices.map { position in
      var filing = order[position]
      let isOther = { (other: FilingRecord) in other.figures != filing.figures }
      filing.supersedes = order[..<position].last(where: isOther)?.result
      filing.supersededBy = order[(position + 1)...].first(where: isOther)?.result
      filing.sameFiling = order.filter { $0.figures == filing.figures && $0.result != filing.result }.map(\.result)
        .sorted()
      return filing
    }
  }
}
