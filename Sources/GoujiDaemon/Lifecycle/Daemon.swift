internal import CGouji
internal import Dispatch
internal import Glibc
internal import GoujiCore
package import GoujiStore
package import Logging

/// The work loop: hears of files, lets them settle, has them read in turn, and learns what became of them.
///
/// `@unchecked Sendable`: all state is touched on `loop` only. What may block runs elsewhere: reading and judging on
/// the workers, waiting for the disk on the committer's queue.
package final class Daemon: @unchecked Sendable {
  package struct Parts: Sendable {
    package var spool: Spool
    package var index: Index
    package var doorbell: any Doorbell
    /// Rings when people decide on alerts.
    package var decisions: any Doorbell
    package var trial: Trial
    package var journal: any Journal
    package var supervisor: any Supervisor
    package var logger: Logger
    /// Reads settings and forms anew; throws `ConfigurationError`.
    package var load: @Sendable () throws -> (Settings, Judging)

    package init(
      spool: Spool,
      index: Index,
      doorbell: any Doorbell,
      decisions: any Doorbell,
      trial: Trial,
      journal: any Journal,
      supervisor: any Supervisor,
      logger: Logger,
      load: @escaping @Sendable () throws -> (Settings, Judging)
    ) {
      self.spool = spool
      self.index = index
      self.doorbell = doorbell
      self.decisions = decisions
      self.trial = trial
      self.journal = journal
      self.supervisor = supervisor
      self.logger = logger
      self.load = load
    }
  }

  enum Life {
    case starting
    case running
    case stopping
    case ended(DaemonEnd)
  }

  /// Files between being taken and being committed; more make larger groups, and more is lost to a kill.
  static let window = 128
  /// Giving memory back costs more than one file is worth.
  static let filesBetweenTrims = 256
  /// Bytes of files between being taken and being committed.
  static let windowBytes = 128 << 20

  let loop = DispatchQueue(label: "goujid.loop")
  let parts: Parts
  var settings: Settings
  var judging: Judging
  var arrivals: Arrivals
  var search: InboxSearch
  var board: StatusBoard
  var life = Life.starting
  let workers: Workers
  let ended = DispatchSemaphore(value: 0)
  var committer: Committer?
  var sources: [any DispatchSourceProtocol] = []
  var lateWrites: LateWrites?
  var rounds: (any DispatchSourceTimer)?
  var timer: (any DispatchSourceTimer)?
  var timerDeadline: UInt64?
  var number = 0
  var bytesInHand: [String: Int] = [:]
  var totalBytesInHand = 0
  var hold = Hold()
  /// Files since memory was given back; at first as if there had been many, for the start.
  var sinceTrim = Daemon.filesBetweenTrims

  package init(_ parts: Parts, settings: Settings, judging: Judging) {
    self.parts = parts
    self.settings = settings
    self.judging = judging
    // What is copied out of an inbox elsewhere and then removed would take with it what its writer still has to write.
    let patience = parts.spool.isInboxElsewhere ? UInt64(86_400_000_000_000) : Arrivals.patience
    arrivals = Arrivals(settlingTime: settings.settlingTime.nanoseconds, patience: patience)
    search = InboxSearch(parts.spool.inbox, parts.doorbell, parts.logger)
    board = StatusBoard(version: judging.version)
    workers = Workers(limit: settings.workers)
  }

  // MARK: From any thread

  /// Starts; returns at once.
  ///
  /// - Parameter suspects: Contents that were in hand when the last run ended uncleanly.
  package func start(suspects: Set<String>) {
    loop.async { @Sendable [self] in begin(suspects) }
  }

  /// Blocks until the daemon's life has ended.
  package func wait() -> DaemonEnd {
    ended.wait()
    return loop.sync { if case .ended(let end) = life { end } else { .stopped } }
  }

  /// Finishes what is in hand and ends.
  package func stop() {
    loop.async { @Sendable [self] in beginStop() }
  }

  /// Reads settings and forms anew and goes through the inbox.
  package func reload() {
    loop.async { @Sendable [self] in takeOverSettings() }
  }

  /// For tests.
  package func status() -> StatusFile {
    loop.sync { board.file }
  }

  // MARK: Start

  func begin(_ suspects: Set<String>) {
    let committer = Committer(
      Committer.Parts(
        spool: parts.spool,
        index: parts.index,
        judging: judging,
        sizeLimit: settings.sizeLimit,
        trial: parts.trial,
        workers: workers,
        journal: parts.journal,
        logger: parts.logger,
        report: { @Sendable [self] outcomes in loop.async { @Sendable [self] in learn(outcomes) } },
        fail: { @Sendable [self] error in loop.async { @Sendable [self] in end(.failed("\(error)")) } }
      ),
      suspects: suspects
    )
    self.committer = committer
    let group = DispatchGroup()
    for (number, action) in [(SIGTERM, stop), (SIGINT, stop), (SIGHUP, reload)] as [(Int32, @Sendable () -> Void)] {
      // The default action would end the process before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: loop)
      group.enter()
      source.setRegistrationHandler { @Sendable in group.leave() }
      source.setEventHandler { @Sendable in action() }
      source.activate()
      sources.append(source)
    }
    watchArchive(committer)
    let timer = DispatchSource.makeTimerSource(queue: loop)
    timer.setEventHandler { @Sendable [self] in
      timerDeadline = nil
      pump()
    }
    timer.activate()
    self.timer = timer
    group.enter()
    parts.doorbell.start(on: loop, ready: { group.leave() }, ring: { @Sendable [self] in hear($0) })
    group.enter()
    parts.decisions.start(on: loop, ready: { group.leave() }, ring: { @Sendable _ in committer.takeDecisions() })
    // A signal that comes before its source is registered is lost: nobody is told READY before.
    group.notify(queue: loop) { @Sendable [self] in run() }
  }

  private func watchArchive(_ committer: Committer) {
    do {
      let watch = try LateWrites(parts.spool, parts.logger)
      watch.start(on: loop, mend: committer.queue)
      lateWrites = watch
    } catch {
      parts.logger.warning("无法监视归档，归档后又被写入的文件将不会重新核对：\(error)")
    }
  }

  func run() {
    guard case .starting = life else { return }
    life = .running
    do {
      try parts.doorbell.watch("")
      try parts.decisions.watch("")
    } catch {
      end(.failed("无法监视收件箱：\(error)"))
      return
    }
    loop.async { @Sendable [self] in rescan() }
    startRounds()
    parts.logger.report(.started, .notice, "goujid 开始工作，收件箱 \(settings.inbox)。")
    board.show(arrivals, hold)
    parts.supervisor.ready(status: board.file.line)
    writeStatus()
  }
}

extension Duration {
  /// Whole nanoseconds; not negative.
  var nanoseconds: UInt64 {
    UInt64(max(0, components.seconds)) * 1_000_000_000 + UInt64(max(0, components.attoseconds) / 1_000_000_000)
  }
}
