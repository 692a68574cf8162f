/// All filings of one organ, in the order in which they came in.
///
/// What it says of a year does not depend on when other years came in; only filings for one year have an order, and
/// there the last one counts.
package struct OrganHistory: Sendable {
  /// Filings for one year with equal figures: the same report, perhaps in several formats.
  private struct Version {
    var filings: [FiledYear]
  }

  /// By year; the version that came in last is last.
  private let years: [Int: [Version]]

  package init(_ filings: [FiledYear]) {
    var years: [Int: [Version]] = [:]
    for filing in filings {
      var versions = years[filing.year] ?? []
      if let same = versions.firstIndex(where: { $0.filings[0].figures.isEqual(to: filing.figures) }) {
        // Filed again, it is once more what counts.
        var version = versions.remove(at: same)
        version.filings.append(filing)
        versions.append(version)
      } else {
        versions.append(Version(filings: [filing]))
      }
      years[filing.year] = versions
    }
    self.years = years
  }

  /// The filing that counts for the year; nil if there is none.
  func filing(for year: Int) -> FiledYear? { years[year]?.last?.filings.last }

  /// The filings that count for the years before, the oldest first.
  func filings(before year: Int) -> [FiledYear] {
    years.keys.filter { $0 < year }.sorted().compactMap { filing(for: $0) }
  }

  /// What the other filings for the same year make of this one.
  func relations(of filing: FiledYear) -> Examination.History {
    var history = Examination.History()
    let versions = years[filing.year] ?? []
    guard let own = versions.firstIndex(where: { $0.filings[0].figures.isEqual(to: filing.figures) }) else {
      return history
    }
    if own > 0 { history.supersedes = versions[own - 1].filings.last?.result }
    if own + 1 < versions.count { history.supersededBy = versions[own + 1].filings.last?.result }
    history.sameFiling = Set(versions[own].filings.map(\.result)).subtracting([filing.result]).sorted()
    return history
  }
}
