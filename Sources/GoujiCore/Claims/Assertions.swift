/// TEXT-CLAIM: statements in words (未发生…, 均获维持, 全部办结) against the cells that must then be 0.
struct Assertions {
  let text: ClaimText
  let report: Report
  let values: CellValues
  let claims: [BoundClaim]

  struct Finding {
    var claim: Claim
    var isJudged: Bool
    var alert: Alert?
  }

  func findings() -> [Finding] {
    var findings: [Finding] = []
    for (number, sentence) in text.sentences.enumerated() {
      var seen: Set<Int> = []
      for token in sentence.tokens where text.roles(token).contains(.phrase) {
        for (assertion, then) in text.word(token)?.assertions ?? [] {
          guard let end = end(of: token, then, sentence), isStated(token, end, sentence) else { continue }
          guard let cells = cells(assertion, token, end, number), !seen.contains(cells[0]) else { continue }
          // What is only worth a notice leaves room for what is plainly said.
          if text.vocabulary.assertions[assertion].severity != .notice { seen.formUnion(cells) }
          if let finding = judge(text.vocabulary.assertions[assertion], cells, token, end, sentence) {
            findings.append(finding)
          }
        }
      }
    }
    return findings + findingsOfAll()
  }

  /// The last token of the phrase; nil if its second half does not follow in the clause.
  private func end(of token: Int, _ then: Int?, _ sentence: ClaimText.Sentence) -> Int? {
    guard let then else { return token }
    let wanted = text.vocabulary.words[then].text
    for other in (token + 1)..<max(token + 1, sentence.tokens.upperBound) {
      if let mark = text.mark(other), mark != .pause { return nil }
      // `未发生过一件`: none at all.
      guard text.tokens[other].start - text.tokens[token].end <= 16, text.quantity(other).map({ $0.count == 1 }) ?? true
      else { return nil }
      if let word = text.word(other), word.text.hasSuffix(wanted) { return other }
    }
    return nil
  }

  /// Neither a wish, nor of a part, nor of another year. A rate's phrase has its figure right behind it.
  private func isStated(_ token: Int, _ end: Int, _ sentence: ClaimText.Sentence) -> Bool {
    if let word = text.word(end), word.text.hasSuffix("%") {
      guard end + 1 < text.tokens.count, let share = text.quantity(end + 1), share.isPercent,
        share.mantissa == Assertions.percent(word.text), share.scale == 0
      else { return false }
    }
    let clause = clause(token, sentence)
    for other in clause where !text.roles(other).isDisjoint(with: [.plan, .planOn, .qualifier]) { return false }
    var frame: Int?
    for other in sentence.tokens where other <= end {
      if case .year(let year) = text.tokens[other].kind { frame = year }
    }
    return frame == nil || report.year == nil || frame == report.year
  }

  private static func percent(_ text: String) -> Int64 {
    text.utf8.reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? $0 * 10 + Int64($1 - 0x30) : $0 }
  }

  func clause(_ token: Int, _ sentence: ClaimText.Sentence) -> Range<Int> {
    let start = text.clauseStart(token, in: sentence)
    let end = text.clauseEnd(token, in: sentence)
    var upper = token
    while upper < sentence.tokens.upperBound, text.tokens[upper].start < end { upper += 1 }
    return start..<upper
  }

  private func judge(
    _ rule: ClaimVocabulary.Assertion,
    _ cells: [Int],
    _ token: Int,
    _ end: Int,
    _ sentence: ClaimText.Sentence
  ) -> Finding? {
    let range = text.clauseBegin(token, in: sentence)..<text.clauseEnd(end, in: sentence)
    guard let words = text.prose.quote(range) else { return nil }
    let id = report.form.cells[cells[0]].id
    let claim = Claim(quote: words.text, subject: id, value: nil, unit: nil, place: words.place)
    let known = cells.filter { !values.values(of: $0).isEmpty || report.cells[$0].value != nil }
    guard !known.isEmpty else { return Finding(claim: claim, isJudged: false) }
    let against = rule.isOfSome ? allZero(cells) : known.filter(isSurelyMore)
    guard !against.isEmpty, !isSatisfied(rule, before: token, sentence) else {
      return Finding(claim: claim, isJudged: true)
    }
    let scope = scope(sentence, before: end)
    let told = against.map { values.values(of: $0).first.map { Figure($0) } ?? report.cells[$0].value ?? .zero }
    let sum = told.reduce(Int64(0)) { $0 + ($1.scale == 0 ? $1.mantissa : 0) }
    let listed = zip(against, told).map { "\(report.form.name(of: $0)) \($1)" }
    let reason = scope.map { "文中只说“\($0)”，口径可能小于表格" }
    let alert = alert(
      reason == nil ? rule.severity : .notice,
      words,
      against,
      listed.joined(separator: "，") + (reason.map { "：\($0)" } ?? ""),
      expected: told.count == 1 ? told[0] : Figure(sum),
      found: rule.isOfSome ? nil : .zero
    )
    return Finding(claim: claim, isJudged: true, alert: alert)
  }

  /// - Parameters:
  ///   - words: What the text says.
  ///   - cells: What contradicts it.
  ///   - told: What these have, in words.
  ///   - expected: What they have.
  ///   - found: What the text says they have; nil where it says only that there are some.
  func alert(
    _ severity: Severity,
    _ words: (text: String, place: Place),
    _ cells: [Int],
    _ told: String,
    expected: Figure,
    found: Figure?
  ) -> Alert {
    Alert(
      .textClaim,
      severity,
      at: report.form.cells[cells[0]].id.rawValue,
      message: "文中“\(words.text)”，而\(told)。",
      cells: cells.map { report.form.cells[$0].id },
      expected: expected,
      found: found,
      quote: words.text,
      places: [words.place] + cells.compactMap { report.cells[$0].place }
    )
  }

  /// A cell contradicts only if nothing that it may truly be is 0.
  private func isSurelyMore(_ cell: Int) -> Bool {
    let possible = values.values(of: cell)
    // An amount of money need be no whole number.
    return possible.isEmpty ? (report.cells[cell].value?.mantissa ?? 0) > 0 : possible.allSatisfy { $0 > 0 }
  }

  /// The cells, if none can be anything but 0: `发生多起行政复议`.
  private func allZero(_ cells: [Int]) -> [Int] {
    let isNone = cells.allSatisfy { cell in
      let possible = values.values(of: cell)
      return !possible.isEmpty && possible.allSatisfy { $0 == 0 }
    }
    return isNone ? cells : []
  }

  /// `办理 50 件，均已办结` is right where 50 were dealt with, whatever is carried over.
  private func isSatisfied(
    _ rule: ClaimVocabulary.Assertion,
    before token: Int,
    _ sentence: ClaimText.Sentence
  ) -> Bool {
    let table = text.vocabulary.tables[rule.table]
    guard let rows = rule.satisfied, let column = table.defaultColumn?.readings.first,
      let cells = CellResolver(form: report.form).cells(table.id, rows, column)
    else { return false }
    let possible = values.values(of: cells)
    // As many as came in: the rate is 100%, whatever went from one year to the next.
    if let word = text.word(token), word.text.hasSuffix("%"), let taken = table.defaultRow?.readings.first,
      let new = CellResolver(form: report.form).cells(table.id, taken, column),
      values.values(of: new).contains(where: possible.contains)
    {
      return true
    }
    return claims.contains { claim in
      claim.table == rule.table && claim.quantity.token < token && claim.quantity.range.lowerBound >= sentence.start
        && possible.contains { $0 != 0 && claim.quantity.allows($0) }
    }
  }
}
