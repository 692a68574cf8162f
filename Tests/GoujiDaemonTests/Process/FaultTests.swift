import Foundation
import GoujiDaemon
import Testing

/// Every call on a file's way that writes, failing by turns: the file is never blamed and never lost.
@Suite struct FaultTests {
  private static let strace = ["/usr/bin/strace", "/bin/strace"].first(
    where: FileManager.default.isExecutableFile(atPath:)
  )

  private static let faults: [(call: String, error: String)] = [
    ("openat", "EMFILE"), ("openat", "EACCES"), ("openat", "ENOSPC"),
    ("writev", "ENOSPC"), ("writev", "EIO"),
    ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"),
    ("fsync", "EIO"), ("fdatasync", "EIO"),
    ("renameat", "ENOSPC"), ("renameat", "EIO"),
    ("renameat2", "EACCES"), ("renameat2", "EIO"),
    ("newfstatat", "EIO"), ("pread64", "EIO"), ("sync_file_range", "EIO"),
  ]

  @Test func faultsAreRetriedAndNeverHeldAgainstAFile() throws {
    guard let strace = FaultTests.strace else {
      print("SKIPPED: strace is not installed (apt-get install strace); faults were not injected.")
      if ProcessInfo.processInfo.environment["CI"] == "true" { Issue.record("strace is missing in CI") }
      return
    }
    let load = try Load.files(4, seed: 99)
    let undisturbed = try Goujid()
    try undisturbed.start()
    for file in load { try undisturbed.drop(file.bytes, as: file.name) }
    try undisturbed.drain()
    #expect(undisturbed.stop() == 0)
    let expected = try undisturbed.harvest()
    for fault in FaultTests.faults {
      let found: [String: String]
      do {
        found = try harvest(of: load, strace, "\(fault.call):error=\(fault.error)")
      } catch {
        Issue.record("\(fault.call) \(fault.error): \(error)")
        continue
      }
      #expect(found == expected, "\(fault.call) \(fault.error)")
    }
  }

  /// Failed calls after which a fault goes away. Each thread fails anew, and what is tried again later is tried in new
  /// threads: left alone the fault could last as long as the daemon.
  private static let enough = 5

  /// Drops the files on a daemon whose calls fail: the first three of the kind in each of its threads, until they were
  /// enough.
  private func harvest(
    of load: [(name: String, bytes: [UInt8])],
    _ strace: String,
    _ fault: String
  ) throws -> [String: String] {
    let daemon = try Goujid()
    try daemon.start()
    try daemon.awaitStart()
    let call = fault.prefix { $0 != ":" }
    let process = try #require(daemon.process)
    let tracer = try daemon.launch(
      strace,
      ["-f", "-p", "\(process.processIdentifier)", "-e", "trace=\(call)", "-e", "inject=\(fault):when=1..3"],
      log: "trace"
    )
    try eventually("strace attached: \(daemon.folder.read("trace") ?? "")") {
      (daemon.folder.read("trace") ?? "").contains("attached") || !tracer.isRunning
    }
    try #require(tracer.isRunning, "strace: \(daemon.folder.read("trace") ?? "")")
    for file in load { try daemon.drop(file.bytes, as: file.name) }
    try eventually("\(fault) met, or all files through: \(daemon.log.suffix(2000))") {
      (daemon.folder.read("trace") ?? "").components(separatedBy: "INJECTED").count > FaultTests.enough
        || daemon.folder.files("inbox").isEmpty || !tracer.isRunning
    }
    // Not SIGINT: whoever ignores it in this process would have strace ignore it too. The daemon goes on untraced.
    Foundation.kill(tracer.processIdentifier, SIGKILL)
    tracer.waitUntilExit()
    try daemon.drain()
    #expect(daemon.stop() == 0)
    #expect((daemon.folder.read("trace") ?? "").contains("INJECTED"), "\(fault) was never met")
    return try daemon.harvest()
  }
}
