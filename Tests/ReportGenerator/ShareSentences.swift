/// Shares and rates of figures in the same sentences.
enum ShareSentences {
  private static let templates: [String] = [
    "区政府门户网站网民留言{W}件，办结{P}件，办结率{R}。",
    "全年接收网民留言{W}条，答复{P}条，答复率为{R}。",
    "共收到咨询投诉{W}件，按时办结{P}件，按时办结率达{R}。",
    "受理群众来信{W}件，回复{P}件，回复率{R}。",
    "上报政务资讯{W}条，采用{P}条，采用率{R}。",
    "热线转派工单{W}件，已办结{P}件，办结率达到{R}。",
    "全年制发公文{W}件，其中公开{P}件，公开率{R}。",
    "应公开事项{W}项，实际公开{P}项，公开率为{R}。",
    "全年发布信息{W}条，其中重点领域信息{P}条，占{R}。",
    "共发布政策解读{W}篇，其中图文解读{P}篇，占比{R}。",
    "主动公开信息{W}条，其中工作动态{P}条，占总数的{R}。",
    "全年公开信息{W}条。其中，财政信息{P}条，占{R}。",
    "公开各类文件{W}份，其中规划类{P}份，占比为{R}。",
    "全年开展检查{W}次，其中专项检查{P}次，占总量的{R}。",
    "推送文章{W}篇，其中原创{P}篇（{R}）。",
    "发布通知公告{W}条，其中招考类{P}条，约占{R}。",
    "办理建议提案{W}件，满意{P}件，满意率{R}。",
    "组织测评{W}家单位，达标{P}家，达标率{R}。",
    "检查网站栏目{W}个，合格{P}个，合格率{R}。",
    "征集意见{W}条，采纳{P}条，采纳率为{R}。",
  ]

  static func sentence(planted: Bool, random: inout SeededRandom) -> String {
    let whole = random.chance(50) ? random.int(8...200) : random.int(200...9000)
    let part = random.int(max(1, whole / 3)...whole)
    let decimals = random.pick([0, 1, 1, 2, 2])
    var percent = NarrativeNumber.percent(part, of: whole, decimals: decimals, truncated: random.chance(30))
    if planted {
      let power = [1, 10, 100][decimals]
      let right = part * 100 * power / whole
      let shift = random.int(2...(12 * power)) + 1
      let wrong = right + shift <= 100 * power && random.chance(50) ? right + shift : max(0, right - shift)
      percent = NarrativeNumber.decimal(wrong, decimals: decimals)
      if abs(wrong - right) <= 2 { percent = NarrativeNumber.decimal(right / 2, decimals: decimals) }
    }
    let sign = random.pick(["%", "%", "％", "℅"])
    let templates = planted ? templates.filter { !$0.contains("约") } : templates
    return random.pick(templates)
      .replacing("{W}", with: NarrativeNumber.write(whole, random: &random))
      .replacing("{P}", with: NarrativeNumber.write(part, random: &random))
      .replacing("{R}", with: percent + sign)
  }
}
