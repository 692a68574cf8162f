/// All filings of one organ, in the order in which they came in.
///
/// What it says of a year does not depend on when other years came in; only filings for one year have an order, and
/// there the last one counts.
package struct OrganHistory: Sendable {
  /// By year, in the order in which they came in.
  private let years: [Int: [FiledYear]]

  package init(_ filings: [FiledYear]) {
    years = Dictionary(grouping: filings, by: \.year)
  }

  /// The filing that counts for the year; nil if there is none. Of several with the figures of the last one (the same
  /// report in several formats) it is the first by name, whichever came first.
  func filing(for year: Int) -> FiledYear? {
    guard let filings = years[year], let last = filings.last else { return nil }
    return filings.reversed().prefix { $0.figures.isEqual(to: last.figures) }.min { $0.result < $1.result }
  }

  /// What the other filings make of this one; other organs' reports are no part of it.
  package func standing(of filing: FiledYear) -> Standing {
    var standing = Standing()
    let filings = years[filing.year] ?? []
    if let own = filings.firstIndex(where: { $0.result == filing.result }) {
      let isOther = { (other: FiledYear) in !other.figures.isEqual(to: filing.figures) }
      standing.supersedes = filings[..<own].last(where: isOther)?.result
      standing.supersededBy = filings[(own + 1)...].first(where: isOther)?.result
      let same = filings.filter { $0.figures.isEqual(to: filing.figures) }.map(\.result)
      standing.sameFiling = Set(same).subtracting([filing.result]).sorted()
    }
    let past = years.keys.filter { $0 < filing.year }.sorted().compactMap { self.filing(for: $0) }
    standing.past = past.filter { $0.year == filing.year - 1 || past.count >= YearJump.fewestYears }
    return standing
  }
}
