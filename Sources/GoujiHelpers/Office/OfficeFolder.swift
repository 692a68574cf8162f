internal import Foundation

/// A folder for one run of LibreOffice, for nobody else to see, gone at the end.
///
/// LibreOffice may do in it what it likes, so that what is in there afterwards is looked at with care: through a
/// descriptor of the folder that was there before, following no link, regular files only.
final class OfficeFolder {
  let path: String
  private let results: Int32

  convenience init() throws(HelperFailure) {
    try self.init(parent: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
  }

  init(parent: String) throws(HelperFailure) {
    var template = Array("\(parent)/gouji-office-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .noResources(code: errno) }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    guard mkdir("\(path)/in", 0o700) == 0, mkdir("\(path)/out", 0o700) == 0 else {
      results = -1
      throw .noResources(code: errno)
    }
    results = open("\(path)/out", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  deinit {
    if results >= 0 { close(results) }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of the file as it lies ready.
  func add(_ file: OfficeRun.File, number: Int) throws(HelperFailure) -> String {
    let place = "\(path)/in/\(number).\(file.suffix)"
    do {
      try Data(file.bytes).write(to: URL(fileURLWithPath: place))
    } catch {
      throw .noResources(code: ENOSPC)
    }
    return place
  }

  /// What became of a file; nil if nothing did, or nothing to be trusted.
  func result(_ number: Int, _ target: OfficeTarget, limit: Int) -> [UInt8]? {
    let descriptor = openat(results, "\(number).\(target.suffix)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard (1...limit).contains(Int(status.st_size)) else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes[filled...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }
}
