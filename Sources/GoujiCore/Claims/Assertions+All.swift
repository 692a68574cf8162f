/// A row that is said of all that was counted before it: `不予处理的 2 件全部属于重复申请`, `答复 16 件，均为不予公开`.
extension Assertions {
  func findingsOfAll() -> [Finding] {
    guard text.section <= 3 else { return [] }
    var findings: [Finding] = []
    for sentence in text.sentences {
      for token in sentence.tokens {
        let finding =
          text.roles(token).contains(.allOf)
          ? findingOfAll(token, sentence) ?? findingOfEvery(token, sentence) : findingOfNone(token, sentence)
        if let finding { findings.append(finding) }
      }
    }
    return findings
  }

  /// `所有申请均予以公开`: as many as were dealt with.
  private func findingOfEvery(_ token: Int, _ sentence: ClaimText.Sentence) -> Finding? {
    let start = text.clauseStart(token, in: sentence)
    guard (start..<token).contains(where: { text.roles($0).contains(.request) }),
      let table = text.vocabulary.tables.firstIndex(where: \.isOfRequests), !namesOther(table, start..<token),
      saysEvery(before: token, sentence),
      !(sentence.tokens.lowerBound..<token).contains(where: { text.quantity($0) != nil }),
      let (row, last) = row(behind: token, table, sentence),
      text.clauseEnd(token, in: sentence) - text.tokens[last].end <= Assertions.fewBehindAll,
      let total = total(table), !total.isEmpty, scope(sentence, before: token) == nil
    else { return nil }
    return finding(row, table, from: text.clauseBegin(token, in: sentence), to: text.tokens[last].end, total)
  }

  private func saysEvery(before token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let begin = text.clauseBegin(token, in: sentence)
    return text.phrases.stand(.every, in: text.prose.units[begin..<text.tokens[token].start])
  }

  /// What the table's total may be.
  private func total(_ table: Int) -> [Int64]? {
    let words = text.vocabulary.tables[table]
    guard let column = words.defaultColumn else { return nil }
    let resolver = CellResolver(form: report.form)
    let expression = CellExpression("total")
    return expression.flatMap { resolver.cells(words.id, $0, column.readings[0]) }.map { values.values(of: $0) }
  }

  /// `上年结转的申请为零`.
  private func findingOfNone(_ token: Int, _ sentence: ClaimText.Sentence) -> Finding? {
    guard text.isWord(token, of: .isZero) else { return nil }
    let start = text.clauseStart(token, in: sentence)
    guard let place = (start..<token).last(where: { !(text.word($0)?.rows.isEmpty ?? true) }),
      let table = text.vocabulary.tables.firstIndex(where: \.isOfRequests), !namesOther(table, start..<token),
      let row = text.word(place)?.rows.last, row.table == table,
      text.tokens[token].start - text.tokens[place].end <= Assertions.fewBetween,
      (start..<token).allSatisfy({ text.quantity($0) == nil && text.roles($0).isDisjoint(with: Assertions.ofPart) }),
      (start..<token).allSatisfy({ text.word($0)?.columns.isEmpty ?? true }), scope(sentence, before: token) == nil
    else { return nil }
    return finding(row.choice, table, from: text.clauseBegin(token, in: sentence), to: text.tokens[token].end, [0])
  }

  private func findingOfAll(_ token: Int, _ sentence: ClaimText.Sentence) -> Finding? {
    guard let claim = counted(before: token, sentence), let count = claim.quantity.count, count > 0,
      let (row, last) = row(behind: token, claim.table, sentence),
      text.clauseEnd(token, in: sentence) - text.tokens[last].end <= Assertions.fewBehindAll
    else { return nil }
    let between = (claim.quantity.token + 1)..<token
    guard between.allSatisfy({ text.roles($0).isDisjoint(with: Assertions.ofPart) }) else { return nil }
    return finding(
      row,
      claim.table,
      from: text.clauseBegin(claim.quantity.token, in: sentence),
      to: text.tokens[last].end,
      [count]
    )
  }

