internal import Glibc
internal import GoujiStore
internal import Logging

/// `decisions`, where people's decisions come in, and `archive/decisions`, where they lie once they have taken effect.
struct DecisionFolder {
  private let spool: Spool

  init(_ spool: Spool) {
    self.spool = spool
  }

  /// One file that came in.
  struct Item {
    var name: String
    /// Nil if the file is no decision.
    var file: DecisionFile?
  }

  /// What has come in, in the order of names. Files that cannot be opened are left.
  ///
  /// - Throws: `SystemFault`.
  func waiting() throws -> [Item] {
    try names(in: spool.decisions).compactMap { name in
      do {
        let file = try spool.decisions.file(name)
        guard try file.sight().kind == .file else { return nil }
        let bytes = try file.read(expecting: file.sight().size, limit: DecisionFile.largest)
        return Item(name: name, file: DecisionFile(json: bytes))
      } catch let fault as SystemFault where [ENOENT, EACCES, EPERM, ELOOP, ENXIO].contains(fault.code) {
        return nil
      }
    }
  }

  /// Puts a file away that has taken effect, or is no decision.
  ///
  /// - Throws: `SystemFault`.
  func putAway(_ item: Item) throws {
    let folder = item.file == nil ? spool.rejected : spool.takenDecisions
    var name = item.name
    var number = 1
    while try folder.sight(of: name) != nil {
      number += 1
      name = "\(item.name).\(number)"
    }
    try spool.decisions.move(item.name, to: folder, as: name)
  }

  /// - Throws: `NotSynced`.
  func sync() throws {
    for folder in [spool.decisions, spool.takenDecisions, spool.rejected] { try folder.sync() }
  }

  /// Calls `body` with the decisions that have taken effect.
  ///
  /// - Throws: `SystemFault`, or what `body` throws.
  func taken(_ body: ([DecisionRecord]) throws -> Void) throws {
    var records: [DecisionRecord] = []
    for name in try names(in: spool.takenDecisions) {
      let file = try spool.takenDecisions.file(name)
      guard let decision = DecisionFile(json: try file.read(expecting: 1 << 10, limit: DecisionFile.largest)) else {
        continue
      }
      records.append(decision.record(name: name))
    }
    try body(records)
  }

  private func names(in folder: Folder) throws -> [String] {
    var names: [String] = []
    try folder.forEachName { name, _ in
      if let name, !IgnoredNames.contains(name) { names.append(name) }
    }
    return names.sorted()
  }
}
