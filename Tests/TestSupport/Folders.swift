package import Foundation

/// Where tests find things: the checkout, and what stands beside it.
package enum Folders {
  package static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static var configuration: URL { checkout.appending(path: "config") }

  package static var samples: URL { checkout.appending(path: "Tests/Samples") }

  /// A file or folder of `shared` beside the checkout (or of `$GOUJI_SHARED`), which holds the real reports.
  ///
  /// Nil, said aloud, where it is not there; under CI a test that needs it must fail then.
  package static func shared(_ path: String) throws -> URL? {
    let environment = ProcessInfo.processInfo.environment
    let root = environment["GOUJI_SHARED"].map { URL(fileURLWithPath: $0) } ?? checkout.appending(path: "../shared")
    let file = root.appending(path: path)
    if FileManager.default.fileExists(atPath: file.path) { return file }
    guard environment["CI"] != "true" else { throw Missing(path: file.path) }
    print("SKIPPED: \(file.path) is not there")
    return nil
  }

  package struct Missing: Error {
    package var path: String
  }
}
