/// Lists that say by their own words that they are all of a whole.
extension PartListReader {
  /// `发布信息 1224 条，分为三类：`: the figure before, or that of the sentence before which names what is divided
  /// (`其中重点领域信息 566 条。重点领域信息又细分为三个方面：`).
  func divided(before colon: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> Quantity? {
    let start = text.clauseStart(colon, in: sentence)
    guard let word = (start..<colon).first(where: { text.roles($0).contains(.dividing) }) else { return nil }
    let before = (sentence.tokens.lowerBound..<word).compactMap { text.quantity($0) }.filter { !$0.isPercent }
    if let head = before.last { return head.depth == 0 ? head : nil }
    guard number > 0, !sentence.opensParagraph else { return nil }
    let name = text.prose.units[text.clauseBegin(word, in: sentence)..<text.tokens[word].start]
    let last = text.sentences[number - 1]
    if name.isEmpty {
      let figures = text.quantities(in: last).filter { !$0.isPercent }
      return figures.count == 1 ? figures[0] : nil
    }
    return text.quantities(in: last).last { figure in
      let label = text.prose.units[text.labelBegin(figure.token, in: last)..<figure.range.lowerBound]
      let words = label.starts(with: PartListReader.among) ? label.dropFirst(2) : label
      return words.count >= PartListReader.shortestName && name.starts(with: words)
    }
  }

  /// `公开信息 112 条。按内容分，机关职能 4 条…`: a comma in the place of the colon.
  func isDividing(_ comma: Int, _ sentence: ClaimText.Sentence) -> Bool {
    text.mark(comma) == .comma && comma > sentence.tokens.lowerBound && text.roles(comma - 1).contains(.dividing)
      && text.tokens[comma - 1].end == text.tokens[comma].start
      && text.clauseStart(comma - 1, in: sentence) == comma - 1
  }

  /// `重点领域信息 315 条；重点领域信息中，乡村振兴类 148 条`: the figure that the clause names again.
  func within(before comma: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> Quantity? {
    let start = text.clauseStart(comma, in: sentence)
    let begin = text.clauseBegin(comma, in: sentence)
    let clause = text.prose.units[begin..<text.tokens[comma].start]
    // 中
    guard clause.last == 0x4E2D, clause.count > PartListReader.shortestName,
      !(start..<comma).contains(where: { text.quantity($0) != nil })
    else { return nil }
    let name = Array(clause.dropLast())
    let near = number > 0 && !sentence.opensParagraph ? [text.sentences[number - 1], sentence] : [sentence]
    for home in near.reversed() {
      let named = text.quantities(in: home).last { figure in
        let label = text.labelBegin(figure.token, in: home)
        return figure.range.upperBound <= begin && !figure.isPercent && label < figure.range.lowerBound
          && text.prose.units[label..<figure.range.lowerBound].suffix(name.count).elementsEqual(name)
      }
      if let named { return named }
    }
    return nil
  }

  /// 其中
  static let among: [UInt16] = [0x5176, 0x4E2D]
  private static let shortestName = 3

  /// `账号 30 个，由微信 5 个、微博 20 个、抖音 5 个组成`.
  func composed(from token: Int, _ sentence: ClaimText.Sentence) -> Quantity? {
    guard let head = text.sentenceQuantity(before: token, in: sentence, gap: 1), head.depth == 0 else { return nil }
    var last = token
    for other in (token + 1)..<max(token + 1, sentence.tokens.upperBound) {
      if text.quantity(other) != nil { last = other }
      if text.roles(other).contains(.composing) {
        return last > token && text.tokens[other].start - text.tokens[last].end <= 1 ? head : nil
      }
      if text.mark(other) == .semicolon { return nil }
    }
    return nil
  }

  /// Parts that follow their whole with no word between: `收到意见 156 条，采纳 103 条，未采纳 53 条`, `专区 75 处，区级 3 处、
  /// 镇级 11 处、村级 61 处`. Two that leave nothing out, or at least three short names joined by `、`.
  func plainList(behind token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> PartList? {
    guard text.mark(token) == .comma, token > sentence.tokens.lowerBound,
      let head = (text.clauseStart(token - 1, in: sentence)..<token).lazy.compactMap({ text.quantity($0) }).last,
      let total = head.count, head.depth == 0, isOnlyFigure(head, sentence), token + 1 < sentence.tokens.upperBound
    else { return nil }
    var list = PartList(head: head, total: total, parts: [], cue: .none, sentence: number)
    let unit = text.unitClass(head.unit)
    var label = token + 1
    var isShort = true
    var attributes = 0
    for other in label..<sentence.tokens.upperBound {
      if text.mark(other) == .comma || text.mark(other) == .pause || text.mark(other) == .semicolon {
        // A label of several names is none of these.
        if text.quantity(other - 1) == nil { isShort = false }
        label = other + 1
      }
      guard let quantity = text.quantity(other) else { continue }
      if quantity.isPercent, !list.parts.isEmpty {
        label = other + 1
        continue
      }
      guard let count = quantity.count, quantity.depth == 0, text.unitClass(quantity.unit) == unit else { return nil }
      let roles = roles(label..<other)
      guard roles.isDisjoint(with: PartListReader.otherStatements) else { return nil }
      let start = text.labelBegin(other, in: sentence)
      if quantity.range.lowerBound - max(start, text.tokens[max(label - 1, 0)].end) > PartListReader.longestName {
        isShort = false
      }
      if !roles.isDisjoint(with: .attribute) || isAttribute(label..<other) { attributes += 1 }
      if namesRow(label..<other) { isShort = false }
      list.parts.append(
        PartList.Part(
          quantity: quantity,
          count: count,
          kind: kind(label..<other, like: list.parts.last?.kind)?.number,
          isCompleteKind: kind(label..<other, like: list.parts.last?.kind)?.isComplete ?? false,
          side: (label..<other).lazy.compactMap { text.word($0)?.side }.last,
          isJoined: text.mark(label - 1) == .pause
        )
      )
    }
    // By how they are disclosed, no document is left out or counted twice.
    if attributes == list.parts.count, attributes >= 3 { list.cue = .some }
    if isGraded(list, sentence), !namesRow(token..<label) {
      list.cue = .some
      return list
    }
    guard list.cue == .some || list.parts.allSatisfy({ $0.count < total }) else { return nil }
    if list.hasTwoSides { return list }
    guard list.parts.count >= 3 else { return nil }
    if attributes == list.parts.count { return list }
    // Documents and news are counted one beside the other, too.
    let isJoined = list.parts.dropFirst().allSatisfy(\.isJoined)
    return isShort && (isJoined || !text.vocabulary.alike.contains(head.unit)) ? list : nil
  }

  /// `71 件，满意 69 件，基本满意 5 件`: nothing gets two grades, and more than all none.
  private func isGraded(_ list: PartList, _ sentence: ClaimText.Sentence) -> Bool {
    let kinds = Set(list.parts.map(\.kind))
    let head = text.clauseStart(list.head.token, in: sentence)..<list.head.token
    return list.parts.count > 1 && list.sum > list.total && kinds.count == 1 && kinds.first != .some(nil)
      && !list.parts.contains(where: \.isCompleteKind) && kind(head, like: nil) == nil
  }

  private static let longestName = 10
  private static let otherStatements: WordRoles = [
    .among, .including, .respectively, .altogether, .summing, .compared, .earlier, .rise, .fall, .share, .breaks,
    .remainder, .mean, .selected,
  ]

  private func isOnlyFigure(_ head: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let start = text.clauseStart(head.token, in: sentence)
    guard roles(start..<head.token).isDisjoint(with: [.rise, .fall, .compared, .earlier, .mean, .among]) else {
      return false
    }
    return !(sentence.tokens.lowerBound..<head.token).contains { other in
      text.quantity(other).map { text.unitClass($0.unit) == text.unitClass(head.unit) } ?? false
    }
  }

  /// 主动公开, 依申请公开, 不予公开: how a document is disclosed.
  private func isAttribute(_ label: Range<Int>) -> Bool {
    label.contains { token in
      text.word(token).map { word in
        text.phrases.end(.disclosing, text.units(token)) && (!word.topics.isEmpty || !word.rows.isEmpty)
      } ?? false
    }
  }

  /// What becomes of requests and suits is told beside one another, and not as parts.
  private func namesRow(_ label: Range<Int>) -> Bool {
    label.contains { token in
      text.word(token).map { !$0.rows.isEmpty || !$0.columns.isEmpty || !$0.topics.isEmpty } ?? false
    }
  }
}
