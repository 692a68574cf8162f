import Foundation
import GoujiCore
import GoujiDaemon
import GoujiStore
import ReportGenerator
import Testing

/// What the daemon says of reports because of other reports: it waits for them, and the order in which they come makes
/// no difference.
@Suite struct NeighbourTests {
  @Test func aReportWaitsForLastYearsAndIsToldAgainWithWhatIsNew() throws {
    let test = try DaemonUnderTest(judging: RealJudging.make())
    let reports = NeighbourLoad.years(1, NeighbourLoad.breaks[0])
    try test.start()
    let (before, after) = (reports[1], reports[2])
    let name = "after.txt.\(Digest.of(after.bytes).prefix(12)).json"
    try test.drop(after.bytes, as: "after.txt")
    try test.settle(files: 1)
    #expect(try test.result(name).history.pending == [before.expected.year])
    #expect(try test.result(name).alerts.allSatisfy { $0.code != "YEAR-CARRY" })
    let told = test.journal.alerts
    try test.drop(before.bytes, as: "before.txt")
    try test.settle(files: 2)
    let result = try test.result(name)
    #expect(result.history.pending.isEmpty)
    #expect(result.history.judgedWith == ["before.txt.\(Digest.of(before.bytes).prefix(12)).json"])
    let carries = result.alerts.filter { $0.code == "YEAR-CARRY" }
    #expect(!carries.isEmpty)
    let new = test.journal.alerts.dropFirst(told.count).filter { $0.hasPrefix("after.txt") }
    #expect(new.sorted() == carries.map { "after.txt YEAR-CARRY \($0.at ?? "")" }.sorted())
    #expect(test.journal.filed.count == 2)
    #expect(test.stop() == .stopped)
  }

  @Test func aSupersededYearsFindingsGoWithIt() throws {
    let test = try DaemonUnderTest(judging: RealJudging.make())
    let wrong = NeighbourLoad.years(2, NeighbourLoad.breaks[0])
    let right = NeighbourLoad.years(2, nil)
    try test.start()
    try test.drop(right[1].bytes, as: "1.txt")
    try test.settle(files: 1)
    try test.drop(wrong[2].bytes, as: "2.txt")
    try test.settle(files: 2)
    let first = "2.txt.\(Digest.of(wrong[2].bytes).prefix(12)).json"
    #expect(try test.result(first).alerts.contains { $0.code == "YEAR-CARRY" && $0.state == "open" })
    try nextSecond()
    try test.drop(right[2].bytes, as: "3.txt")
    try test.settle(files: 3)
    let second = "3.txt.\(Digest.of(right[2].bytes).prefix(12)).json"
    #expect(try test.result(first).alerts.allSatisfy { $0.state == "closed" })
    #expect(try test.result(first).history.supersededBy == second)
    #expect(try !test.result(second).alerts.contains { $0.code == "YEAR-CARRY" })
    // Of two filings for one year the one that counts is what the next year is judged with.
    #expect(try test.index.filing(result: first)?.alerts.allSatisfy { $0.state == "closed" } == true)
    #expect(test.stop() == .stopped)
  }

  @Test func theOrderOfArrivalMakesNoDifferenceNeitherToTheDaemonNorToCheck() throws {
    let files = NeighbourLoad.make()
    var expected: [String: String] = [:]
    for seed in 0..<3 as Range<UInt64> {
      var random = SplitMix(seed: seed)
      let test = try DaemonUnderTest(judging: RealJudging.make())
      try test.start()
      for (count, file) in files.shuffled(using: &random).enumerated() {
        try test.drop(file.bytes, as: file.name)
        // Some alone, some in groups.
        if count % 4 == 0 { try test.settle(files: count + 1) }
      }
      try test.settle(files: files.count)
      let results = try test.outbox()
      if expected.isEmpty { expected = results }
      #expect(results == expected, "seed \(seed)")
      #expect(test.stop() == .stopped)
      let before = try test.results.map { try test.index.filing(result: $0) }
      _ = try IndexBuilder(test.spool, test.index, RealJudging.make()).rebuild()
      #expect(try test.results.map { try test.index.filing(result: $0) } == before)
      #expect(try Recheck(test.spool, test.index, RealJudging.make()).run().changed == [])
    }
    let judging = try RealJudging.make()
    let checked = judging.years.judged(files.flatMap { judging.examine($0.bytes, $0.name) })
    for examination in checked {
      #expect(expected[examination.resultName] == String(decoding: examination.json(received: ""), as: UTF8.self))
    }
    let codes = checked.flatMap(\.alerts).map(\.code)
    #expect(codes.contains(.yearCarry) && codes.contains(.yearStock) && codes.contains(.textCopy))
  }

  private static let offices = [
    "财政局", "教育局", "民政局", "司法局", "审计局", "统计局", "水利局", "商务局", "体育局", "林业局", "公安局", "科技局", "文旅局",
    "农业农村局", "卫生健康局", "应急管理局", "生态环境局", "交通运输局",
  ]

  /// One text in more reports than can have it from each other: while they are few each is told of the others, in the
  /// end none is, whoever came first.
  @Test func aTextThatEverybodyHasIsNobodysCopyInAnyOrder() throws {
    let made = GeneratedReport.make(
      seed: 100,
      options: .init(mistakes: Mistakes.none, encoding: .utf8, hasNarrative: true)
    )
    let text = String(decoding: made.bytes, as: UTF8.self)
    let files = Self.offices.map { office in
      (name: "\(office).txt", bytes: Array(text.replacing(made.expected.agency, with: "某某市\(office)").utf8))
    }
    let judging = try RealJudging.make()
    func copies(_ files: some Sequence<(name: String, bytes: [UInt8])>) -> Int {
      judging.years.judged(files.flatMap { judging.examine($0.bytes, $0.name) }).flatMap(\.alerts)
        .count { $0.code == .textCopy }
    }
    #expect(copies(files.prefix(16)) >= 16)
    #expect(copies(files) == 0)
    for size in [1, 7, files.count] {
      let test = try DaemonUnderTest(judging: RealJudging.make())
      try test.start()
      for (count, file) in files.enumerated() {
        try test.drop(file.bytes, as: file.name)
        if (count + 1) % size == 0 { try test.settle(files: count + 1) }
      }
      try test.settle(files: files.count)
      for name in test.results {
        #expect(try test.result(name).alerts.allSatisfy { $0.code != "TEXT-COPY" }, "\(name) in groups of \(size)")
      }
      #expect(test.stop() == .stopped)
    }
  }
}
