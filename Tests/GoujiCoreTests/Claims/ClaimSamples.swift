import Foundation
import ReportGenerator

@testable import GoujiCore

/// What the tests of claims share: the repository's own configuration, and reports made or given.
enum ClaimSamples {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let library = Result { try FormLibrary(folder: repository.appendingPathComponent("config")) }

  static func examiner() throws -> Examiner {
    Examiner(library: try library.get())
  }

  /// Alerts about the text above a notice.
  static func textAlerts(_ report: GeneratedReport, _ examiner: Examiner) -> [Alert] {
    textAlerts(report.bytes, name: report.expected.fileName, examiner)
  }

  static func textAlerts(_ bytes: [UInt8], name: String, _ examiner: Examiner) -> [Alert] {
    examiner.examine(bytes, name: name).flatMap(\.alerts).filter {
      $0.code.rawValue.hasPrefix("TEXT-") && $0.severity != .notice
    }
  }
}
