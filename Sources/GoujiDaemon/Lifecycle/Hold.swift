/// Whether all work rests because the machine cannot do it: a full disk, too many open files.
struct Hold {
  private var attempts = 0
  private(set) var until: UInt64?
  private(set) var fault: SystemFault?
  private var told: [String: UInt64] = [:]

  /// The same complaint is not repeated within this many nanoseconds.
  private static let silence: UInt64 = 60_000_000_000

  func isOn(_ now: UInt64) -> Bool { until.map { now < $0 } ?? false }

  /// A file met a fault. If every other would, all rest, each time twice as long.
  ///
  /// - Returns: Whether that is worth telling: a thousand files meet a full disk at once.
  mutating func begin(_ fault: SystemFault, now: UInt64) -> Bool {
    if fault.concernsAll {
      self.fault = fault
      if !isOn(now) {
        attempts += 1
        until = now + Backoff.delay(attempt: attempts)
      }
    }
    let complaint = "\(fault.call) \(fault.code)"
    if let last = told[complaint], now - last < Hold.silence { return false }
    told[complaint] = now
    return true
  }

  /// A file went all the way: the machine can again.
  mutating func release() {
    attempts = 0
    until = nil
    fault = nil
  }
}
