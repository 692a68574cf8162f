/// A total of the text with the parts that are said to make it up.
struct PartList {
  /// How the parts are introduced.
  enum Cue {
    /// `其中`, `包括`, `含`: some parts, perhaps not all.
    case some
    /// `分别为`, a colon, a bracket of nothing but parts: all of them.
    case all
    /// `合计`, `共计` behind the parts.
    case sum
    /// Nothing but the list itself: parts only where they nearly are all.
    case none
  }

  struct Part {
    var quantity: Quantity
    var count: Int64
    var kind: Int?
    var isCompleteKind = false
    var side: ClaimVocabulary.Side?
    var isRemainder = false
    /// Whether its label begins with `其他`: nothing of the list follows.
    var isClosing = false
    /// `公开 47 条，其中文件 22 件`.
    var isOfOtherUnit = false
    /// Whether nothing but `、` stands between it and the part before.
    var isJoined = false
    /// Whether a semicolon stands before it.
    var opensClause = false
    /// Whether `其中` stands before it: it may be of the part before.
    var opensInner = false
    /// What is carried over, behind outcomes: `予以公开 46 件；结转下年度 3 件` may be a part of the whole or stand beside it.
    var isBeside = false
    /// `区政府办公室承办 9 件`.
    var isOfOffice = false
    /// Nothing but a short name that no table knows, and no verb: `年报 1 条`.
    var isPlainName = false
  }

  var head: Quantity
  var total: Int64
  var parts: [Part]
  var cue: Cue
  /// Nothing of the same unit follows in the sentence.
  var endsSentence = true
  /// Something else is counted behind a comma: `线上 5 期、线下 2 期，参训 386 人次`. It may yet belong to the whole.
  var endsStatement = false
  /// `等`, `主要`, `涉及`: others are left out.
  var isOpen = false
  var saysAltogether = false
  /// `人大代表建议和政协委员提案 108 件，其中人大代表建议 57 件、政协委员提案 51 件`: the whole is named by its parts.
  var coversNames = false
  /// `重点领域信息中，…`: the clause before names the whole, which then is no other.
  var isOfNamedWhole = false
  var sentence: Int

  /// `其中 A 98 件、B 21 件；提案 151 件，其中…`: the figure behind the semicolon has parts of its own, and is none.
  ///
  /// - Returns: Whether the last part was such a figure. It is dropped, and the list ends before it.
  mutating func dropsNextStatement() -> Bool {
    guard parts.count > 2, parts[parts.count - 1].opensClause,
      !parts.dropLast().contains(where: { $0.opensClause || $0.opensInner })
    else {
      return false
    }
    parts.removeLast()
    return true
  }

  var sum: Int64 { parts.reduce(0) { $0 + $1.count } }

  /// Figures before the total whose parts they may be instead.
  struct Heads {
    var all: [Int64]
    /// Those of the same sentence.
    var own: [Int64]
  }

  /// `nil` while the parts can be what the text says; else their sum.
  func contradiction(_ text: ClaimText, heads: Heads) -> Int64? {
    guard !parts.isEmpty else { return nil }
    if isExactly(total) || isNested || holdsItsParts { return nil }
    if parts.count > 1, parts[parts.count - 1].isBeside,
      prefix(parts.count - 1).contradiction(text, heads: heads) == nil
    {
      return nil
    }
    if parts.contains(where: \.isOfOtherUnit) { return mixedContradiction(text, heads: heads) }
    if let shorter { return shorter.contradiction(text, heads: heads) }
    // The parts may be those of a figure named earlier.
    if heads.all.contains(where: { $0 != total && isExactly($0) }) { return nil }
    // A part that is more than the whole may be one of an earlier figure: `案件 133 件，败诉 5 件，其中涉及公开的 20 件`.
    if parts.contains(where: { $0.count > total }), heads.own.contains(where: { $0 >= sum }) { return nil }
    if sum > total, cue != .none, !isMixed { return sum }
    guard (cue == .all && endsSentence) || cue == .sum || isExhaustive(sum), !goesOn(text, missing: total - sum) else {
      return nil
    }
    return sum
  }

