/// `申请` without `政府信息公开`: in a report on disclosure it is a request for information, if what becomes of such
/// requests is told with it and nothing else is.
extension SubjectBinder {
  /// The subject of the requests' table; nil where the words may be of something else.
  func request(_ label: Label, _ token: Int, _ sentence: ClaimText.Sentence) -> (table: Int, topic: Int)? {
    guard text.section <= 3, label.topics.isEmpty,
      let table = (label.rows.first ?? (toldOfRequests ? label.columns.first : nil)).map(\.table),
      text.vocabulary.tables[table].isOfRequests,
      // `企业申请` may be for anything, until requests were told of.
      toldOfRequests || isTakenIn(label) || !label.columns.contains(where: { $0.table == table }),
      label.namesRequest
        || (!label.rows.isEmpty && isOutcome(label, table) && (toldOfRequests || namesRequest(sentence))),
      !namesOther(before: token, table, sentence)
    else { return nil }
    return (table, 0)
  }

  /// `…提起行政诉讼 3 件。申请人以自然人为主，共 48 件`: a sentence that names requests or what becomes of them leaves the subject of
  /// the one before it.
  mutating func leave(for word: ClaimVocabulary.Word) {
    guard let last = topic, !isFresh, text.vocabulary.tables[last.table].needsDisclosure,
      let table = text.vocabulary.tables.firstIndex(where: \.isOfRequests)
    else { return }
    let whole = text.vocabulary.tables[table].defaultRow?.readings ?? []
    let isOutcome =
      !word.rows.isEmpty
      && word.rows.allSatisfy { row in
        row.table == table && !text.vocabulary.tables[table].rows[row.choice].readings.contains(where: whole.contains)
      }
    let isApplicant = !word.columns.isEmpty && word.columns.allSatisfy { $0.table == table }
    guard isOutcome || isApplicant || word.roles.contains(.request) else { return }
    topic = toldOfRequests && !word.roles.contains(.request) ? (table, 0) : nil
  }

  /// `共收到自然人申请 5 件`: nothing else is named.
  private func isTakenIn(_ label: Label) -> Bool {
    label.namesRequest && !label.rows.isEmpty && label.unknown == 0
      && isOfNaturalPersons(label)
  }

  /// `企业申请` is made for other things, too.
  private func isOfNaturalPersons(_ label: Label) -> Bool {
    let columns = label.columns.filter { text.vocabulary.tables[$0.table].isOfRequests }
    return columns.count == 1
      && columns.allSatisfy { column in
        let readings = text.vocabulary.tables[column.table].columns[column.choice].readings
        return readings.map { $0.terms.map(\.name) } == [["natural"]]
      }
  }

  /// Whether a figure that is told by its origin is one end of a change: `由 196 件增至 221 件`.
  func changes(behind token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let marks: WordRoles = [.rise, .fall, .level, .arrived]
    return (token..<sentence.tokens.upperBound).contains { !text.roles($0).isDisjoint(with: marks) }
  }

  /// Neither what came in nor all that was dealt with: such words are said of requests alone.
  func isOutcome(_ label: Label, _ table: Int) -> Bool {
    let words = text.vocabulary.tables[table]
    let whole = words.defaultRow?.readings ?? []
    return label.rows.allSatisfy { row in
      row.table == table && words.rows[row.choice].readings.allSatisfy { !whole.contains($0) }
    }
  }

  private func namesRequest(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains { text.roles($0).contains(.request) }
  }

  private func namesOther(before token: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let others: WordRoles = [.foreign, .attribute, .elsewhere]
    return (sentence.tokens.lowerBound..<token).contains { other in
      guard let word = text.word(other) else { return false }
      if word.rows.contains(where: { $0.table == table }) { return false }
      return !word.roles.isDisjoint(with: others) || word.topics.contains { $0.table != table }
    }
  }
}
