import Foundation

/// The folders of one run, all on one file system.
struct BenchSpool {
  let path: String
  var inbox: String { path + "/inbox" }
  var outbox: String { path + "/outbox" }
  var archive: String { path + "/archive" }
  var rejected: String { path + "/rejected" }
  var staging: String { path + "/staging" }

  init(below folder: String) throws {
    path = "\(folder)/spool-\(UUID().uuidString)"
    for name in ["inbox", "outbox", "archive", "rejected", "staging"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func moveIn(_ number: Int) throws {
    let name = Reports.name(number)
    guard rename("\(staging)/\(name)", "\(inbox)/\(name)") == 0 else { throw Failure("rename \(name)") }
  }

  /// What the archive holds beside originals.
  private static let folders: Set = ["duplicates", "decisions"]

  /// Every file has its result and its original, and nothing else is there.
  func requireAll(_ count: Int) throws {
    let results = try names(outbox).filter { $0 != "status.json" }
    let originals = try names(archive).filter { !BenchSpool.folders.contains($0) } + names(rejected)
    let rest = try names(inbox)
    guard results.count == count, originals.count == count, rest.isEmpty else {
      throw Failure("\(count) files, but \(results.count) results, \(originals.count) originals, \(rest.count) left")
    }
    guard Set(results) == Set(originals.map { "\($0).json" }) else { throw Failure("originals without results") }
  }

  /// Bytes.
  func averageResult() throws -> Int {
    let results = try names(outbox).prefix(1000)
    let sizes = try results.map {
      try FileManager.default.attributesOfItem(atPath: "\(outbox)/\($0)")[.size] as? Int ?? 0
    }
    return sizes.reduce(0, +) / max(1, sizes.count)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }
}

struct Failure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
