import ReportGenerator
import Testing

@testable import GoujiCore

/// The search held against trying everything.
struct RepairsBruteForceTests {
  /// A table of two columns with a total, and two rows with a total: nine variables, six equations.
  private static let rows = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8]]

  private func wanted(_ values: [Int64]) -> [Int64] {
    Self.rows.map { values[$0[2]] - values[$0[0]] - values[$0[1]] }
  }

  private func search(_ values: [Int64]) -> (repairs: Set<[RepairCollector.Step]>, count: Int, givenUp: Int?) {
    var tableau = Tableau(variables: values.count, rows: Self.rows.count)
    for (row, wanted) in zip(Self.rows, wanted(values)) {
      tableau.append(plus: [row[0], row[1]], minus: [row[2]], wanted: wanted, isActive: true)
    }
    let sites = values.enumerated().map { index, value in
      RepairRanking.Site(
        value: value,
        isBlank: false,
        isEarlier: false,
        table: 0,
        row: index / 3,
        column: index % 3
      )
    }
    let collector = RepairCollector(ranking: RepairRanking(sites: sites, equations: tableau, supported: [:]))
    var search = RepairSearch(tableau, values: values, collector: collector)
    let givenUp = search.run()
    return (Set(search.collector.all.map(\.steps)), search.collector.count, givenUp)
  }

  /// Every assignment of figures up to `largest` to every set of variables, smallest sets first.
  private func bruteForce(_ values: [Int64], largest: Int64) -> Set<[RepairCollector.Step]> {
    for size in 0...4 {
      var found: Set<[RepairCollector.Step]> = []
      func assign(_ next: Int, _ left: Int, _ current: inout [Int64]) {
        if left == 0 {
          if wanted(current).allSatisfy({ $0 == 0 }) {
            found.insert(
              current.indices.filter { current[$0] != values[$0] }.map {
                RepairCollector.Step(variable: $0, change: current[$0] - values[$0])
              }
            )
          }
          return
        }
        guard next + left <= values.count else { return }
        for variable in next...(values.count - left) {
          for figure in 0...largest where figure != values[variable] {
            current[variable] = figure
            assign(variable + 1, left - 1, &current)
          }
          current[variable] = values[variable]
        }
      }
      var current = values
      assign(0, size, &current)
      if !found.isEmpty { return found }
    }
    return []
  }

  @Test func findsWhatTryingEverythingFinds() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<24 {
      // Figures so small that many repairs would take more than there is.
      let values = (0..<9).map { _ in Int64(random.int(0...2)) }
      let expected = bruteForce(values, largest: 6)
      let (repairs, count, givenUp) = search(values)
      guard wanted(values).contains(where: { $0 != 0 }) else { continue }
      #expect(givenUp == nil)
      if expected.isEmpty {
        #expect(repairs.allSatisfy { $0.count > 4 }, "\(values)")
      } else {
        #expect(repairs == expected && count == expected.count, "\(values): \(repairs) for \(expected)")
      }
    }
  }

  /// Taking five from two cells that have three each: no single cell has enough, and either may give the more.
  @Test func countsEveryWayToShareAnAmount() {
    var tableau = Tableau(variables: 2, rows: 1)
    tableau.append(plus: [0, 1], minus: [], wanted: -5, isActive: true)
    let sites = (0..<2).map { column in
      RepairRanking.Site(
        value: 3,
        isBlank: false,
        isEarlier: false,
        table: 0,
        row: 0,
        column: column
      )
    }
    let collector = RepairCollector(ranking: RepairRanking(sites: sites, equations: tableau, supported: [:]))
    var search = RepairSearch(tableau, values: [3, 3], collector: collector)
    #expect(search.run() == nil)
    let changes = Set(search.collector.all.map { $0.steps.map(\.change) })
    #expect(changes == [[-2, -3], [-3, -2]] && search.collector.count == 2)
  }

  /// In 表三 two cells never stand in the same identities, so that each figure of a pair follows from one of them.
  @Test func findsEveryPairInRealTables() throws {
    for seed in 1000..<1012 as Range<UInt64> {
      let generated = GeneratedReport.make(seed: seed, options: .init(layout: .tabs, mistakes: .several(2)))
      let report = try RepairsSupport.report(generated.expected)
      let repairs = RepairFinder(report).repairs()
      guard repairs.parts.count == 1, let part = repairs.parts.first, part.scope == "表三" else { continue }
      let size = part.changes.first?.count ?? 2
      guard size == 2 else { continue }
      #expect(pairs(report).count == part.count, "\(generated)")
    }
  }

  private func pairs(_ report: Report) -> Set<[SupportedFigure]> {
    let judge = SumJudge(report)
    var wanted: [(identity: Identity, by: Int64)] = []
    for (identity, verdict) in zip(report.form.identities, judge.verdicts()) {
      switch verdict {
      case .holds: wanted.append((identity, 0))
      case .broken(let left, let right): wanted.append((identity, right - left))
      case .unjudged: continue
      }
    }
    func coefficient(_ identity: Identity, _ cell: Int) -> Int64 {
      identity.left.contains(cell) ? 1 : identity.right.contains(cell) ? -1 : 0
    }
    let broken = wanted.filter { $0.by != 0 }
    let cells = report.cells.indices.filter { cell in broken.contains { coefficient($0.identity, cell) != 0 } }
    let steps = Set(broken.flatMap { [$0.by, -$0.by] })
    var found: Set<[SupportedFigure]> = []
    for (i, first) in cells.enumerated() {
      for second in cells[(i + 1)...] {
        let relevant = wanted.map { (coefficient($0.identity, first), coefficient($0.identity, second), $0.by) }
        for one in steps {
          for other in steps where relevant.allSatisfy({ $0.0 * one + $0.1 * other == $0.2 }) {
            let figures = [(first, one), (second, other)].map { cell, step in
              SupportedFigure(cell: report.form.cells[cell].id, value: (report.cells[cell].counted ?? 0) + step)
            }
            if figures.allSatisfy({ $0.value >= 0 }) { found.insert(figures) }
          }
        }
      }
    }
    return found
  }
}