  /// - Parameter said: What the row's total has to be one of.
  private func finding(_ row: Int, _ number: Int, from begin: Int, to end: Int, _ said: [Int64]) -> Finding? {
    let table = text.vocabulary.tables[number]
    guard let column = table.defaultColumn else { return nil }
    let readings = CellResolver(form: report.form).readings(
      table,
      rows: table.rows[row].readings,
      columns: column
    )
    guard let first = readings.first, let words = text.prose.quote(begin..<end) else { return nil }
    let cells = first.cells.map(\.cell)
    let subject = report.form.cells[cells[0]].id
    let claim = Claim(quote: words.text, subject: subject, value: nil, unit: nil, place: words.place)
    let possible = readings.map { values.values(of: $0.cells) }
    guard possible.allSatisfy({ !$0.isEmpty }) else { return Finding(claim: claim, isJudged: false) }
    guard !possible.joined().contains(where: said.contains) else { return Finding(claim: claim, isJudged: true) }
    let told = possible[0][0]
    let name = report.form.name(of: cells[0]) + (cells.count > 1 ? "等 \(cells.count) 格之和" : "")
    let alert = alert(.error, words, cells, "\(name) \(told)", expected: Figure(told), found: Figure(said[0]))
    return Finding(claim: claim, isJudged: true, alert: alert)
  }

  /// The figure that is meant by all: the last before it, of every applicant, and as the table has it.
  private func counted(before token: Int, _ sentence: ClaimText.Sentence) -> BoundClaim? {
    let near = (sentence.tokens.lowerBound..<token).last { text.quantity($0).map { !$0.isPercent } ?? false }
    guard let claim = claims.first(where: { $0.quantity.token == near }),
      text.vocabulary.tables[claim.table].isOfRequests, claim.roles.isDisjoint(with: [.narrower, .wider]),
      scope(sentence, before: token) == nil
    else { return nil }
    let table = text.vocabulary.tables[claim.table]
    let resolver = CellResolver(form: report.form)
    let totals = Set(
      table.rows.flatMap { row in
        table.defaultColumn.map { resolver.readings(table, rows: row.readings, columns: $0) } ?? []
      }.map { $0.cells.map(\.cell) }
    )
    let isRight = claim.readings.contains { reading in
      totals.contains(reading.cells.map(\.cell))
        && values.values(of: reading.cells).contains(where: claim.quantity.allows)
    }
    return isRight ? claim : nil
  }

  /// The outcome that is named right behind it, but for a quotation mark, and where its name ends.
  private func row(behind token: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> (row: Int, last: Int)? {
    var next = token + 1
    // `全部属于要求提供公开出版物`.
    while next < sentence.tokens.upperBound, text.roles(next) == .neutral { next += 1 }
    guard next < sentence.tokens.upperBound, isNear(text.tokens[token].end, text.tokens[next].start),
      let word = text.word(next), let row = word.rows.first(where: { $0.table == table })
    else { return nil }
    let words = text.vocabulary.tables[table]
    let whole = words.defaultRow?.readings ?? []
    // One outcome, and no `不予公开或部分公开`.
    let end = text.clauseEnd(token, in: sentence)
    let others = sentence.tokens.filter { $0 > next && text.tokens[$0].start < end }
    guard words.rows[row.choice].readings.allSatisfy({ !whole.contains($0) }),
      others.allSatisfy({ text.mark($0) == nil && !text.roles($0).contains(.joint) })
    else { return nil }
    return (row.choice, next)
  }

  /// `均已依法予以公开`, but not `均未予以公开`.
  private func isNear(_ end: Int, _ start: Int) -> Bool {
    start - end <= Assertions.fewBetween && !text.prose.units[end..<start].contains(where: Assertions.denials.contains)
  }

  private static let fewBetween = 4
  /// 未, 不, 非, 无
  private static let denials: Set<UInt16> = [0x672A, 0x4E0D, 0x975E, 0x65E0]
  /// `的情形`, `类申请` may follow.
  private static let fewBehindAll = 8
  private static let ofPart: WordRoles = [
    .remainder, .among, .including, .plan, .planOn, .qualifier, .share, .earlier, .compared, .foreign,
  ]
}
