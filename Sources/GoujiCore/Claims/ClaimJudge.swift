/// All that the narrative says, against the tables, against itself and against the report's year.
struct ClaimJudge {
  struct Result {
    var alerts: [Alert] = []
    /// In the order of the text.
    var claims: [Claim] = []
    /// Claims that speak of a cell.
    var bound = 0
    var judged = 0
    /// Readings that were tried for alerts, in no order.
    var tried: [ClaimFinding] = []
    /// Figures of cells that the text speaks for.
    var supported: Set<SupportedFigure> = []

    mutating func add(_ findings: [ClaimFinding]) {
      alerts += findings.map(\.alert)
      tried += findings
    }
  }

  let report: Report
  let vocabulary: ClaimVocabulary
  let values: CellValues
  /// What the same organ's report on the year before says, where it is known.
  private let prior: PriorFigures?

  init(report: Report, vocabulary: ClaimVocabulary, sums: SumJudge, prior: FigureRecord? = nil) {
    self.report = report
    self.vocabulary = vocabulary
    self.prior = prior.map { PriorFigures($0) }
    values = CellValues(sums)
  }

  func result() -> Result {
    var result = Result()
    read(report.preamble, section: 0, into: &result)
    for section in report.sections { read(section.paragraphs, section: section.number, into: &result) }
    return result
  }

  private func read(_ paragraphs: [Document.Paragraph], section: Int, into result: inout Result) {
    guard !paragraphs.isEmpty else { return }
    let text = ClaimLexer.text(Prose(paragraphs), section: section, vocabulary: vocabulary)
    guard !text.tokens.isEmpty else { return }
    let bound = SubjectBinder.claims(text, year: report.year, form: report.form)
    judgeTables(text, bound, into: &result)
    if !text.quantities.isEmpty { judgeFigures(text, bound, into: &result) }
    let assertions = Assertions(text: text, report: report, values: values, claims: bound).findings()
    for finding in assertions {
      result.claims.append(finding.claim)
      result.bound += 1
      result.judged += finding.isJudged ? 1 : 0
      if let alert = finding.alert { result.alerts.append(alert) }
    }
    if let year = report.year { result.alerts += YearClaims(text: text, year: year).alerts() }
  }

  private func judgeTables(_ text: ClaimText, _ bound: [BoundClaim], into result: inout Result) {
    let judge = TableClaims(text: text, report: report, values: values)
    let byToken = Dictionary(uniqueKeysWithValues: bound.map { ($0.quantity.token, $0) })
    // What is said of an office goes on to the end of the paragraph: `其中予以公开 2 件`.
    var scope: String?
    for sentence in text.sentences {
      if sentence.opensParagraph { scope = nil }
      var sentenceScope: String?
      for token in sentence.tokens {
        guard let quantity = text.quantity(token) else { continue }
        let claim = byToken[token]
        let start = text.labelBegin(token, in: sentence)
        if let words = text.prose.quote(start..<quantity.range.upperBound) {
          let subject = claim.map { report.form.cells[$0.cell].id }
          result.claims.append(
            Claim(
              quote: words.text,
              subject: subject,
              value: quantity.figure,
              unit: quantity.unit,
              place: words.place
            )
          )
        }
        if claim == nil, let word = narrowerScope(token, sentence, text) { sentenceScope = word }
        guard var claim else { continue }
        if let scope = scope ?? sentenceScope, claim.scopes.isEmpty {
          claim.scopes = [scope]
          claim.roles.insert(.narrower)
        }
        result.bound += 1
        if let figure = supported(claim) { result.supported.insert(figure) }
        switch judge.judge(claim, sentence) {
        case .fits: result.judged += 1
        case .unjudged: continue
        case .alert(let finding):
          if isSplit(claim, bound, text.around(sentence)) { continue }
          result.judged += 1
          result.add([finding])
          if finding.alert.severity == .notice, claim.roles.contains(.narrower) { scope = claim.scopes.first }
        }
      }
    }
  }

  /// `新收 17 件，其中予以公开 13 件；上年结转 1 件，予以公开 1 件`: figures near each other that are the
  /// cell's together.
  private func isSplit(_ claim: BoundClaim, _ bound: [BoundClaim], _ near: Range<Int>) -> Bool {
    let parts = bound.filter { $0.cell == claim.cell && near.contains($0.quantity.token) }
    let counts = parts.compactMap(\.quantity.count)
    guard counts.count > 1, counts.count == parts.count else { return false }
    let sum = counts.reduce(0, +)
    return claim.readings.contains { values.values(of: $0.cells).contains(sum) }
  }

