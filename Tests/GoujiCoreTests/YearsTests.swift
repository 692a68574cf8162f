import ReportGenerator
import Testing

@testable import GoujiCore

/// Organs, filings and histories put together by hand.
struct YearsTests {
  private static let years = YearJudge(RepairsSupport.library)

  private func examination(
    _ agency: String?,
    _ region: String?,
    _ year: Int,
    _ figures: [String: Int64] = [:],
    name: String? = nil
  ) throws -> Examination {
    let report = try RepairsSupport.report(year, figures, agency: agency, region: region)
    let name = name ?? "\(agency ?? "某")\(year).txt"
    var examination = Examination(
      source: Examination.Source(name: name, sha256: Hexadecimal.sha256(Array(name.utf8)), bytes: 0, format: "txt"),
      formVersion: report.form.version,
      report: report,
      alerts: Judge(report: report, claims: RepairsSupport.library.claims).alerts(),
      coverage: Coverage(),
      history: Examination.History(),
      notes: []
    )
    examination.history.pending = report.pendingYears
    return examination
  }

  private func areLinked(_ first: (String?, String?), _ second: (String?, String?)) throws -> Bool {
    let judged = Self.years.judged([
      try examination(first.0, first.1, 2022, name: "a"), try examination(second.0, second.1, 2023, name: "b"),
    ])
    return !judged[1].history.judgedWith.isEmpty
  }

  @Test func anOrganIsKnownAcrossItsNames() throws {
    #expect(try areLinked(("平川区人民政府", "620403"), ("白银市平川区人民政府", "620403")))
    #expect(try areLinked(("偃师市人民政府", "410381"), ("洛阳市偃师区人民政府", "410307")))
    #expect(try areLinked(("碑林区政府", "610103"), ("西安市碑林区人民政府", "610103")))
    #expect(try areLinked(("西安市碑林区教育局", "610103"), ("碑林区教育局", "610103")))
  }

  @Test func othersAreToldApart() throws {
    #expect(try !areLinked(("碑林区人民政府", "610103"), ("碑林区人民政府办公室", "610103")))
    #expect(try !areLinked(("碑林区教育局", "610103"), ("碑林区财政局", "610103")))
    #expect(try !areLinked(("南京市鼓楼区人民政府", "320106"), ("徐州市鼓楼区人民政府", "320302")))
    #expect(try !areLinked(("承德市人民政府", "130800"), ("承德县人民政府", "130821")))
    #expect(try !areLinked((nil, "610103"), (nil, "610103")))
  }

  @Test func carriesAreToldInTheFormsWords() throws {
    let judged = Self.years.judged([
      try examination("平川区人民政府", "620403", 2021, ["t3.carried_in.natural": 5]),
      try examination("平川区人民政府", "620403", 2020, ["t3.carried_out.natural": 3]),
    ])
    let alert = try #require(judged[0].alerts.first { $0.code == .yearCarry })
    #expect(alert.message == "表三“自然人”一列：上年结转填报 5 件，2020 年报告的结转下年度为 3 件，相差 2 件。")
    #expect(alert.expected == Figure(3) && alert.found == Figure(5) && alert.id.count == 16)
    #expect(judged[0].history.judgedWith == [judged[1].resultName])
    #expect(judged[1].history.pending == [2019])
  }

