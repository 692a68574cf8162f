package import Dispatch
internal import Glibc
package import GoujiCore
package import GoujiStore
package import Logging

/// Decides in which order what was read takes effect, and makes it last: results, journal, originals, index.
///
/// Files are committed in groups, whatever came together while the last group was on its way to the disk. The order of
/// effects is that of each file alone, so that a replay from any point ends in the same bytes: claimed in the index,
/// result in the outbox, journal, original moved, index.
///
/// `@unchecked Sendable`: all state but the mailbox is touched on `queue` only.
package final class Committer: @unchecked Sendable {
  /// What became of one file of the inbox.
  package enum Outcome: Sendable {
    case filed(verdict: Examination.Verdict)
    case duplicate
    case gone
    case unsettled(Sight)
    case unfinished(Sight, UInt64)
    case leftAlone(Arrivals.Obstacle, Sight)
    case failed(SystemFault)
    /// The daemon stops; the file is left to the next start.
    case postponed
  }

  package struct Parts: Sendable {
    package var spool: Spool
    package var index: Index
    package var judging: Judging
    package var sizeLimit: Int
    package var trial: Trial
    package var workers: Workers
    package var journal: any Journal
    package var logger: Logger
    /// Called on any queue, in order.
    package var report: @Sendable ([(path: String, outcome: Outcome)]) -> Void
    /// Called when nothing more can be made to last: the process has to end.
    package var fail: @Sendable (any Error) -> Void

    package init(
      spool: Spool,
      index: Index,
      judging: Judging,
      sizeLimit: Int,
      trial: Trial,
      workers: Workers,
      journal: any Journal,
      logger: Logger,
      report: @escaping @Sendable ([(path: String, outcome: Outcome)]) -> Void,
      fail: @escaping @Sendable (any Error) -> Void
    ) {
      self.spool = spool
      self.index = index
      self.judging = judging
      self.sizeLimit = sizeLimit
      self.trial = trial
      self.workers = workers
      self.journal = journal
      self.logger = logger
      self.report = report
      self.fail = fail
    }
  }

  private struct Mailbox: Sendable {
    var taken: [Int: (String, Intake.Outcome)] = [:]
    var worked: [(Intake, Work.Outcome)] = []
    var isScheduled = false
  }

  private enum Life {
    case working
    /// Nothing new is begun.
    case stopping
    /// An effect failed that cannot be undone or tried again in this process.
    case failed
  }

  package let queue = DispatchQueue(label: "goujid.commit")
  private let mailbox = Locked(Mailbox())
  private let trials = DispatchQueue(label: "goujid.trials")
  var parts: Parts
  private var life = Life.working
  /// Number of the next file to be decided on: files are taken in turn, however fast each was read.
  private var turnNumber = 0
  private var taken: [Int: (String, Intake.Outcome)] = [:]
  private var worked: [Work] = []
  /// Contents in hand; others of the same content wait behind them.
  private var followers: [String: [Intake]] = [:]
  private var released: [Intake] = []
  /// Contents that were in hand when the last run ended uncleanly.
  private var suspects: Set<String>
  private var outcomes: [(path: String, outcome: Outcome)] = []
  private var attempts = 0

  package init(_ parts: Parts, suspects: Set<String>) {
    self.parts = parts
    self.suspects = suspects
  }

  // MARK: From other queues

  /// A file was read, or could not be.
  ///
  /// - Parameter number: Counted from 0 without a gap, in the order in which files take their turn.
  package func deliver(_ number: Int, _ path: String, _ outcome: Intake.Outcome) {
    post { $0.taken[number] = (path, outcome) }
  }

  private func deliver(_ intake: Intake, _ outcome: Work.Outcome) {
    post { $0.worked.append((intake, outcome)) }
  }

  private func post(_ change: (inout Mailbox) -> Void) {
    let isFirst = mailbox.with { box in
      change(&box)
      defer { box.isScheduled = true }
      return !box.isScheduled
    }
    if isFirst { queue.async { @Sendable [self] in turn() } }
  }

  package func use(_ judging: Judging, sizeLimit: Int) {
    queue.async { @Sendable [self] in
      parts.judging = judging
      parts.sizeLimit = sizeLimit
    }
  }

  /// Takes up what people have decided on alerts.
  package func takeDecisions() {
    queue.async { @Sendable [self] in
      guard case .working = life else { return }
      do { try DecisionTaker(parts).take() } catch { fail(error) }
    }
  }

  /// From now on nothing is begun; what is in hand is finished.
  package func stop() {
    queue.async { @Sendable [self] in
      if case .working = life { life = .stopping }
    }
  }

  // MARK: On the queue

  private func turn() {
    if case .failed = life { return }
    let box = mailbox.with { box in
      // Still scheduled: `finish` goes on with what comes meanwhile.
      defer { box = Mailbox(isScheduled: true) }
      return box
    }
    taken.merge(box.taken) { _, new in new }
    var change = Index.Change()
    for (intake, outcome) in box.worked { take(intake, outcome, &change) }
    do {
      let group = worked
      worked = []
      try commit(group, &change)
      let begun = try decide(&change)
      finish(change, begun)
    } catch {
      fail(error)
    }
  }

  private func take(_ intake: Intake, _ outcome: Work.Outcome, _ change: inout Index.Change) {
    switch outcome {
    case .done(let work): worked.append(work)
    case .unsettled(let sight): letGo(intake, .unsettled(sight), &change)
    case .failed(let fault): letGo(intake, .failed(fault), &change)
    }
  }

  /// The file is no longer in hand.
  private func letGo(_ intake: Intake, _ outcome: Outcome, _ change: inout Index.Change) {
    change.releases.append(intake.path)
    outcomes.append((intake.path, outcome))
    released += followers.removeValue(forKey: intake.digest) ?? []
  }

  /// Publishes a group and adds what the index has to know of it.
  private func commit(_ group: [Work], _ change: inout Index.Change) throws {
    guard !group.isEmpty else { return }
    let (done, failures) = try Publication(parts).publish(group)
    for done in done {
      change.filings += done.filings
      letGo(done.work.intake, done.outcome, &change)
    }
    for (work, fault) in failures { letGo(work.intake, .failed(fault), &change) }
  }

  /// What is done next with the files that were read, in turn.
  private func decide(_ change: inout Index.Change) throws -> [(Intake, Role)] {
    var begun: [(Intake, Role)] = []
    let again = released
    released = []
    for intake in again { try decide(intake, &change, &begun) }
    while let (path, outcome) = taken.removeValue(forKey: turnNumber) {
      turnNumber += 1
      switch outcome {
      case .read(let intake): try decide(intake, &change, &begun)
      case .gone: outcomes.append((path, .gone))
      case .unsettled(let sight): outcomes.append((path, .unsettled(sight)))
      case .unfinished(let sight, let rest): outcomes.append((path, .unfinished(sight, rest)))
      case .leftAlone(let obstacle, let sight): outcomes.append((path, .leftAlone(obstacle, sight)))
      case .failed(let fault): outcomes.append((path, .failed(fault)))
      }
    }
    return begun
  }

  private func decide(_ intake: Intake, _ change: inout Index.Change, _ begun: inout [(Intake, Role)]) throws {
    guard case .working = life else {
      outcomes.append((intake.path, .postponed))
      return
    }
    guard followers[intake.digest] == nil else {
      followers[intake.digest]?.append(intake)
      return
    }
    // The group that was just published is not in the index yet; whoever waits for it asks when it is.
    if change.filings.contains(where: { $0.fileDigest == intake.digest }) {
      released.append(intake)
      return
    }
    let filings: [FilingRecord]
    do {
      filings = try parts.index.accepted(fileDigest: intake.digest)
    } catch IndexError.machine {
      outcomes.append((intake.path, .failed(SystemFault("sqlite", parts.spool.indexPath, code: EIO))))
      return
    }
    followers[intake.digest] = []
    change.claims.append(Claim(path: intake.path, digest: intake.digest))
    begun.append((intake, filings.isEmpty ? .fresh : .again(filings)))
  }

  /// The index is the last to know; then those who wait are told.
  private func finish(_ change: Index.Change, _ begun: [(Intake, Role)]) {
    do {
      try parts.index.commit(change)
    } catch IndexError.machine(let reason) {
      retry(change, begun, reason)
      return
    } catch {
      fail(error)
      return
    }
    attempts = 0
    for (intake, role) in begun { begin(intake, role) }
    let told = outcomes
    outcomes = []
    if !told.isEmpty { parts.report(told) }
    let isDone = mailbox.with { box in
      box.isScheduled = !box.taken.isEmpty || !box.worked.isEmpty || !released.isEmpty
      return !box.isScheduled
    }
    if !isDone { queue.async { @Sendable [self] in turn() } }
  }

  /// A full disk: the effects stand, only the index does not know of them. Nothing else is done before it does.
  private func retry(_ change: Index.Change, _ begun: [(Intake, Role)], _ reason: String) {
    attempts += 1
    if attempts == 1 {
      parts.logger.report(.retrying, .warning, "索引暂时写不进去，稍后自动重试：\(reason)")
    }
    let delay = DispatchTimeInterval.nanoseconds(Int(Backoff.delay(attempt: attempts)))
    queue.asyncAfter(deadline: .now() + delay) { @Sendable [self] in finish(change, begun) }
  }

  private func begin(_ intake: Intake, _ role: Role) {
    let examining = Examining(judging: parts.judging, sizeLimit: parts.sizeLimit)
    let workers = parts.workers
    guard suspects.remove(intake.digest) != nil else {
      workers.run(isUrgent: true) { @Sendable [self] in
        deliver(intake, examining.work(intake, role, crash: nil))
      }
      return
    }
    let trial = parts.trial
    trials.async { @Sendable [self] in
      switch trial.judge(intake.file, name: intake.name) {
      case .innocent:
        workers.run(isUrgent: true) { @Sendable [self] in
          deliver(intake, examining.work(intake, role, crash: nil))
        }
      case .guilty(let rejection): deliver(intake, examining.work(intake, role, crash: rejection))
      case .unknown(let fault):
        queue.async { @Sendable [self] in
          suspects.insert(intake.digest)
          deliver(intake, .failed(fault))
        }
      }
    }
  }

  private func fail(_ error: any Error) {
    if case .failed = life { return }
    life = .failed
    parts.fail(error)
  }
}
