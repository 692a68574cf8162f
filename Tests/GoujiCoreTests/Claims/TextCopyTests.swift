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
    let shares = TextCopy.shares(of: TextSketch(report), in: TextSketch(other))
    #expect(shares.map(\.section).contains(1))
    #expect(shares.allSatisfy { $0.percent == 100 })
    let alerts = TextCopy.alerts(of: report, earlier: shares, others: [])
    #expect(alerts.first?.message == "第1部分的文字约有 100% 与上一年报告相同。")
    #expect(alerts.allSatisfy { $0.severity == .notice && $0.quote != nil })
  }

  /// The share told is near the share that was taken over, whatever the lengths of the two texts.
  @Test(arguments: [(40, 0), (75, 75), (85, 85), (100, 100)])
  func tellsTheShare(_ copied: Int, _ told: Int) throws {
    var random = SeededRandom(seed: UInt64(copied))
    func text(_ count: Int) -> String {
      String((0..<count).map { _ in Character(Unicode.Scalar(UInt32(random.int(0x4E00...0x9000))) ?? "一") })
    }
    for length in [600, 2000, 6000] {
      let source = text(length)
      let own = String(source.prefix(length * copied / 100)) + text(length - length * copied / 100)
      let percent = try TextCopy.shares(of: sketch(own), in: sketch(source + text(500))).first?.percent ?? 0
      #expect(abs(percent - told) <= 15, "\(length) characters, \(copied)%: \(percent)%")
    }
  }

  private func sketch(_ text: String) throws -> TextSketch {
    var report = try RepairsSupport.report(2021, [:], agency: "甲", region: nil)
    report.sections = [
      Report.Section(
        number: 1,
        title: "一、总体情况",
        place: Place(line: 1),
        paragraphs: [Document.Paragraph(text: text, place: Place(line: 2))],
        isRenamed: false
      )
    ]
    return TextSketch(report)
  }

  /// Without a band in common two texts would never be compared.
  @Test func textsThatAreAlikeShareABandAndOthersDoNot() throws {
    var random = SeededRandom(seed: 5)
    func text(_ count: Int) -> String {
      String((0..<count).map { _ in Character(Unicode.Scalar(UInt32(random.int(0x4E00...0x9000))) ?? "一") })
    }
    for length in [400, 2000, 8000] {
      let source = text(length)
      let bands = try Set(#require(sketch(source).sections.first).bands)
      #expect(bands.count == 12, "\(length) characters")
      let most = try #require(sketch(String(source.prefix(length * 9 / 10)) + text(length / 10)).sections.first)
      #expect(!bands.isDisjoint(with: most.bands), "\(length) characters")
      let other = try #require(sketch(text(length)).sections.first)
      #expect(bands.isDisjoint(with: other.bands), "\(length) characters")
    }
  }

  @Test func leavesTextsOfTheirOwnAlone() throws {
    let examiner = try ClaimSamples.examiner()
    for seed in 8..<40 as Range<UInt64> {
      let (one, other) = (TextSketch(try report(seed, examiner)), TextSketch(try report(seed + 1, examiner)))
      #expect(TextCopy.shares(of: one, in: other).isEmpty, "seed \(seed)")
    }
  }
}
