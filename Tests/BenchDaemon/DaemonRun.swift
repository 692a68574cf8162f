import Foundation

/// A `goujid` that tells this program when it is ready, as it tells systemd.
final class DaemonRun {
  private let process = Process()
  private let socket: Int32
  private let socketPath: String
  private let began: ContinuousClock.Instant
  private(set) var timeToReady = Duration.zero

  init(_ program: String, _ spool: BenchSpool, watchdog: Duration?) throws {
    socketPath = spool.path + "/notify"
    unlink(socketPath)
    socket = try DaemonRun.listen(socketPath)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      "--config", spool.path + "/goujid.yaml", "--state", spool.path, "--inbox", spool.inbox, "--outbox", spool.outbox,
    ]
    var environment = ProcessInfo.processInfo.environment
    environment["NOTIFY_SOCKET"] = socketPath
    environment["WATCHDOG_USEC"] = watchdog.map { "\(Int($0.milliseconds * 1000))" }
    environment["WATCHDOG_PID"] = nil
    process.environment = environment
    for name in ["log", "goujid.yaml"] { try Data().write(to: URL(fileURLWithPath: "\(spool.path)/\(name)")) }
    let log = try FileHandle(forWritingTo: URL(fileURLWithPath: spool.path + "/log"))
    process.standardError = log
    process.standardOutput = log
    began = ContinuousClock().now
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
    unlink(socketPath)
  }

  private static func listen(_ path: String) throws -> Int32 {
    let socket = Foundation.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0 else { throw Failure("bind \(path): \(String(cString: strerror(errno)))") }
    return socket
  }

  func awaitReady() throws {
    while !(try hear()).contains("READY=1") {}
    timeToReady = ContinuousClock().now - began
    // Somebody has to go on listening, as systemd does.
    let socket = dup(self.socket)
    Thread.detachNewThread { @Sendable in
      var bytes = [UInt8](repeating: 0, count: 4096)
      while recv(socket, &bytes, bytes.count, 0) > 0 {}
      close(socket)
    }
  }

  private func hear() throws -> String {
    var poll = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard Foundation.poll(&poll, 1, 60_000) == 1 else { throw Failure("goujid says nothing") }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(socket, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  func stop() throws {
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure("goujid ended with \(process.terminationStatus)") }
  }

  // MARK: What proc(5) tells

  /// Bytes.
  var resident: Int { number(in: "/status", "VmRSS:") << 10 }

  var processorTime: Duration {
    let text = read("/stat")
    let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
    guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else { return .zero }
    return .milliseconds((user + system) * 1000 / max(1, sysconf(Int32(_SC_CLK_TCK))))
  }

  /// How often any thread went to sleep, which it does once for each time that it was woken.
  func switches(during seconds: UInt32) throws -> Int {
    let before = switches
    sleep(seconds)
    let after = switches
    return after.merging(before) { $0 - $1 }.values.reduce(0, +)
  }

  private var switches: [String: Int] {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: path("/task"))) ?? []
    return Dictionary(uniqueKeysWithValues: threads.map { ($0, number(in: "/task/\($0)/status", "voluntary_ctxt")) })
  }

  private func path(_ name: String) -> String { "/proc/\(process.processIdentifier)\(name)" }

  private func read(_ name: String) -> String {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private func number(in name: String, _ key: String) -> Int {
    let line = read(name).split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
    return line.split(whereSeparator: { $0.isWhitespace }).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
