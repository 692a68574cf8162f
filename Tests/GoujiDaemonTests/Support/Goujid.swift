import Foundation
import GoujiCore
import GoujiDaemon
import ReportGenerator

/// The built `goujid` on folders of its own.
final class Goujid {
  static let program = products + "/goujid"

  /// The folder of the built programs: the tests' own.
  static var products: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
  }

  let folder: TemporaryFolder
  private(set) var process: Process?

  init() throws {
    folder = try TemporaryFolder()
    try folder.make("inbox", "outbox", "staging")
    // Copies are few in these tests; what is renamed does not wait.
    try folder.write("settling_time: 200\nshutdown_budget: 60\n", to: "goujid.yaml")
  }

  deinit { kill() }

  /// Starts the daemon, what it says going to `log`.
  func start() throws {
    process = try launch(Goujid.program, arguments)
  }

  var arguments: [String] { ["--config", folder.path + "/goujid.yaml", "--state", folder.path] }

  func launch(_ program: String, _ arguments: [String], log name: String = "log") throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let path = "\(folder.path)/\(name)"
    if !FileManager.default.fileExists(atPath: path) { try folder.write("", to: name) }
    let log = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try log.seekToEnd()
    process.standardError = log
    process.standardOutput = log
    var environment = ProcessInfo.processInfo.environment
    // A supervisor of the tests is not this daemon's.
    for name in ["NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "JOURNAL_STREAM"] { environment[name] = nil }
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    try process.run()
    return process
  }

  /// What all runs said so far.
  var log: String { folder.read("log") ?? "" }

  /// Waits until the daemon watches its inbox.
  func awaitStart(number: Int = 1) throws {
    try eventually("start \(number): \(log)") {
      log.components(separatedBy: "开始工作").count > number || process?.isRunning != true
    }
  }

  func kill() {
    guard let process, process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// - Returns: The exit status.
  func stop() -> Int32 {
    guard let process else { return 0 }
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGTERM) }
    process.waitUntilExit()
    return process.terminationStatus
  }

  func drop(_ bytes: [UInt8], as name: String) throws {
    let staged = "\(folder.path)/staging/\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: staged))
    guard rename(staged, "\(folder.path)/inbox/\(name)") == 0 else { throw NeverTrue(what: "rename \(name)") }
  }

  /// Waits until the inbox is empty and no file is in hand, starting the daemon again if it has ended, and having it
  /// go through the inbox if it left files alone, as the watchdog's tick does under systemd.
  func drain() throws {
    var nudges = 0
    try eventually("inbox empty: \(folder.files("inbox").prefix(5)) \(log.suffix(2000))") {
      if process?.isRunning != true { try start() }
      let refusals = log.components(separatedBy: "没有读取的权限").count - 1
      if refusals > nudges, let process {
        nudges = refusals
        Foundation.kill(process.processIdentifier, SIGHUP)
      }
      guard folder.files("inbox").isEmpty else { return false }
      guard let status = StatusFile.read(from: "\(folder.path)/outbox/status.json") else { return false }
      return status.process == process?.processIdentifier && status.queued + status.inHand == 0
    }
  }

  /// Every result but the time of receipt, and every original, by path.
  func harvest() throws -> [String: String] {
    var files: [String: String] = [:]
    for folder in ["outbox", "archive", "rejected"] {
      for name in self.folder.files(folder) where !(folder == "outbox" && name == StatusFile.name) {
        let text = self.folder.read("\(folder)/\(name)") ?? ""
        files["\(folder)/\(name)"] =
          folder == "outbox" ? text.replacing(#/"received":"[^"]*"/#, with: #""received":"""#) : text
      }
    }
    return files
  }
}

/// Files to drop: reports of organs of their own, and some that are none. Each content once.
enum Load {
  static func files(_ count: Int, seed: UInt64) throws -> [(name: String, bytes: [UInt8])] {
    let judging = try RealJudging.make()
    var files: [(String, [UInt8])] = []
    var seen: Set<String> = []
    var seed = seed
    while files.count < count {
      seed += 1
      if seed % 7 == 0 {
        files.append(("\(files.count)-junk.txt", Array("junk \(seed)".utf8)))
        continue
      }
      let report = GeneratedReport.make(seed: seed)
      let name = "\(files.count)-\(report.expected.fileName)"
      // Two reports of one organ and year would be a re-filing, whose direction is a matter of time.
      let organ = judging.examine(report.bytes, name).first.flatMap(judging.years.filing)?.organ.text
      guard seen.insert("\(organ ?? name) \(report.expected.year)").inserted else { continue }
      files.append((name, report.bytes))
    }
    return files
  }
}
