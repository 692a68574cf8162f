extension LabelSlips {
  /// Labels long enough to stay recognisable with a character dropped or changed, or that are known to be renamed.
  static func departable(_ edition: Edition, oneRowOther: Bool) -> [String] {
    let activity =
      edition == .form2021
      ? ["本年制发件数", "本年废止件数", "现行有效件数", "行政规范性文件", "本年处理决定数量", "行政事业性收费", "本年收费金额（单位：万元）"]
      : [
        "本年新制作数量", "本年新公开数量", "对外公开总数量", "规范性文件", "上一年项目数量", "处理决定数量",
        "其他对外管理服务事项", "行政事业性收费", "采购项目数量",
      ]
    let rows = Form.rows(oneRowOther: oneRowOther).compactMap { Labels.rows[$0] }.filter { core($0).count >= 6 }
    return activity + rows + ["社会公益组织", "法律服务机构", "未经复议直接起诉"]
  }

  /// One character dropped or changed, so that the label is still nearer to its own official wording than to any
  /// other. Nil if chance found no such change.
  static func slip(_ official: String, among labels: [String], random: inout SeededRandom) -> String? {
    let words = core(official)
    guard words.count >= 6, let range = official.firstRange(of: words) else { return nil }
    for _ in 0..<8 {
      var characters = Array(words)
      let index = random.int(1...(characters.count - 1))
      if random.chance(50) {
        characters.remove(at: index)
      } else {
        let replacement = random.pick(Array("度止由己未件公行证倍").filter { $0 != characters[index] })
        characters[index] = replacement
      }
      let slipped = String(characters)
      guard slipped != words else { continue }
      let rivals = labels.filter { $0 != official }
      if rivals.allSatisfy({ distance(slipped, core($0)) > 2 }) {
        var result = official
        result.replaceSubrange(range, with: slipped)
        return result
      }
    }
    return nil
  }

  /// The words without numbering and without what stands in brackets.
  static func core(_ label: String) -> String {
    var words = label[...]
    if let mark = words.firstIndex(where: { ".、".contains($0) }), words.distance(from: words.startIndex, to: mark) == 1
    {
      words = words[words.index(after: mark)...]
    }
    if words.first == "（", let close = words.firstIndex(of: "）") { words = words[words.index(after: close)...] }
    return String(words.prefix { $0 != "（" && $0 != "“" })
  }

  /// Edit distance.
  static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for j in right.indices {
        let here = row[j + 1]
        row[j + 1] = min(here + 1, row[j] + 1, previous + (character == right[j] ? 0 : 1))
        previous = here
      }
    }
    return row[right.count]
  }
}
