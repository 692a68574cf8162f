/// Rows that a negation names right behind it: `不存在“本机关不掌握”的情形`, `没有不予公开、无法提供的情况`.
extension Assertions {
  /// Nothing where the clause goes on with something else, or is not of requests.
  func rowsBehind(_ end: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> [CellExpression] {
    guard text.section <= 3 else { return [] }
    let words = text.vocabulary.tables[table]
    let whole = words.defaultRow?.readings ?? []
    var rows: [CellExpression] = []
    var last = text.tokens[end].end
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
      guard isNext(token, to: last), let word = text.word(token),
        let row = word.rows.first(where: { $0.table == table }),
        words.rows[row.choice].readings.allSatisfy({ !whole.contains($0) })
      else { break }
      // `因国家秘密不予公开` is of the reason alone.
      let isOutcomeOfReason = !rows.isEmpty && text.mark(token - 1) != .pause
      if !isOutcomeOfReason { rows.append(words.rows[row.choice].readings[0]) }
      last = text.tokens[token].end
    }
    guard !rows.isEmpty, text.clauseEnd(end, in: sentence) - last <= Assertions.fewBehindRow else { return [] }
    return namesOther(table, sentence.tokens) ? [] : rows
  }

  /// `法人和其他组织没有提出申请`: who did not, where one kind of applicant stands right before the denial.
  func applicant(before token: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> CellExpression? {
    let start = text.clauseStart(token, in: sentence)
    let columns = (start..<token).flatMap { text.word($0)?.columns ?? [] }.filter { $0.table == table }
    guard let last = columns.last, token > start, text.tokens[token].start == text.tokens[token - 1].end else {
      return nil
    }
    return columns.count == 1 ? text.vocabulary.tables[table].columns[last.choice].readings.first : nil
  }

  /// Right behind it, but for a quotation mark.
  private func isNext(_ token: Int, to end: Int) -> Bool {
    let gap = text.prose.units[end..<text.tokens[token].start]
    return gap.isEmpty || (gap.count == 1 && gap.allSatisfy(Assertions.light.contains))
  }

  /// `“`, `”`, 因, 以
  private static let light: Set<UInt16> = [0x201C, 0x201D, 0x56E0, 0x4EE5]
  /// `的答复决定`, `等情形` may follow.
  private static let fewBehindRow = 6

  func namesOther(_ table: Int, _ tokens: Range<Int>) -> Bool {
    let others: WordRoles = [.foreign, .attribute, .elsewhere]
    return tokens.contains { token in
      guard let word = text.word(token), word.rows.isEmpty else { return false }
      return !word.roles.isDisjoint(with: others) || word.topics.contains { $0.table != table }
    }
  }

  /// `所收申请全部办结`: of disclosure, where the sentence speaks of nothing else.
  func isOfRequests(before token: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let before = sentence.tokens.lowerBound..<token
    guard text.section <= 3, text.vocabulary.tables[table].isOfRequests, !namesOther(table, before) else {
      return false
    }
    var end = sentence.start
    return before.contains { other in
      defer { end = text.tokens[other].end }
      return text.roles(other).contains(.request) && text.tokens[other].start - end <= 1
    }
  }
}
