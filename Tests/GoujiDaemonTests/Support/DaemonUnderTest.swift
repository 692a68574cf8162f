import Foundation
import GoujiCore
import GoujiDaemon
import GoujiStore
import Logging

/// A daemon in this process, on folders of its own, with a journal that remembers.
final class DaemonUnderTest {
  let folder: TemporaryFolder
  let spool: Spool
  let journal = RememberingJournal()
  let supervisor = RememberingSupervisor()
  let index: Index
  var settings: Settings
  private(set) var daemon: Daemon?
  private let judging: Judging
  private let makeDoorbell: (Settings) throws -> any Doorbell

  init(
    judging: Judging? = nil,
    settlingTime: Duration = .milliseconds(100),
    inboxElsewhere: String? = nil,
    trial: Trial = Trial(program: "/bin/true", arguments: [], environment: []),
    doorbell: @escaping (Settings) throws -> any Doorbell = { try InotifyDoorbell(inbox: $0.inbox) }
  ) throws {
    folder = try TemporaryFolder()
    try folder.make("inbox", "outbox", "staging")
    settings = Settings()
    settings.state = folder.path
    settings.inboxSetting = inboxElsewhere
    settings.settlingTime = settlingTime
    settings.workers = 2
    spool = try Spool(state: settings.state, inbox: settings.inbox, outbox: settings.outbox)
    index = try Index(path: spool.indexPath)
    self.judging = try judging ?? FakeJudging.make()
    self.trial = trial
    makeDoorbell = doorbell
  }

  private let trial: Trial

  func start() throws {
    let (settings, judging) = (settings, judging)
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let suspects = try Recovery(spool, index, judging, logger).run()
    let daemon = Daemon(
      Daemon.Parts(
        spool: spool,
        index: index,
        doorbell: try makeDoorbell(settings),
        decisions: try InotifyDoorbell(inbox: spool.decisions.path),
        trial: trial,
        journal: journal,
        supervisor: supervisor,
        logger: logger,
        load: { (settings, judging) }
      ),
      settings: settings,
      judging: judging
    )
    self.daemon = daemon
    daemon.start(suspects: suspects)
  }

  func stop() -> DaemonEnd {
    daemon?.stop()
    return daemon?.wait() ?? .stopped
  }

  /// Renames a file with these bytes into the inbox.
  func drop(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/staging/x"))
    guard rename("\(folder.path)/staging/x", "\(settings.inbox)/\(name)") == 0 else { throw NeverTrue(what: "rename") }
  }

  /// Renames a file with this text into the inbox.
  func drop(_ text: String, as name: String) throws {
    try folder.write(text, to: "staging/x")
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: "\(settings.inbox)/\(name)").deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    guard rename("\(folder.path)/staging/x", "\(settings.inbox)/\(name)") == 0 else { throw NeverTrue(what: "rename") }
  }

  /// Waits until nothing is left to do and `count` files in all were done with.
  func settle(files count: Int) throws {
    try eventually("\(count) files done") {
      guard let status = daemon?.status() else { return false }
      return status.done + status.rejected + status.duplicates >= count && status.queued + status.inHand == 0
    }
  }

  func result(_ name: String) throws -> FiledResult {
    guard let text = folder.read("outbox/\(name)") else { throw NeverTrue(what: "result \(name)") }
    return try FiledResult(json: Data(text.utf8))
  }

  /// Names of the results in the outbox.
  var results: [String] { folder.files("outbox").filter { $0 != StatusFile.name } }

  static func resultName(_ name: String, _ text: String) -> String {
    "\(name).\(Digest.of(Array(text.utf8)).prefix(12)).json"
  }
}

final class RememberingJournal: Journal {
  private let filedDigests = Locked<[String]>([])
  private let toldAlerts = Locked<[String]>([])

  func alert(_ alert: Alert, of examination: Examination) {
    toldAlerts.with { $0.append("\(examination.source.name) \(alert.code.rawValue) \(alert.at ?? "")") }
  }
  func filed(_ examination: Examination) { filedDigests.with { $0.append(examination.source.sha256) } }

  /// Digests in the order in which they were told.
  var filed: [String] { filedDigests.with { $0 } }
  /// File, code and place of each alert, in the order in which they were told.
  var alerts: [String] { toldAlerts.with { $0 } }
}

final class RememberingSupervisor: Supervisor {
  private let events = Locked<[String]>([])

  func ready(status: String) { events.with { $0.append("ready") } }
  func reloading() { events.with { $0.append("reloading") } }
  func stopping() { events.with { $0.append("stopping") } }
  func status(_ line: String) {}
  func watchdog() { events.with { $0.append("watchdog") } }
  var watchdogInterval: Duration? { nil }
  var told: [String] { events.with { $0 } }
}
