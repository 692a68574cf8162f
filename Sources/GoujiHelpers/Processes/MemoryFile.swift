internal import CConfine
internal import Glibc

/// A file in memory (`memfd_create(2)`), closed at the end.
///
/// The descriptor is only read after the initialiser.
final class MemoryFile: Sendable {
  let descriptor: Int32

  /// An empty file to be written to by a helper.
  init(name: String) throws(HelperFailure) {
    descriptor = confine_memory(name)
    guard descriptor >= 0 else { throw .noResources(code: -descriptor) }
  }

  /// A sealed file with these bytes: who gets the descriptor can read it and nothing else.
  convenience init(name: String, bytes: [UInt8]) throws(HelperFailure) {
    try self.init(name: name)
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .noResources(code: errno) }
      offset += count
    }
    try seal()
  }

  deinit {
    close(descriptor)
  }

  /// From now on nobody can change it (`fcntl(2)`, F_ADD_SEALS).
  func seal() throws(HelperFailure) {
    let result = confine_seal(descriptor)
    guard result == 0 else { throw .noResources(code: -result) }
  }

  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }
}
