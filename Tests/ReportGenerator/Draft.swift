/// The steps by which a report comes about: true figures, printed figures, mistakes, tables, text.
struct Draft {
  let seed: UInt64
  let options: GeneratedReport.Options
  let layout: Layout
  let edition: Edition
  let year: Int
  let oneRowOther: Bool
  let agency: Agency
  var random: SeededRandom

  init(seed: UInt64, options: GeneratedReport.Options) {
    var random = SeededRandom(seed: seed)
    self.seed = seed
    self.options = options
    let anyLayout = random.pick(Layout.allCases)
    layout = options.layout ?? anyLayout
    let anyEdition = random.chance(30) ? Edition.form2019 : .form2021
    let free = options.edition ?? anyEdition
    let anyYear = free == .form2019 ? random.int(2019...2020) : random.int(2021...2025)
    year = options.follows.map { $0.year + 1 } ?? anyYear
    edition = options.follows == nil ? free : year < 2021 ? .form2019 : .form2021
    oneRowOther = random.chance(15) || edition == .form2019
    let anyAgency = Agency(random: &random)
    agency = options.follows?.agency ?? anyAgency
    self.random = random
  }

  mutating func report() -> GeneratedReport {
    var truth = ConsistentFigures(edition: edition, oneRowOther: oneRowOther, random: &random)
    if let last = options.follows { truth.follow(last, oneRowOther: oneRowOther) }
    var style = FigureStyle(random: &random)
    if let zero = options.zero { style.zero = zero }
    var figures = printed(truth, style: style)
    let planted = plantMistakes(in: &figures, style: style)
    keepVisible(&figures)
    let cells = expectedCells(figures)

    let departs = options.departsInLabels ?? random.chance(30)
    let slips = LabelSlips(edition: edition, oneRowOther: oneRowOther, departing: departs, random: &random)
    let scribe = Scribe(figures: figures, slips: slips, random: SeededRandom(seed: random.next()))
    let tables = [
      ActivityTable(edition: edition, scribe: scribe).table,
      ApplicationTable(oneRowOther: oneRowOther, scribe: scribe).table,
      OutcomeTable(scribe: scribe).table,
    ]
    let frame = Frame(agency: agency, year: year, random: &random)
    let kept = Set(planted.compactMap { $0.cell.hasPrefix("t3.") ? rowID($0.cell) : nil })
    var printer = tableLayout(cells: cells, kept: kept)
    let body = tables.map { printer.lines(of: $0, random: &random) }
    let narrative = narrative(truth)
    let claim = planted.isEmpty && random.chance(20) ? truth.counts["t3.new.total"] : nil
    let lines = Composition(layout: layout, frame: frame, year: year, claim: claim, narrative: narrative)
      .lines(body, random: &random)

    let encoding = options.encoding ?? (random.chance(60) ? .utf8 : random.pick(TextEncoding.allCases))
    let end = random.chance(80) ? "\n" : "\r\n"
    let (fileName, codeInName) = name()
    let judge = IndependentJudge(cells: cells)
    let expected = ExpectedReport(
      fileName: fileName,
      agency: agency.name,
      region: codeInName ?? agency.regionFromName,
      regionFromText: agency.regionFromName,
      year: year,
      edition: edition,
      layout: layout,
      encoding: encoding,
      cells: cells,
      arithmetic: judge.alerts,
      labels: scribe.departures,
      blanks: blankTables(cells, notStated: judge.notStated) + judge.notStated,
      renamedSections: frame.sections.renamed,
      isOneRowOther: oneRowOther && edition == .form2021,
      planted: planted,
      contradiction: narrative?.planted
    )
    let text = lines.joined(separator: end) + (random.chance(80) ? end : "")
    let flowing = FlowingReport(tables: tables, frame: frame, year: year, claim: claim, random: &random)
    return GeneratedReport(seed: seed, text: text, encoding: encoding, expected: expected, flowing: flowing)
  }

  private mutating func narrative(_ truth: ConsistentFigures) -> Narrative? {
    guard options.hasNarrative else { return nil }
    let figures = NarrativeFigures(counts: truth.counts, year: year, edition: edition, oneRowOther: oneRowOther)
    return Narrative(
      figures,
      edition: edition,
      agency: agency.name,
      contradiction: options.contradiction,
      follows: options.follows,
      random: &random
    )
  }

  private mutating func name() -> (String, code: String?) {
    switch random.int(0...3) {
    case 0: ("\(agency.region.code)-\(agency.region.name)-\(year).txt", agency.region.code)
    case 1: ("\(agency.name)\(year)年政府信息公开工作年度报告.txt", nil)
    case 2: ("年度报告.txt", nil)
    default: ("\(random.int(1...99))号附件.\(layout == .markdown ? "md" : "txt")", nil)
    }
  }

  private mutating func tableLayout(cells: [String: ExpectedCell], kept: Set<String>) -> any TableLayout {
    switch layout {
    case .tabs: TabLayout(random: &random)
    case .raggedTabs: RaggedTabLayout(cells: cells, oneRowOther: oneRowOther, kept: kept, random: &random)
    case .pipeRows: PipeRowLayout(random: &random)
    case .packedBars: PackedBarLayout(random: &random)
    case .cellLines: CellLineLayout(random: &random)
    case .barredCellLines: BarredCellLineLayout(random: &random)
    case .markdown: MarkdownLayout(random: &random)
    }
  }

  private func rowID(_ cell: String) -> String {
    cell.split(separator: ".").dropFirst().dropLast().joined(separator: ".")
  }
}
