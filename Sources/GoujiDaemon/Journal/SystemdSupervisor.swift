internal import CSystemd
package import Dispatch
internal import Glibc
internal import Synchronization

/// systemd, told through `sd_notify(3)`. Where nothing supervises the daemon, nothing is said.
///
/// `sd_notify(3)` blocks while systemd does not read: a few messages fit into its socket. A systemd that hangs must not
/// stop the work, so the caller waits for `patience` and no longer; what may not be lost is told when systemd reads
/// again.
package final class SystemdSupervisor: Supervisor {
  package let watchdogInterval: Duration?
  private let patience: DispatchTimeInterval
  private let notify: @Sendable (String) -> Void
  /// Confines `notify`, so that a systemd that hangs holds up one thread.
  private let queue = DispatchQueue(label: "gouji.notify")
  private let isStuck = Atomic(false)

  /// Asks systemd through the environment that it gave (`sd_watchdog_enabled(3)`).
  package convenience init() {
    var microseconds: UInt64 = 0
    let isWatched = sd_watchdog_enabled(0, &microseconds) > 0
    self.init(watchdogInterval: isWatched ? .microseconds(Int64(clamping: microseconds)) : nil) { state in
      sd_notify(0, state)
    }
  }

  package init(
    watchdogInterval: Duration?,
    patience: DispatchTimeInterval = .seconds(1),
    notify: @escaping @Sendable (String) -> Void
  ) {
    self.watchdogInterval = watchdogInterval
    self.patience = patience
    self.notify = notify
  }

  private func tell(_ state: String) {
    let isTold = DispatchSemaphore(value: 0)
    queue.async { @Sendable [notify] in
      notify(state)
      isTold.signal()
    }
    guard !isStuck.load(ordering: .acquiring), isTold.wait(timeout: .now() + patience) == .timedOut else { return }
    isStuck.store(true, ordering: .releasing)
    // Runs when what hangs has gone through, even if that was between the end of the wait and here.
    queue.async { @Sendable [self] in isStuck.store(false, ordering: .releasing) }
  }

  package func ready(status: String) {
    tell("READY=1\nSTATUS=\(status.displayed())")
  }

  package func reloading() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let microseconds = Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
    // systemd knows by the time that this answers its own reload and not an earlier one (Type=notify-reload).
    tell("RELOADING=1\nMONOTONIC_USEC=\(microseconds)")
  }

  package func stopping() {
    tell("STOPPING=1")
  }

  package func status(_ line: String) {
    // The next one says it better; those that nobody reads must not pile up.
    if !isStuck.load(ordering: .acquiring) { tell("STATUS=\(line.displayed())") }
  }

  package func watchdog() {
    tell("WATCHDOG=1")
  }
}
