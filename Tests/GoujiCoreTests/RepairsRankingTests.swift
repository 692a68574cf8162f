import Testing

@testable import GoujiCore

struct RepairsRankingTests {
  @Test(
    arguments: [
      (53, 53, 0), (53, 58, 1), (53, 35, 1), (53, 5, 1), (53, 533, 1), (999, 1000, 1), (1000, 999, 1), (0, 3, 1),
      (0, 12, 2), (123, 321, 2), (7, 1234, 4),
    ] as [(Int64, Int64, Int)]
  )
  func countsSlipsOfThePen(_ from: Int64, _ to: Int64, _ slips: Int) {
    #expect(DigitEdits.count(from, to) == slips)
    #expect(DigitEdits.count(to, from) == slips)
  }

  private func ranking(_ values: [Int64]) -> RepairRanking {
    var equations = Tableau(variables: values.count, rows: 1)
    equations.append(plus: [2], minus: [], wanted: 0, isActive: true)
    return RepairRanking(
      sites: values.enumerated().map { index, value in
        RepairRanking.Site(value: value, isBlank: false, isEarlier: false, table: 1, row: 0, column: index)
      },
      equations: equations,
      supported: [1: [57]]
    )
  }

  private func rank(_ ranking: RepairRanking, _ steps: [(Int, Int64)]) -> RepairRank {
    ranking.rank(steps.map { RepairCollector.Step(variable: $0.0, change: $0.1) })
  }

  @Test func aFigureInTheNextColumnIsOneSlip() {
    let ranking = ranking([0, 4812, 0])
    #expect(rank(ranking, [(0, 4812), (1, -4812)]).edits == 1)
    #expect(rank(ranking, [(0, 4812), (1, -4811)]).edits > 1)
  }

  @Test func whatSpeaksForAFigureOutweighsTheDigits() {
    let ranking = ranking([10, 12, 10])
    #expect(rank(ranking, [(1, 45)]) < rank(ranking, [(0, 1)]))
    #expect(rank(ranking, [(0, 1)]) < rank(ranking, [(1, 44)]))
  }

  @Test func aCellThatSumsConfirmIsLessLikely() {
    let ranking = ranking([10, 12, 10])
    #expect(rank(ranking, [(0, 1)]) < rank(ranking, [(2, 1)]))
  }
}
