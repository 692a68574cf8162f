/// Rises and falls against an earlier figure that the text states.
enum ChangeSentences {
  private static let templates: [String] = [
    "办理领导信箱信件{C}件，比{L}年{B}件有所{V}。",
    "全年发布信息{C}条，比{L}年的{B}条{V}{D}条。",
    "全年发布政策解读{C}篇，较上年{B}篇{V}{D}篇。",
    "共接待来访{C}人次，较{L}年的{B}人次{V}{R}。",
    "推送文章{C}篇，较上年{V}{D}篇，{V2}{R}。",
    "全年公开信息{C}条，同比{V}{D}条，{S}{R}。",
    "热线工单由{L}年的{B}件{A}{C}件，{V}{R}。",
    "网民留言从上年的{B}条{A}{C}条。",
    "开展培训{C}次，比去年{B}次{V}{D}次。",
    "公开文件{C}份，与上年{B}份相比{V}{R}。",
    "举办访谈{C}期，较去年同期{B}期{V}{D}期。",
    "收到群众来信{C}封，较上年{B}封{V}{D}封，{S}{R}。",
    "发布新闻{C}篇，比上年{B}篇{V}了{D}篇。",
    "全年答复咨询{C}条，{L}年为{B}条，同比{V}{R}。",
    "政务微博发布信息{C}条，较{L}年{B}条{V}了{R}。",
    "办理提案{C}件，比上一年的{B}件{V}{D}件。",
  ]
  private static let level = ["举办发布会{C}场，与上年{B}场持平。", "开展自查{C}次，与{L}年{B}次持平。"]

  static func sentence(_ year: Int, planted: Bool, random: inout SeededRandom) -> String {
    let before = random.chance(50) ? random.int(10...300) : random.int(300...8000)
    var current = random.chance(50) ? before + random.int(1...before) : before - random.int(1...(before - 1))
    let isLevel = random.chance(8)
    if isLevel { current = before }
    let difference = abs(current - before)
    let rises = current > before
    let template = isLevel ? random.pick(level) : random.pick(templates)
    let statesAmount = template.contains("{D}")
    let statesRate = template.contains("{R}")
    let wrongWay = planted && (isLevel || !(statesAmount || statesRate) || random.chance(40))
    if planted, isLevel { current += random.int(1...9) }
    let goesUp = wrongWay ? !rises : rises
    var amount = difference
    let decimals = random.pick([0, 1, 2])
    var rate = NarrativeNumber.percent(difference, of: before, decimals: decimals, truncated: random.chance(30))
    if planted, !wrongWay {
      if statesAmount {
        amount += random.int(1...9)
      } else {
        rate = NarrativeNumber.percent(difference + before / 8 + 2, of: before, decimals: decimals, truncated: false)
      }
    }
    // Without the earlier figure, amount and rate can only contradict each other.
    if planted, !isLevel, !template.contains("{B}") {
      rate = NarrativeNumber.percent(difference + before / 4 + 4, of: before, decimals: decimals, truncated: false)
      amount = difference
    }
    let up = random.pick(["增长", "增加", "上升"])
    let down = random.pick(["下降", "减少", "回落"])
    return
      template
      .replacing("{C}", with: NarrativeNumber.write(current, random: &random))
      .replacing("{B}", with: NarrativeNumber.write(before, random: &random))
      .replacing("{D}", with: NarrativeNumber.write(amount, random: &random))
      .replacing("{R}", with: rate + "%")
      .replacing("{V}", with: goesUp ? up : down)
      .replacing("{V2}", with: goesUp ? "增长" : "下降")
      .replacing("{S}", with: goesUp ? "增幅" : "降幅")
      .replacing("{A}", with: goesUp ? random.pick(["增加到", "增至"]) : random.pick(["下降到", "降至"]))
      .replacing("{L}", with: String(year - 1))
  }
}
