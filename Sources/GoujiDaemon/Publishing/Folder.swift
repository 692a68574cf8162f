internal import CGouji
internal import Glibc

/// A directory held open, so that what is done in it cannot be led elsewhere by a renamed or replaced path.
///
/// Names are single components. Every call throws `SystemFault` unless it says otherwise.
package final class Folder: Sendable {
  package let descriptor: Int32
  /// For messages only.
  package let path: String

  /// `open(2)`; the last component may be a symbolic link, as an administrator chose the path.
  package init(path: String) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { throw SystemFault("open", path) }
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// `openat(2)` of a folder in this one, never through a symbolic link.
  package func folder(_ name: String) throws -> Folder {
    let child = gouji_open_folder(descriptor, name)
    guard child >= 0 else { throw SystemFault("openat", "\(path)/\(name)") }
    return Folder(descriptor: child, path: "\(path)/\(name)")
  }

  /// `mkdirat(2)`; a folder that is there already is no error.
  package func makeFolder(_ name: String, mode: UInt32 = 0o770) throws -> Folder {
    if mkdirat(descriptor, name, mode) != 0, errno != EEXIST { throw SystemFault("mkdirat", "\(path)/\(name)") }
    return try folder(name)
  }

  /// `openat(2)` of a file for reading, never through a symbolic link and never waiting for a FIFO's writer.
  package func file(_ name: String) throws -> OpenFile {
    let file = gouji_open_file(descriptor, name)
    guard file >= 0 else { throw SystemFault("openat", "\(path)/\(name)") }
    return OpenFile(descriptor: file, path: "\(path)/\(name)")
  }

  /// `openat(2)` of a new file for writing; EEXIST if there is one of that name.
  package func create(_ name: String, mode: UInt32 = 0o644) throws -> OpenFile {
    let file = gouji_create(descriptor, name, mode)
    guard file >= 0 else { throw SystemFault("openat", "\(path)/\(name)") }
    return OpenFile(descriptor: file, path: "\(path)/\(name)")
  }

  /// `fstatat(2)` without following a link; nil if there is nothing of that name.
  package func sight(of name: String) throws -> Sight? {
    var info = stat()
    guard fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemFault("fstatat", "\(path)/\(name)")
    }
    return Sight(info)
  }

  /// `fstat(2)`: the file system that this folder is on.
  func device() throws -> UInt64 {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFault("fstat", path) }
    return UInt64(info.st_dev)
  }

  /// Whether this process has the right to read the file (`faccessat(2)` by its effective ids).
  package func mayRead(_ name: String) -> Bool {
    faccessat(descriptor, name, R_OK, AT_EACCESS) == 0
  }

  /// `renameat(2)` within this folder, over what has that name.
  package func replace(_ name: String, with temporary: String) throws {
    guard renameat(descriptor, temporary, descriptor, name) == 0 else {
      throw SystemFault("renameat", "\(path)/\(name)")
    }
  }

  /// `renameat2(2)` with RENAME_NOREPLACE into `folder`.
  package func move(_ name: String, to folder: Folder, as newName: String) throws {
    guard gouji_rename_new(descriptor, name, folder.descriptor, newName) == 0 else {
      throw SystemFault("renameat2", "\(folder.path)/\(newName)")
    }
  }

  /// `unlinkat(2)`; nothing of that name is no error.
  package func remove(_ name: String) throws {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw SystemFault("unlinkat", "\(path)/\(name)") }
  }

  /// `fsync(2)`: names made, moved and removed here survive a power failure.
  ///
  /// - Throws: `NotSynced`.
  package func sync() throws {
    guard fsync(descriptor) == 0 else { throw NotSynced(subject: path, reason: String(cString: strerror(errno))) }
  }

  /// `readdir(3)`: calls `body` for every name but `.` and `..`, nil for a name that is not UTF-8.
  package func forEachName(_ body: (_ name: String?, _ kind: Kind) throws -> Void) throws {
    // A descriptor of its own: the position in the directory belongs to the open file, not to the descriptor.
    let copy = gouji_open_folder(descriptor, ".")
    guard copy >= 0 else { throw SystemFault("openat", path) }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw SystemFault("fdopendir", path)
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemFault("readdir", path) }
        return
      }
      let kind = Kind(entry.pointee.d_type)
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { try body(name, kind) }
    }
  }

  /// What `readdir(3)` says of an entry; a file system may not say.
  package enum Kind: Sendable {
    case file
    case folder
    case other
    case unknown

    fileprivate init(_ type: UInt8) {
      switch Int(type) {
      case Int(DT_REG): self = .file
      case Int(DT_DIR): self = .folder
      case Int(DT_UNKNOWN): self = .unknown
      default: self = .other
      }
    }
  }
}
