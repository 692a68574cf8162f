internal import Glibc
internal import GoujiCore

/// What the daemon says of itself, and when it last said so: at most once a second.
struct StatusBoard {
  private static let pause: UInt64 = 1_000_000_000

  var file: StatusFile
  /// Something to be told until the next reload.
  var remark: String?
  private var told: StatusFile?
  private var lastTime: UInt64 = 0
  private var isScheduled = false

  init(version: String) {
    let since = Timestamp.text(seconds: Clock.wall / 1_000_000_000)
    file = StatusFile(state: .running, process: getpid(), since: since, version: version)
  }

  mutating func count(_ outcome: Committer.Outcome) {
    switch outcome {
    case .filed(.rejected): file.rejected += 1
    case .filed: file.done += 1
    case .duplicate: file.duplicates += 1
    case .gone, .unsettled, .unfinished, .leftAlone, .failed, .postponed: break
    }
  }

  /// - Returns: Whether nothing waits and nothing is in hand.
  @discardableResult
  mutating func show(_ arrivals: Arrivals, _ hold: Hold) -> Bool {
    file.queued = arrivals.queued
    file.inHand = arrivals.inHand
    file.leftAlone = arrivals.leftAlone
    file.trouble = hold.fault.map { "\($0)，稍后自动重试" } ?? remark
    return file.queued == 0 && file.inHand == 0
  }

  /// In how many nanoseconds the status is to be told; nil if it has not changed, or that is under way.
  mutating func delay(_ now: UInt64) -> UInt64? {
    guard !isScheduled, file != told else { return nil }
    isScheduled = true
    let next = lastTime + StatusBoard.pause
    return next > now ? next - now : 0
  }

  /// What was told last did not arrive.
  mutating func takeBack() {
    told = nil
  }

  /// The status, which is told now.
  mutating func take(_ now: UInt64) -> StatusFile {
    isScheduled = false
    lastTime = now
    told = file
    return file
  }
}
