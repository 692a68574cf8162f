internal import Dispatch
internal import Glibc
internal import GoujiCore
internal import Logging

/// Writers that go on after their file was filed: a copy that stalled for longer than the daemon waits, or a descriptor
/// that was kept open across a rename. They write to the original in the archive, which is then another content than
/// the one that was judged; it goes back to the inbox as a file of its own.
///
/// `@unchecked Sendable`: `bell` is touched on the queue given to `start` only.
final class LateWrites: @unchecked Sendable {
  private let spool: Spool
  private let logger: Logger
  private let bell: InotifyDoorbell

  /// - Throws: `SystemFault`.
  init(_ spool: Spool, _ logger: Logger) throws {
    self.spool = spool
    self.logger = logger
    bell = try InotifyDoorbell(root: spool.state.path, mask: UInt32(IN_CLOSE_WRITE | IN_ONLYDIR))
    for folder in ["archive", "archive/duplicates", "rejected"] { try bell.watch(folder) }
  }

  /// - Parameter mend: Where the committer moves originals, so that both never move one at the same time.
  func start(on loop: DispatchQueue, mend: DispatchQueue) {
    bell.start(on: loop, ready: {}) { @Sendable [self] rings in
      for case .file(let path, .closed) in rings { mend.async { @Sendable [self] in look(path) } }
    }
  }

  func stop() { bell.stop() }

  private func look(_ path: String) {
    guard let (folder, name) = spool.locate(original: path), let parts = ResultName.parts(ofOriginal: name) else {
      return
    }
    do {
      guard try folder.sight(of: name)?.kind == .file else { return }
      let file = try folder.file(name)
      guard try !file.digest().hasPrefix(parts.digest) else { return }
      let filed = try restored(file, folder, "\(parts.own).\(parts.digest).json")
      let back = try putBack(name, from: folder, parts)
      if let filed {
        try filed.publish(asNew: name)
        try folder.sync()
      }
      logger.report(
        .writtenLate,
        .notice,
        "\(path) 归档后又被写入，全部内容已放回收件箱（\(back)），重新核对。",
        metadata: ["file": "\(parts.own)"]
      )
    } catch {
      // It stays where it is; `gouji recheck` says that it is not what it was.
      logger.warning("\(path) 归档后又被写入，没能放回收件箱：\(error)")
    }
  }

  /// What was filed, written anew: most writers only append, and then it is the beginning of what is there now.
  ///
  /// - Returns: Nil if it is not there any more, or never was a file of its own.
  private func restored(_ file: OpenFile, _ folder: Folder, _ result: String) throws -> Staged? {
    guard let sight = try spool.outbox.sight(of: result), sight.kind == .file else { return nil }
    let json = try spool.outbox.file(result).read(expecting: sight.size, limit: sight.size)
    guard let source = try? FiledResult(json: json).source else { return nil }
    let bytes = Array(try file.read(expecting: source.bytes, limit: source.bytes).prefix(source.bytes))
    guard Digest.of(bytes) == source.sha256 else { return nil }
    let staged = try Staged(bytes, in: folder)
    do {
      try staged.file.sync()
    } catch {
      staged.discard()
      throw error
    }
    return staged
  }

  private func putBack(_ name: String, from folder: Folder, _ parts: (own: String, digest: String)) throws -> String {
    do {
      try PutBack.move(name, from: folder, to: spool.inbox.root, as: parts.own)
      return parts.own
    } catch let fault as SystemFault where fault.code == EEXIST {
      let other = "\(parts.digest)-\(parts.own)"
      try PutBack.move(name, from: folder, to: spool.inbox.root, as: other)
      return other
    }
  }
}
