import Foundation
import Testing

@testable import GoujiCore

/// The prose of the real reports beside the checkout: what a careful reader finds in it, and nothing else.
struct RealProseTests {
  private static let folder = ClaimSamples.repository.deletingLastPathComponent()
    .appendingPathComponent("shared/reports")

  private static let expected: [String: [String]] = [
    "410307-偃师区-2021.txt": ["TEXT-YEAR 6 2022年我单位未收取政府信息公开处理费"],
    "610103-碑林区-2021.txt": [],
    "610117-高陵区-2022.txt": ["TEXT-CLAIM t4.direct.corrected 未发生政府信息公开行政败诉案件"],
    "620403-平川区-2020.txt": [],
    "630103-城中区-2021.txt": [],
  ]

  @Test(arguments: expected.keys.sorted())
  func saysWhatIsWrongAndNothingElse(_ name: String) throws {
    guard let data = try? Data(contentsOf: Self.folder.appendingPathComponent(name)) else {
      print("skipped: \(name) is not beside the checkout")
      #expect(ProcessInfo.processInfo.environment["CI"] != "true", "\(name) is not beside the checkout")
      return
    }
    let alerts = ClaimSamples.textAlerts(Array(data), name: name, try ClaimSamples.examiner())
    #expect(alerts.map { "\($0.code.rawValue) \($0.at ?? "") \($0.quote ?? "")" } == Self.expected[name])
    let source = String(decoding: data, as: UTF8.self)
    for alert in alerts { #expect(source.contains(alert.quote ?? "–")) }
  }
}
