/// Sentences whose figures stand in the tables. `{name}` is a figure; the first of a template is the one to plant.
enum TableSentences {
  static let templates: [String] = [
    "全年共收到政府信息公开申请{new}件。",
    "{Y}年，我单位共收到政府信息公开申请{new}件，均按规定登记办理。",
    "本年度共收到群众提出的信息公开申请共{new}件。",
    "全年共收到依申请公开{new}件，主要途径为信函申请、当面申请。",
    "截至{Y}年12月31日，累计收到政府信息公开申请{new}件。",
    "{Y}年共新收政府信息公开申请{new}件，上年结转{in}件。",
    "收到{new}件政府信息公开申请。",
    "全年收到{new}件书面政府信息公开申请。",
    "全年共受理政府信息公开申请{new}件。",
    "{Y}年度受理依申请公开政府信息{all}件。",
    "全年收办依申请公开{new}宗。",
    "全年登记政府信息公开申请{new}件，内容涉及土地、规划等方面。",
    "一年来共接收公众提交的政府信息公开申请{new}件。",
    "{Y}年，本机关收到的政府信息公开申请共计{new}件。",
    "在依申请公开方面，全年共收到{new}件。",
    "政府信息公开申请全年收到{new}件，其中自然人{natural}件，法人或其他组织{legal}件。",
    "共收到政府信息公开申请{all}件（含上年结转{in}件）。",
    "上年结转政府信息公开申请{in}件，本年新收政府信息公开申请{new}件，结转下年度{out}件。",
    "全年办结政府信息公开申请{total}件。",
    "全年办理答复政府信息公开申请{total}件。",
    "依法答复依申请公开{total}件，结转下年度继续办理{out}件。",
    "截至目前，办理回复依申请公开{total}件。",
    "{Y}年共处理政府信息公开申请{total}件，其中予以公开{granted}件，部分公开{partial}件。",
    "在已办理的政府信息公开申请中，予以公开{granted}件、部分公开{partial}件、不予公开{denied}件。",
    "政府信息公开申请办理结果：予以公开{granted}件；部分公开{partial}件；不予公开{denied}件；无法提供{unable}件；不予处理{unprocessed}件；其他处理{other}件。",
    "就办理结果看，依申请公开予以公开{granted}件，无法提供{unable}件。",
    "对政府信息公开申请，同意公开{granted}件，不予公开{denied}件，无法提供{unable}件。",
    "政府信息公开申请中无法提供{unable}件，不予处理{unprocessed}件。",
    "政府信息公开申请不予公开{denied}件，其中属于四类过程性信息{process}件。",
    "依申请公开结转下年度办理{out}件。",
    "政府信息公开申请结转至下一年度{out}件。",
    "全年因政府信息公开引发行政复议{review.total}件，行政诉讼{suits.total}件。",
    "因政府信息公开被申请行政复议{review.total}件、被提起行政诉讼{suits.total}件。",
    "政府信息公开行政复议案件{review.total}件，其中结果维持{review.upheld}件，结果纠正{review.corrected}件。",
    "涉及政府信息公开的行政复议{review.ended}件已审结。",
    "发生政府信息公开行政诉讼案件{suits.total}件，其中结果纠正{suits.corrected}件。",
    "政府信息公开行政诉讼{suits.total}件，其中未经复议直接起诉{direct.total}件，复议后起诉{after_review.total}件。",
    "办理政府信息公开行政复议{review.total}件，尚未审结{review.pending}件。",
    "收到{review.total}件因政府信息公开提起的行政复议申请。",
    "全年制发行政规范性文件{normative.issued}件。",
    "本年度作出行政许可决定{licensing}件。",
    "全年作出行政处罚决定{penalty}件，作出行政强制决定{coercion}件。",
    "信息公开申请{new}件全部来自自然人和法人。",
    "{Y}年全年，共收到依申请公开申请{new}份。",
    "我单位{Y}年收到政府信息依申请公开{new}件。",
    "（二）依申请公开情况。全年共收到政府信息公开申请{new}件，较好地保障了公众知情权。",
  ]

  /// Templates for reports that state the forms' own figures under the older columns.
  private static let newerOnly = ["{coercion}"]

  static func sentence(_ figures: NarrativeFigures, edition: Edition, planted: Bool, random: inout SeededRandom)
    -> String
  {
    let known = templates.filter { template in edition == .form2021 || !newerOnly.contains { template.contains($0) } }
    return fill(random.pick(known), figures, planted: planted, random: &random)
  }

  static func fill(_ template: String, _ figures: NarrativeFigures, planted: Bool, random: inout SeededRandom) -> String
  {
    var result = ""
    var rest = Substring(template)
    var isPlanted = !planted
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if name == "Y" {
        result += String(figures.year)
      } else {
        var value = figures.slots[name] ?? 0
        if !isPlanted {
          value = figures.wrong(value, random: &random)
          isPlanted = true
        }
        result += NarrativeNumber.write(value, random: &random)
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
