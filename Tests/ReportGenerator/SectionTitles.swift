/// The six section titles. Titles that say the same in other words are departures a reader notes; punctuation and
/// spaces are not.
struct SectionTitles {
  private(set) var titles: [String] = []
  /// Numbers of the sections whose title departs in wording.
  private(set) var renamed: [Int] = []

  private static let choices: [[String]] = [
    ["一、总体情况", "一、基本情况"],
    ["二、主动公开政府信息情况", "二、主动公开政府信息的情况"],
    ["三、收到和处理政府信息公开申请情况", "三、政府信息依申请公开办理情况"],
    ["四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "四、政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    ["五、存在的主要问题及改进情况", "五、存在问题及下一步工作措施", "五、存在的主要问题及下一步工作打算"],
    ["六、其他需要报告的事项", "六、无其他需要报告的事项"],
  ]

  init(random: inout SeededRandom) {
    let renamePercent = random.chance(50) ? 0 : 30
    let ending = random.pick(["", "", "", "：", "。"])
    for (index, choices) in Self.choices.enumerated() {
      let isRenamed = random.chance(renamePercent)
      if isRenamed { renamed.append(index + 1) }
      titles.append((isRenamed ? random.pick(choices.dropFirst()) : choices[0]) + ending)
    }
  }
}
