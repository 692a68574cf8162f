import GoujiCore
import GoujiDaemon
import GoujiStore
import ReportGenerator
import Testing

/// What filings are to each other, told group by group as they come, against the same told of all at once.
@Suite struct LinkingTests {
  private static let organs = [
    "财政局", "教育局", "民政局", "司法局", "审计局", "统计局", "水利局", "商务局", "体育局", "林业局", "公安局", "科技局", "文旅局",
    "农业农村局", "卫生健康局", "应急管理局", "生态环境局", "交通运输局", "城市管理局", "自然资源局", "市场监督管理局", "医疗保障局",
  ]

  /// More organs than may have a text for it to say something, some filing twice, in texts that differ here and there.
  private static func filings(_ seed: UInt64, _ judging: Judging) -> [FilingRecord] {
    var random = SplitMix(seed: seed)
    let texts = (0..<2 as Range<UInt64>).map { number in
      GeneratedReport.make(
        seed: seed * 2 + number,
        options: .init(edition: .form2021, mistakes: Mistakes.none, encoding: .utf8, hasNarrative: true)
      )
    }
    return (0..<40).map { number in
      let made = texts[Int.random(in: 0..<4, using: &random) / 3]
      let organ = "某某市\(organs.randomElement(using: &random) ?? organs[0])"
      var lines = made.text.replacing(made.expected.agency, with: organ).split(separator: "\n")
      // The head says whose report it is, the tables that it is one.
      for index in lines.indices.reversed() where index > 4 && !lines[index].contains("|") {
        if Int.random(in: 0..<12, using: &random) == 0 { lines[index] = "第\(number)号文" }
      }
      let examination = judging.examine(Array(lines.joined(separator: "\n").utf8), "\(number).txt")[0]
      return FilingRecord(
        examination,
        fileName: "\(number).txt",
        fileDigest: examination.source.sha256,
        received: "2026-01-0\(Int.random(in: 1...4, using: &random))T00:00:00Z",
        original: "archive/\(number)",
        judging: judging
      )
    }
  }

  /// Each in the order of receipt, as the index is linked anew.
  private static func together(_ filings: [FilingRecord], _ judging: Judging) -> [String: Standing] {
    let sorted = filings.sorted { ($0.received, $0.digest, $0.result) < ($1.received, $1.digest, $1.result) }
    let filed = sorted.compactMap { record in
      record.memory.flatMap { FiledYear(encoded: $0.bytes, result: record.result, forms: judging.years.forms) }
    }
    let neighbours = Neighbours(filed)
    return Dictionary(uniqueKeysWithValues: filed.map { ($0.result, neighbours.standing(of: $0) ?? Standing()) })
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func theOrderAndTheGroupsInWhichFilingsComeMakeNoDifference(_ seed: UInt64) throws {
    let judging = try RealJudging.make()
    let filings = Self.filings(seed, judging)
    let expected = Self.together(filings, judging)
    try #require(expected.count > 20)
    var told: Set<String> = []
    for order in 0..<5 as Range<UInt64> {
      var random = SplitMix(seed: seed * 100 + order)
      let folder = try TemporaryFolder()
      let index = try Index(path: "\(folder.path)/index")
      var rest = filings.shuffled(using: &random)[...]
      while !rest.isEmpty {
        let group = rest.prefix(Int.random(in: 1...9, using: &random))
        rest = rest.dropFirst(group.count)
        var linking = Linking(index, judging.years.forms)
        for record in group { try linking.add(record) }
        var change = Index.Change()
        change.filings = try linking.resolve().map(\.filing)
        told.formUnion(change.filings.filter { !$0.copies.isEmpty }.map(\.result))
        try index.commit(change)
      }
      for (result, standing) in expected.sorted(by: { $0.key < $1.key }) {
        #expect(try index.filing(result: result)?.standing == standing.digest, "\(result) in order \(order)")
      }
    }
    // What the test is for does occur: some are told of copies until a crowd has the text.
    let alone = expected.filter { $0.value.copies.isEmpty }.keys
    #expect(!told.isDisjoint(with: alone))
  }
}
