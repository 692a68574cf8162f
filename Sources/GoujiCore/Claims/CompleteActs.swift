/// Where a text says that all was done of which a rate follows: `86 件申请均在法定期限内予以回复，回复率 80.26%`.
struct CompleteActs {
  let text: ClaimText

  /// Where the clause begins that says so; nil if none of the two before the rate does.
  ///
  /// - Parameters:
  ///   - act: Of what the rate is: `回复`.
  ///   - isInTime: Whether the rate is of what was done in time.
  ///   - end: Where the rate begins.
  func begin(_ act: [UInt16], isInTime: Bool, before end: Int, _ sentence: ClaimText.Sentence) -> Int? {
    let units = text.prose.units
    // What is said of all leaves out what goes on.
    guard !text.phrases.stand(.goingOn, in: units[sentence.start..<sentence.end]) else { return nil }
    let answers = text.phrases[.answering]
    let acts = answers.contains(act) ? answers : [act]
    var end = end
    for _ in 0..<2 {
      guard let comma = sentence.tokens.last(where: { text.tokens[$0].end == end }), text.mark(comma) == .comma else {
        return nil
      }
      let begin = text.clauseBegin(comma, in: sentence)
      let clause = units[begin..<(end - 1)]
      let tokens = text.clauseStart(comma, in: sentence)..<comma
      if let said = said(acts, clause, tokens) {
        guard !isPartial(clause, tokens),
          !isInTime || text.phrases.stand(.inTime, in: clause) || text.phrases.stand(.timely, in: clause)
        else { return nil }
        return said ? begin : nil
      }
      if tokens.contains(where: { text.quantity($0) != nil }) { return nil }
      end = begin
    }
    return nil
  }

  /// Whether the clause says the act of all; nil where it is of something else.
  private func said(_ acts: [[UInt16]], _ clause: ArraySlice<UInt16>, _ tokens: Range<Int>) -> Bool? {
    let places = acts.compactMap { act in
      clause.indices.last { clause[$0...].starts(with: act) }.map { $0..<($0 + act.count) }
    }
    guard let place = places.max(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    // `均已答复 15 件` counts what was answered.
    if tokens.contains(where: { text.tokens[$0].start > place.lowerBound && text.quantity($0) != nil }) { return false }
    let before = clause[..<place.lowerBound]
    if text.phrases[.doneToAll].contains(where: { isWord($0, before) }) { return true }
    return before.contains(CompleteActs.already) && text.phrases.begin(.toTheEnd, clause[place.upperBound...])
      && !tokens.contains { text.quantity($0) != nil }
  }

  private func isWord(_ word: [UInt16], _ clause: ArraySlice<UInt16>) -> Bool {
    guard clause.count >= word.count else { return false }
    return (clause.startIndex...(clause.endIndex - word.count)).contains { place in
      clause[place...].starts(with: word)
        && !(place > clause.startIndex && CompleteActs.means.contains(clause[place - 1]))
    }
  }

  /// Of the rest, of what was due, of what is wished.
  private func isPartial(_ clause: ArraySlice<UInt16>, _ tokens: Range<Int>) -> Bool {
    let roles: WordRoles = [.remainder, .among, .plan, .planOn, .qualifier, .about, .share]
    return tokens.contains { !text.roles($0).isDisjoint(with: roles) }
      || text.phrases.stand(.ofLess, in: clause)
  }

  /// Before 均: 平均, 人均, 日均.
  private static let means = Set("平人日月年周户".utf16)
  /// 已
  private static let already: UInt16 = 0x5DF2
}
