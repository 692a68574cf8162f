internal import Foundation

/// A whole file at once, within the size limit.
package enum FileBytes {
  /// A report is some hundred kilobytes, a scan some megabytes.
  package static let limit = 64 << 20

  /// - Throws: `Rejection` with READ-LIMIT for a file that is too large, READ-DAMAGED for one that cannot be read.
  package static func read(_ path: String) throws(Rejection) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Rejection(.damaged, "这不是普通文件，无法读取。") }
    guard status.st_size <= limit else {
      throw Rejection(.limit, "文件有 \(status.st_size >> 20) MB，超过上限 \(limit >> 20) MB，没有读取。")
    }
    return try read(descriptor, expecting: Int(status.st_size))
  }

  private static func read(_ descriptor: Int32, expecting size: Int) throws(Rejection) -> [UInt8] {
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Foundation.read(descriptor, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { problem = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    guard problem == 0 else { throw failure(problem) }
    return bytes
  }

  private static func failure(_ code: Int32) -> Rejection {
    switch code {
    case EACCES, EPERM: Rejection(.damaged, "没有读取这个文件的权限。请检查文件的权限后重试。")
    default: Rejection(.damaged, "读不了这个文件：\(String(cString: strerror(code)))。")
    }
  }
}
