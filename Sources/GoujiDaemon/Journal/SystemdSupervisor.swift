internal import CSystemd
internal import Glibc

/// systemd, told through `sd_notify(3)`. Where nothing supervises the daemon, nothing is said.
package struct SystemdSupervisor: Supervisor {
  package let watchdogInterval: Duration?
  private let notify: @Sendable (String) -> Void

  /// Asks systemd through the environment that it gave (`sd_watchdog_enabled(3)`).
  package init() {
    var microseconds: UInt64 = 0
    let isWatched = sd_watchdog_enabled(0, &microseconds) > 0
    self.init(watchdogInterval: isWatched ? .microseconds(Int64(clamping: microseconds)) : nil) { state in
      sd_notify(0, state)
    }
  }

  package init(watchdogInterval: Duration?, notify: @escaping @Sendable (String) -> Void) {
    self.watchdogInterval = watchdogInterval
    self.notify = notify
  }

  package func ready(status: String) {
    notify("READY=1\nSTATUS=\(status.displayed())")
  }

  package func reloading() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let microseconds = Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
    // systemd knows by the time that this answers its own reload and not an earlier one (Type=notify-reload).
    notify("RELOADING=1\nMONOTONIC_USEC=\(microseconds)")
  }

  package func stopping() {
    notify("STOPPING=1")
  }

  package func status(_ line: String) {
    notify("STATUS=\(line.displayed())")
  }

  package func watchdog() {
    notify("WATCHDOG=1")
  }
}
