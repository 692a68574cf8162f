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
    guard !CompleteActs.later.contains(where: { RateName.contains(units[sentence.start..<sentence.end], $0) }) else {
      return nil
    }
    let acts = RateName.answers.contains(act) ? RateName.answers : [act]
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
          !isInTime || RateName.timely.contains(where: { RateName.contains(clause, $0) })
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
    let ends = acts.compactMap { act in
      (clause.startIndex..<max(clause.startIndex, clause.endIndex - 1)).last { clause[$0...].starts(with: act) }
    }
    guard let place = ends.max() else { return nil }
    // `均已答复 15 件` counts what was answered.
    if tokens.contains(where: { text.tokens[$0].start > place && text.quantity($0) != nil }) { return false }
    let before = clause[..<place]
    if CompleteActs.all.contains(where: { isWord($0, before) }) { return true }
    let behind = clause[(place + 2)...]
    return before.contains(CompleteActs.already) && CompleteActs.through.contains { behind.starts(with: $0) }
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
      || CompleteActs.parts.contains { RateName.contains(clause, $0) }
  }

  private static let all = words("均", "全部", "全都", "悉数", "都已", "都在", "都按", "都予以", "都得到")
  /// Before 均: 平均, 人均, 日均.
  private static let means = Set("平人日月年周户".utf16)
  /// 已
  private static let already: UInt16 = 0x5DF2
  private static let through = words("完毕", "完成", "到位")
  private static let parts = words(
    "未",
    "不",
    "没",
    "除",
    "到期",
    "其余",
    "其他",
    "部分",
    "基本",
    "涉及",
    "应答",
    "应办",
    "应回",
    "需",
    "可"
  )
  /// What is said of all leaves out what goes on.
  private static let later = words("结转", "顺延", "正在", "尚", "在办", "未")

  private static func words(_ words: String...) -> [[UInt16]] { words.map { Array($0.utf16) } }
}
