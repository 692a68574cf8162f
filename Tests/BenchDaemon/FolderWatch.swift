import Foundation

/// Hears of files that get their name in some folders, as whoever waits for a report would.
final class FolderWatch {
  private let descriptor: Int32
  private var folders: [Int32: String] = [:]
  private var arrivals: [String: [(name: String, time: ContinuousClock.Instant)]] = [:]
  /// Files that were moved into any of the folders, hidden ones not counted.
  private(set) var count = 0

  init(_ folders: [String]) throws {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    for folder in folders {
      let watch = inotify_add_watch(descriptor, folder, UInt32(IN_MOVED_TO))
      guard watch >= 0 else { throw Failure("inotify_add_watch \(folder)") }
      self.folders[watch] = folder
    }
  }

  deinit { close(descriptor) }

  /// When a file whose name begins so was moved into the folder; waits for it.
  func arrival(of name: String, in folder: String) throws -> ContinuousClock.Instant {
    while true {
      if let found = arrivals[folder]?.first(where: { $0.name.hasPrefix(name) }) {
        arrivals[folder] = nil
        return found.time
      }
      try wait(milliseconds: 60_000)
    }
  }

  /// Reads what has been heard by then.
  func wait(milliseconds: Int32) throws {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard Foundation.poll(&poll, 1, milliseconds) == 1 else { return }
    let now = ContinuousClock().now
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    let got = read(descriptor, &buffer, buffer.count)
    try buffer.withUnsafeBytes { bytes in
      var offset = 0
      while offset < got {
        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        offset = start + Int(event.len)
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { throw Failure("events were lost; there is no count") }
        let name = String(decoding: bytes[start..<offset].prefix { $0 != 0 }, as: UTF8.self)
        guard let folder = folders[event.wd], !name.hasPrefix("."), name != "status.json" else { continue }
        count += 1
        arrivals[folder, default: []].append((name, now))
      }
    }
  }
}