  /// Whether the parts are the total, or the first few of them: what follows those is of another kind, unless the list
  /// goes through to `其他`, or from `、` to `、`.
  private func isExactly(_ total: Int64) -> Bool {
    if cue == .some, parts[parts.count - 1].isClosing || (parts.count > 2 && parts.dropFirst().allSatisfy(\.isJoined)) {
      return sum == total
    }
    var sum: Int64 = 0
    for (position, part) in parts.enumerated() {
      sum += part.count
      if sum == total { return self.sum == total || position < 1 || !goesOnAlike(behind: position) }
    }
    return false
  }

  /// `其中工作信息 12 条，公示 8 条，文件 2 条，预决算 2 条，年报 1 条` of 24: what follows is told as what stands before, and no
  /// other statement.
  private func goesOnAlike(behind position: Int) -> Bool {
    let tail = parts[(position + 1)...]
    return cue == .some && parts.count > 3 && !tail.isEmpty && parts[1...position].allSatisfy { !$0.opensInner }
      && tail.allSatisfy {
        $0.isPlainName && !$0.opensClause && !$0.opensInner && $0.kind == nil && $0.isJoined == parts[position].isJoined
      }
  }

  /// Where some parts are counted in another unit, those before them may be all that the list has; together they are
  /// judged only as far as they are said to be all, or nearly are.
  private func mixedContradiction(_ text: ClaimText, heads: Heads) -> Int64? {
    var own = self
    own.parts = Array(parts.prefix { !$0.isOfOtherUnit })
    own.endsSentence = false
    own.cue = .some
    if let sum = own.contradiction(text, heads: heads) { return sum }
    return !heads.all.contains(where: isExactly) && isExhaustive(sum) ? sum : nil
  }

  /// Whether a later part opens a list of its own that ends anywhere behind it.
  private var isNested: Bool {
    guard let inner = parts.indices.dropFirst().first(where: { parts[$0].opensInner }) else { return false }
    let outer = parts[..<inner].reduce(0) { $0 + $1.count }
    let whole = parts[inner - 1].count
    for end in (inner + 1)...parts.count {
      let within = parts[inner..<end].reduce(0) { $0 + $1.count }
      let behind = parts[end...].reduce(0) { $0 + $1.count }
      if within <= whole, outer + behind == total || (outer + behind < total && cue == .some) { return true }
    }
    return false
  }

  /// `网站 80 条，动态 60 条、公告 20 条，公众号 20 条`: some that `、` joins are exactly the one before them, and without these the
  /// list fits.
  private var holdsItsParts: Bool {
    guard sum > total else { return false }
    return parts.indices.contains { whole in
      var run: Int64 = 0
      for part in parts.indices.dropFirst(whole + 1) {
        guard parts[part].isJoined != (part == whole + 1) else { return false }
        run += parts[part].count
        if run == parts[whole].count, part > whole + 1 { return sum - run <= total }
        if run > parts[whole].count { return false }
      }
      return false
    }
  }

  /// The list as it may end before its last part: at a semicolon that is not the sign between its parts.
  private var shorter: PartList? {
    guard cue == .some, let cut = parts.indices.dropFirst().first(where: { parts[$0].opensClause }),
      cut > 1 || isNewStatement, parts[..<cut].reduce(0, { $0 + $1.count }) <= total
    else { return nil }
    return prefix(cut)
  }

  /// `其中 17 件维持；被诉 20 件，4 件未审结`: behind the first semicolon commas stand between the figures.
  private var isNewStatement: Bool {
    parts.count == 2 ? parts[1].count >= total : parts[2...].contains { !$0.opensClause }
  }

  private func prefix(_ count: Int) -> PartList {
    var list = self
    list.parts = Array(parts[..<count])
    list.endsSentence = true
    return list
  }

  /// Whether what is missing follows in the next sentences.
  private func goesOn(_ text: ClaimText, missing: Int64) -> Bool {
    let unit = text.unitClass(head.unit)
    var sum: Int64 = 0
    for next in text.sentences[(sentence + 1)...].prefix(3) {
      guard !next.opensParagraph else { return false }
      for quantity in text.quantities(in: next) where text.unitClass(quantity.unit) == unit && !quantity.isPercent {
        guard let count = quantity.count else { continue }
        sum += count
        if sum == missing || count == missing { return true }
      }
    }
    return false
  }
}
