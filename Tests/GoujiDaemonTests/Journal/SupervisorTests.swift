import Dispatch
import Foundation
import GoujiDaemon
import Testing

@Suite struct SupervisorTests {
  private final class Notes: @unchecked Sendable {
    // `list` is only touched with `lock` held.
    private let lock = NSLock()
    private var list: [String] = []
    var all: [String] { lock.withLock { list } }
    func add(_ note: String) { lock.withLock { list.append(note) } }
  }

  @Test func statesAreToldAsSystemdExpectsThem() {
    let notes = Notes()
    let supervisor = SystemdSupervisor(watchdogInterval: .seconds(2)) { notes.add($0) }
    supervisor.ready(status: "空闲")
    supervisor.status("已核对 3 份\nREADY=1")
    supervisor.watchdog()
    supervisor.stopping()
    #expect(
      notes.all == ["READY=1\nSTATUS=空闲", "STATUS=已核对 3 份\\u{a}READY=1", "WATCHDOG=1", "STOPPING=1"]
    )
    #expect(supervisor.watchdogInterval == .seconds(2))
  }

  @Test func aReloadSaysWhenItBegan() throws {
    let notes = Notes()
    let supervisor = SystemdSupervisor(watchdogInterval: nil) { notes.add($0) }
    supervisor.reloading()
    supervisor.reloading()
    let times = try notes.all.map { note in
      let lines = note.split(separator: "\n")
      #expect(lines.first == "RELOADING=1")
      return try #require(lines.last?.split(separator: "=").last.flatMap { Int($0) })
    }
    #expect(times == times.sorted() && times.count == 2)
  }

  @Test func aSupervisorThatHangsHoldsNothingUpAndHearsWhatMattersLater() {
    let notes = Notes()
    let gate = DispatchSemaphore(value: 0)
    let supervisor = SystemdSupervisor(watchdogInterval: nil, patience: .milliseconds(1)) {
      gate.wait()
      gate.signal()
      notes.add($0)
    }
    supervisor.status("late")
    supervisor.status("of no interest any more")
    supervisor.stopping()
    #expect(notes.all.isEmpty)
    gate.signal()
    while notes.all.count < 2 { usleep(1000) }
    #expect(notes.all == ["STATUS=late", "STOPPING=1"])
  }

  @Test func withoutASupervisorNothingIsWatched() {
    #expect(SystemdSupervisor().watchdogInterval == nil)
  }
}
