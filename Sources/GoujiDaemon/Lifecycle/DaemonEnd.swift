/// How a daemon's life ended.
package enum DaemonEnd: Equatable, Sendable {
  /// Stopped, with nothing in hand.
  case stopped
  /// Stopped before all that was in hand was finished; the next start finishes it.
  case outOfTime(inHand: Int)
  /// Nothing could be made to last any more, or the inbox is gone.
  case failed(String)

  /// The exit status (`sysexits(3)`): what failed by I/O is worth a restart.
  package var exitStatus: Int32 {
    switch self {
    case .stopped, .outOfTime: 0
    case .failed: 74
    }
  }
}
