import GoujiCore
import GoujiDaemon
import GoujiStore
import Testing

/// A recheck ends where a daemon with the rules of today would have come, whatever the rules of before made of a report.
@Suite struct RecheckTests {
  enum Before: CaseIterable, Sendable {
    case sameReading, otherFigures, otherOrgans, noOrgans
  }

  /// The examiner as an earlier version would have had it.
  private static func earlier(_ before: Before) throws -> Judging {
    var judging = try RealJudging.make()
    let examine = judging.examine
    judging.examine = { bytes, name in
      examine(bytes, name).map { examination in
        var examination = examination
        // Half of the files, so that some stand beside others that were read as they are today.
        let isMeant = bytes.count % 2 == 0
        switch before {
        case .sameReading: examination.alerts.removeAll { $0.severity == .notice }
        case .otherFigures where isMeant:
          for cell in 0..<8 {
            examination.report?.cells[cell] = Cell(state: .number, value: Figure(7), raw: "7", place: nil)
          }
        case .otherOrgans where isMeant: examination.report?.agency = "某某市审计局"
        case .noOrgans where isMeant: examination.report?.agency = nil
        default: break
        }
        return examination
      }
    }
    return judging
  }

  @Test(arguments: Before.allCases)
  func aChangeOfRulesEndsAsIfTheRulesHadAlwaysBeenSo(_ before: Before) throws {
    let files = NeighbourLoad.make()
    var outboxes: [[String: String]] = []
    for judging in [try Self.earlier(before), try RealJudging.make()] {
      let test = try DaemonUnderTest(judging: judging)
      try test.start()
      for file in files { try test.drop(file.bytes, as: file.name) }
      try test.settle(files: files.count)
      #expect(test.stop() == .stopped)
      let told = try test.outbox()
      let summary = try Recheck(test.spool, test.index, RealJudging.make()).run()
      let now = try test.outbox()
      #expect(summary.judged == files.count && summary.problems.isEmpty)
      #expect(summary.changed == told.keys.filter { told[$0] != now[$0] }.sorted())
      #expect(summary.changed.isEmpty == (outboxes.count == 1))
      outboxes.append(now)
      // What the index knows is what the outbox says.
      let known = try test.results.map { try test.index.filing(result: $0) }
      _ = try IndexBuilder(test.spool, test.index, RealJudging.make()).rebuild()
      #expect(try test.results.map { try test.index.filing(result: $0) } == known)
    }
    #expect(outboxes[0] == outboxes[1])
  }
}
