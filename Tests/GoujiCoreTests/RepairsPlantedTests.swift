import ReportGenerator
import Testing

@testable import GoujiCore

/// Wrong figures planted anywhere in 表三 and 表四.
struct RepairsPlantedTests {
  private func planted(_ seed: UInt64, _ mistakes: Mistakes) throws -> (GeneratedReport, Repairs) {
    let generated = GeneratedReport.make(seed: seed, options: .init(layout: .tabs, mistakes: mistakes))
    return (generated, RepairFinder(try RepairsSupport.report(generated.expected)).repairs())
  }

  private func truth(_ generated: GeneratedReport) -> Set<SupportedFigure> {
    Set(generated.expected.planted.map { SupportedFigure(cell: CellID($0.cell), value: Int64($0.from)) })
  }

  private func figures(_ changes: [Change]) -> Set<SupportedFigure> {
    Set(changes.map { SupportedFigure(cell: $0.cell, value: $0.to) })
  }

  @Test func aReportThatAddsUpNeedsNone() throws {
    for seed in 0..<50 as Range<UInt64> {
      let (generated, repairs) = try planted(seed, .none)
      #expect(repairs == .none, "\(generated)")
    }
  }

  @Test func aWrongCellIsAmongTheSmallestRepairs() throws {
    for seed in 0..<300 as Range<UInt64> {
      let (generated, repairs) = try planted(seed, .one)
      guard !generated.expected.arithmetic.isEmpty else {
        #expect(repairs == .none, "\(generated)")
        continue
      }
      #expect(repairs.parts.count == 1 && repairs.parts.first?.bound == nil, "\(generated)")
      let changes = repairs.changes
      for change in changes {
        #expect(change.count == 1, "\(generated): \(change)")
        #expect(try RepairsSupport.leftover(change, generated.expected).isEmpty, "\(generated): \(change)")
      }
      let isNamed = changes.contains { figures($0) == truth(generated) }
      #expect(isNamed || repairs.count > Repairs.listed, "\(generated)")
      let notStated = IndependentJudge(cells: generated.expected.cells).notStated
      if generated.expected.planted[0].cell.hasPrefix("t3."), !notStated.contains(where: { $0.hasPrefix("t3.") }) {
        #expect(repairs.count == 1 && isNamed, "\(generated)")
      }
    }
  }

  @Test func twoWrongCellsAreExplainedByTheTruthOrByLess() throws {
    var named = 0
    var unlisted = 0
    for seed in 1000..<1200 as Range<UInt64> {
      let (generated, repairs) = try planted(seed, .several(2))
      guard !repairs.parts.isEmpty else { continue }
      #expect(repairs.parts.allSatisfy { $0.bound == nil }, "\(generated)")
      for change in repairs.changes {
        #expect(change.count <= 2, "\(generated): \(change)")
        #expect(try RepairsSupport.leftover(change, generated.expected).isEmpty, "\(generated): \(change)")
      }
      if repairs.changes.first?.count == 2, repairs.changes.contains(where: { figures($0) == truth(generated) }) {
        named += 1
      } else {
        let isSmaller = (repairs.changes.first?.count ?? 2) < 2
        #expect(isSmaller || repairs.count > Repairs.listed, "\(generated)")
        if !isSmaller { unlisted += 1 }
      }
    }
    #expect(named > 120 && unlisted < 60, "\(named) named, \(unlisted) beyond the list")
  }

  @Test func whatTheTextSaysComesFirst() throws {
    var decided = 0
    for seed in 0..<300 as Range<UInt64> {
      let (generated, repairs) = try planted(seed, .one)
      guard repairs.count > 1 else { continue }
      let report = try RepairsSupport.report(generated.expected)
      let supported = RepairFinder(report, supported: truth(generated)).repairs()
      #expect(supported.changes.first.map(figures) == truth(generated), "\(generated)")
      #expect(supported.count == repairs.count, "\(generated)")
      decided += 1
    }
    #expect(decided > 10)
  }

  @Test func manyErrorsAreBoundedAndSaidSo() throws {
    var bounded = 0
    for seed in 0..<12 as Range<UInt64> {
      let (generated, repairs) = try planted(seed, .several(16))
      #expect(try planted(seed, .several(16)).1 == repairs, "\(generated)")
      for change in repairs.changes {
        #expect(try RepairsSupport.leftover(change, generated.expected).isEmpty, "\(generated): \(change)")
      }
      let bounds = RepairWords(repairs).bounds
      if !bounds.isEmpty {
        bounded += 1
        #expect(bounds.allSatisfy { $0.contains("至少要改") }, "\(generated)")
      }
    }
    #expect(bounded > 8)
  }
}
