/// Finds the lists of parts in a section, at any depth, also of things that no table holds.
struct PartListReader {
  let text: ClaimText

  func lists() -> [PartList] {
    var lists: [PartList] = []
    for number in text.sentences.indices {
      let sentence = text.sentences[number]
      if let list = followingList(sentence, number) { lists.append(list) }
      var openUntil = -1
      for token in sentence.tokens {
        guard let (cue, head, first) = cue(token, sentence, number, after: openUntil), let total = head.count else {
          if let list = plainList(behind: token, sentence, number) { lists.append(list) }
          continue
        }
        if let list = read(cue, head, total, from: first, sentence, number) {
          if cue == .some { openUntil = list.parts.last.map { $0.quantity.token } ?? token }
          lists += list.separated
        }
      }
    }
    return lists
  }

  private func read(
    _ cue: PartList.Cue,
    _ head: Quantity,
    _ total: Int64,
    from first: Int,
    _ sentence: ClaimText.Sentence,
    _ number: Int
  ) -> PartList? {
    var list = PartList(head: head, total: total, parts: [], cue: cue, sentence: number)
    let unit = text.unitClass(head.unit)
    let level = depth(first, sentence)
    list.saysAltogether = saysAltogether(head, sentence, number)
    list.isOfNamedWhole = cue == .some && text.mark(first - 1) == .comma
    var depth = level
    var labelStart = first
    var opensClause = false
    var opensInner = false
    // `包括` is followed by its parts at once; `包括地理信息等` is a remark.
    let isRemark = text.roles(first - 1).contains(.including)
    scan: for token in first..<max(first, sentence.tokens.upperBound) {
      if isRemark, list.parts.isEmpty, endsRemark(token) { return nil }
      switch text.tokens[token].kind {
      case .mark(.open):
        depth += 1
      case .mark(.close):
        depth -= 1
        if depth < level { break scan }
      case .mark(.semicolon) where depth == level:
        opensClause = !list.parts.isEmpty
        labelStart = token + 1
      case .mark(.comma) where depth == level, .mark(.pause) where depth == level:
        labelStart = max(labelStart, token + 1)
      case .mark(.colon) where depth == level:
        opensInner = opensInner || (!list.parts.isEmpty && text.quantity(token - 1) != nil)
      case .quantity(let position) where depth == level:
        let quantity = text.quantities[position]
        if quantity.isPercent { continue }
        let roles = roles(labelStart..<token)
        if !roles.isDisjoint(with: [.compared, .earlier, .share]) || tellsChange(labelStart..<token) {
          // `新增 29 项：法定新增 8 项，自行增加 13 项`: all of them may be parts.
          let isOfRise = cue == .all && tellsNew(head, sentence)
          if cue == .all, !isOfRise { return nil }
          if !isOfRise { continue }
        }
        if list.cue == .some, list.parts.count == 1, goesOnWithout(list.parts[0], labelStart..<token) {
          list.endsSentence = false
          break scan
        }
        if !list.parts.isEmpty, roles.contains(.elsewhere) {
          list.endsSentence = opensClause
          break scan
        }
        let isOfOtherUnit = text.unitClass(quantity.unit) != unit
        // `其中专栏 6 个，涵盖信息 320 条`: what they hold, and no part.
        if isOfOtherUnit, opensInner {
          labelStart = token + 1
          continue
        }
        if isOfOtherUnit, !text.isAlike(quantity.unit, ofWhole: head.unit) || quantity.count == nil {
          // `线上 5 期、线下 2 期，参训 386 人次`: what follows is another statement, unless the unit comes again.
          list.endsSentence = false
          list.endsStatement =
            !list.parts.contains(where: \.isOfOtherUnit) && isBehindList(labelStart, token, unit, sentence)
          break scan
        }
        if !list.parts.isEmpty, breaks(labelStart, before: token) || changesSubject(labelStart..<token, head, sentence)
        {
          // `其中目录 99 条、其他 3 条，共 102 条`: they are the parts of what stands behind them.
          if roles.contains(.altogether), quantity.count == list.sum { return nil }
          // Behind a semicolon it is another statement, and the list is at its end.
          list.endsSentence = opensClause
          break scan
        }
        guard let count = quantity.count, !isOfEach(quantity) else { return nil }
        if roles.contains(.selected) { list.isOpen = true }
        var kind = kind(labelStart..<token, like: list.parts.last?.kind)
        var isBeside = false
        if let last = list.parts.last, let other = kind?.number, let before = last.kind, other != before {
          guard isCarried(labelStart..<token) else {
            list.endsSentence = false
            break scan
          }
          isBeside = true
          kind = (before, false)
        }
        list.parts.append(
          PartList.Part(
            quantity: quantity,
            count: count,
            kind: kind?.number,
            isCompleteKind: kind?.isComplete ?? false,
            side: (labelStart..<token).lazy.compactMap { text.word($0)?.side }.last,
            isRemainder: roles.contains(.remainder),
            isClosing: text.roles(labelStart).contains(.remainder),
            isOfOtherUnit: isOfOtherUnit,
            isJoined: labelStart > 0 && text.mark(labelStart - 1) == .pause,
            opensClause: opensClause,
            opensInner: opensInner,
            isBeside: isBeside,
            isOfOffice: roles.contains(.narrower),
            isPlainName: isPlainName(labelStart..<token, quantity)
          )
        )
        (opensClause, opensInner) = (false, false)
        labelStart = token + 1
      case .word:
        let roles = text.roles(token)
        if depth == level, roles.contains(.among) {
          if list.dropsNextStatement() { break scan }
          opensInner = !list.parts.isEmpty
        }
        // `其中网站 80 条，包括动态 60 条、公告 20 条；公众号 20 条`.
        if depth == level, roles.contains(.including), token == labelStart, !list.parts.isEmpty { opensInner = true }
        if roles.contains(.respectively) {
          if list.parts.isEmpty { return nil }
          if depth == level, token == labelStart { opensInner = true }
        }
        // 等 behind the last figure; within a label it only ends the label's own list.
        if roles.contains(.andSoOn), token == labelStart, text.tokens[token].start == text.tokens[token - 1].end {
          list.isOpen = true
        }
      default: continue
      }
    }
    guard cue != .all || list.parts.count >= 2 else { return nil }
    if cue == .all, list.parts.contains(where: \.opensInner) || isFlow(list, from: first) { return nil }
    guard let last = list.parts.last, !startsAnew(list, sentence), !overlaps(list, sentence) else { return nil }
    if namesMore(last.quantity.range.upperBound..<sentence.end) { list.isOpen = true }
    list.coversNames = cue == .some && coversNames(list, sentence)
    return isOfOthers(list, cueAt: first - 1, sentence) ? nil : list
  }

