/// Shares of several figures, and shares that are one of several.
extension ShareClaims {
  /// `网络 152 件、信函 58 件、当面 11 件，分别占 68.8%、26.2%、5%`: the shares of as many figures, in their order.
  func respectivePairs(
    _ token: Int,
    behind each: Int,
    _ sentence: ClaimText.Sentence,
    _ number: Int
  ) -> [Pair]? {
    let told = (each..<sentence.tokens.upperBound).prefix { text.mark($0) != .semicolon && text.mark($0) != .comma }
    let shares = told.filter { text.quantity($0)?.isPercent ?? false }
    let counts = sentence.tokens.filter { $0 < each }.compactMap { text.quantity($0) }.filter { !$0.isPercent }
    guard let position = shares.firstIndex(of: token), counts.count >= shares.count else { return nil }
    let parts = counts.suffix(shares.count)
    let part = parts[parts.startIndex + position]
    let unit = text.unitClass(part.unit)
    guard parts.allSatisfy({ $0.count != nil && text.unitClass($0.unit) == unit }), let count = part.count else {
      return nil
    }
    // `分别占总点击 17110 次的 46%、13%`.
    if let whole = told.lazy.compactMap({ text.quantity($0) }).first, !whole.isPercent {
      guard let all = whole.count, all >= max(count, 1), text.unitClass(whole.unit) == unit else { return nil }
      return [Pair(part: count, whole: all)]
    }
    var others = counts.dropLast(shares.count).filter { text.unitClass($0.unit) == unit }
    if number > 0, !sentence.opensParagraph {
      others += text.quantities(in: text.sentences[number - 1]).filter { text.unitClass($0.unit) == unit }
    }
    let wholes = others.compactMap(\.count) + tableWholes(part)
    // Of what these are the shares, the text may not say: it is one whole for all of them.
    guard others.allSatisfy({ $0.count != nil }), !wholes.isEmpty else {
      return position == 0 ? nil : commonWhole(count, text.quantity(token), parts.first, text.quantity(shares[0]))
    }
    let sum = parts.compactMap(\.count).reduce(0, +)
    return (wholes + [sum]).filter { $0 >= max(count, 1) }.map {
      Pair(part: count, whole: $0)
    }
  }

  /// The whole that the first of the list tells, as near to that of another member as it can be.
  func commonWhole(_ count: Int64, _ share: Quantity?, _ first: Quantity?, _ firstShare: Quantity?) -> [Pair]? {
    guard let share, let firstShare, share.precision == .exact, firstShare.precision == .exact, let part = first?.count,
      let range = Share.wholes(firstShare, part: part), let own = Share.wholes(share, part: count)
    else { return nil }
    return [Pair(part: count, whole: min(max(own.lowerBound, range.lowerBound), range.upperBound))]
  }

  /// `予以公开 75 件、部分公开 36 件、无法提供 52 件，三类合计占 74.1%`: the share of the last so many figures together.
  func togetherPairs(
    _ label: Range<Int>,
    _ share: Int,
    _ sentence: ClaimText.Sentence,
    _ number: Int
  ) -> [Pair]? {
    let counts = sentence.tokens.filter { $0 < label.lowerBound }.compactMap { text.quantity($0) }.filter {
      !$0.isPercent
    }
    guard let names = kinds(label, share) ?? inRow(counts) else { return nil }
    let parts = counts.suffix(names)
    guard parts.count == names, let last = parts.last, parts.allSatisfy({ $0.count != nil }) else { return nil }
    let unit = text.unitClass(last.unit)
    var others = counts.dropLast(names).filter { text.unitClass($0.unit) == unit }
    if number > 0, !sentence.opensParagraph {
      others += text.quantities(in: text.sentences[number - 1]).filter { text.unitClass($0.unit) == unit }
    }
    guard parts.allSatisfy({ text.unitClass($0.unit) == unit }), others.allSatisfy({ $0.count != nil }) else {
      return nil
    }
    let sum = parts.compactMap(\.count).reduce(0, +)
    let named = isOfRequestsNamed(share, sentence) ? requestWholes : []
    let wholes = (others.compactMap(\.count) + tableWholes(last) + named).filter { $0 >= max(sum, 1) }
    return wholes.isEmpty ? nil : wholes.map { Pair(part: sum, whole: $0) }
  }

  /// `补贴类 8 件、宅基地类 2 件，两类事项占新收 26 件的 38.5%`: of the last so many figures together.
  func togetherPair(
    _ label: Range<Int>,
    _ share: Int,
    of whole: Quantity,
    _ sentence: ClaimText.Sentence
  ) -> [Pair]? {
    guard let names = kinds(label, share), let all = whole.count else { return nil }
    let parts = sentence.tokens.filter { $0 < label.lowerBound }.compactMap { text.quantity($0) }
      .filter { !$0.isPercent && text.unitClass($0.unit) == text.unitClass(whole.unit) }.suffix(names)
    let counts = parts.compactMap(\.count)
    let sum = counts.reduce(0, +)
    return counts.count == names && sum <= all && all > 0 ? [Pair(part: sum, whole: all)] : nil
  }

  /// `予以公开 346 件、部分公开 84 件，合计占`: how many figures at the end nothing but `、` or 和 joins.
  private func inRow(_ counts: [Quantity]) -> Int? {
    var number = 1
    for (one, next) in zip(counts, counts.dropFirst()).reversed() {
      let between = (one.token + 1)..<next.token
      guard between.contains(where: { text.mark($0) == .pause || text.roles($0).contains(.joint) }),
        between.allSatisfy({ text.mark($0) == nil || text.mark($0) == .pause })
      else { break }
      number += 1
    }
    return number > 1 ? number : nil
  }

