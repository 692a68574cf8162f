package import GoujiCore

/// Where findings are told to whoever reads the system's journal.
///
/// Telling never fails and never blocks for long: what the journal loses stands in the outbox all the same. An entry
/// may come twice after an unclean end (at least once); its alert id tells that it is the same.
package protocol Journal: Sendable {
  /// One entry for one alert.
  func alert(_ alert: Alert, of examination: Examination)

  /// One informational entry a file, after its alerts.
  func filed(_ examination: Examination)

  /// All that is told within `body` may go out together when it ends, in its order; not for many threads.
  func together(_ body: () -> Void)
}

extension Journal {
  package func together(_ body: () -> Void) { body() }
}

/// Who started the daemon and wants to know how it fares: systemd through `sd_notify(3)`, or no one.
///
/// Every call returns at once and is a no-op where no one listens.
package protocol Supervisor: Sendable {
  /// Events are watched and the first look into the inbox is queued; also ends a reload.
  func ready(status: String)

  func reloading()

  func stopping()

  /// One line for a person.
  func status(_ line: String)

  /// The work loop is alive.
  func watchdog()

  /// Without a ping within this time the supervisor kills the daemon; nil if it does not watch.
  var watchdogInterval: Duration? { get }
}
