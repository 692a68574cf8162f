/// Totals with parts, of things that no table holds.
enum SumSentences {
  private static let subjects: [(head: String, unit: String, parts: [String], rest: String)] = [
    ("发布各类信息", "条", ["机构概况信息", "工作动态信息", "政策法规类信息", "通知公告", "财政预决算信息", "重点领域信息", "会议信息"], "其他信息"),
    ("主动公开政府信息", "条", ["区直各单位主动公开信息", "乡镇政府主动公开信息", "民生工程领域信息公开", "行政执法信息公开", "公共卫生信息", "放管服相关信息公开"], "其他类信息"),
    ("发布政策解读稿件", "篇", ["文字解读", "图文解读", "视频解读", "专家解读", "负责人解读"], "其他形式解读"),
    ("办理网民留言", "件", ["咨询类", "求助类", "投诉类", "建议类"], "其他"),
    ("组织业务培训", "次", ["线上培训", "集中培训", "跟班培训"], "其他培训"),
    ("推送微信公众号文章", "篇", ["政务动态", "便民服务", "政策宣传", "普法宣传"], "其他"),
    ("公开各类文件", "份", ["政府文件", "办公室文件", "部门文件", "人事任免文件"], "其他文件"),
    ("印发政务公开情况通报", "期", ["季度通报", "专项通报", "整改通报"], "其他通报"),
    ("办理建议提案", "件", ["人大代表建议", "政协委员提案", "上级转办件"], "其他"),
    ("召开新闻发布会", "场", ["经济运行专场", "民生保障专场", "疫情防控专场"], "其他专场"),
  ]
  private static let openings = ["全年共", "{Y}年，我单位共", "一年来，累计", "截至年底，总计", "通过门户网站共"]

  private enum Shape: CaseIterable {
    case among, nextSentence, includes, colon, respectively, names, bracket, trailing, remainder, shares, nested
    case isOpen, overTwo
  }

  static func sentence(_ year: Int, planted: Bool, random: inout SeededRandom) -> String {
    let subject = random.pick(subjects)
    let shapes = planted ? Shape.allCases.filter { $0 != .isOpen && $0 != .overTwo } : Shape.allCases
    let shape = random.pick(shapes)
    let count = random.int(2...min(5, subject.parts.count))
    var labels = Array(subject.parts.shuffled(using: &random).prefix(count))
    if shape == .remainder { labels.append(subject.rest) }
    var values = labels.map { _ in random.chance(60) ? random.int(1...60) : random.int(61...4000) }
    var total = values.reduce(0, +)
    if shape == .isOpen { total += random.int(total...(3 * total + 9)) }
    if planted {
      let saysAll: Set<Shape> = [.colon, .respectively, .names, .trailing, .remainder]
      let change = random.int(1...max(2, total / 3))
      // Where the text does not say that the parts are all, only parts above the total contradict it.
      if !saysAll.contains(shape) || random.chance(50) {
        if random.chance(50), total - change > 0 {
          total -= change
        } else {
          values[random.int(0...values.count - 1)] += change
        }
      } else {
        total += change
      }
    }
    let opening = random.pick(openings).replacing("{Y}", with: String(year))
    return opening + subject.head + body(shape, subject.unit, labels, values, total, &random)
  }

  private static func body(
    _ shape: Shape,
    _ unit: String,
    _ labels: [String],
    _ values: [Int],
    _ total: Int,
    _ random: inout SeededRandom
  ) -> String {
    func number(_ value: Int) -> String { NarrativeNumber.write(value, random: &random) + unit }
    let separator = random.pick(["，", "、", "；", "，"])
    func list() -> String { zip(labels, values).map { $0 + number($1) }.joined(separator: separator) }
    let tail = random.pick(["。", "。", "，内容涵盖规划计划、公共财政等领域。", "，受到群众好评。"])
    switch shape {
    case .among: return number(total) + "，其中" + list() + tail
    case .nextSentence: return number(total) + "。其中" + list() + "。"
    case .includes: return number(total) + random.pick(["，其中包括", "，其中包含", "，包括"]) + list() + "。"
    case .colon: return number(total) + "：" + list() + "。"
    case .respectively: return number(total) + random.pick(["，分别为", "，分别是"]) + list() + "。"
    case .names:
      return number(total) + "，其中" + labels.joined(separator: "、") + "分别为" + values.map(number).joined(separator: "、")
        + "。"
    case .bracket: return number(total) + "（其中" + list() + "）" + tail
    case .trailing: return "情况如下：" + list() + random.pick(["，合计", "，共计", "，总计"]) + number(total) + "。"
    case .remainder: return number(total) + "，其中" + list() + "。"
    case .shares:
      let items = zip(labels, values).map { label, value in
        label + number(value) + "，占" + NarrativeNumber.percent(value, of: max(total, 1), decimals: 1, truncated: false)
          + "%"
      }
      return number(total) + "，其中" + items.joined(separator: "；") + "。"
    case .nested:
      let inner = random.int(0...values[0])
      let first = "\(labels[0])\(number(values[0]))（其中区级\(number(inner))）"
      let others = zip(labels, values).dropFirst().map { $0 + number($1) }
      return number(total) + "，其中" + ([first] + others).joined(separator: separator) + tail
    case .isOpen: return number(total) + "，其中" + list() + random.pick(["。", "等。", "，其余按规定办理。"])
    case .overTwo:
      let first = zip(labels, values).map { $0 + number($1) }.joined(separator: "、")
      return number(total) + "，其中" + first + "。全年举办在线访谈\(random.int(2...30))次，征集调查\(random.int(2...30))期。"
    }
  }
}
