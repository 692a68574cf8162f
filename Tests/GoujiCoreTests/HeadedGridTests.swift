import Testing

@testable import GoujiCore

/// 表四 with its rows and columns in other places than the form's: what the words say counts.
struct HeadedGridTests {
  private static let figures = [[1, 2, 3, 4, 10], [5, 6, 7, 8, 26], [9, 0, 1, 2, 12]]
  private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
  private static let blocks = ["行政复议", "未经复议直接起诉", "复议后起诉"]

  private func examine(_ table: [[String]]) throws -> Examination {
    var lines = try Support.text("610103-碑林区-2021.txt").split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("行政复议\t") })
    lines.replaceSubrange(first...first + 3, with: table.map { Substring($0.joined(separator: "\t")) })
    return try Support.examine(lines.joined(separator: "\n"))
  }

  private func figures(_ examination: Examination) throws -> [[Int]] {
    let report = try #require(examination.report)
    return try ["review", "direct", "after_review"].map { block in
      try ["upheld", "corrected", "other", "pending", "total"].map { outcome in
        let cell = report.cells[try #require(report.form.index[CellID("t4.\(block).\(outcome)")])]
        return cell.value.flatMap { Int($0.description) } ?? -1
      }
    }
  }

  private func expect(_ table: [[String]], doubts: [String] = [], sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let examination = try examine(table)
    #expect(try figures(examination) == Self.figures, sourceLocation: sourceLocation)
    #expect(Support.marks(examination, .unsure) == doubts, sourceLocation: sourceLocation)
    #expect(Support.marks(examination, .outcomes) == [], sourceLocation: sourceLocation)
  }

  private func texts(_ figures: [Int]) -> [String] { figures.map(String.init) }

  @Test func rowsAndColumnsMayChangePlaces() throws {
    let rows = Self.outcomes.indices.map { i in [Self.outcomes[i]] + texts(Self.figures.map { $0[i] }) }
    try expect([["项目"] + Self.blocks] + rows)
    try expect([["结果", "行政复议", "行政诉讼", ""], ["", "", Self.blocks[1], Self.blocks[2]]] + rows)
  }

  @Test(arguments: [
    [["行政复议"], ["未经复议直接起诉"], ["复议后起诉"]],
    [["行政复议案件"], ["行政诉讼（未经复议直接起诉）"], ["行政诉讼（复议后起诉）"]],
    [["一、行政复议"], ["二、行政诉讼（一）未经复议直接起诉"], ["二、行政诉讼（二）复议后起诉"]],
    [["行政复议"], ["直接起诉"], ["复议后起诉"]],
    [["行政复议", ""], ["行政诉讼", "未经复议直接起诉"], ["", "复议后起诉"]],
    [["", "行政复议", ""], ["", "行政诉讼", "未经复议直接起诉"], ["", "", "复议后起诉"]],
  ])
  func rowsMayStandBelowEachOther(_ labels: [[String]]) throws {
    let head = [String](repeating: "", count: labels[0].count) + Self.outcomes
    let rows = zip(labels, Self.figures).map { $0 + texts($1) }
    try expect([head] + rows)
    try expect([head] + rows.reversed())
  }

  @Test func wordsMayStandBesideTheirFigures() throws {
    let rows = Self.outcomes.indices.map { i in Self.figures.flatMap { [Self.outcomes[i], "\($0[i])"] } }
    try expect([Self.blocks.flatMap { [$0, ""] }] + rows)
  }

  /// The head of three rows and the line of figures, blocks and outcomes in the order that is given.
  private func sideBySide(blocks: [Int], outcomes: [Int]) -> [[String]] {
    let labels = blocks.flatMap { [Self.blocks[$0], "", "", "", ""] }
    let names = blocks.flatMap { _ in outcomes.map { Self.outcomes[$0] } }
    return [labels, names, blocks.flatMap { block in outcomes.map { "\(Self.figures[block][$0])" } }]
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [2, 0, 1]], [[0, 1, 2, 3, 4], [4, 0, 1, 2, 3], [0, 1, 3, 2, 4]])
  func blocksAndOutcomesMayHaveAnOrderOfTheirOwn(blocks: [Int], outcomes: [Int]) throws {
    try expect(sideBySide(blocks: blocks, outcomes: outcomes))
  }

  @Test func aLineThatCountsTheColumnsHoldsNoFigures() throws {
    var table = sideBySide(blocks: [0, 1, 2], outcomes: [0, 1, 2, 3, 4])
    table.insert((1...15).map(String.init), at: 2)
    try expect(table)
  }

  @Test func aWordInFrontOfTheFiguresIsNone() throws {
    let table = sideBySide(blocks: [0, 1, 2], outcomes: [0, 1, 2, 3, 4])
    try expect(zip(["项目", "", "件数"], table).map { [$0] + $1 })
  }

  /// The word of a column stands beside its figures: order tells, as the form has it.
  @Test func figuresThatStandBesideTheirWordsAreReadInOrder() throws {
    let table = sideBySide(blocks: [0, 1, 2], outcomes: [0, 1, 2, 3, 4])
    try expect([table[0] + [""], table[1] + [""], [""] + table[2]])
  }

  /// The total's word has slipped to the front; where it stands the figures do not add up.
  @Test func wordsThatContradictTheSumsAreNotFollowed() throws {
    var table = sideBySide(blocks: [0, 1, 2], outcomes: [0, 1, 2, 3, 4])
    table[1] = sideBySide(blocks: [0, 1, 2], outcomes: [4, 0, 1, 2, 3])[1]
    try expect(table, doubts: ["t4.review.upheld"])
  }
}
