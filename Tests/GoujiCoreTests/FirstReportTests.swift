import Foundation
import Testing

@testable import GoujiCore

/// Of several reports in one file the first is judged, and the file's others are named.
struct FirstReportTests {
  /// Judged without the search for repairs, which takes its time.
  private func examine(_ text: String, name: String) throws -> Examination {
    let examiner = try Support.examiner()
    return examiner.judge(examiner.read(Array(text.utf8), name: name), seeksRepairs: false)
  }

  @Test(arguments: zip(Support.samples, Support.samples.dropFirst() + Support.samples.prefix(1)))
  func theFirstIsReadAsIfItStoodAlone(first: String, second: String) throws {
    let alone = try examine(try Support.text(first), name: first)
    let both = try examine(try Support.text(first) + "\n\n" + Support.text(second), name: first)
    #expect(both.report?.title == alone.report?.title)
    #expect(both.report?.cells == alone.report?.cells)
    #expect(both.alerts.map(\.id) == alone.alerts.map(\.id))
    #expect(both.alerts.map(\.message) == alone.alerts.map(\.message))
    #expect(both.claims.map(\.quote) == alone.claims.map(\.quote))
    #expect(both.notes.count { $0.contains("不止一份年度报告") } == 1)
  }

  @Test func theLineWhereTheSecondBeginsIsNamed() throws {
    let (first, second) = (try Support.text("610103-碑林区-2021.txt"), try Support.text("620403-平川区-2020.txt"))
    #expect(
      try examine(first + second, name: "").notes == [
        "文件里不止一份年度报告：只核对了第一份，从“白银市平川区2020年政府信息公开工作”起的没有核对。请把每份报告单独存成一个文件后上传。"
      ]
    )
  }

  @Test(arguments: Support.samples)
  func aTitleAloneIsNoSecondReport(sample: String) throws {
    let text = try Support.text(sample)
    let link = "\n某市2019年政府信息公开工作年度报告\n某市2018年政府信息公开工作年度报告\n"
    #expect(try examine(text + link, name: "").notes == [])
    // The head of a page, between the halves of a table.
    var lines = text.components(separatedBy: "\n")
    let middle = try #require(lines.firstIndex { $0.contains("重复申请") })
    lines.insert("某市2018年政府信息公开工作年度报告", at: middle)
    #expect(try examine(lines.joined(separator: "\n"), name: "").notes == [])
  }
}
