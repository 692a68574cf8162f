import ReportGenerator
import Testing

@testable import GoujiCore

/// Text carried over is told with its share; what only the form has in common is not.
struct TextCopyTests {
  private func report(_ seed: UInt64, _ examiner: Examiner) throws -> Report {
    let made = GeneratedReport.make(seed: seed, options: .init(mistakes: Mistakes.none, hasNarrative: true))
    return try #require(examiner.examine(made.bytes, name: "年度报告.txt").first?.report)
  }

  @Test func findsACopyWithOtherFigures() throws {
    let examiner = try ClaimSamples.examiner()
    let report = try report(7, examiner)
    var other = report
    for section in other.sections.indices {
      for paragraph in other.sections[section].paragraphs.indices {
        other.sections[section].paragraphs[paragraph].text.replace("1", with: "27")
      }
    }
    let shares = TextCopy.shares(of: report, in: other)
    #expect(shares.map(\.section).contains(1))
    #expect(shares.allSatisfy { $0.percent == 100 })
    let alerts = TextCopy.alerts(of: report, in: other, name: "上一年报告")
    #expect(alerts.first?.message == "第1部分的文字有 100% 与上一年报告相同。")
    #expect(alerts.allSatisfy { $0.severity == .notice })
  }

  @Test func leavesTextsOfTheirOwnAlone() throws {
    let examiner = try ClaimSamples.examiner()
    #expect(try TextCopy.shares(of: report(7, examiner), in: report(8, examiner)).isEmpty)
  }
}
