internal import Glibc

/// Watches a helper at work on a file, and says when its time is over.
///
/// Time is what the helper has used of a processor: on a busy machine a sound file takes long by the clock, and is not
/// to be rejected for that. A helper that uses none does not work but hang. `clock_gettime(2)`, CLOCK_MONOTONIC.
struct Watch {
  private let process: ChildProcess
  private let time: FileTime
  /// Processor seconds of the process when it began.
  private let start: Double
  private let clockStart = Watch.now
  private var used = 0.0
  private var lastMoved = Watch.now
  private var isFinished = false

  init(_ process: ChildProcess, time: FileTime) {
    self.process = process
    self.time = time
    start = process.processorSeconds
  }

  /// When to look again, for `poll(2)`: before that it cannot be over.
  var milliseconds: Int32 {
    let left = min(
      time.left - used,
      lastMoved + time.seconds - Watch.now,
      clockStart + time.clockSeconds - Watch.now
    )
    return Int32(min(max((left * 1000).rounded(.up), 1), 60_000))
  }

  /// Whether the time is over.
  var isOver: Bool {
    mutating get {
      let now = Watch.now
      let used = process.processorSeconds - start
      if used - self.used > Watch.leastMove { lastMoved = now }
      self.used = used
      let isOver =
        used >= time.left || now - lastMoved >= time.seconds || now - clockStart >= time.clockSeconds
      if isOver { finish() }
      return isOver
    }
  }

  /// The file's account is charged with what was used, once.
  mutating func finish() {
    guard !isFinished else { return }
    isFinished = true
    time.spend(max(used, process.processorSeconds - start))
  }

  /// Less than this is no work but waking up.
  private static let leastMove = 0.000_1

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
