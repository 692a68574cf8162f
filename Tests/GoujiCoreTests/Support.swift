import Foundation
import TestSupport
import Testing

@testable import GoujiCore

/// Forms and examiner as the programs use them.
enum Support {
  static func examiner() throws -> Examiner {
    Examiner(library: try FormLibrary(folder: Folders.configuration))
  }

  static func examine(_ text: String, name: String = "报告.txt") throws -> Examination {
    try #require(try examiner().examine(Array(text.utf8), name: name).first)
  }

  /// The arithmetic alerts as `code at expected found`.
  static func arithmetic(_ examination: Examination) -> [String] {
    let codes: Set<AlertCode> = [.balance, .items, .row, .outcomes]
    return examination.alerts.filter { codes.contains($0.code) }.map { alert in
      [alert.code.rawValue, alert.at ?? "", alert.expected?.description ?? "", alert.found?.description ?? ""]
        .joined(separator: " ")
    }
  }

  /// `code at` of every alert of a code.
  static func marks(_ examination: Examination, _ code: AlertCode) -> [String] {
    examination.alerts.filter { $0.code == code }.map { $0.at ?? "" }
  }

  static func text(_ sample: String) throws -> String {
    try String(contentsOf: Folders.samples.appending(path: sample), encoding: .utf8)
  }

  static let samples = [
    "410307-偃师区-2021.txt", "610103-碑林区-2021.txt", "610117-高陵区-2022.txt", "620403-平川区-2020.txt",
    "630103-城中区-2021.txt",
  ]
}
