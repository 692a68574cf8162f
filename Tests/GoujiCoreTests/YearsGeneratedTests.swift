import ReportGenerator
import Testing

@testable import GoujiCore

/// Generated reports of one organ for consecutive years, as the examiner reads them.
struct YearsGeneratedTests {
  private static let years = YearJudge(RepairsSupport.library)

  private func examined(_ generated: GeneratedYears) -> [Examination] {
    generated.reports.enumerated().flatMap { number, report in
      RepairsSupport.examiner.examine(report.bytes, name: "\(number)-\(report.expected.fileName)")
    }
  }

  private func yearAlerts(_ examination: Examination) -> [Alert] {
    examination.alerts.filter { [.yearCarry, .yearStock, .yearJump].contains($0.code) }
  }

  @Test func consistentYearsSayNothing() throws {
    for seed in 0..<40 as Range<UInt64> {
      let generated = GeneratedYears.make(seed: seed, first: 2019 + Int(seed % 6), count: 2, layout: .tabs)
      let judged = Self.years.judged(examined(generated))
      for examination in judged {
        #expect(yearAlerts(examination).isEmpty && examination.repairs == .none, "\(generated)")
      }
      #expect(judged[1].history.judgedWith == [judged[0].resultName], "\(generated)")
      #expect(judged[1].history.pending.isEmpty, "\(generated)")
      let first = generated.reports[0].expected.year
      #expect(judged[0].history.pending == (first > 2019 ? [first - 1] : []), "\(generated)")
    }
  }

  /// Words are judged by last year's figures, too; where both are right there is nothing to say.
  @Test func rightWordsBesideLastYearsReportSayNothing() throws {
    for seed in 0..<150 as Range<UInt64> {
      let generated = GeneratedYears.make(seed: seed, first: 2019 + Int(seed % 6), count: 2, hasNarrative: true)
      for examination in Self.years.judged(examined(generated)) {
        let text = examination.alerts.filter { $0.code.rawValue.hasPrefix("TEXT-") && $0.severity != .notice }
        #expect(text.isEmpty, "\(generated): \(text.map(\.message))")
      }
    }
  }

  @Test func aChangeThatLastYearsReportContradictsIsFound() throws {
    var planted = 0
    var missed: [String] = []
    for seed in 0..<150 as Range<UInt64> {
      let generated = GeneratedYears.make(
        seed: seed,
        first: 2019 + Int(seed % 6),
        count: 2,
        planting: { _ in .change },
        hasNarrative: true
      )
      // Where the years do not differ there is no sentence.
      guard let contradiction = generated.reports[1].expected.contradiction else { continue }
      planted += 1
      let judged = Self.years.judged(examined(generated))[1]
      if !judged.alerts.contains(where: { $0.code == .textChange }) {
        missed.append("\(generated): \(contradiction.sentence)")
      }
    }
    print("TEXT-CHANGE against last year's report: \(planted - missed.count) of \(planted) found")
    #expect(planted > 60)
    #expect(missed.count * 20 <= planted, "\(missed)")
  }

  @Test func aBrokenCarryIsFoundInItsColumnAndInTheTotal() throws {
    for seed in 100..<140 as Range<UInt64> {
      let column = ["natural", "business", "legal", "other"][Int(seed % 4)]
      let by = Int(seed % 3) + 1
      let generated = GeneratedYears.make(
        seed: seed,
        first: 2019 + Int(seed % 6),
        count: 2,
        planting: { _ in .carry(column: column, by: by) },
        layout: .tabs
      )
      let judged = Self.years.judged(examined(generated))
      let alerts = yearAlerts(judged[1]).filter { $0.code == .yearCarry }
      #expect(alerts.map(\.at) == [column, "total"], "\(generated)")
      for alert in alerts {
        #expect((alert.found?.count ?? 0) - (alert.expected?.count ?? 0) == Int64(by), "\(generated)")
        #expect(alert.severity == .error && alert.cells == [CellID("t3.carried_in.\(alert.at ?? "")")])
        #expect(alert.message.contains("\(generated.reports[0].expected.year) 年报告的结转下年度为"), "\(generated)")
      }
      #expect(yearAlerts(judged[0]).isEmpty, "\(generated)")
      let repairs = judged[1].repairs
      #expect(repairs.count > 0, "\(generated)")
      for changes in repairs.changes { try verify(changes, generated) }
    }
  }