  @Test func stocksAreToldInTheFormsWords() throws {
    let judged = Self.years.judged([
      try examination("洪泽区人民政府", "320813", 2023, ["t2.normative.in_force": 5]),
      try examination(
        "洪泽区人民政府",
        "320813",
        2024,
        ["t2.normative.issued": 3, "t2.normative.repealed": 1, "t2.normative.in_force": 8]
      ),
    ])
    let alerts = judged[1].alerts.filter { $0.code == .yearStock }
    #expect(
      alerts.map(\.message) == [
        "表二“行政规范性文件”：2023 年报告现行有效 5 件，本年制发 3 件、废止 1 件，应为 7 件，现行有效填报 8 件，相差 1 件。"
      ]
    )
  }

  @Test func aFigureWrongLastYearIsNamedInLastYearsReport() throws {
    let before: [String: Int64] = [
      "t3.new.natural": 5, "t3.new.total": 5, "t3.granted.natural": 2, "t3.granted.total": 2, "t3.total.natural": 2,
      "t3.total.total": 2, "t3.carried_out.natural": 5, "t3.carried_out.total": 3,
    ]
    let after: [String: Int64] = [
      "t3.carried_in.natural": 3, "t3.carried_in.total": 3, "t3.granted.natural": 3, "t3.granted.total": 3,
      "t3.total.natural": 3, "t3.total.total": 3,
    ]
    let judged = Self.years.judged([
      try examination("平川区人民政府", "620403", 2021, before), try examination("平川区人民政府", "620403", 2022, after),
    ])
    #expect(judged[1].alerts.filter(\.isArithmetic).map(\.code) == [.yearCarry])
    #expect(RepairWords(judged[1].repairs).lines == ["把 2021 年报告‘结转下年度’的自然人一格由 5 改为 3，全部勾稽即成立。"])
    #expect(judged[1].repairs.changes.first?.first?.year == 2021)
  }

  @Test func aFaultOfLastYearsOwnIsNotThisYearsToRepair() throws {
    let before: [String: Int64] = ["t3.granted.natural": 7]
    let after: [String: Int64] = ["t3.new.natural": 1, "t3.carried_out.natural": 1, "t3.carried_out.total": 1]
    let judged = Self.years.judged([
      try examination("平川区人民政府", "620403", 2021, before), try examination("平川区人民政府", "620403", 2022, after),
    ])
    #expect(RepairWords(judged[1].repairs).lines == ["把‘新收’的总计一格由 0 改为 1，全部勾稽即成立。"])
  }

  @Test func filingsOfOneYearAreSortedOut() throws {
    let first = try examination("平川区人民政府", "620403", 2021, ["t3.carried_out.natural": 1], name: "first.txt")
    let same = try examination("平川区人民政府", "620403", 2021, ["t3.carried_out.natural": 1], name: "first.pdf")
    let later = try examination("平川区人民政府", "620403", 2021, ["t3.carried_out.natural": 2], name: "later.txt")
    let next = try examination("平川区人民政府", "620403", 2022, ["t3.carried_in.natural": 2], name: "next.txt")
    let judged = Self.years.judged([next, first, same, later])
    #expect(!judged[0].alerts.contains { $0.code == .yearCarry })
    #expect(judged[0].history.judgedWith == [judged[3].resultName])
    #expect(judged[1].history.sameFiling == [judged[2].resultName])
    #expect(judged[1].history.supersededBy == judged[3].resultName && judged[1].history.supersedes == nil)
    #expect(judged[3].history.supersedes == judged[2].resultName && judged[3].history.supersededBy == nil)
    // The other way round the first figures count again, and the carry is wrong.
    #expect(Self.years.judged([next, later, first])[0].alerts.contains { $0.code == .yearCarry })
    // Figures that come back supersede what was between; each filing has its own place.
    let back = try examination("平川区人民政府", "620403", 2021, ["t3.carried_out.natural": 1], name: "back.txt")
    let chain = Self.years.judged([first, later, back])
    #expect(chain.map(\.history.supersededBy) == [later.resultName, back.resultName, nil])
    #expect(chain.map(\.history.supersedes) == [nil, first.resultName, later.resultName])
    #expect(chain[0].history.sameFiling == [back.resultName] && chain[1].history.sameFiling.isEmpty)
  }

  @Test func aSupersededReportsFindingsAreClosed() throws {
    let wrong = try examination("平川区人民政府", "620403", 2021, ["t3.new.natural": 4], name: "wrong.txt")
    let right = try examination("平川区人民政府", "620403", 2021, [:], name: "right.txt")
    let judged = Self.years.judged([wrong, right])
    #expect(!judged[0].alerts.isEmpty && judged[0].alerts.allSatisfy { $0.state == .closed })
    #expect(judged[0].verdict == .alerts)
    #expect(judged[1].alerts.allSatisfy { $0.state == .open })
    #expect(Self.years.judged([right, wrong])[1].alerts.allSatisfy { $0.state == .open })
  }

  @Test func whatIsKeptOfAReportComesBack() throws {
    for seed in 0..<30 as Range<UInt64> {
      let made = GeneratedReport.make(seed: seed, options: .init(hasNarrative: true))
      let examiner = Examiner(library: RepairsSupport.library)
      guard let filed = Self.years.filing(examiner.examine(made.bytes, name: made.expected.fileName)[0]) else {
        continue
      }
      let bytes = filed.encoded
      let back = try #require(FiledYear(encoded: bytes, result: filed.result, forms: RepairsSupport.library))
      #expect(back.encoded == bytes && back.organ == filed.organ && back.text == filed.text)
      #expect(
        back.figures.isEqual(to: filed.figures) && back.figures.form.cells.count == filed.figures.form.cells.count
      )
      for count in 0..<bytes.count {
        #expect(FiledYear(encoded: Array(bytes.prefix(count)), result: "", forms: RepairsSupport.library) == nil)
      }
    }
  }

  @Test func aChangeIsJudgedByLastYearsReport() throws {
    func report(_ sentence: String) throws -> Examination {
      var report = try RepairsSupport.report(
        2022,
        [
          "t3.new.natural": 57, "t3.new.total": 57, "t3.granted.natural": 57, "t3.granted.total": 57,
          "t3.total.natural": 57, "t3.total.total": 57,
        ],
        agency: "平川区人民政府",
        region: "620403"
      )
      report.sections = [
        Report.Section(
          number: 1,
          title: "一、总体情况",
          place: Place(line: 1),
          paragraphs: [Document.Paragraph(text: sentence, place: Place(line: 2))],
          isRenamed: false
        )
      ]
      var examination = try examination("平川区人民政府", "620403", 2022, name: "now.txt")
      examination.report = report
      return examination
    }
    let before = try examination(
      "平川区人民政府",
      "620403",
      2021,
      [
        "t3.new.natural": 40, "t3.new.total": 40, "t3.granted.natural": 40, "t3.granted.total": 40,
        "t3.total.natural": 40, "t3.total.total": 40,
      ]
    )
    func codes(_ sentence: String) throws -> [AlertCode] {
      try Self.years.judged([report(sentence), before])[0].alerts.map(\.code).filter { $0 == .textChange }
    }
    #expect(try codes("全年收到政府信息公开申请57件，较上年增加17件。").isEmpty)
    #expect(try codes("全年收到政府信息公开申请57件，较上年增长42.5%。").isEmpty)
    #expect(try codes("全年收到政府信息公开申请57件，较上年增加27件。") == [.textChange])
    #expect(try codes("全年收到政府信息公开申请57件，较上年下降42.5%。") == [.textChange])
    // Without last year's report there is nothing to say.
    let alone = Self.years.judged([try report("全年收到政府信息公开申请57件，较上年增加27件。")])[0]
    #expect(!alone.alerts.contains { $0.code == .textChange })
  }

  @Test func aJumpIsNoticedAndExplained() throws {
    var reports: [Examination] = []
    for (year, decisions) in [(2021, 310), (2022, 290), (2023, 335), (2024, 3120)] as [(Int, Int64)] {
      reports.append(try examination("平川区人民政府", "620403", year, ["t2.licensing.decisions": decisions]))
    }
    let jumps = Self.years.judged(reports)[3].alerts.filter { $0.code == .yearJump }
    #expect(jumps.map(\.at) == ["t2.licensing.decisions"] && jumps.map(\.severity) == [.notice])
    #expect(
      jumps.map(\.message) == [
        "表二“行政许可”的“本年处理决定数量”填报 3120，与往年相差很大：2021 年 310、2022 年 290、2023 年 335，"
          + "中位数 310，通常上下相差 20，今年相差 2810。如属实，不必改动；请核对是否多填、少填了位数。"
      ]
    )
    #expect(Self.years.judged(reports)[3].history.judgedWith.count == 3)
    // Two earlier years are no history.
    #expect(!Self.years.judged(Array(reports.dropFirst()))[2].alerts.contains { $0.code == .yearJump })
  }

  @Test func figuresAreKeptInLittleRoomAndComeBack() throws {
    for seed in 0..<30 as Range<UInt64> {
      let report = try RepairsSupport.report(GeneratedReport.make(seed: seed).expected)
      let judge = SumJudge(report)
      let record = try #require(FigureRecord(report))
      for (index, figure) in record.figures.enumerated() {
        let cell = report.cells[index]
        #expect(figure.counted == (judge.notStated.contains(index) ? nil : cell.counted), "seed \(seed), \(index)")
      }
      #expect(record.figures.count == report.cells.count && record.isEqual(to: record))
    }
  }
}
