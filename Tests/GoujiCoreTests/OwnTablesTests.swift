import Foundation
import Testing

@testable import GoujiCore

/// Tables of other kinds beside the report's own take nothing from them and add nothing to them.
struct OwnTablesTests {
  private let sample = "630103-城中区-2021.txt"

  /// The sample's table of applications, and what it becomes with another table before or behind all others.
  private func cells(before: String = "", behind: String = "") throws -> [String] {
    let examiner = try Support.examiner()
    let text = try Support.text(sample)
    var document = TextLayout.document(text, wordings: examiner.library.wordings)
    let tables = { (text: String) in
      TextLayout.document(text, wordings: examiner.library.wordings).blocks.filter {
        if case .table = $0 { true } else { false }
      }
    }
    document.blocks = tables(before) + document.blocks + tables(behind)
    let source = Examination.Source(name: sample, sha256: "", bytes: 0, format: "txt")
    let report = try #require(examiner.judge(examiner.read(document, source: source)).report)
    return report.cells.map { "\($0.state) \($0.raw ?? "")" }
  }

  @Test(arguments: [
    "公开渠道 | 数量 | 备注 |\n政府网站 | 1234 | 甲 |\n其他 | 10 | 乙 |\n总计 | 1900 | 丙 |",
    "类别 | 合计 | 自然人 |\n收到申请 | 5 | 4 |\n办结 | 5 | 4 |\n未办结 | 0 | 0 |",
    "类别 | 自然人 | 总计 |\n（一）予以公开 | 91 | 92 |\n（七）总计 | 93 | 94 |",
  ])
  func tablesOfOtherKindsAreLeftAlone(table: String) throws {
    let own = try cells()
    #expect(own.count > 150)
    #expect(try cells(before: table) == own)
    #expect(try cells(behind: table) == own)
  }
}
