import Testing

@testable import GoujiCore

/// What the text says of a cell speaks for the repair that agrees with it.
struct SupportTests {
  private func supported(_ prose: String) throws -> Set<SupportedFigure> {
    ClaimReport.judge(try ClaimReport.report(prose)).supported
  }

  private func figure(_ cell: String, _ value: Int64) -> SupportedFigure {
    SupportedFigure(cell: CellID(cell), value: value)
  }

  @Test func anExactFigureOfOneCellSpeaksForIt() throws {
    #expect(try supported("收到政府信息公开申请221件。").contains(figure("t3.new.total", 221)))
    #expect(try supported("收到政府信息公开申请231件。").contains(figure("t3.new.total", 231)))
    #expect(
      try supported("政府信息公开行政复议27件，其中维持17件。") == [
        figure("t4.review.total", 27), figure("t4.review.upheld", 17),
      ]
    )
  }

  @Test(arguments: ["收到政府信息公开申请约220件。", "区政府办公室收到政府信息公开申请17件。", "收到政府信息公开申请220余件。", "收到建议221件。"])
  func aRoundFigureOrOneOfLessSpeaksForNothing(_ prose: String) throws {
    #expect(try supported(prose) == [])
  }

  /// 17 + 3 + 5 + 2 is not 25: the total may be wrong, or any of the four.
  @Test(
    arguments: [
      ("政府信息公开行政复议27件。", "t4.review.total", 27), ("政府信息公开行政复议25件，其中维持15件。", "t4.review.upheld", 15),
      ("政府信息公开行政复议案件被纠错1件。", "t4.review.corrected", 1),
    ] as [(String, String, Int64)]
  )
  func theTextDecidesBetweenRepairs(_ prose: String, _ cell: String, _ value: Int64) throws {
    let report = try ClaimReport.report(prose, changed: ["t4.review.total": 25])
    let repairs = RepairFinder(report, supported: ClaimReport.judge(report).supported).repairs()
    let first = try #require(repairs.changes.first)
    #expect(repairs.count > 1)
    #expect(first.map(\.cell) == [CellID(cell)])
    #expect(first.map(\.to) == [value])
  }
}
