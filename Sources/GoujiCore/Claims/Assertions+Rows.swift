/// Rows that a negation names right behind it: `不存在“本机关不掌握”的情形`, `没有不予公开、无法提供的情况`.
extension Assertions {
  /// Nothing where the clause goes on with something else, or is not of requests.
  func rowsBehind(_ end: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> [CellExpression] {
    guard text.section <= 3 else { return [] }
    let words = text.vocabulary.tables[table]
    let whole = words.defaultRow?.readings ?? []
    var rows: [CellExpression] = []
    var last = text.tokens[end].end
    // What stands between by right, and names nothing else.
    var between: Range<Int>?
    var needsOutcome = false
    var hasOutcome = false
    for token in (end + 1)..<max(end + 1, sentence.tokens.upperBound) {
      if text.mark(token) == .pause, !rows.isEmpty, text.tokens[token].start == last {
        last = text.tokens[token].end
        continue
      }
      // `未作出过一件`: none at all.
      if rows.isEmpty, text.word(token)?.unit != nil, text.tokens[token].start - last <= 1 {
        last = text.tokens[token].end
        continue
      }
      guard let word = text.word(token) else { break }
      guard let row = word.rows.first(where: { $0.table == table }),
        words.rows[row.choice].readings.allSatisfy({ !whole.contains($0) })
      else {
        // `申请人`, `涉及` may be words of what stands between.
        if rows.isEmpty { continue } else { break }
      }
      let gap = text.prose.units[last..<text.tokens[token].start]
      let isReason = rows.isEmpty && text.phrases.include(.reasons, gap)
      guard isLight(gap) || isReason || (rows.isEmpty && text.phrases.include(.applicants, gap)) else { break }
      if rows.isEmpty { between = last..<text.tokens[token].start }
      let isBecause = text.prose.units[text.tokens[end].start..<text.tokens[token].start].contains(Assertions.because)
      needsOutcome = needsOutcome || isReason || isBecause
      // `因国家秘密不予公开` is of the reason alone.
      let isOutcomeOfReason = !rows.isEmpty && text.mark(token - 1) != .pause
      if isOutcomeOfReason { hasOutcome = true } else { rows.append(words.rows[row.choice].readings[0]) }
      last = text.tokens[token].end
    }
    var rest = text.prose.units[last..<max(last, text.clauseEnd(end, in: sentence))]
    for list in [PhraseList.outcomeOf, .outcomes] {
      guard let found = text.phrases[list].filter({ rest.starts(with: $0) }).max(by: { $0.count < $1.count }) else {
        continue
      }
      rest = rest.dropFirst(found.count)
      if list == .outcomes { hasOutcome = true }
    }
    // `没有因重复申请而拖延`: what is denied is no outcome.
    guard !rows.isEmpty, rest.count <= Assertions.fewBehindRow, rest.first != Assertions.thereby,
      hasOutcome || !needsOutcome
    else { return [] }
    let others = sentence.tokens.filter { token in
      let start = text.tokens[token].start
      return !(between?.contains(start) ?? false) && !(last..<rest.startIndex).contains(start)
    }
    return namesOther(table, others) ? [] : rows
  }

  /// `法人和其他组织没有提出申请`: who did not, where one kind of applicant stands right before the denial.
  ///
  /// `企业无行政处罚记录` is of no request.
  func applicant(before token: Int, _ end: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> CellExpression? {
    let behind = text.clauseEnd(end, in: sentence)
    guard
      text.tokens[end].end == behind || text.phrases.stand(.requests, in: text.units(token))
        || text.phrases.stand(.requests, in: text.prose.units[text.tokens[end].end..<behind])
    else { return nil }
    let start = text.clauseStart(token, in: sentence)
    let columns = (start..<token).flatMap { text.word($0)?.columns ?? [] }.filter { $0.table == table }
    guard let last = columns.last, token > start, text.tokens[token].start == text.tokens[token - 1].end else {
      return nil
    }
    return columns.count == 1 ? text.vocabulary.tables[table].columns[last.choice].readings.first : nil
  }

  /// Nothing, or a quotation mark.
  private func isLight(_ gap: ArraySlice<UInt16>) -> Bool {
    gap.isEmpty || (gap.count == 1 && gap.allSatisfy(Assertions.light.contains))
  }

  /// `“`, `”`, 因, 以
  private static let light: Set<UInt16> = [0x201C, 0x201D, 0x56E0, 0x4EE5]
  /// 因
  private static let because: UInt16 = 0x56E0
  /// 而
  private static let thereby: UInt16 = 0x800C
  /// `的答复决定`, `等情形` may follow.
  private static let fewBehindRow = 6

  func namesOther(_ table: Int, _ tokens: some Sequence<Int>) -> Bool {
    let others: WordRoles = [.foreign, .attribute, .elsewhere]
    return tokens.contains { token in
      guard let word = text.word(token), word.rows.isEmpty else { return false }
      return !word.roles.isDisjoint(with: others) || word.topics.contains { $0.table != table }
    }
  }

  /// `所收申请全部办结`: of disclosure, where the sentence speaks of nothing else.
  func isOfRequests(
    before token: Int,
    _ rule: ClaimVocabulary.Assertion,
    _ sentence: ClaimText.Sentence
  ) -> Bool {
    let before = sentence.tokens.lowerBound..<token
    guard text.section <= 3, text.vocabulary.tables[rule.table].isOfRequests, !namesOther(rule.table, before) else {
      return false
    }
    var end = sentence.start
    return before.contains { other in
      defer { end = text.tokens[other].end }
      let gap = text.prose.units[end..<max(end, text.tokens[other].start)]
      // `所有申请均在期限内办结` need not be of those that are not due.
      return text.roles(other).contains(.request)
        && (gap.count <= 1 || (rule.satisfied == nil && text.phrases.include(.every, gap)))
    }
  }
}
