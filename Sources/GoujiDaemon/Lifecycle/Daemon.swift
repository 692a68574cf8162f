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

  private enum Life {
    case starting
    case running
    case stopping
    case ended(DaemonEnd)
  }

  /// Files between being taken and being committed; more make larger groups, and more is lost to a kill.
  private static let window = 64
  /// Bytes of files between being taken and being committed.
  private static let windowBytes = 128 << 20

  let loop = DispatchQueue(label: "goujid.loop")
  let parts: Parts
  var settings: Settings
  var judging: Judging
  var arrivals: Arrivals
  var search: InboxSearch
  var board: StatusBoard
  private var life = Life.starting
  private let workers: Workers
  private let ended = DispatchSemaphore(value: 0)
  private var committer: Committer?
  private var sources: [any DispatchSourceProtocol] = []
  private var timer: (any DispatchSourceTimer)?
  private var timerDeadline: UInt64?
  private var number = 0
  private var bytesInHand: [String: Int] = [:]
  private var totalBytesInHand = 0
  private var hold = Hold()
  private var sinceTrim = 0

  package init(_ parts: Parts, settings: Settings, judging: Judging) {
    self.parts = parts
    self.settings = settings
    self.judging = judging
    arrivals = Arrivals(settlingTime: settings.settlingTime.nanoseconds)
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

  /// `body` is called on the loop when nothing settles, waits or is in hand; for tests.
  package func status() -> StatusFile {
    loop.sync { board.file }
  }

  // MARK: Start

  private func begin(_ suspects: Set<String>) {
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

  private func run() {
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
    startWatchdog()
    parts.logger.report(.started, .notice, "goujid 开始工作，收件箱 \(settings.inbox)。")
    board.show(arrivals, hold)
    parts.supervisor.ready(status: board.file.line)
    writeStatus()
  }

  // MARK: Hearing and reading

  private func hear(_ rings: [Ring]) {
    guard case .running = life else { return }
    for ring in rings {
      if case .inboxGone = ring {
        end(.failed("收件箱 \(settings.inbox) 被移走、删除或卸载了。"))
        return
      }
    }
    search.hear(rings, &arrivals)
    pump()
  }

  func rescan() {
    guard case .running = life else { return }
    committer?.takeDecisions()
    do {
      try search.everything(&arrivals)
    } catch {
      parts.logger.report(.retrying, .warning, "无法查看收件箱，稍后重试：\(error)")
      search.hasFailed = true
    }
    pump()
  }

  /// Looks at what settled, takes what is ready, and sets the timer for what comes next.
  private func pump() {
    guard case .running = life, let committer else { return }
    let now = Clock.now
    for path in arrivals.due(now: now) {
      do {
        arrivals.look(path, try parts.spool.inbox.sight(of: path), now: now)
      } catch {
        arrivals.postpone(path, now: now)
      }
    }
    if search.hasFailed {
      search.hasFailed = false
      loop.asyncAfter(deadline: .now() + 1) { @Sendable [self] in rescan() }
    }
    if search.isPartial, arrivals.queued < InboxSearch.limit / 2 {
      loop.async { @Sendable [self] in rescan() }
      search.isPartial = false
    }
    while !hold.isOn(now), arrivals.inHand < Daemon.window, totalBytesInHand < Daemon.windowBytes,
      let (path, sight) = arrivals.take()
    {
      let size = min(sight.size, settings.sizeLimit)
      bytesInHand[path] = size
      totalBytesInHand += size
      let (turn, inbox, limit) = (number, parts.spool.inbox, settings.sizeLimit)
      number += 1
      workers.run {
        committer.deliver(turn, path, Intake.take(path, from: inbox, sizeLimit: limit))
      }
    }
    setTimer(now)
    show()
  }

  private func setTimer(_ now: UInt64) {
    let deadline = [arrivals.nextDeadline, arrivals.hasReady ? hold.until : nil].compactMap { $0 }.min()
    guard let deadline, deadline != timerDeadline else { return }
    timerDeadline = deadline
    timer?.schedule(
      deadline: .now() + .nanoseconds(Int(deadline > now ? deadline - now : 0)),
      leeway: .milliseconds(1)
    )
  }

  // MARK: Learning

  private func learn(_ outcomes: [(path: String, outcome: Committer.Outcome)]) {
    let now = Clock.now
    for (path, outcome) in outcomes {
      totalBytesInHand -= bytesInHand.removeValue(forKey: path) ?? 0
      board.count(outcome)
      sinceTrim += 1
      let lookAgain: Bool
      switch outcome {
      case .filed, .duplicate:
        hold.release()
        lookAgain = arrivals.finish(path, .gone, now: now)
      case .gone: lookAgain = arrivals.finish(path, .gone, now: now)
      case .unsettled(let sight): lookAgain = arrivals.finish(path, .unsettled(sight), now: now)
      case .leftAlone(let obstacle, let sight):
        search.explain(path, obstacle)
        lookAgain = arrivals.finish(path, .leftAlone(obstacle, sight), now: now)
      case .failed(let fault):
        if hold.begin(fault, now: now) { parts.logger.report(.retrying, .warning, "\(fault)。稍后自动重试。") }
        lookAgain = arrivals.finish(path, .failed, now: now)
      case .postponed: lookAgain = arrivals.finish(path, .failed, now: now)
      }
      if lookAgain, case .running = life {
        search.notice(path, .closed, &arrivals)
      }
    }
    if case .stopping = life {
      if arrivals.inHand == 0 { finishStop() }
    } else {
      pump()
    }
  }

  // MARK: Telling

  private func show() {
    let isIdle = board.show(arrivals, hold)
    if isIdle, sinceTrim >= 256 {
      sinceTrim = 0
      gouji_trim_memory()
    }
    if let delay = board.delay(Clock.now) {
      loop.asyncAfter(deadline: .now() + .nanoseconds(Int(delay))) { @Sendable [self] in writeStatus() }
    }
  }

  private func writeStatus() {
    let file = board.take(Clock.now)
    parts.supervisor.status(file.line)
    let outbox = parts.spool.outbox
    committer?.queue.async { @Sendable [self] in
      do {
        try file.write(to: outbox)
      } catch {
        // No reason to stop work; the fault shows where it matters. But what was told is not there: tell it again.
        loop.async { @Sendable [self] in
          board.takeBack()
          if case .running = life { show() }
        }
      }
    }
  }

  // MARK: Watchdog

  /// One timer for all that is periodic: the rescan, and the sign of life, which has to go through all queues.
  private func startWatchdog() {
    guard let interval = parts.supervisor.watchdogInterval else { return }
    let ping = DispatchSource.makeTimerSource(queue: loop)
    let period = DispatchTimeInterval.nanoseconds(Int(interval.nanoseconds / 2))
    ping.schedule(deadline: .now() + period, repeating: period, leeway: .nanoseconds(Int(interval.nanoseconds / 20)))
    ping.setEventHandler { @Sendable [self] in
      rescan()
      guard let committer else { return }
      committer.queue.async { @Sendable [self] in
        loop.async { @Sendable [self] in showLife(interval.nanoseconds) }
      }
    }
    ping.activate()
    sources.append(ping)
  }

  private func showLife(_ interval: UInt64) {
    if let start = workers.oldestStart, Clock.now - start > interval {
      parts.logger.error("有一份文件的核对已超过 \(interval / 1_000_000_000) 秒仍未结束，守护进程将被重启，重启后单独试读。")
      return
    }
    parts.supervisor.watchdog()
  }

  // MARK: Reload

  private func takeOverSettings() {
    guard case .running = life else { return }
    parts.supervisor.reloading()
    do {
      let (new, judging) = try parts.load()
      takeOver(new, judging)
      parts.logger.report(.reloaded, .notice, "设置和表样已重新读取。")
      board.file.trouble = nil
      board.remark = nil
    } catch {
      parts.logger.report(.reloadRefused, .error, "新的设置或表样有误，继续按原来的工作。\(error)")
      board.remark = "新的设置或表样有误，继续按原来的工作：\(error)"
    }
    board.show(arrivals, hold)
    parts.supervisor.ready(status: board.file.line)
    rescan()
  }

  private func takeOver(_ new: Settings, _ judging: Judging) {
    if (new.state, new.inbox, new.outbox) != (settings.state, settings.inbox, settings.outbox) {
      parts.logger.warning("state、inbox、outbox 的改动要重启才生效：systemctl restart goujid。")
    }
    settings.settlingTime = new.settlingTime
    settings.sizeLimit = new.sizeLimit
    settings.workers = new.workers
    settings.shutdownBudget = new.shutdownBudget
    settings.forms = new.forms
    self.judging = judging
    arrivals.settlingTime = new.settlingTime.nanoseconds
    board.file.version = judging.version
    workers.setLimit(new.workers)
    committer?.use(judging, sizeLimit: new.sizeLimit)
  }

  // MARK: End

  private func beginStop() {
    switch life {
    case .starting, .running: break
    case .stopping, .ended: return
    }
    life = .stopping
    parts.doorbell.stop()
    parts.decisions.stop()
    committer?.stop()
    board.file.state = .stopping
    board.show(arrivals, hold)
    parts.supervisor.stopping()
    parts.supervisor.status(board.file.line)
    parts.logger.report(.stopping, .notice, "收到停止的要求，手头还有 \(arrivals.inHand) 份。")
    if arrivals.inHand == 0 { return finishStop() }
    let budget = DispatchTimeInterval.nanoseconds(Int(settings.shutdownBudget.nanoseconds))
    loop.asyncAfter(deadline: .now() + budget) { @Sendable [self] in
      end(.outOfTime(inHand: arrivals.inHand))
    }
  }

  private func finishStop() {
    board.file.state = .stopped
    board.show(arrivals, hold)
    let (file, outbox) = (board.file, parts.spool.outbox)
    committer?.queue.async { @Sendable [self] in
      try? file.write(to: outbox)
      loop.async { @Sendable [self] in end(.stopped) }
    }
  }

  private func end(_ end: DaemonEnd) {
    if case .ended = life { return }
    life = .ended(end)
    parts.doorbell.stop()
    parts.decisions.stop()
    for source in sources { source.cancel() }
    timer?.cancel()
    switch end {
    case .failed(let reason): parts.logger.critical("\(reason)")
    case .outOfTime(let count): parts.logger.notice("停止时还有 \(count) 份没有做完，下次启动时继续。")
    case .stopped: break
    }
    ended.signal()
  }
}

extension Duration {
  /// Whole nanoseconds; not negative.
  var nanoseconds: UInt64 {
    UInt64(max(0, components.seconds)) * 1_000_000_000 + UInt64(max(0, components.attoseconds) / 1_000_000_000)
  }
}
