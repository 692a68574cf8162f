import Foundation
import ReportGenerator
import Testing

@testable import GoujiCore

/// How many planted contradictions are found, and how often a right report is accused, over made-up reports.
struct ClaimRateTests {
  private static let seeds: Range<UInt64> = 0..<150

  @Test func accusesNoRightReport() throws {
    let examiner = try ClaimSamples.examiner()
    var accused: [String] = []
    for seed in Self.seeds {
      let report = GeneratedReport.make(seed: seed, options: .init(mistakes: Mistakes.none, hasNarrative: true))
      for alert in ClaimSamples.textAlerts(report, examiner) {
        accused.append("\(report.description): \(alert.code.rawValue) \(alert.message)")
      }
    }
    print("\(Self.seeds.count) right narratives, false alarms: \(accused.count)")
    #expect(accused.isEmpty, "\(accused.prefix(20).joined(separator: "\n"))")
  }

  /// A wrong cell in a table is one fault; a text that has the true figure is no second one.
  @Test func accusesNoRightTextBesideAWrongTable() throws {
    let examiner = try ClaimSamples.examiner()
    var accused: [String] = []
    for seed in Self.seeds {
      let report = GeneratedReport.make(seed: seed, options: .init(mistakes: .one, hasNarrative: true))
      for alert in ClaimSamples.textAlerts(report, examiner) {
        accused.append("\(report.description): \(alert.code.rawValue) \(alert.message)")
      }
    }
    print("\(Self.seeds.count) right narratives beside a wrong table, false alarms: \(accused.count)")
    #expect(accused.count * 100 <= Self.seeds.count, "\(accused.prefix(20).joined(separator: "\n"))")
  }

  @Test(arguments: Contradiction.allCases)
  func findsPlantedContradictions(_ kind: Contradiction) throws {
    let examiner = try ClaimSamples.examiner()
    var planted = 0
    var missed: [String] = []
    for seed in Self.seeds {
      let options = GeneratedReport.Options(mistakes: Mistakes.none, hasNarrative: true, contradiction: kind)
      let report = GeneratedReport.make(seed: seed, options: options)
      guard let contradiction = report.expected.contradiction else { continue }
      planted += 1
      let found = ClaimSamples.textAlerts(report, examiner).contains { $0.code.rawValue == kind.rawValue }
      if !found { missed.append("seed \(seed): \(contradiction.sentence)") }
    }
    print("\(kind.rawValue): \(planted - missed.count) of \(planted) found")
    #expect(planted > 100)
    #expect((planted - missed.count) * 100 >= planted * 95, "\(missed.prefix(30).joined(separator: "\n"))")
  }
}
