/// Whether a figure is of the report's year, and whose it is.
extension SubjectBinder {
  /// Whether neither another year nor a part of the year is meant.
  func isOfThisYear(_ token: Int, _ label: Label, _ sentence: ClaimText.Sentence) -> Bool {
    guard label.roles.isDisjoint(with: [.earlier, .compared, .plan, .from]) else { return false }
    // A year in brackets is that of the brackets; several in a row are told of one by one.
    var frames: [Int?] = [nil]
    var head: Int?
    var isPart = false
    var isUntil = false
    var years = 0
    for other in sentence.tokens.lowerBound..<token {
      switch text.tokens[other].kind {
      case .year(let year):
        years += 1
        if text.isCarry(other) { continue }
        if text.isRangeOfYears(endingAt: other, in: sentence) { return false }
        if text.tokens[other].start - sentence.start <= SubjectBinder.headLength { head = year }
        let isCompared =
          other > sentence.tokens.lowerBound && !text.roles(other - 1).isDisjoint(with: [.compared, .from])
        if !isCompared || other >= label.start { frames[frames.count - 1] = year }
      case .month(let month): isPart = month != 12
      case .mark(.open): frames.append(frames[frames.count - 1])
      case .mark(.close): if frames.count > 1 { frames.removeLast() }
      // `一是对 2022 年的问题…，二是收到…`: what an item says of another year ends with it.
      case .word where text.roles(other).contains(.item): (frames, isPart, isUntil) = ([head], false, false)
      case .word where text.roles(other).contains(.until): isUntil = true
      case .word where text.roles(other).contains(.since) && isSinceBegun(other): return false
      case .word where text.roles(other).contains(.respectively) && years > 1: return false
      case .quantity: years = 0
      default: continue
      }
    }
    if isPart { return false }
    let frame = frames[frames.count - 1]
    return isUntil || frame == nil || year == nil || frame == year
  }

  /// `自条例实施以来`: of all years since.
  private func isSinceBegun(_ token: Int) -> Bool {
    text.phrases.end(.beginnings, text.prose.units[..<text.tokens[token].start])
  }

  /// `2020年结转办理 1 件` in the report on 2021: carried from the year before, and not to the next.
  func carriedIn(_ readings: [BoundClaim.Reading], _ label: Label) -> [BoundClaim.Reading] {
    guard let year, let carry = label.carry, carry > 0, case .year(year - 1) = text.tokens[carry - 1].kind,
      let table = text.vocabulary.tables.first(where: \.isOfRequests)
    else { return readings }
    let rows = table.rows.flatMap(\.readings).filter { $0.terms.map(\.name) == ["carried_in"] }
    let columns = table.defaultColumn.map { resolver.readings(table, rows: rows, columns: $0) } ?? []
    let cells = Set(columns.flatMap { $0.cells.map(\.cell) })
    let own = readings.filter { $0.cells.allSatisfy { cells.contains($0.cell) } }
    return own.isEmpty ? readings : own
  }

  /// A year within so many characters of its beginning is the sentence's own.
  private static let headLength = 4

  /// Scope words that stand before the figure, behind the figure before it.
  func scopes(_ sentence: ClaimText.Sentence, before token: Int) -> [String] {
    text.stretch(before: token, in: sentence).compactMap { other in
      let word = text.word(other)
      return word.map { $0.roles.isDisjoint(with: [.narrower, .wider]) } ?? true ? nil : word?.text
    }
  }

  func scopeRoles(_ sentence: ClaimText.Sentence, before token: Int) -> WordRoles {
    text.stretch(before: token, in: sentence).reduce(into: []) { roles, other in
      roles.formUnion(text.roles(other).intersection([.narrower, .wider]))
    }
  }
}
