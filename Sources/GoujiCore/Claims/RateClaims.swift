/// TEXT-PERCENT where the text gives a rate without its figures: `行政诉讼纠错率12.5%` against the table alone.
///
/// The word before 率 chooses the part as it does for a figure, the table's subject its whole. Which of them an organ
/// divides by is its own matter: only a rate that no reading gives is wrong.
struct RateClaims {
  let text: ClaimText
  let report: Report
  let values: CellValues
  /// Figures of the section with what they speak of.
  let claims: [BoundClaim]

  func findings() -> [ClaimFinding] {
    text.sentences.flatMap { sentence in
      sentence.tokens.compactMap { token in
        guard let percent = text.quantity(token), percent.isPercent, percent.precision == .exact,
          !Share.isAboveAll(percent)
        else { return nil }
        return finding(percent, token, sentence) ?? shareFinding(percent, token, sentence)
      }
    }
  }

  struct Pair {
    var part: Int64
    var whole: Int64
    var cell: Int
  }

  private func finding(_ percent: Quantity, _ token: Int, _ sentence: ClaimText.Sentence) -> ClaimFinding? {
    let start = text.clauseStart(token, in: sentence)
    guard let rate = (start..<token).last(where: { text.roles($0).contains(.rate) }), rate > start,
      text.tokens[token].start - text.tokens[rate].end <= 4, isPlain(token, sentence)
    else { return nil }
    let stem = rate - 1
    guard text.tokens[stem].end == text.tokens[rate].start, let word = text.word(stem),
      let subject = text.vocabulary.rates[word.text], let topics = topics(before: stem, in: sentence)
    else { return nil }
    return finding(percent, pairs(text.vocabulary.words[subject], topics), token, sentence)
  }

  /// Nil where some pair gives the percentage.
  func finding(
    _ percent: Quantity,
    _ pairs: [Pair],
    _ token: Int,
    _ sentence: ClaimText.Sentence
  ) -> ClaimFinding? {
    let judged = pairs.map { Share.fits(percent, part: $0.part, whole: $0.whole) }
    guard let first = pairs.first, judged.allSatisfy({ $0 == false }),
      let words = text.prose.quote(text.clauseBegin(token, in: sentence)..<percent.range.upperBound)
    else { return nil }
    let tried = pairs.map {
      "\($0.part) ÷ \($0.whole) = \(Share.text(part: $0.part, whole: $0.whole, scale: percent.scale))"
    }
    let alert = Alert(
      .textPercent,
      .warning,
      at: "\(text.section)",
      message: "文中“\(words.text)”，与表格不符：\(tried[0])。",
      cells: [report.form.cells[first.cell].id],
      found: percent.figure,
      quote: words.text,
      places: [words.place]
    )
    return ClaimFinding(alert: alert, tried: tried)
  }

  /// Neither of another year or scope, nor compared, nor with figures of its own, which `ShareClaims` judges.
  func isPlain(_ token: Int, _ sentence: ClaimText.Sentence, but allowed: WordRoles = []) -> Bool {
    let bad = RateClaims.elsewhere.subtracting(allowed)
    for other in sentence.tokens {
      if other < token, !text.roles(other).isDisjoint(with: bad) { return false }
      if let figure = text.quantity(other), !figure.isPercent, other < token, !isWhole(figure, sentence) {
        return false
      }
      switch text.tokens[other].kind {
      case .year(let year): if year != report.year { return false }
      // `截至 12 月 31 日` is all of the year.
      case .month(let month): if month != 12 || !saysUntil(sentence) { return false }
      default: continue
      }
    }
    let next = token + 1
    return next >= sentence.tokens.upperBound || !text.roles(next).contains(.points)
  }

  /// `收到申请 12 件，答复率 93%`: all that the rate can be of, as the table has it.
  private func isWhole(_ figure: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    guard let claim = claims.first(where: { $0.quantity.token == figure.token }) else { return false }
    let table = text.vocabulary.tables[claim.table]
    guard table.isOfRequests, let rows = table.defaultRow?.readings, let column = table.defaultColumn else {
      return false
    }
    let wholes = CellResolver(form: report.form).readings(table, rows: rows, columns: column)
    return claim.readings.contains { reading in
      values.values(of: reading.cells).contains(where: figure.allows)
        && wholes.contains { $0.cells.map(\.cell) == reading.cells.map(\.cell) }
    }
  }

  private static let elsewhere: WordRoles = [
    .earlier, .compared, .plan, .planOn, .rise, .fall, .narrower, .wider, .partial, .share, .from,
  ]

  private func saysUntil(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains { text.roles($0).contains(.until) }
  }

  /// The topics of one table that are named before the rate, and nothing else.
  private func topics(before stem: Int, in sentence: ClaimText.Sentence) -> [(table: Int, topic: Int)]? {
    var topics: [(table: Int, topic: Int)] = []
    for token in sentence.tokens where token < stem {
      guard let word = text.word(token) else { continue }
      topics += word.topics
      if word.roles.contains(.foreign), word.topics.isEmpty { return nil }
    }
    guard let table = topics.first?.table, topics.allSatisfy({ $0.table == table }) else { return nil }
    let speaksOfDisclosure =
      text.section == 4 || sentence.tokens.contains { text.roles($0).contains(.disclosure) }
    return speaksOfDisclosure || !text.vocabulary.tables[table].needsDisclosure ? topics : nil
  }

  private func pairs(_ word: ClaimVocabulary.Word, _ topics: [(table: Int, topic: Int)]) -> [Pair] {
    let number = topics[0].table
    let table = text.vocabulary.tables[number]
    let resolver = CellResolver(form: report.form)
    guard let all = table.defaultColumn else { return [] }
    let wholeColumns = all.readings + all.explained
    if let choice = word.columns.first(where: { $0.table == number }) {
      let parts = table.columns[choice.choice].readings
      return Set(topics.map(\.topic)).sorted().flatMap { topic in
        (table.topics[topic].rows ?? []).flatMap { row in
          pairs(resolver, table.id, parts.map { (row, $0) }, wholeColumns.map { (row, $0) })
        }
      }
    }
    guard let choice = word.rows.first(where: { $0.table == number }), let wholes = table.defaultRow else { return [] }
    let column = all.readings[0]
    return pairs(
      resolver,
      table.id,
      table.rows[choice.choice].readings.map { ($0, column) },
      wholes.readings.map { ($0, column) }
    )
  }

  func pairs(
    _ resolver: CellResolver,
    _ table: String,
    _ parts: [(row: CellExpression, column: CellExpression)],
    _ wholes: [(row: CellExpression, column: CellExpression)]
  ) -> [Pair] {
    let parts = parts.compactMap { resolver.cells(table, $0.row, $0.column) }
    let wholes = wholes.compactMap { resolver.cells(table, $0.row, $0.column) }
    var pairs: [Pair] = []
    for part in parts {
      for whole in wholes {
        for count in values.values(of: part) {
          for total in values.values(of: whole) where total > 0 && count >= 0 && count <= total {
            pairs.append(Pair(part: count, whole: total, cell: part[0].cell))
          }
        }
      }
    }
    return pairs
  }
}
