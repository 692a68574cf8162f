import Dispatch
import Foundation

/// The least that the disk asks of anyone who files reports durably: the original synced, the result written, synced,
/// renamed, its folder synced; the original moved, both of its folders synced. Nothing is read, judged or indexed.
struct DurableWrites {
  private static let group = 128
  private static let queues = (0..<8).map { DispatchQueue(label: "sync \($0)") }

  private let path: String
  private let size: Int

  /// - Parameter size: Of a result, in bytes.
  init(_ folder: String, _ size: Int) {
    path = "\(folder)/writes-\(UUID().uuidString)"
    self.size = size
  }

  /// As many at once as the daemon takes.
  func inGroups(_ count: Int) throws -> Duration { try run(count, group: DurableWrites.group) }

  func oneByOne(_ count: Int) throws -> Duration { try run(count, group: 1) }

  private func run(_ count: Int, group: Int) throws -> Duration {
    for name in ["in", "out", "done"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
    defer { try? FileManager.default.removeItem(atPath: path) }
    let content = [UInt8](repeating: 0x20, count: size)
    for number in 0..<count { try Data(content.prefix(6000)).write(to: URL(fileURLWithPath: "\(path)/in/\(number)")) }
    sync()
    return try ContinuousClock().measure {
      for first in stride(from: 0, to: count, by: group) {
        try file(first..<min(first + group, count), content)
      }
    }
  }

  private func file(_ numbers: Range<Int>, _ content: [UInt8]) throws {
    let staged = numbers.map { number in
      let file = open("\(path)/out/.\(number).tmp", O_WRONLY | O_CREAT | O_EXCL, 0o644)
      _ = content.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      return file
    }
    let files = numbers.map { open("\(path)/in/\($0)", O_RDONLY) } + staged
    guard !files.contains(-1) else { throw Failure("open: \(String(cString: strerror(errno)))") }
    let waiting = DispatchGroup()
    for (start, queue) in DurableWrites.queues.prefix(files.count).enumerated() {
      queue.async(group: waiting) { @Sendable in
        for index in stride(from: start, to: files.count, by: DurableWrites.queues.count) { fsync(files[index]) }
      }
    }
    waiting.wait()
    for file in files { close(file) }
    for number in numbers { rename("\(path)/out/.\(number).tmp", "\(path)/out/\(number)") }
    syncFolder("out")
    for number in numbers { rename("\(path)/in/\(number)", "\(path)/done/\(number)") }
    syncFolder("done")
    syncFolder("in")
  }

  private func syncFolder(_ name: String) {
    let folder = open("\(path)/\(name)", O_RDONLY | O_DIRECTORY)
    fsync(folder)
    close(folder)
  }
}
