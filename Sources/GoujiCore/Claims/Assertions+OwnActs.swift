/// Documents and decisions of 表二 that are denied: by whom, and whether it is they.
extension Assertions {
  /// `本年度无行政处罚案件`: nothing but when and whose stands before it, and nothing but a word for cases behind.
  ///
  /// `无行政处罚权`, `企业无行政处罚记录`, `政务公开工作中无行政处罚` deny other things.
  func isOfOwnActs(_ token: Int, end: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let behind = text.prose.units[end..<text.clauseEnd(token, in: sentence)]
    guard behind.isEmpty || text.phrases.include(.deniedCases, behind),
      !sentence.tokens.contains(where: { $0 < token && text.roles($0).contains(.disclosure) })
    else { return false }
    // `目前`
    let own: WordRoles = [.own, .done, .breaks, .narrower, .begun]
    let start = text.clauseStart(token, in: sentence)
    var words = 0
    for other in start..<token {
      if case .year = text.tokens[other].kind {
      } else if text.roles(other).isDisjoint(with: own), !text.isWord(other, of: .thisYear) {
        return false
      }
      words += text.tokens[other].end - text.tokens[other].start
    }
    return text.tokens[token].start - text.clauseBegin(token, in: sentence) - words <= 2
  }

  /// `未制定规范性文件管理制度`: the name goes on, and is one of something else.
  func isNameOfOther(_ end: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard let next = sentence.tokens.first(where: { text.tokens[$0].start >= end }), text.word(next) != nil else {
      return false
    }
    return text.roles(next).contains(.foreign) && text.tokens[next].start - end <= 2
  }
}
