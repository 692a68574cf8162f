import Testing

@testable import GoujiCore

/// 表三 with other columns than the form's, or in another order.
struct HeadColumnsTests {
  private static let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
  private static let figures = [1, 2, 3, 4, 5, 6, 21]

  /// A report of which 表三 has the heads that are given; the rows with figures have those of `figures`.
  ///
  /// - Parameter cells: A row's cells, from its number and its figures.
  private func examine(_ heads: [String], cells: (Int, [Int]) -> [String], front: (Int) -> [String] = { _ in [] })
    throws
    -> Examination
  {
    let table = try #require(try Support.examiner().library.editions.last?.form.table("t3"))
    var lines = [(front(0) + ["项目"] + heads).joined(separator: "\t")]
    for (i, row) in table.rows.enumerated() {
      let figures = ["new", "granted", "total"].contains(row.id) ? Self.figures : Self.figures.map { _ in 0 }
      lines.append((front(i + 1) + [row.label.official] + cells(i + 1, figures)).joined(separator: "\t"))
    }
    let text = try Support.text("610103-碑林区-2021.txt").split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(text.firstIndex { $0.contains("自然人\t") })
    let last = try #require(text.firstIndex { $0.hasPrefix("四、结转下年度") })
    return try Support.examine((text[..<first] + lines.map { $0[...] } + text[(last + 1)...]).joined(separator: "\n"))
  }

  private func expect(_ examination: Examination, doubts: [String] = []) throws {
    let report = try #require(examination.report)
    for row in ["new", "granted", "total"] {
      let start = try #require(report.form.index[CellID("t3.\(row).natural")])
      #expect(report.cells[start..<start + 7].map { $0.value?.description } == Self.figures.map(String.init))
    }
    #expect(Support.arithmetic(examination).filter { $0.hasPrefix("T3") } == [])
    #expect(Support.marks(examination, .unsure) == doubts)
  }

  @Test(arguments: [[0, 1, 2, 3, 4, 5, 6], [6, 0, 1, 2, 3, 4, 5], [0, 1, 2, 4, 3, 5, 6]])
  func columnsMayHaveAnOrderOfTheirOwn(_ order: [Int]) throws {
    let heads = order.map { Self.columns[$0] }
    try expect(examine(heads, cells: { _, figures in order.map { "\(figures[$0])" } }))
  }

  @Test func wordsThatContradictTheSumsAreNotFollowed() throws {
    let heads = [6, 0, 1, 2, 3, 4, 5].map { Self.columns[$0] }
    try expect(examine(heads, cells: { _, figures in figures.map(String.init) }), doubts: ["t3.new.natural"])
  }

  @Test func columnsUnderWordsOfTheirOwnAreNoneOfTheForms() throws {
    let heads = ["行次"] + Self.columns.dropLast() + ["小计", "总计", "占比"]
    let examination = try examine(heads) { line, figures in
      let parts = figures.dropLast().map(String.init)
      return ["\(line)"] + parts + ["\(figures[6] - figures[0])", "\(figures[6])", "\(figures[6]).5%"]
    }
    try expect(examination)
  }

  @Test func numbersInFrontOfTheLabelsAreNoFigures() throws {
    let examination = try examine(
      Self.columns,
      cells: { _, figures in figures.map(String.init) },
      front: { [$0 == 0 ? "序号" : "\($0)"] }
    )
    try expect(examination)
  }
}
