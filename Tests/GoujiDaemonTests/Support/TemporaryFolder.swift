import Foundation

/// A folder of the test's own, gone when no one holds it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func make(_ names: String...) throws {
    for name in names {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  /// Files below `name`, hidden ones too, as paths below it, sorted.
  func files(_ name: String) -> [String] {
    let root = "\(path)/\(name)"
    return (FileManager.default.subpaths(atPath: root) ?? []).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}

/// Waits until something is so. The limit is for a machine that is stuck, not a measure of speed.
func eventually(_ what: String, _ condition: () throws -> Bool) throws {
  for _ in 0..<12_000 {
    if try condition() { return }
    usleep(10_000)
  }
  throw NeverTrue(what: what)
}

struct NeverTrue: Error, CustomStringConvertible {
  var what: String
  var description: String { "never came true: \(what)" }
}