  /// Whose a figure is that is of no cell: `县政府办公室答复的有 17 件，其中予以公开 5 件`.
  private func narrowerScope(_ token: Int, _ sentence: ClaimText.Sentence, _ text: ClaimText) -> String? {
    let stretch = text.stretch(before: token, in: sentence)
    guard !stretch.contains(where: { text.roles($0).contains(.wider) }) else { return nil }
    return stretch.lazy.filter { text.roles($0).contains(.narrower) }.compactMap { text.word($0)?.text }
      .first { !(report.agency ?? "").contains($0) }
  }

  private func judgeFigures(_ text: ClaimText, _ bound: [BoundClaim], into result: inout Result) {
    // What was dealt with is not what came in: `收到 221 件，其中予以公开…` may add up to either.
    let sums = SumClaims(text: text) { head in
      guard let claim = bound.first(where: { $0.quantity.token == head.token }) else { return [] }
      let wholes = wholes(of: claim)
      return wholes.contains(where: head.allows) ? wholes : []
    }
    result.alerts += sums.alerts() + StockBalance(text: text).alerts()
    var shares = ShareClaims(text: text) { part in
      // A part of a bound figure may be of whatever its table has for the whole.
      guard let claim = bound.first(where: { $0.quantity.token == part.token }) else { return [] }
      return wholes(of: claim)
    }
    shares.requestWholes = requestWholes()
    result.add(shares.findings() + ShareSums(text: text).findings())
    var changes = ChangeClaims(text: text, year: report.year) { quantity in
      guard let claim = bound.first(where: { $0.quantity.token == quantity.token }) else { return [] }
      return earlier(claim)
    }
    result.add(changes.findings())
    result.add(MultipleClaims(text: text, changes: changes).findings() + TrendClaims(text: text).findings())
    result.add(FormerLatter(text: text, year: report.year).findings())
    let whole = WholeChangeClaims(text: text, changes: changes, tableWholes: shares.tableWholes)
    result.add(whole.findings())
    result.add(RateClaims(text: text, report: report, values: values, claims: bound).findings())
    result.add(PointClaims(text: text).findings() + FeeClaims(text: text, report: report).findings())
    result.judged += shares.judged + changes.judged
  }

  private func requestWholes() -> [Int64] {
    guard let table = vocabulary.tables.first(where: \.isOfRequests), let rows = table.defaultRow?.readings,
      let column = table.defaultColumn
    else { return [] }
    return CellResolver(form: report.form).readings(table, rows: rows, columns: column)
      .flatMap { values.values(of: $0.cells) }
  }

  /// What the table has for the wholes of which the figure can be a part.
  private func wholes(of claim: BoundClaim) -> [Int64] {
    let table = vocabulary.tables[claim.table]
    guard let rows = table.topics[claim.topic].rows ?? table.defaultRow?.readings, let column = table.defaultColumn
    else { return [] }
    return CellResolver(form: report.form).readings(table, rows: rows, columns: column)
      .flatMap { values.values(of: $0.cells) }
  }

  /// What last year's report has in the same cells.
  private func earlier(_ claim: BoundClaim) -> [Int64] {
    guard let prior else { return [] }
    return claim.readings.compactMap { reading in
      prior.sum(reading.cells.map { ($0.sign, report.form.cells[$0.cell].id) })
    }
  }

  /// The figure that the text gives a cell by its plainest reading; nil where it gives none, or speaks of less or more
  /// than the report.
  private func supported(_ claim: BoundClaim) -> SupportedFigure? {
    guard let value = claim.quantity.count, claim.roles.isDisjoint(with: [.narrower, .wider]),
      claim.readings[0].cells.count == 1, claim.readings[0].cells[0].sign > 0
    else { return nil }
    return SupportedFigure(cell: report.form.cells[claim.cell].id, value: value)
  }
}

/// Last year's figures as far as its own arithmetic confirms them: whether this year's text is right cannot be said of
/// figures that are themselves in doubt.
private struct PriorFigures {
  private let form: Form
  private let figures: [FigureRecord.Figure]
  private let doubtful: Set<Int>

  init(_ record: FigureRecord) {
    form = record.form
    let figures = record.figures
    self.figures = figures
    func sum(_ cells: [Int]) -> Int64? {
      cells.reduce(Int64(0)) { sum, cell in
        guard let sum, let value = figures[cell].counted, value.magnitude <= RepairSystem.largestFigure else {
          return nil
        }
        return sum + value
      }
    }
    var doubtful: Set<Int> = []
    for identity in record.form.identities {
      let left = sum(identity.left)
      if left == nil || left != sum(identity.right) { doubtful.formUnion(identity.left + identity.right) }
    }
    self.doubtful = doubtful
  }

  /// Nil if a cell is not there, not stated, or in doubt.
  func sum(_ cells: [(sign: Int64, id: CellID)]) -> Int64? {
    var sum: Int64 = 0
    for (sign, id) in cells {
      guard let cell = form.index[id], !doubtful.contains(cell), let value = figures[cell].counted else { return nil }
      sum += sign * value
    }
    return sum
  }
}
