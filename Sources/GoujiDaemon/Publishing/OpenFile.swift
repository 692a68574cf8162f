internal import CGouji
internal import Crypto
internal import Glibc

/// An open file; closed when no one holds it any more.
package final class OpenFile: Sendable {
  package let descriptor: Int32
  /// For messages only.
  package let path: String

  package init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// `fstat(2)`.
  package func sight() throws -> Sight {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFault("fstat", path) }
    return Sight(info)
  }

  /// The whole content by `pread(2)`, from the first byte.
  ///
  /// - Parameter limit: Bytes beyond it are not read; the array then has `limit + 1` bytes.
  package func read(expecting size: Int, limit: Int) throws -> [UInt8] {
    // One byte more than expected, so that a file that grew shows.
    var capacity = min(size, limit) + 1
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let offset = bytes.count
      let chunk = try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        var got = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        while got < 0, errno == EINTR { got = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
        guard got >= 0 else { throw SystemFault("pread", path) }
        count = got
      }
      if chunk.isEmpty { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      capacity = max(1, min(1 << 16, limit + 1 - bytes.count))
    }
    return bytes
  }

  /// SHA-256 of the whole content, 64 hexadecimal digits, without holding it in memory.
  package func digest() throws -> String {
    var hash = SHA256()
    var offset: off_t = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw SystemFault("pread", path) }
      if got == 0 { return Digest.text(hash.finalize()) }
      buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<got])) }
      offset += off_t(got)
    }
  }

  /// `write(2)` until all is written.
  package func write(_ bytes: [UInt8]) throws {
    let result = bytes.withUnsafeBytes { gouji_write_all(descriptor, $0.baseAddress, $0.count) }
    guard result == 0 else { throw SystemFault("write", path) }
  }

  /// `pread(2)` and `write(2)` of all of another file.
  package func write(_ source: OpenFile) throws {
    var offset: off_t = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { pread(source.descriptor, $0.baseAddress, $0.count, offset) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw SystemFault("pread", source.path) }
      if got == 0 { return }
      try write(Array(buffer[..<got]))
      offset += off_t(got)
    }
  }

  /// `sync_file_range(2)`: the disk starts now, so that a later `sync` of many files waits once. Only a hint: what
  /// fails here fails again in `sync`.
  package func startWriting() {
    _ = gouji_start_writing(descriptor)
  }

  /// `fsync(2)`.
  ///
  /// - Throws: `NotSynced`.
  package func sync() throws {
    guard fsync(descriptor) == 0 else { throw NotSynced(subject: path, reason: String(cString: strerror(errno))) }
  }
}

/// What `stat(2)` tells of a file, as far as it shows that the file is another one or has changed.
package struct Sight: Equatable, Sendable {
  package var device: UInt64
  package var inode: UInt64
  package var size: Int
  /// Nanoseconds since 1970.
  package var modified: Int64
  /// Nanoseconds since 1970 of the last change of content, name or rights.
  package var changed: Int64
  package var kind: Kind

  package enum Kind: Sendable {
    case file
    case folder
    case link
    case other
  }

  init(_ info: stat) {
    device = UInt64(info.st_dev)
    inode = UInt64(info.st_ino)
    size = Int(info.st_size)
    modified = gouji_nanoseconds(info.st_mtim)
    changed = gouji_nanoseconds(info.st_ctim)
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }

  /// Whether the content is the same as far as can be told without reading it; a rename alone is no difference.
  package func hasSameContent(as other: Sight) -> Bool {
    device == other.device && inode == other.inode && size == other.size && modified == other.modified
  }
}

/// SHA-256 as text.
package enum Digest {
  package static func of(_ bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }

  static func text(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
