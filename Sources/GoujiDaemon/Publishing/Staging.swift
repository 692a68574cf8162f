internal import CGouji
internal import Dispatch
internal import Glibc
internal import Synchronization

/// The durable write: temporary file, `fsync`, rename, `fsync` of the folder.
///
/// Foundation's atomic write leaves the folder unsynced and its temporary file behind after a fault. Here the steps are
/// apart, so that many files can share one wait for the disk: `stage` each, `sync` all, `publish` each, sync the folder.
package struct Staged: Sendable {
  let folder: Folder
  package let file: OpenFile
  let temporary: String

  private static let counter = Atomic<UInt64>(0)
  private static let prefix = ".goujid-"

  /// Writes the bytes under a temporary name. Nothing stays behind if that fails.
  package init(_ bytes: [UInt8], in folder: Folder) throws {
    try self.init(in: folder) { try $0.write(bytes) }
  }

  /// Copies a file of any size under a temporary name. Nothing stays behind if that fails.
  package init(copying source: OpenFile, in folder: Folder) throws {
    try self.init(in: folder) { try $0.write(source) }
  }

  private init(in folder: Folder, _ write: (OpenFile) throws -> Void) throws {
    let number = Staged.counter.wrappingAdd(1, ordering: .relaxed).newValue
    temporary = "\(Staged.prefix)\(getpid())-\(number).tmp"
    self.folder = folder
    do {
      file = try folder.create(temporary)
    } catch let fault as SystemFault where fault.code == EEXIST {
      // Left by an earlier process of the same id.
      try folder.remove(temporary)
      file = try folder.create(temporary)
    }
    do {
      try write(file)
    } catch {
      discard()
      throw error
    }
    file.startWriting()
  }

  /// Gives the file its name. Call `Folder.sync` after it.
  package func publish(as name: String) throws {
    try folder.replace(name, with: temporary)
  }

  /// Gives the file its name unless that is taken.
  package func publish(asNew name: String) throws {
    try folder.move(temporary, to: folder, as: name)
  }

  /// Takes the temporary file away. If that fails too, the next start does.
  package func discard() {
    try? folder.remove(temporary)
  }

  /// Removes what an unclean end left in `folder`.
  package static func clear(_ folder: Folder) throws {
    var scraps: [String] = []
    try folder.forEachName { name, _ in
      if let name, name.hasPrefix(prefix), name.hasSuffix(".tmp") { scraps.append(name) }
    }
    for name in scraps { try folder.remove(name) }
  }
}

/// Waits for many files at once: the disk takes what is asked for together in fewer, larger steps.
package enum GroupSync {
  /// Enough to keep a disk's queue filled; more threads only wait for each other.
  private static let threads = 4

  /// - Throws: `NotSynced` for the first file that failed.
  package static func sync(_ files: [OpenFile]) throws {
    guard files.count > 1 else {
      try files.first?.sync()
      return
    }
    let failure = Locked<NotSynced?>(nil)
    DispatchQueue.concurrentPerform(iterations: min(threads, files.count)) { thread in
      for index in stride(from: thread, to: files.count, by: threads) {
        do {
          try files[index].sync()
        } catch let error as NotSynced {
          failure.with { $0 = $0 ?? error }
        } catch {
          failure.with { $0 = $0 ?? NotSynced(subject: files[index].path, reason: String(describing: error)) }
        }
      }
    }
    if let error = failure.with({ $0 }) { throw error }
  }
}
