import Dispatch
import GoujiDaemon

/// inotify that loses events, and says so only as the kernel does: with an overflow.
final class LossyDoorbell: Doorbell {
  private let bell: InotifyDoorbell
  private let random: Locked<SplitMix>

  init(_ bell: InotifyDoorbell, seed: UInt64) {
    self.bell = bell
    random = Locked(SplitMix(seed: seed))
  }

  func start(
    on queue: DispatchQueue,
    ready: @escaping @Sendable () -> Void,
    ring: @escaping @Sendable ([Ring]) -> Void
  ) {
    bell.start(on: queue, ready: ready) { [random] rings in
      let isLost = random.with { Int.random(in: 0..<4, using: &$0) == 0 }
      ring(isLost ? [.overflow] : rings)
    }
  }

  func watch(_ path: String) throws { try bell.watch(path) }
  func forgetFolders() { bell.forgetFolders() }
  func stop() { bell.stop() }
}
