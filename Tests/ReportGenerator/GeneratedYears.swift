/// Reports of one organ for consecutive years, each consistent with itself and, but for what is planted, with the year
/// before.
package struct GeneratedYears: Sendable {
  package let seed: UInt64
  /// The oldest first.
  package let reports: [GeneratedReport]
  /// What is wrong between the last two; nil if nothing is.
  package let planted: Predecessor.Break?

  /// - Parameters:
  ///   - first: The first year, 2019 to 2025.
  ///   - planting: Chooses the contradiction between the last two years; nil for none.
  package static func make(
    seed: UInt64,
    first: Int,
    count: Int,
    planting: ((inout SeededRandom) -> Predecessor.Break)? = nil,
    mistakes: Mistakes = .none,
    layout: Layout? = nil,
    hasNarrative: Bool = false
  ) -> GeneratedYears {
    var random = SeededRandom(seed: seed)
    var agency = Agency(random: &random)
    // A name that fits several divisions could not be followed from one file to the next.
    while agency.regionFromName == nil { agency = Agency(random: &random) }
    let planted = planting?(&random)
    var last = Predecessor(agency: agency, year: first - 1, cells: [:])
    var reports: [GeneratedReport] = []
    for number in 0..<count {
      let isLast = number == count - 1
      if isLast { last.planted = planted }
      // Zeros as 0: a stock that is left blank is not stated, and nothing could be said of it.
      let options = GeneratedReport.Options(
        layout: layout,
        mistakes: isLast ? mistakes : Mistakes.none,
        zero: "0",
        follows: last,
        hasNarrative: hasNarrative
      )
      let report = GeneratedReport.make(seed: random.next(), options: options)
      reports.append(report)
      last = Predecessor(agency: agency, year: report.expected.year, cells: report.expected.cells)
    }
    return GeneratedYears(seed: seed, reports: reports, planted: planted)
  }
}

extension GeneratedYears: CustomStringConvertible {
  package var description: String {
    "seed \(seed), \(reports.map { "\($0.expected.year)" }.joined(separator: " to ")), planted "
      + (planted.map { "\($0)" } ?? "nothing")
  }
}
