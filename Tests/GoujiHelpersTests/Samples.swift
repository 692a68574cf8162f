import Foundation
import GoujiCore
import Testing

@testable import GoujiHelpers

/// The sample files, the forms, and the programs of this build.
enum Samples {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// `../shared` beside the checkout, or what `GOUJI_SHARED` names; nil if it is not there.
  static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["GOUJI_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? checkout.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.appending(path: "formats").path) ? folder : nil
  }()

  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  /// The files of `../shared/formats` with one of the endings; none, with a word, where the samples are not there. In CI
  /// that is a failure.
  static func formats(_ endings: [String]) throws -> [URL] {
    guard let shared else {
      if isCI { Issue.record("The samples are not there: set GOUJI_SHARED.") }
      print("Skipped: no samples of \(endings.joined(separator: ", ")).")
      return []
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: shared.appending(path: "formats").path).sorted()
    return names.filter { name in endings.contains { name.hasSuffix($0) } }
      .map { shared.appending(path: "formats/\($0)") }
  }

  static func library() throws -> FormLibrary {
    try FormLibrary(folder: checkout.appending(path: "config"))
  }

  /// Where the programs of this build are: beside the test bundle.
  static let programs = HelperPrograms.find()

  /// With more time than any sound file needs on however busy a machine.
  static var patient: HelperLimits {
    var limits = HelperLimits()
    limits.clockSeconds = 600
    return limits
  }

  static let pool = HelperPool(programs: programs, limits: patient)

  static func examine(_ bytes: [UInt8], _ name: String, _ pool: HelperPool = pool) throws -> [Examination] {
    FileExaminer(library: try library(), helpers: pool).examine(bytes, name: name)
  }
}

extension Examination {
  /// The codes of its alerts.
  var codes: [AlertCode] { alerts.map(\.code) }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "gouji-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// A program that does what the shell commands say.
  func program(_ name: String, _ commands: String) throws {
    let file = url.appending(path: name)
    try Data("#!/bin/bash\n\(commands)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }
}
