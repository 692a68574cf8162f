/// All filings of one organ, in the order in which they came in.
///
/// What it says of a year does not depend on when other years came in; only filings for one year have an order, and
/// there the last one counts. Thousands of filings for one year are no report's usual life, but cost no more each.
package struct OrganHistory: Sendable {
  private let years: [Int: Year]

  package init(_ filings: [FiledYear]) {
    years = Dictionary(grouping: filings, by: \.year).mapValues { Year($0) }
  }

  /// The filing that counts for the year; nil if there is none. Of several with the figures of the last one (the same
  /// report in several formats) it is the first by name, whichever came first.
  func filing(for year: Int) -> FiledYear? { years[year]?.counting }

  /// What the other filings make of this one; other organs' reports are no part of it.
  package func standing(of filing: FiledYear) -> Standing {
    var standing = years[filing.year]?.standing(of: filing) ?? Standing()
    let past = years.keys.filter { $0 < filing.year }.sorted().compactMap { self.filing(for: $0) }
    standing.past = past.filter { $0.year == filing.year - 1 || past.count >= YearJump.fewestYears }
    return standing
  }
}

/// The filings for one year.
private struct Year: Sendable {
  let counting: FiledYear?
  private let filings: [FiledYear]
  /// Where each stands, by the name of its result.
  private var positions: [String: Int] = [:]
  /// For each filing where the last one before it, and the first behind it, stand that have other figures.
  private var before: [Int?] = []
  private var behind: [Int?] = []
  /// For each filing where it stands among those with its figures.
  private var rank: [Int] = []
  /// Filings with the same figures, in their order.
  private var equals: [[UInt8]: [Int]] = [:]

  /// As many of either side are named as being the same filing: a filing is told of those next to it, and does not
  /// change with each that comes in long after.
  private static let named = 4

  init(_ filings: [FiledYear]) {
    self.filings = filings
    let figures = filings.map(\.figures.counted)
    counting = filings.indices.reversed().prefix { figures[$0] == figures.last }.map { filings[$0] }
      .min { $0.result < $1.result }
    for (position, filing) in filings.enumerated() {
      if positions[filing.result] == nil { positions[filing.result] = position }
      rank.append(equals[figures[position], default: []].count)
      equals[figures[position], default: []].append(position)
      let isOther = position > 0 && figures[position - 1] != figures[position]
      before.append(position == 0 ? nil : isOther ? position - 1 : before[position - 1])
    }
    behind = before
    for position in filings.indices.reversed() {
      let next = position + 1
      behind[position] =
        next == filings.count ? nil : figures[next] != figures[position] ? next : behind[next]
    }
  }

  func standing(of filing: FiledYear) -> Standing {
    var standing = Standing()
    guard let own = positions[filing.result] else { return standing }
    standing.supersedes = before[own].map { filings[$0].result }
    standing.supersededBy = behind[own].map { filings[$0].result }
    let same = equals[filing.figures.counted] ?? []
    let near = max(0, rank[own] - Year.named)..<min(same.count, rank[own] + Year.named + 1)
    standing.sameFiling = Set(same[near].map { filings[$0].result }).subtracting([filing.result]).sorted()
    return standing
  }
}
