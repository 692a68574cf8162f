package import Dispatch
internal import Glibc

/// The doorbell of `inotify(7)`.
///
/// `@unchecked Sendable`: after `start`, all state is touched on the queue given there only.
package final class InotifyDoorbell: Doorbell, @unchecked Sendable {
  /// A link gives CREATE only, a writer MODIFY too; ATTRIB tells of rights granted later.
  private static let inboxMask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
      | IN_DONT_FOLLOW
  )
  private static let bufferSize = 1 << 16

  private let root: String
  private let mask: UInt32
  private let descriptor: Int32
  private var paths: [Int32: String] = [:]
  private var rootWatch: Int32 = -1
  private var source: (any DispatchSourceRead)?
  private var buffer = [UInt8](repeating: 0, count: bufferSize)

  /// - Parameter inbox: Absolute path of the inbox.
  /// - Throws: `SystemFault`.
  package convenience init(inbox: String) throws {
    try self.init(root: inbox, mask: InotifyDoorbell.inboxMask)
  }

  /// `inotify_init1(2)`.
  ///
  /// - Parameter root: Absolute path of a folder; `watch` takes paths below it.
  /// - Throws: `SystemFault`.
  init(root: String, mask: UInt32) throws {
    self.root = root
    self.mask = mask
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw SystemFault("inotify_init1", root) }
  }

  deinit { close(descriptor) }

  package func start(
    on queue: DispatchQueue,
    ready: @escaping @Sendable () -> Void,
    ring: @escaping @Sendable ([Ring]) -> Void
  ) {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setRegistrationHandler(handler: ready)
    source.setEventHandler { @Sendable [self] in
      let rings = drain()
      if !rings.isEmpty { ring(rings) }
    }
    self.source = source
    source.activate()
  }

  package func watch(_ path: String) throws {
    let full = path.isEmpty ? root : "\(root)/\(path)"
    // The inbox itself may be named through a symbolic link, as an administrator chose the path.
    let mask = path.isEmpty ? mask & ~UInt32(IN_DONT_FOLLOW) : mask
    let watch = inotify_add_watch(descriptor, full, mask)
    guard watch >= 0 else { throw SystemFault("inotify_add_watch", full) }
    paths[watch] = path
    if path.isEmpty { rootWatch = watch }
  }

  package func forgetFolders() {
    for watch in paths.keys where watch != rootWatch {
      inotify_rm_watch(descriptor, watch)
      paths[watch] = nil
    }
  }

  package func stop() {
    source?.cancel()
    source = nil
  }

  /// Reads what is queued, as far as one buffer goes; the source fires again for the rest.
  private func drain() -> [Ring] {
    let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard got > 0 else { return [] }
    var rings: [Ring] = []
    buffer.withUnsafeBytes { bytes in
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= got {
        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        let name = bytes[start..<start + Int(event.len)].prefix { $0 != 0 }
        if let ring = ring(event, name) { rings.append(ring) }
        offset = start + Int(event.len)
      }
    }
    return rings
  }

  private func ring(_ event: inotify_event, _ name: Slice<UnsafeRawBufferPointer>) -> Ring? {
    func has(_ flag: some BinaryInteger) -> Bool { event.mask & UInt32(truncatingIfNeeded: flag) != 0 }
    // An overflow has no watch and no name: it has to be seen before the watch is looked up.
    if has(IN_Q_OVERFLOW) { return .overflow }
    guard let folder = paths[event.wd] else { return nil }
    if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) || has(IN_UNMOUNT) {
      return event.wd == rootWatch ? .inboxGone : .foldersMoved
    }
    if has(IN_IGNORED) {
      paths[event.wd] = nil
      return nil
    }
    guard !name.isEmpty else { return nil }
    guard let name = String(validating: name, as: UTF8.self) else { return .unreadableName }
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    if IgnoredNames.contains(name) { return nil }
    if has(IN_ISDIR) {
      return has(IN_CREATE) || has(IN_MOVED_TO) || has(IN_ATTRIB) ? .folder(path) : nil
    }
    if has(IN_MOVED_TO) { return .file(path, .renamed) }
    if has(IN_CLOSE_WRITE) { return .file(path, .closed) }
    if has(IN_CREATE) { return .file(path, .created) }
    if has(IN_MODIFY) { return .file(path, .written) }
    return .file(path, .touched)
  }
}
