import Testing

@testable import GoujiCore

/// What is said to a clerk: one repair, several to choose from, a shortfall, parts apart from each other.
struct RepairsWordsTests {
  /// 8 came in, 5 were granted, 8 are said to be done: 3 are missing somewhere.
  private let short: [String: Int64] = [
    "t3.new.natural": 8, "t3.new.total": 8, "t3.granted.natural": 5, "t3.granted.total": 5, "t3.total.natural": 8,
    "t3.total.total": 8,
  ]

  @Test func aWrongOutcomeLeavesFiveToChooseFrom() throws {
    let report = try RepairsSupport.report(
      2022,
      ["t4.review.upheld": 4, "t4.review.corrected": 2, "t4.review.total": 5]
    )
    let repairs = RepairFinder(report).repairs()
    #expect(repairs.count == 3 && repairs.shortfall == nil)
    #expect(
      RepairWords(repairs).lines == [
        "有 3 种改法，都是改 1 格，任取一种，全部勾稽即成立；最可能的在前：",
        "1．把表四‘行政复议’的结果维持一格由 4 改为 3。",
        "2．把表四‘行政复议’的结果纠正一格由 2 改为 1。",
        "3．把表四‘行政复议’的总计一格由 5 改为 6。",
      ]
    )
  }

  @Test func anAmountThatAnyRowCouldTakeIsAShortfall() throws {
    let repairs = RepairFinder(try RepairsSupport.report(2022, short)).repairs()
    let shortfall = try #require(repairs.shortfall)
    #expect(shortfall.column == "natural" && shortfall.amount == 3 && shortfall.rows == 21)
    #expect(repairs.changes.isEmpty && repairs.count == 21)
  }

  @Test func whereTheTextNamesTheRowNothingIsShort() throws {
    let supported: Set = [
      SupportedFigure(cell: CellID("t3.unable.not_held.natural"), value: 3),
      SupportedFigure(cell: CellID("t3.unable.not_held.total"), value: 3),
    ]
    let repairs = RepairFinder(try RepairsSupport.report(2022, short), supported: supported).repairs()
    #expect(repairs.shortfall == nil && repairs.count == 21 && repairs.changes.count == 5)
    #expect(Set(repairs.changes[0].map { SupportedFigure(cell: $0.cell, value: $0.to) }) == supported)
  }

  /// Too much in a column can only be where something stands: those few are listed.
  @Test func anExcessIsListed() throws {
    var figures = short
    figures["t3.granted.natural"] = 11
    figures["t3.granted.total"] = 11
    let repairs = RepairFinder(try RepairsSupport.report(2022, figures)).repairs()
    #expect(RepairWords(repairs).lines == ["把‘（一）予以公开’的自然人、总计两格由 11 改为 8，全部勾稽即成立。"])
  }

  @Test func partsAreToldApartAndCombined() throws {
    var figures: [String: Int64] = ["t4.direct.upheld": 1, "t4.direct.total": 2]
    figures["t3.new.natural"] = 1
    let repairs = RepairFinder(try RepairsSupport.report(2022, figures)).repairs()
    #expect(repairs.parts.map(\.count) == [1, 5] && repairs.count == 5 && repairs.changes.count == 5)
    #expect(repairs.changes.allSatisfy { $0.count == 2 && $0[0].cell == CellID("t3.new.natural") && $0[0].to == 0 })
    let lines = RepairWords(repairs).lines
    #expect(lines[0] == "把‘新收’的自然人一格由 1 改为 0，表三的勾稽即成立。")
    #expect(lines[1] == "有 5 种改法，都是改 1 格，任取一种，表四‘未经复议直接起诉’的勾稽即成立；最可能的在前：")
  }

  @Test func remarksInBracketsAreLeftOut() throws {
    let report = try RepairsSupport.report(2022, ["t3.partial.natural": 2])
    #expect(RepairWords(RepairFinder(report).repairs()).lines == ["把‘（二）部分公开’的自然人一格由 2 改为 0，全部勾稽即成立。"])
  }

  @Test func aSearchGivenUpSaysHowManyCellsAtLeast() throws {
    var figures: [String: Int64] = [:]
    for row in ["new", "carried_in", "granted", "partial", "unable.not_held", "unable.unclear", "total", "carried_out"]
    {
      figures["t3.\(row).natural"] = Int64(row.utf8.count)
    }
    figures["t3.denied.process.business"] = 71
    figures["t3.denied.third_party.legal"] = 5
    let repairs = RepairFinder(try RepairsSupport.report(2022, figures)).repairs()
    let bounds = RepairWords(repairs).bounds
    #expect(bounds.count == 1 && bounds[0].hasPrefix("表三有 ") && bounds[0].contains("至少要改"))
  }
}