  /// How many are taken together: `三类合计占`, `两项合计占`.
  private func kinds(_ label: Range<Int>, _ share: Int) -> Int? {
    let units = text.prose.units
    let begin = label.lowerBound > 0 ? text.tokens[label.lowerBound - 1].end : 0
    for start in begin..<text.tokens[share].start where FigureScanner.isChinese(units[start]) {
      guard let digits = FigureScanner.chinese(units, at: start), (2...9).contains(digits.mantissa),
        ShareClaims.kindSigns.contains(units[digits.end])
      else { return nil }
      return Int(digits.mantissa)
    }
    return nil
  }

  /// 类, 项, 者, 种
  private static let kindSigns: Set<UInt16> = [0x7C7B, 0x9879, 0x8005, 0x79CD]

  /// `行政复议 21 宗、行政诉讼 10 宗，占 4.63%`: of both together. Sums of the figure with those before it to which
  /// nothing but `、` or 和 joins it.
  func joined(to part: Quantity, _ sentence: ClaimText.Sentence) -> [Int64] {
    var sums: [Int64] = []
    guard var sum = part.count else { return [] }
    var last = part
    for other in (sentence.tokens.lowerBound..<part.token).reversed() {
      if let mark = text.mark(other), mark != .pause { return sums }
      guard let quantity = text.quantity(other) else { continue }
      let isJoined = (other..<last.token).contains { text.mark($0) == .pause || text.roles($0).contains(.joint) }
      guard isJoined, let count = quantity.count, text.unitClass(quantity.unit) == text.unitClass(part.unit) else {
        return sums
      }
      sum += count
      sums.append(sum)
      last = quantity
    }
    return sums
  }

  /// Shares that come to 100 together, of which one was rounded the other way so that they do.
  func isMadeToFit(_ percent: Quantity, _ pairs: [Pair], _ sentence: ClaimText.Sentence) -> Bool {
    guard percent.precision == .exact,
      pairs.contains(where: { Share.isNextTo(percent, part: $0.part, whole: $0.whole) })
    else { return false }
    let shares = text.quantities(in: sentence).filter {
      $0.isPercent && $0.scale == percent.scale && $0.precision == .exact
    }
    let hundred = (0..<percent.scale).reduce(Int64(100)) { value, _ in value * 10 }
    guard let own = shares.firstIndex(where: { $0.token == percent.token }) else { return false }
    return shares.indices.contains { first in
      var sum: Int64 = 0
      return shares[first...].indices.contains { last in
        sum += shares[last].mantissa
        return sum == hundred && (first...last).contains(own) && last > first
      }
    }
  }

  /// `网站 218 条（占 9%）、微信 922 条（占 38%）、其他 1284 条（占 53%）`: where each member has its share and no whole is told,
  /// all others say that it is their sum, or, where the shares come to all, what it is without the one.
  func memberPairs(_ part: Quantity, _ members: [Quantity], _ sentence: ClaimText.Sentence) -> [Pair]? {
    guard let count = part.count, members.count >= 3 else { return nil }
    var shared: [(count: Int64, share: Quantity)] = []
    for member in members {
      guard let count = member.count, let share = shareBehind(member, sentence) else { return nil }
      if member.token != part.token { shared.append((count, share)) }
    }
    let sum = shared.reduce(count) { $0 + $1.count }
    if shared.allSatisfy({ Share.fits($0.share, part: $0.count, whole: sum) == true }) {
      return [Pair(part: count, whole: sum)]
    }
    guard comesToAll(members, sentence) else { return nil }
    let wholes = shared.compactMap { Share.wholes($0.share, part: $0.count) }
    guard wholes.count == shared.count, let low = wholes.map(\.lowerBound).max(),
      let high = wholes.map(\.upperBound).min(),
      low <= high
    else { return nil }
    return [Pair(part: count, whole: min(max(sum, low), high))]
  }

  /// Whether the shares of the members are 100% together, but for their rounding.
  private func comesToAll(_ members: [Quantity], _ sentence: ClaimText.Sentence) -> Bool {
    let shares = members.compactMap { shareBehind($0, sentence) }
    guard let scale = shares.first?.scale, shares.allSatisfy({ $0.scale == scale && $0.precision == .exact }) else {
      return false
    }
    let hundred = (0..<scale).reduce(Int64(100)) { value, _ in value * 10 }
    return (shares.reduce(0) { $0 + $1.mantissa } - hundred).magnitude <= shares.count / 2
  }

  /// The share that is told before the next figure.
  func shareBehind(_ figure: Quantity, _ sentence: ClaimText.Sentence) -> Quantity? {
    let behind = sentence.tokens.lazy.filter { $0 > figure.token }.compactMap { text.quantity($0) }
    return behind.first.flatMap { $0.isPercent ? $0 : nil }
  }

  /// Whether the clause is nothing but the share.
  func isAlone(_ token: Int, _ start: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard start > sentence.tokens.lowerBound, start < token || start == token else { return false }
    return text.tokens[token].start - text.tokens[start - 1].end <= 2
      && (start..<token).allSatisfy { !text.roles($0).isDisjoint(with: [.atMost, .atLeast, .about]) }
  }
}
