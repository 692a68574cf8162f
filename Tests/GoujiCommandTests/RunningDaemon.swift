import Foundation
import TestSupport
import Testing

/// A spool of the test's own, the built `goujid` on it, and the built `gouji` told where it is.
final class RunningDaemon {
  let path: String
  private var process: Process?

  /// - Parameter isEmpty: Without any of the spool's folders.
  init(isEmpty: Bool = false) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)").path
    for name in isEmpty ? [""] : ["inbox", "outbox", "staging"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
    try write("# all by default\n", to: "goujid.yaml")
  }

  deinit {
    if let process, process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  var id: Int32 { process?.processIdentifier ?? 0 }

  /// Starts the daemon and waits until it says so.
  func start() throws {
    let process = Process()
    process.executableURL = BuiltProgram.products.appending(path: "goujid")
    process.arguments = ["--config", "\(path)/goujid.yaml", "--state", path]
    process.environment = ProcessInfo.processInfo.environment.filter {
      !["NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "JOURNAL_STREAM"].contains($0.key)
    }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    try until("goujid says that it runs") { try status("pid") == "\(process.processIdentifier)" }
  }

  /// - Returns: The exit status.
  @discardableResult
  func stop() -> Int32 {
    guard let process else { return -1 }
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Moves a file into the inbox.
  func drop(_ content: Data, as name: String) throws {
    try content.write(to: URL(fileURLWithPath: "\(path)/staging/\(name)"))
    try FileManager.default.moveItem(atPath: "\(path)/staging/\(name)", toPath: "\(path)/inbox/\(name)")
  }

  func drop(sample name: String) throws {
    try drop(try Data(contentsOf: Folders.samples.appending(path: name)), as: name)
  }

  /// Waits until the daemon says that it has filed and rejected so many.
  func awaitDone(_ done: Int, rejected: Int, duplicates: Int = 0) throws {
    let expected = ["done": done, "rejected": rejected, "duplicates": duplicates, "queued": 0, "in_hand": 0]
    try until("\(expected)") { try expected.allSatisfy { try status($0.key) == "\($0.value)" } }
  }

  /// Runs `gouji COMMAND…` on this spool, its paths shown as `DIR`.
  func gouji(_ arguments: String...) throws -> BuiltProgram {
    var run = try BuiltProgram.run("gouji", arguments + ["--config", "\(path)/goujid.yaml", "--state", path])
    run.output = run.output.replacing(path, with: "DIR")
    run.error = run.error.replacing(path, with: "DIR")
    return run
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Names in a folder of the spool, sorted.
  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }

  /// A value of status.json as text; nil while there is none.
  func status(_ key: String) throws -> String? {
    guard let data = FileManager.default.contents(atPath: "\(path)/outbox/status.json") else { return nil }
    let values = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return values?[key].map { "\($0)" }
  }

  /// The limit is for a machine that is stuck, not a measure of speed.
  private func until(_ what: String, _ condition: () throws -> Bool) throws {
    for _ in 0..<12_000 {
      if try condition() { return }
      usleep(10_000)
    }
    throw NeverTrue(what: what)
  }

  struct NeverTrue: Error {
    var what: String
  }
}
