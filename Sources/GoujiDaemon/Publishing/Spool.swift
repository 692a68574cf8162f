internal import CGouji
internal import Glibc

/// The folders that one daemon works on, and its claim to be the only one that does.
package final class Spool: Sendable {
  package let state: Folder
  package let inbox: Inbox
  package let outbox: Folder
  package let archive: Folder
  package let duplicates: Folder
  package let rejected: Folder
  /// Where people's decisions on alerts come in.
  package let decisions: Folder
  /// Decisions that have taken effect.
  package let takenDecisions: Folder
  package let index: Folder
  private let lock: OpenFile

  /// Another process works on the spool.
  package struct InUse: Error, Equatable, CustomStringConvertible {
    package var folder: String
    /// Nil if it cannot be told.
    package var process: Int32?

    package var description: String {
      let who = process.map { "进程 \($0) " } ?? "另一个进程"
      return "\(folder) 正由\(who)使用，同一组文件夹只能由一个 goujid 处理。请先停止它：systemctl stop goujid。"
    }
  }

  /// Opens the folders, making those below the state folder that are the daemon's own, and takes the lock.
  ///
  /// - Throws: `InUse` if another process holds it, `SystemFault`.
  package init(state statePath: String, inbox inboxPath: String, outbox outboxPath: String) throws {
    state = try Folder(path: statePath)
    lock = try Spool.lock(state)
    inbox = Inbox(root: try Folder(path: inboxPath))
    outbox = try Folder(path: outboxPath)
    // Two daemons with state folders of their own must not share an inbox or an outbox either.
    for folder in [inbox.root, outbox] where flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK {
      throw InUse(folder: folder.path, process: nil)
    }
    archive = try state.makeFolder("archive")
    duplicates = try archive.makeFolder("duplicates")
    rejected = try state.makeFolder("rejected")
    decisions = try state.makeFolder("decisions")
    takenDecisions = try archive.makeFolder("decisions")
    index = try state.makeFolder("index")
  }

  package var indexPath: String { "\(index.path)/gouji.sqlite" }

  /// The folder that an original's path below the state folder names, and its name there.
  package func locate(original: String) -> (folder: Folder, name: String)? {
    for (prefix, folder) in [("archive/duplicates/", duplicates), ("archive/", archive), ("rejected/", rejected)]
    where original.hasPrefix(prefix) {
      return (folder, String(original.dropFirst(prefix.count)))
    }
    return nil
  }

  /// The process that works on a spool; nil if none does, or if that cannot be told.
  package static func holder(of statePath: String) -> Int32? {
    let descriptor = open("\(statePath)/goujid.lock", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let file = OpenFile(descriptor: descriptor, path: statePath)
    let process = gouji_lock_holder(file.descriptor)
    return process > 0 ? process : nil
  }

  /// A record lock (`fcntl(2)`, F_SETLK): the kernel knows who holds it, and it ends with the process, however that
  /// ends. A file with a process id in it can lie.
  private static func lock(_ state: Folder) throws -> OpenFile {
    let path = "\(state.path)/goujid.lock"
    let descriptor = openat(state.descriptor, "goujid.lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw SystemFault("openat", path) }
    let file = OpenFile(descriptor: descriptor, path: path)
    switch gouji_lock(descriptor) {
    case 0: return file
    case -1: throw SystemFault("fcntl", path)
    case let process: throw InUse(folder: state.path, process: process)
    }
  }
}
