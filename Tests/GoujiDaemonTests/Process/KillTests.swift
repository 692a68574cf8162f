import Foundation
import GoujiDaemon
import Testing

/// `kill -9` at any instant: nothing lost, nothing judged to another end, no scraps.
@Suite struct KillTests {
  /// `GOUJI_KILLS` in the environment: how often; scripts/torture asks for thousands.
  private static let kills = ProcessInfo.processInfo.environment["GOUJI_KILLS"].flatMap(Int.init) ?? 24
  private static let seed =
    ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap(UInt64.init) ?? 20_261_121

  @Test func killsLeaveNoTrace() throws {
    let load = try Load.files(KillTests.kills * 5, seed: KillTests.seed)
    let undisturbed = try Goujid()
    try undisturbed.start()
    for file in load { try undisturbed.drop(file.bytes, as: file.name) }
    try undisturbed.drain()
    #expect(undisturbed.stop() == 0)

    let killed = try Goujid()
    var random = SplitMix(seed: KillTests.seed)
    var rest = load[...]
    for _ in 0..<KillTests.kills {
      try killed.start()
      for file in rest.prefix(5) { try killed.drop(file.bytes, as: file.name) }
      rest = rest.dropFirst(5)
      usleep(UInt32.random(in: 0..<250_000, using: &random))
      killed.kill()
    }
    try killed.start()
    for file in rest { try killed.drop(file.bytes, as: file.name) }
    try killed.drain()
    #expect(killed.stop() == 0)

    let (expected, found) = (try undisturbed.harvest(), try killed.harvest())
    #expect(Set(found.keys) == Set(expected.keys), "seed \(KillTests.seed)")
    for (name, text) in expected where found[name] != text {
      Issue.record("\(name) differs, seed \(KillTests.seed)")
    }
    #expect(!killed.folder.files("").contains { $0.contains(".tmp") })
  }
}