  /// Every identity of this year's report and those between the years hold, and last year's as well.
  private func verify(_ changes: [Change], _ generated: GeneratedYears) throws {
    var (before, after) = (generated.reports[0].expected, generated.reports[1].expected)
    for change in changes {
      if change.year == before.year {
        before.cells[change.cell.rawValue] = .number(String(change.to))
      } else {
        #expect(change.year == after.year)
        after.cells[change.cell.rawValue] = .number(String(change.to))
      }
    }
    #expect(IndependentJudge(cells: before.cells).alerts.isEmpty, "\(generated): \(changes)")
    #expect(IndependentJudge(cells: after.cells).alerts.isEmpty, "\(generated): \(changes)")
    for column in ["natural", "business", "research", "ngo", "legal", "other", "total"] {
      let left = before.cells["t3.carried_out.\(column)"]?.count
      #expect(left == after.cells["t3.carried_in.\(column)"]?.count, "\(generated): \(changes)")
    }
  }

  @Test func aBrokenStockIsFoundWithinTheNewEditionOnly() throws {
    for seed in 200..<240 as Range<UInt64> {
      let first = 2019 + Int(seed % 6)
      let generated = GeneratedYears.make(
        seed: seed,
        first: first,
        count: 2,
        planting: { _ in .stock(row: seed % 2 == 0 ? "regulations" : "normative", by: 4) },
        layout: .tabs
      )
      let judged = Self.years.judged(examined(generated))
      let row = seed % 2 == 0 ? "regulations" : "normative"
      let before = generated.reports[0].expected.cells["t2.\(row).in_force"]
      let isJudged = first >= 2021 && before?.state != .blank
      #expect(yearAlerts(judged[1]).map(\.code) == (isJudged ? [.yearStock] : []), "\(generated)")
      guard isJudged, let alert = yearAlerts(judged[1]).first else { continue }
      #expect(alert.severity == .warning && alert.at == row && alert.cells.count == 3)
      #expect((alert.found?.count ?? 0) - (alert.expected?.count ?? 0) == 4, "\(generated)")
      #expect(judged[1].repairs.count >= 3, "\(generated)")
      #expect(judged[1].repairs.changes.allSatisfy { $0.count == 1 }, "\(generated)")
    }
  }

  /// Last year's report confirms what was carried in: a wrong figure there is named as any other.
  @Test func aWrongCellIsNamedWithLastYearsHelp() throws {
    for seed in 300..<360 as Range<UInt64> {
      let generated = GeneratedYears.make(seed: seed, first: 2021, count: 2, mistakes: .one, layout: .tabs)
      let expected = generated.reports[1].expected
      guard let planted = expected.planted.first, planted.cell.hasPrefix("t3."), !expected.arithmetic.isEmpty,
        IndependentJudge(cells: expected.cells).notStated.isEmpty
      else { continue }
      let repairs = Self.years.judged(examined(generated))[1].repairs
      #expect(repairs.count == 1, "\(generated): \(generated.reports) \(repairs.changes)")
      #expect(
        repairs.changes.first?.map { SupportedFigure(cell: $0.cell, value: $0.to) }
          == [SupportedFigure(cell: CellID(planted.cell), value: Int64(planted.from))],
        "\(generated), \(generated.reports)"
      )
    }
  }

  @Test func theOrderOfArrivalMakesNoDifference() throws {
    for seed in 400..<412 as Range<UInt64> {
      let generated = GeneratedYears.make(
        seed: seed,
        first: 2020,
        count: 5,
        planting: { _ in .carry(column: "natural", by: 2) },
        mistakes: .one,
        layout: .tabs
      )
      let all = examined(generated)
      let inOrder = Self.years.judged(all).map { $0.json(received: nil) }
      let reversed = Self.years.judged(all.reversed()).map { $0.json(received: nil) }
      #expect(inOrder == reversed.reversed(), "\(generated)")
      // Judged alone first, then again when the others are there.
      let again = Self.years.judged(Self.years.judged(Array(all.suffix(3))) + all.prefix(2)).map {
        $0.json(received: nil)
      }
      #expect(Set(again) == Set(inOrder), "\(generated)")
    }
  }
}
