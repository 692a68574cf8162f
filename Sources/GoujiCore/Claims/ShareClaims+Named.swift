/// Rates of what no table knows, whose words name the part: `抽查栏目 50 个，按期更新 40 个，更新达标率 80%`.
extension ShareClaims {
  /// Two figures of a unit, the second a part of the first that the words before 率 speak of; nil otherwise.
  ///
  /// A rate of 100% is said loosely of requests whose answers are not yet due; it is judged of other things alone.
  func namedPairs(_ rate: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> [Pair]? {
    let counts = text.quantities(in: sentence).filter { $0.token < token && !$0.isPercent }
    guard counts.count >= 2, let part = counts.last, let count = part.count,
      counts.count(where: { text.unitClass($0.unit) == text.unitClass(part.unit) }) == 2
    else { return nil }
    let whole = counts[counts.count - 2]
    // `公开信息 43 条，其中公文 2 条，公开率 100%`: of the part alone.
    guard !(whole.token..<part.token).contains(where: { text.roles($0).contains(.among) }),
      // `216 个行政村、28 个社区` stand beside each other.
      (whole.token..<part.token).contains(where: { text.mark($0) == .comma })
    else { return nil }
    guard let all = whole.count, count <= all, all > 0, text.unitClass(whole.unit) == text.unitClass(part.unit),
      tableWholes(whole).isEmpty, tableWholes(part).isEmpty, !isOfRequests(sentence),
      isOwnYear(whole, sentence), isOwnYear(part, sentence)
    else { return nil }
    let name = rateName(rate, token, sentence)
    guard name.count >= 2, !text.phrases.stand(.inTime, in: name) else { return nil }
    let begin = text.clauseBegin(part.token, in: sentence)
    var behind = part.token + 1
    while behind < token, text.mark(behind) == nil { behind += 1 }
    let about = text.prose.units[begin..<text.tokens[behind].start]
    // `除 3 件正在办理外均已答复` counts those that were not.
    guard !about.contains(ShareClaims.except) else { return nil }
    // What is counted stands right before 率, unless a word such as 完成 stands between.
    let last = Array(name.suffix(2))
    // `收回 338 份，回收率`: a word turned round is the same.
    var named = RateName.contains(about, last) || RateName.contains(about, last.reversed())
    if named, !isToldOf(name.dropLast(2), from: text.clauseBegin(whole.token, in: sentence), to: begin + about.count) {
      return nil
    }
    if !named, let act = text.phrases[.reaching].first(where: { name.suffix($0.count).elementsEqual($0) }) {
      // `5 个科室有任务，任务完成率 100%` says of which it is, and not how many were done.
      let told = text.quantity(token).map(Share.isAll) ?? true ? about.prefix { !FigureScanner.isDigit($0) } : about
      named = name.indices.dropLast(act.count + 1).contains { RateName.contains(told, Array(name[$0...$0 + 1])) }
    }
    return named && isOfSame(name, part, whole, sentence) ? [Pair(part: count, whole: all)] : nil
  }

  /// `办理县长信箱留言 82 件，回复市长信箱留言 31 件，回复率 100%` is of two matters: what the act is said of, the whole names, too.
  private func isOfSame(
    _ name: ArraySlice<UInt16>,
    _ part: Quantity,
    _ whole: Quantity,
    _ sentence: ClaimText.Sentence
  ) -> Bool {
    let act = Array(name.suffix(2))
    let begin = text.labelBegin(part.token, in: sentence)
    let label = text.prose.units[begin..<max(begin, part.range.lowerBound)]
    guard let place = label.indices.last(where: { label[$0...].starts(with: act) }) else { return true }
    // `留言 48 条，公开回复 31 条，回复率 100%`: how many were answered otherwise, it does not say.
    if text.phrases[.choosing].contains(where: {
      label[..<place].suffix($0.count).elementsEqual($0) && !RateName.contains(name, $0)
    }) {
      return false
    }
    let object = Array(label[(place + act.count)...].filter { !ShareClaims.light.contains($0) })
    let isForeign = sentence.tokens.contains { token in
      text.tokens[token].start >= place + act.count && token < part.token && text.roles(token).contains(.foreign)
    }
    let home = text.labelBegin(whole.token, in: sentence)
    return object.count < 2 || !isForeign || RateName.contains(name, object)
      || RateName.contains(text.prose.units[home..<max(home, whole.range.lowerBound)], object)
  }

  /// 的, 有, 了, 共, 达
  private static let light: Set<UInt16> = [0x7684, 0x6709, 0x4E86, 0x5171, 0x8FBE]

  /// Whether what the rate says beside its act (`三日内`答复率) is said of the figures, too.
  private func isToldOf(_ name: ArraySlice<UInt16>, from begin: Int, to end: Int) -> Bool {
    name.isEmpty || RateName.contains(text.prose.units[begin..<end], Array(name.suffix(2)))
  }

  /// What stands before 率, behind the mark or the figure before it: six characters at most.
  func rateName(_ rate: Int, _ token: Int, _ sentence: ClaimText.Sentence) -> ArraySlice<UInt16> {
    let before = sentence.tokens.last { other in
      other < token && text.tokens[other].end <= rate && (text.mark(other) != nil || text.quantity(other) != nil)
    }
    let begin = max(before.map { text.tokens[$0].end } ?? sentence.start, rate - 6)
    return text.prose.units[min(begin, rate)..<rate]
  }

  /// 除
  private static let except: UInt16 = 0x9664

  /// `文字类 762 条、视频类 83 条，文字类占 74%`: the figure that the words before 占 name again.
  func named(_ share: Int, _ sentence: ClaimText.Sentence) -> Quantity? {
    let begin = text.clauseBegin(share, in: sentence)
    let name = Array(text.prose.units[begin..<max(begin, text.tokens[share].start)])
    guard name.count >= 2, !name.contains(where: FigureScanner.isDigit) else { return nil }
    return text.quantities(in: sentence).last { figure in
      guard figure.token < share, !figure.isPercent else { return false }
      let label = text.labelBegin(figure.token, in: sentence)
      return RateName.contains(text.prose.units[label..<max(label, figure.range.lowerBound)], name)
    }
  }

  /// `占答复总量的`, `占新收数的`, but not `占全市申请量的`.
  func isOfRequestsNamed(_ share: Int, _ sentence: ClaimText.Sentence) -> Bool {
    let name = ((share + 1)..<max(share + 1, sentence.tokens.upperBound)).prefix {
      text.quantity($0) == nil && text.mark($0) == nil
    }
    guard let last = name.last, text.tokens[last].end - text.tokens[share].end <= ShareClaims.longestName else {
      return false
    }
    let others: WordRoles = [.wider, .narrower, .foreign, .earlier, .partial]
    return name.allSatisfy { text.roles($0).isDisjoint(with: others) }
      && name.contains { text.roles($0).contains(.request) || text.word($0)?.rows.isEmpty == false }
  }

  private static let longestName = 8

  func isOfRequests(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.tokens.contains { token in
      text.word(token)?.topics.contains { text.vocabulary.tables[$0.table].isOfRequests } ?? false
    }
  }

  private func isOwnYear(_ quantity: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    Label(text, before: quantity.token, in: sentence).roles.isDisjoint(with: [.earlier, .compared, .from])
  }
}