  /// Whether a figure of another unit stands behind a comma, and none of the list's own unit behind it.
  private func isBehindList(_ label: Int, _ token: Int, _ unit: Int?, _ sentence: ClaimText.Sentence) -> Bool {
    guard label > sentence.tokens.lowerBound, text.mark(label - 1) == .comma else { return false }
    return !(token..<sentence.tokens.upperBound).contains { other in
      text.quantity(other).map { !$0.isPercent && text.unitClass($0.unit) == unit } ?? false
    }
  }

  /// Whether the label begins with a word that begins a statement of its own.
  private func breaks(_ labelStart: Int, before token: Int) -> Bool {
    guard labelStart < token, labelStart > 0 else { return false }
    return text.roles(labelStart).contains(.breaks)
      && text.tokens[labelStart].start - text.tokens[labelStart - 1].end <= 1
  }

  /// `制发公文 18 件。其中各镇收到政府信息公开申请 3197 件`: more than the whole, and of a subject that the sentence before has not.
  private func startsAnew(_ list: PartList, _ sentence: ClaimText.Sentence) -> Bool {
    guard list.head.range.lowerBound < sentence.start, list.parts[0].count > list.total else { return false }
    let label = text.stretch(before: list.parts[0].quantity.token, in: sentence)
    let home = text.sentences[max(0, list.sentence - 1)]
    // What becomes of requests is no part of what they are about, nor of suits: `涉及处罚的有 18 件。其中予以公开 193 件`.
    let outcome = label.compactMap { text.word($0)?.rows.last?.table }.last
    let isPart = !roles(text.clauseStart(list.head.token, in: home)..<list.head.token).isDisjoint(with: .partial)
    if outcome != nil, isPart || roles(home.tokens).contains(.remainder) { return true }
    guard let table = label.compactMap({ text.word($0)?.topics.last?.table }).last ?? outcome else { return false }
    return !home.tokens.contains { token in
      text.word(token).map { word in
        word.topics.contains { $0.table == table }
          || (outcome != nil && (word.roles.contains(.request) || word.rows.contains { $0.table == table }))
      } ?? false
    }
  }

