extension PartListReader {
  /// What introduces a list at the token: how, of which total, and from which token on.
  func cue(
    _ token: Int,
    _ sentence: ClaimText.Sentence,
    _ number: Int,
    after open: Int
  ) -> (PartList.Cue, Quantity, Int)? {
    let roles = text.roles(token)
    if roles.contains(.among) {
      // Within a list, an inner 其中 is read with the list.
      if token < open, text.tokens[token].start > 0, depth(token, sentence) == 0 { return nil }
      guard let head = head(before: token, sentence, number) else { return nil }
      return (.some, head, token + 1)
    }
    if roles.contains(.including) {
      let isFirst = token == sentence.tokens.lowerBound
      let near = text.sentenceQuantity(before: token, in: sentence, gap: 2)
      let opensClause = token > sentence.tokens.lowerBound && text.mark(token - 1) == .comma
      guard let head = near ?? (isFirst || opensClause ? self.head(before: token, sentence, number) : nil) else {
        return nil
      }
      if near == nil, opensClause, !isOfClauseBefore(head, token, sentence) { return nil }
      // `专栏 6 个，涵盖信息 320 条`.
      let next = ((token + 1)..<max(token + 1, sentence.tokens.upperBound)).lazy.compactMap { text.quantity($0) }.first
      if let next, head.unit == "个", text.unitClass(next.unit) != text.unitClass(head.unit) { return nil }
      return (.some, head, token + 1)
    }
    if roles.contains(.respectively) {
      // `分别以文字和图片解读 3 条` is one figure.
      guard !text.isWord(token, of: .respectively) || isFollowed(token, sentence) else { return nil }
      let direct = text.sentenceQuantity(before: token, in: sentence, gap: 2)
      guard let head = direct ?? enumerated(before: token, sentence) ?? ownHead(before: token, sentence) else {
        return nil
      }
      return (.all, head, token + 1)
    }
    if text.mark(token) == .colon || isDividing(token, sentence), let head = divided(before: token, sentence, number) {
      return (.all, head, token + 1)
    }
    // `预决算信息 16 条，即预算 2 条、决算 14 条`.
    if text.mark(token) == .comma, text.tokens[token].end < text.prose.units.count,
      text.prose.units[text.tokens[token].end] == 0x5373, token > sentence.tokens.lowerBound,
      let head = text.quantity(token - 1), !head.isPercent
    {
      return (.all, head, token + 1)
    }
    if text.mark(token) == .comma, let head = within(before: token, sentence, number) {
      return (.some, head, token + 1)
    }
    if roles.contains(.from), let head = composed(from: token, sentence) { return (.all, head, token + 1) }
    guard token > sentence.tokens.lowerBound, let head = text.quantity(token - 1), !head.isPercent else { return nil }
    switch text.mark(token) {
    case .colon?: return (.all, head, token + 1)
    case .open?:
      // `申请量减少 125 件（231 件→106 件）`.
      if tellsChange(text.stretch(before: head.token, in: sentence)) { return nil }
      let next = token + 1 < sentence.tokens.upperBound ? text.roles(token + 1) : []
      return next.isDisjoint(with: [.among, .including]) ? (.all, head, token + 1) : nil
    default: return nil
    }
  }

  /// `282 件申请的处理去向分别是：予以公开 139 件，…`: the one figure that opens the clause, before as many names as figures.
  private func ownHead(before token: Int, _ sentence: ClaimText.Sentence) -> Quantity? {
    let start = text.clauseStart(token, in: sentence)
    guard token + 1 < sentence.tokens.upperBound, text.mark(token + 1) == .colon,
      let head = text.quantity(start), !head.isPercent,
      !((start + 1)..<token).contains(where: { text.quantity($0) != nil })
    else { return nil }
    return head
  }

  /// `共 12 件，其中甲、乙、丙分别为 3 件、4 件、5 件`: as many figures as names.
  private func enumerated(before token: Int, _ sentence: ClaimText.Sentence) -> Quantity? {
    guard let head = (sentence.tokens.lowerBound..<token).last(where: { text.quantity($0) != nil }),
      let quantity = text.quantity(head), !quantity.isPercent
    else { return nil }
    let names = (head..<token).count { text.mark($0) == .pause || text.roles($0).contains(.joint) } + 1
    let figures = (token..<sentence.tokens.upperBound).prefix { text.mark($0) != .semicolon }
      .count { text.quantity($0).map { !$0.isPercent } ?? false }
    // `网站发布 4223 条，微信、微博分别发布 1826 条、2386 条` are three beside each other.
    let between = head..<token
    let isOfHead = between.contains { !text.roles($0).isDisjoint(with: [.among, .including]) }
    guard isOfHead || between.count(where: { text.word($0)?.isCompleteKind ?? false }) > 1 else { return nil }
    let changes = (head..<token).contains { text.word($0).map { !$0.topics.isEmpty } ?? false }
    return names >= 2 && names == figures && !changes ? quantity : nil
  }

