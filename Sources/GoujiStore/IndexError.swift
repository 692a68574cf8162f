internal import GRDB

/// Why the index could not be read or written.
package enum IndexError: Error, Equatable, CustomStringConvertible {
  /// The machine is at fault (full disk, I/O error, no rights, busy): trying again later may help.
  case machine(String)
  /// SQLite could not get data to the disk: nothing that was written since is certain.
  case notSynced(String)
  /// The file is no index, or a damaged one: it has to be made anew.
  case damaged(String)
  /// The index was written by a later version of gouji.
  case later(String)

  package var description: String {
    switch self {
    case .machine(let reason): "索引暂时无法读写：\(reason)"
    case .notSynced(let reason): "索引无法落盘：\(reason)"
    case .damaged(let reason): "索引已损坏：\(reason)"
    case .later(let reason): "索引由更新版本的 gouji 写成：\(reason)"
    }
  }

  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = (error as? IndexError) ?? .machine(String(describing: error))
      return
    }
    let words = "\(error.message ?? "SQLite")（SQLite \(error.extendedResultCode.rawValue)）"
    switch error.extendedResultCode {
    case .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC:
      self = .notSynced(words)
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_SCHEMA: self = .damaged(words)
    default: self = .machine(words)
    }
  }
}