  /// `规范性文件 9 件，解读率 100%，其中负责人解读 3 件`: what is counted behind a clause between is named there.
  private func isOfOthers(_ list: PartList, cueAt cue: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard list.cue == .some, list.head.token >= sentence.tokens.lowerBound else { return false }
    let between = text.clauseStart(cue, in: sentence)
    guard (list.head.token..<max(list.head.token, between - 1)).contains(where: { text.mark($0) == .comma }) else {
      return false
    }
    let head = roles(text.clauseStart(list.head.token, in: sentence)..<list.head.token)
    return !head.contains(.foreign)
      && list.parts.allSatisfy { part in
        roles(text.stretch(before: part.quantity.token, in: sentence)).contains(.foreign)
      }
  }

  /// `其中需补正 1 件，已办结 31 件`, `同一信息只计一次`: what is counted in one part may be counted in another.
  private func overlaps(_ list: PartList, _ sentence: ClaimText.Sentence) -> Bool {
    let begin = min(list.head.range.upperBound, list.parts[0].quantity.range.lowerBound)
    let end = list.parts[list.parts.count - 1].quantity.range.upperBound
    return text.phrases.stand(.overlapping, in: text.prose.units[begin..<end])
  }

  /// `抖音号 18 条，另有其他渠道若干`.
  private func namesMore(_ rest: Range<Int>) -> Bool {
    let clause = text.prose.units[rest].prefix { $0 != 0xFF1B && $0 != 0x3B }
    return text.phrases.stand(.moreParts, in: clause)
  }

  private func endsRemark(_ token: Int) -> Bool {
    switch text.mark(token) {
    case .comma?, .semicolon?, .close?: true
    default: text.roles(token).contains(.andSoOn)
    }
  }

  func roles(_ label: Range<Int>) -> WordRoles {
    label.reduce(into: []) { $0.formUnion(text.roles($1)) }
  }

  /// Whether the label names the subject of another table than the head's sentence did.
  private func changesSubject(_ label: Range<Int>, _ head: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    // Of documents by how they are disclosed, 依申请公开 is a part.
    if sentence.tokens.contains(where: { $0 < label.lowerBound && text.roles($0).contains(.attribute) }) {
      return false
    }
    let named = label.compactMap { text.word($0)?.topics.last?.table }
    // `规范性文件信息 114 条` is as good a part as any.
    guard let last = named.last, text.vocabulary.tables[last].defaultColumn != nil else { return false }
    let before = (sentence.tokens.lowerBound..<label.lowerBound).compactMap { text.word($0)?.topics.last?.table }
    return !before.contains(last)
  }

  private func saysAltogether(_ head: Quantity, _ sentence: ClaimText.Sentence, _ number: Int) -> Bool {
    let home = head.range.lowerBound >= sentence.start ? sentence : text.sentences[max(0, number - 1)]
    let start = text.clauseStart(head.token, in: home)
    return roles(start..<head.token).contains(.altogether)
  }
}
