import Dispatch
import GoujiDaemon
import Testing

/// A doorbell that rings for nothing, as inotify does where others write to the folder over a network.
private final class DeafDoorbell: Doorbell {
  func start(
    on queue: DispatchQueue,
    ready: @escaping @Sendable () -> Void,
    ring: @escaping @Sendable ([Ring]) -> Void
  ) {
    queue.async(execute: DispatchWorkItem { ready() })
  }

  func watch(_ path: String) {}
  func forgetFolders() {}
  func stop() {}
}

@Suite struct RoundsTests {
  @Test func withoutABellAndWithoutAWatchdogFilesAreFoundAllTheSame() throws {
    let test = try DaemonUnderTest(doorbell: { _ in DeafDoorbell() })
    test.settings.rescanInterval = .milliseconds(50)
    try test.start()
    for count in 1...2 {
      try test.drop("甲|2021|\(count)", as: "\(count).txt")
      try test.settle(files: count)
    }
    #expect(test.results.count == 2)
    #expect(test.stop() == .stopped)
  }
}
