internal import Foundation
internal import Glibc

/// `status.json` in the outbox: how the daemon fares, for people and scripts that do not ask systemd.
package struct StatusFile: Codable, Equatable, Sendable {
  package static let name = "status.json"
  private static let temporary = ".status.json.tmp"

  package var schema = "gouji.status/1"
  package var state: State
  package var process: Int32
  /// When the daemon started, UTC; what is counted is counted since then.
  package var since: String
  package var queued = 0
  package var inHand = 0
  package var done = 0
  package var rejected = 0
  package var duplicates = 0
  /// Files that cannot be taken up as they are: rights, links, devices.
  package var leftAlone = 0
  /// What holds all work up just now, in Chinese; nil if nothing does.
  package var trouble: String?
  /// Version of program and form.
  package var version: String

  package enum State: String, Codable, Sendable {
    case running
    case stopping
    case stopped
  }

  package init(state: State, process: Int32, since: String, version: String) {
    self.state = state
    self.process = process
    self.since = since
    self.version = version
  }

  private enum CodingKeys: String, CodingKey {
    case schema, state, since, queued, done, rejected, duplicates, trouble, version
    case process = "pid"
    case inHand = "in_hand"
    case leftAlone = "left_alone"
  }

  /// One line for `systemctl status`.
  package var line: String {
    var parts: [String] = []
    switch state {
    case .running: parts.append(queued + inHand == 0 ? "空闲" : "在核对 \(inHand) 份，排队 \(queued) 份")
    case .stopping: parts.append("正在停止，还有 \(inHand) 份在核对")
    case .stopped: parts.append("已停止")
    }
    parts.append("本次已核对 \(done) 份，退回 \(rejected) 份，重复 \(duplicates) 份")
    if leftAlone > 0 { parts.append("\(leftAlone) 个无法读取，留在收件箱") }
    if let trouble { parts.append(trouble) }
    return parts.joined(separator: "；")
  }

  /// Replaces the file by `rename(2)`. Not synced: after a power failure it is of no interest.
  ///
  /// - Throws: `SystemFault`.
  package func write(to outbox: Folder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return }
    try outbox.remove(StatusFile.temporary)
    try outbox.create(StatusFile.temporary).write(Array(data) + [UInt8(ascii: "\n")])
    try outbox.replace(StatusFile.name, with: StatusFile.temporary)
  }

  /// Nil if there is none, or it is not one that this version understands.
  package static func read(from path: String) -> StatusFile? {
    FileManager.default.contents(atPath: path).flatMap { try? JSONDecoder().decode(StatusFile.self, from: $0) }
  }
}
