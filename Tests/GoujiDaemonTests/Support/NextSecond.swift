import Foundation

/// Returns when a file that is made now is of a later second than one that was made before the call.
///
/// By the clock that the kernel stamps files with: it goes on in ticks, and is behind the other one.
func nextSecond() throws {
  func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return time.tv_sec
  }
  let second = now()
  try eventually("the next second") { now() > second }
}
