internal import Foundation
@preconcurrency internal import Glibc

/// Bytes on disk, in a file without a name, until it is known what to do with them.
///
/// `append` is called from one thread at a time; `read` from any number of threads, of what was appended before.
final class LaidAside: Sendable {
  struct Entry: Sendable {
    fileprivate var offset: Int
    fileprivate var size: Int32

    var count: Int { Int(size) }
  }

  /// -1 if no file could be made: then nothing is kept, and what was asked for is computed again.
  private let descriptor: Int32

  init() {
    var path = Array("\(NSTemporaryDirectory())/gouji-XXXXXX".utf8CString)
    descriptor = mkstemp(&path)
    // Without its name the file is gone with the process, however that ends.
    if descriptor >= 0 { unlink(path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Nil if the bytes could not be kept, as on a full disk.
  func append(_ bytes: [UInt8]) -> Entry? {
    guard descriptor >= 0, let size = Int32(exactly: bytes.count) else { return nil }
    let offset = lseek(descriptor, 0, SEEK_END)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      written += count
    }
    return offset < 0 ? nil : Entry(offset: offset, size: size)
  }

  /// Ends the program if they cannot be read back: without them there is no right answer, and a wrong one would pass for
  /// it.
  func read(_ entry: Entry) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: entry.count)
    var done = 0
    while done < entry.count {
      let offset = off_t(entry.offset + done)
      let count = bytes[done...].withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { LaidAside.fail(count < 0 ? errno : EIO) }
      done += count
    }
    return bytes
  }

  private static func fail(_ error: Int32) -> Never {
    let folder = NSTemporaryDirectory()
    Terminal.complain("临时文件读不回来（\(String(cString: strerror(error)))）。请检查 \(folder) 所在的磁盘，或用 TMPDIR 另指一个文件夹，再运行一次。")
    exit(74)
  }
}
