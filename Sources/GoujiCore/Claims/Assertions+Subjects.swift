/// Whom and what a statement is about, as far as its words before it tell.
extension Assertions {
  /// `收到申请 8 件，均为自然人`: of all of them only beside a figure of all, or where there is none.
  func isBesideWhole(_ token: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let words = text.vocabulary.tables[table]
    let near = (sentence.tokens.lowerBound..<token).last { other in
      text.quantity(other).map { words.units.contains($0.unit) } ?? false
    }
    guard let near else { return true }
    guard let rows = words.defaultRow?.readings, let column = words.defaultColumn else { return false }
    let wholes = CellResolver(form: report.form).readings(words, rows: rows, columns: column)
    guard let claim = claims.first(where: { $0.quantity.token == near && $0.table == table }) else {
      // `依申请公开办理有序，共接收申请 60 件`: it is of all if it says so and the table has as many.
      return text.quantity(near).map { figure in
        near > sentence.tokens.lowerBound && text.roles(near - 1).contains(.request)
          && text.tokens[near].start == text.tokens[near - 1].end
          && !claims.contains { $0.quantity.token == near }
          && wholes.contains { values.values(of: $0.cells).contains(where: figure.allows) }
      } ?? false
    }
    return claim.readings.contains { reading in wholes.contains { $0.cells.map(\.cell) == reading.cells.map(\.cell) } }
  }

  /// `均由公民、法人和其他组织提出` leaves nobody out.
  func namesMoreColumns(behind end: Int, _ table: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let last = text.clauseEnd(end, in: sentence)
    return sentence.tokens.contains { other in
      other > end && text.tokens[other].start < last
        && text.word(other)?.columns.contains { $0.table == table } ?? false
    }
  }

  /// `行政处罚 1306 件，无行政复议`, `无行政处罚案件被复议机关撤销`: not of disclosure.
  func isOfOthers(before token: Int, _ end: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard text.section != 4, !sentence.tokens.contains(where: { text.roles($0).contains(.disclosure) }) else {
      return false
    }
    func isOther(_ token: Int) -> Bool {
      text.word(token)?.topics.contains { text.vocabulary.tables[$0.table].defaultColumn == nil } ?? false
    }
    let next = end + 1
    // `无行政处罚、行政复议`: each is denied.
    let deniesOther =
      next + 1 < sentence.tokens.upperBound && isOther(next) && text.tokens[next].start == text.tokens[end].end
      && text.mark(next + 1) != .pause && !text.roles(next + 1).contains(.joint)
    return deniesOther || (sentence.tokens.lowerBound..<token).contains(where: isOther)
  }

  /// Topics of the table named before the phrase: those of its own sentence back to a semicolon, or the last one that
  /// its paragraph or the heading above it names. Nothing if another subject was named since.
  func topicsBefore(_ token: Int, _ table: Int, _ number: Int) -> [Int] {
    var topics: [Int] = []
    var number = number
    var sentence = text.sentences[number]
    var isOwn = true
    var isBehindFigure = false
    var position = token - 1
    while true {
      if position < sentence.tokens.lowerBound {
        guard topics.isEmpty, number > 0, !sentence.opensParagraph || text.isHeading(number - 1) else { return topics }
        isOwn = false
        number -= 1
        sentence = text.sentences[number]
        position = sentence.tokens.upperBound
      }
      if position < text.tokens.count, let word = text.word(position) {
        if let topic = word.topics.last {
          guard topic.table == table else { return topics }
          if !topics.contains(topic.topic) { topics.append(topic.topic) }
          if !isOwn { return topics }
        } else if word.roles.contains(.foreign), word.rows.isEmpty, word.columns.isEmpty, topics.isEmpty {
          return []
        } else if word.roles.contains(.among), isOwn, !topics.isEmpty {
          return topics
        }
      } else if position < text.tokens.count, text.mark(position) == .semicolon, !topics.isEmpty {
        return topics
      } else if position < text.tokens.count, isOwn, text.quantity(position).map({ !$0.isPercent }) ?? false {
        // `行政复议 1 件，行政诉讼零发生`: what has its figure is not what is denied.
        if !topics.isEmpty, !isBehindFigure { return topics }
        isBehindFigure = isBehindFigure || topics.isEmpty
      }
      position -= 1
    }
  }
}