  /// `组织培训 6 期，859 人次参加，其中线上 4 期`: parts are of the figure of their own unit, where both stand in the sentence.
  private func isBeside(
    _ figure: Quantity,
    before token: Int,
    like part: Quantity?,
    _ sentence: ClaimText.Sentence
  ) -> Bool {
    guard let part, text.unitClass(part.unit) != text.unitClass(figure.unit),
      !text.isAlike(part.unit, ofWhole: figure.unit)
    else { return false }
    return (sentence.tokens.lowerBound..<figure.token).contains { other in
      text.quantity(other).map { !$0.isPercent && text.unitClass($0.unit) == text.unitClass(part.unit) } ?? false
    }
  }

  /// `为 32 名特殊群体申请人提供帮助，包括老年人 19 名、残疾人 4 名`: the only figure of the clause before.
  private func isOfClauseBefore(_ head: Quantity, _ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let clause = text.clauseStart(token - 1, in: sentence)..<(token - 1)
    let figures = clause.filter { text.quantity($0) != nil }
    let next = ((token + 1)..<sentence.tokens.upperBound).lazy.compactMap { text.quantity($0) }.first
    return figures == [head.token] && next.map { text.unitClass($0.unit) == text.unitClass(head.unit) } ?? false
  }

  private func isFollowed(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard let figure = sentence.tokens.first(where: { $0 > token && text.quantity($0) != nil }) else { return false }
    return text.tokens[figure].start - text.tokens[token].end <= PartListReader.nearRespectively
  }

  /// `分别主动公开`.
  private static let nearRespectively = 4

  func depth(_ token: Int, _ sentence: ClaimText.Sentence) -> Int {
    var depth = 0
    for other in sentence.tokens.lowerBound..<token {
      if text.mark(other) == .open { depth += 1 }
      if text.mark(other) == .close { depth -= 1 }
    }
    return max(0, depth)
  }

  /// The figure that `其中` is about: the last before it, in its sentence or the one before.
  private func head(before token: Int, _ sentence: ClaimText.Sentence, _ number: Int) -> Quantity? {
    let level = depth(token, sentence)
    let opened = level > 0 && token > sentence.tokens.lowerBound && text.mark(token - 1) == .open
    if opened, let near = token - 2 >= sentence.tokens.lowerBound ? text.quantity(token - 2) : nil { return near }
    var position = token - 1
    let first = ((token + 1)..<max(token + 1, sentence.tokens.upperBound)).lazy.compactMap { text.quantity($0) }
      .first { !$0.isPercent }
    while position >= sentence.tokens.lowerBound {
      if let quantity = text.quantity(position), !quantity.isPercent, quantity.depth <= level,
        !isBeside(quantity, before: token, like: first, sentence),
        !roles(text.clauseStart(position, in: sentence)..<position).contains(.mean),
        !tellsChange(text.clauseStart(position, in: sentence)..<position)
      {
        return opened || quantity.depth == level ? quantity : nil
      }
      position -= 1
    }
    guard number > 0, !sentence.opensParagraph, token - sentence.tokens.lowerBound <= 1 else { return nil }
    let before = text.sentences[number - 1]
    let heads = text.quantities(in: before).filter { !$0.isPercent && $0.depth == 0 }
    // `答复 220 件，包括结转 13 件。其中…` is of the 220.
    return heads.last { head in
      let clause = text.clauseStart(head.token, in: before)..<head.token
      return !clause.contains { !text.roles($0).isDisjoint(with: [.among, .including]) }
    } ?? heads.last
  }
}

extension ClaimText {
  /// The quantity right before a token, with no more than `gap` marks between; nil if words stand between.
  func sentenceQuantity(before token: Int, in sentence: Sentence, gap: Int) -> Quantity? {
    var position = token - 1
    while position >= sentence.tokens.lowerBound, token - position <= gap + 1 {
      if let quantity = quantity(position) { return quantity.isPercent ? nil : quantity }
      guard mark(position) != nil || roles(position).contains(.among) else { return nil }
      position -= 1
    }
    return nil
  }
}
