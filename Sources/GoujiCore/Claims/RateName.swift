/// The names of the rates of which one percentage is told: `沟通率、办结率、满意率均为 91.2%`.
struct RateName {
  /// What stands before each 率; for `已整改 95.8%` what was done.
  let names: [ArraySlice<UInt16>]
  /// Where the first begins in the prose.
  let begin: Int

  /// Nil where the percentage is no rate's.
  init?(_ text: ClaimText, before token: Int, in sentence: ClaimText.Sentence) {
    begin = text.labelBegin(token, in: sentence)
    guard begin < text.tokens[token].start else { return nil }
    var label = text.prose.units[begin..<text.tokens[token].start]
    while let last = label.last, RateName.linking.contains(last) { label.removeLast() }
    var names: [ArraySlice<UInt16>] = []
    var rest = label
    while let sign = rest.firstIndex(of: RateName.sign) {
      names.append(rest[..<sign].drop { RateName.joining.contains($0) })
      rest = rest[(sign + 1)...]
    }
    if names.isEmpty, label.count == 3, label.first == RateName.already { names = [label.dropFirst()] }
    guard rest.isEmpty || label.first == RateName.already, !names.isEmpty else { return nil }
    self.names = names
  }

  /// What was done, in the same words in which a text says of all that it was done; nil for a rate of something else.
  ///
  /// - Parameter isSaid: Whether the text has told of what stands before the act: of 信件 for `信件答复率`.
  func act(isSaid: (ArraySlice<UInt16>) -> Bool) -> (act: [UInt16], isInTime: Bool)? {
    for name in names {
      guard let act = RateName.acts.first(where: { name.suffix(2).elementsEqual($0) }) else { continue }
      let before = name.dropLast(2)
      let isInTime = RateName.inTime.contains { before.elementsEqual($0) }
      if before.isEmpty || isInTime || RateName.answers.contains(Array(before)) || isSaid(before) {
        return (act, isInTime)
      }
    }
    return nil
  }

  /// Whether such a rate can never exceed all there is, as the rate of growth can.
  var isBounded: Bool {
    names.contains { name in RateName.bounded.contains { name.suffix(2).elementsEqual($0) } }
  }

  static func contains(_ text: ArraySlice<UInt16>, _ word: [UInt16]) -> Bool {
    guard text.count >= word.count else { return false }
    return (text.startIndex...(text.endIndex - word.count)).contains { text[$0...].starts(with: word) }
  }

  /// What was answered was dealt with.
  static let answers = words("办结", "答复", "回复", "办复", "办毕")
  static let acts = answers + words("整改")
  /// What was done in time is told without its figures.
  static let inTime = words("按期", "按时", "及时", "到期", "如期", "限期", "准时")

  /// What says of a figure that it was done in time.
  static let timely = inTime + words("期限内", "时限内", "规定时间", "限时", "日内", "小时内")

  private static let bounded =
    acts + inTime
    + "公开 满意 反馈 沟通 见面 面复 签收 回收 合格 准确 覆盖 知晓 维持 纠错 纠正 败诉 胜诉 出庭 到位".split(separator: " ").map { Array($0.utf16) }

  private static func words(_ words: String...) -> [[UInt16]] { words.map { Array($0.utf16) } }

  /// 率
  private static let sign: UInt16 = 0x7387
  /// 已
  private static let already: UInt16 = 0x5DF2
  private static let linking = Set("均为达到是都至高".utf16)
  private static let joining = Set("、和与".utf16)
}
