/// `新收 57 件、上年结转 3 件，合计 60 件`: a total behind its parts.
struct TrailingSum {
  let text: ClaimText

  func lists() -> [PartList] {
    var lists: [PartList] = []
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens where !text.roles(token).isDisjoint(with: [.summing, .altogether]) {
        // `共发布 102 条`.
        let next = figure(behind: token, sentence)
        guard next < sentence.tokens.upperBound, let head = text.quantity(next), let total = head.count,
          text.tokens[next - 1].end + (text.roles(token).contains(.summing) ? TrailingSum.nearFigure : 0)
            >= text.tokens[next].start,
          let lead = lead(token, sentence) ?? namedLead(token, sentence), !isOfOtherThings(head, sentence)
        else { continue }
        var parts = parts(before: lead.start, like: head, isCounted: lead.names != nil, sentence)
        if let names = lead.names, names > 0, names < parts.count { parts.removeLast(parts.count - names) }
        guard parts.count >= max(2, lead.names ?? 2) else { continue }
        lists.append(PartList(head: head, total: total, parts: parts, cue: .sum, sentence: number))
      }
    }
    return lists
  }

  /// `合计`, `共发布`, `合计公开信息`: the token behind what is added up.
  private func figure(behind token: Int, _ sentence: ClaimText.Sentence) -> Int {
    var next = token + 1
    guard next < sentence.tokens.upperBound, text.roles(next).contains(.done) else { return next }
    next += 1
    guard text.roles(token).contains(.summing), next < sentence.tokens.upperBound,
      text.roles(next).contains(.foreign), text.tokens[next].start == text.tokens[next - 1].end
    else { return next }
    return next + 1
  }

  /// Where the clause of the sum begins, and how many parts it says that there are: `，共`, `，全年合计`, `，三家合计`.
  /// Nil if the sum is not at the head of its clause.
  private func lead(_ token: Int, _ sentence: ClaimText.Sentence) -> (start: Int, names: Int?)? {
    var start = token
    var names: Int?
    // `两个平台发布总量为 2545 条`.
    let clause = text.clauseStart(token, in: sentence)
    if clause < token, let count = named(clause..<token) { (start, names) = (clause, count) }
    if names == nil, let count = kinds(token, sentence) { (start, names) = (clause, count) }
    if names == nil, start > sentence.tokens.lowerBound, text.mark(start - 1) == nil {
      start -= 1
      // `四家单位合计`.
      guard text.tokens[token].start - text.tokens[start].end <= (text.quantity(start) == nil ? 1 : 2) else {
        return nil
      }
      if let count = text.quantity(start)?.count {
        names = Int(clamping: count)
      } else if text.roles(start).isDisjoint(with: [.wider, .own, .breaks]) {
        return nil
      }
    }
    // `以上三项合计`.
    if start > sentence.tokens.lowerBound, text.roles(start - 1).contains(.orMore) { start -= 1 }
    guard start > sentence.tokens.lowerBound, text.tokens[start].start - text.tokens[start - 1].end <= 2,
      text.mark(start - 1) == .comma || text.mark(start - 1) == .semicolon
    else { return nil }
    return (start, names)
  }

  /// `专题 2 个，涉及单位 18 个，共计 7 个批次`: what 个 counts, the word behind it says.
  private func isOfOtherThings(_ head: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    head.unit == "个" && text.clauseEnd(head.token, in: sentence) > head.range.upperBound
  }

  /// `三类合计`, `三种形式加总为`.
  private func kinds(_ token: Int, _ sentence: ClaimText.Sentence) -> Int? {
    let begin = text.clauseBegin(token, in: sentence)
    let units = text.prose.units
    guard begin < text.tokens[token].start, text.tokens[token].start - begin <= TrailingSum.longestKinds,
      let digits = FigureScanner.chinese(units, at: begin), (2...9).contains(digits.mantissa),
      TrailingSum.kindSigns.contains(units[digits.end])
    else { return nil }
    return Int(digits.mantissa)
  }

  private static let longestKinds = 6
  /// 类, 种, 项, 者, 家, 个
  private static let kindSigns: Set<UInt16> = [0x7C7B, 0x79CD, 0x9879, 0x8005, 0x5BB6, 0x4E2A]

  /// `参与者总计 124 人`, `问题总数 46 处`: the clause names what is added up, behind parts that `、` joins.
  private func namedLead(_ token: Int, _ sentence: ClaimText.Sentence) -> (start: Int, names: Int?)? {
    let start = text.clauseStart(token, in: sentence)
    guard start > sentence.tokens.lowerBound, text.mark(start - 1) == .comma,
      text.tokens[token].start - text.tokens[start - 1].end <= TrailingSum.longestName,
      (start..<token).allSatisfy({ text.quantity($0) == nil && text.roles($0).isDisjoint(with: TrailingSum.others) }),
      isJoined(text.clauseStart(start - 1, in: sentence)..<(start - 1))
    else { return nil }
    return (start, nil)
  }

  /// Figures in a row with nothing but their names and `、` between.
  private func isJoined(_ clause: Range<Int>) -> Bool {
    let figures = clause.filter { text.quantity($0) != nil }
    return figures.count > 1 && clause.count { text.mark($0) == .pause } == figures.count - 1
      && figures.last == clause.upperBound - 1
      && figures.dropLast().allSatisfy { text.mark($0 + 1) == .pause }
  }

  private static let longestName = 10
  private static let nearFigure = 2
  private static let others: WordRoles = [
    .wider, .since, .period, .compared, .earlier, .among, .including, .rise, .fall, .mean, .until, .share, .remainder,
    .from,
  ]

  /// How many are added up, where the clause of the sum begins with it.
  private func named(_ clause: Range<Int>) -> Int? {
    let figures = clause.filter { text.quantity($0) != nil }
    guard let first = figures.first, figures.count == 1, let count = text.quantity(first)?.count,
      (2...9).contains(count), first == clause.lowerBound || text.roles(clause.lowerBound).contains(.orMore),
      first - clause.lowerBound <= 1
    else { return nil }
    return Int(count)
  }

  /// The last first, as long as nothing but figures of the unit stands between.
  private func parts(
    before token: Int,
    like head: Quantity,
    isCounted: Bool,
    _ sentence: ClaimText.Sentence
  ) -> [PartList.Part] {
    var parts: [PartList.Part] = []
    let unit = text.unitClass(head.unit)
    for other in (sentence.tokens.lowerBound..<token).reversed() {
      guard text.roles(other).isDisjoint(with: [.among, .including, .compared, .earlier, .rise, .fall]) else {
        return parts
      }
      // `清单 7 个，共计 87 个；清单 2 个，共计 18 个`: each clause has its own sum.
      if text.mark(other) == .semicolon, token > sentence.tokens.lowerBound, text.mark(token - 1) == .comma {
        return parts
      }
      guard let quantity = text.quantity(other) else { continue }
      // `甲（82 件）、乙（41 件），两家合计 123 件`.
      guard quantity.depth == parts.last?.quantity.depth ?? max(head.depth, isCounted ? quantity.depth : 0),
        text.unitClass(quantity.unit) == unit, let count = quantity.count
      else {
        // `解读 7 篇，图解 3 个，视频 2 个，共计 12 个`: it may belong to them.
        return !quantity.isPercent && text.isAlike(quantity.unit, ofWhole: head.unit) && quantity.depth == 0
          ? [] : parts
      }
      parts.append(PartList.Part(quantity: quantity, count: count))
    }
    return parts
  }
}
