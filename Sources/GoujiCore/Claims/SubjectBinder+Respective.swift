/// `许可、处罚、强制决定分别为 3 件、2 件和 1 件`: as many figures as names, each of the name in its place.
extension SubjectBinder {
  struct Place {
    enum Name {
      case topic(table: Int, topic: Int)
      case row(table: Int, choice: Int)
      case column(table: Int, choice: Int)
      /// The names are not as many as the figures, or of different kinds.
      case unknown
    }

    var name: Name
    /// The first figure of the list: the words before it are those of all.
    var first: Int
  }

  /// By the figures' tokens. Nothing where no list of figures is told so, or its names are none of the tables.
  func places(_ sentence: ClaimText.Sentence) -> [Int: Place] {
    var places: [Int: Place] = [:]
    for token in sentence.tokens where text.roles(token).contains(.respectively) {
      let figures = figures(behind: token, sentence)
      guard figures.count > 1 else { continue }
      let names = names(before: token, sentence)
      guard !names.isEmpty else { continue }
      for (number, figure) in figures.enumerated() {
        let name = names.count == figures.count ? names[number] : .unknown
        places[figure] = Place(name: name, first: figures[0])
      }
    }
    return places
  }

  /// Figures with nothing but signs and `和` between. A verb may stand before the first: `分别制发 2 件、13 件`.
  private func figures(behind token: Int, _ sentence: ClaimText.Sentence) -> [Int] {
    var figures: [Int] = []
    for other in (token + 1)..<max(token + 1, sentence.tokens.upperBound) {
      if let quantity = text.quantity(other) {
        guard !quantity.isPercent else { return [] }
        figures.append(other)
      } else if figures.isEmpty, text.word(other) != nil, other - token <= 2 {
        continue
      } else if text.mark(other) != .pause, text.mark(other) != .comma, !text.roles(other).contains(.joint) {
        break
      }
    }
    return figures
  }

  /// Topics if topics are named, else rows, else outcomes.
  private func names(before token: Int, _ sentence: ClaimText.Sentence) -> [Place.Name] {
    var start = text.clauseStart(token, in: sentence)
    // `答复类型以予以公开和无法提供为主，分别为 5 件和 10 件`.
    if start == token, token > sentence.tokens.lowerBound, text.mark(token - 1) == .comma {
      start = text.clauseStart(token - 1, in: sentence)
      guard !(start..<token).contains(where: { text.quantity($0) != nil }) else { return [] }
    }
    let words = (start..<token).compactMap { text.word($0) }
    let topics = words.compactMap { $0.topics.last }.filter { topic in
      text.vocabulary.tables[topic.table].topics[topic.topic].rows != nil
    }
    if !topics.isEmpty { return topics.map { .topic(table: $0.table, topic: $0.topic) } }
    var rows = words.compactMap { $0.rows.last }
    // `答复类型以…为主`: the word for all is none of the names.
    let outcomes = rows.filter { row in
      let table = text.vocabulary.tables[row.table]
      let whole = table.defaultRow?.readings ?? []
      return !table.rows[row.choice].readings.contains(where: whole.contains)
    }
    if outcomes.count > 1 { rows = outcomes }
    if rows.count > 1 { return rows.map { .row(table: $0.table, choice: $0.choice) } }
    let columns = words.compactMap { $0.columns.last }
    return columns.count > 1 ? columns.map { .column(table: $0.table, choice: $0.choice) } : []
  }
}
