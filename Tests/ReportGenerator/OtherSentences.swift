/// Right sentences with figures of other things, other scopes and other times: traps for a hasty reader.
enum OtherSentences {
  static let templates: [String] = [
    "受理12345市民热线工单{n}件，全部按时办结。", "人民网“地方领导留言板”共收到批转信件{n}件，已办结{n}件。", "办理人大代表建议{n}件，政协委员提案{m}件。",
    "全年共收到网民咨询{n}件，均及时答复。", "{Y}年全区共制发公文{n}件，其中主动公开公文占比较高。", "司法行政部门全年办理行政复议案件{n}件。",
    "举办在线访谈{n}期，征集调查{m}次。", "培训人员{n}余人次。", "网站总访问量{n}余万人次。", "共发布信息{n}余条，日均发布{m}余条。",
    "配备1至2名专（兼）职工作人员。", "全年新开设专题专栏{n}个，专人维护。", "开展4-7层安全防护，7X24小时值守。", "微信公众号发布信息{n}条，微博发布信息{m}条。",
    "约有{n}万人次浏览网站。", "{L}年共收到政府信息公开申请{n}件，{Y}年进一步规范了流程。", "每季度受理政府信息公开申请平均{m}件左右。",
    "对延期答复的政府信息公开申请{m}件逐件说明理由。", "通过信函收到的政府信息公开申请{m}件均已登记。", "涉及土地征收的政府信息公开申请{m}件。",
    "全区{n}个政务新媒体账号运行良好。", "近{n}家单位参加评估。", "在市民中心设置{n}处政务公开专区。", "开展“三审三校”，严把政治关、法律关、文字关。",
    "一是加强学习；二是完善制度；三是强化监督。", "确保不发生政府信息公开行政复议、行政诉讼败诉案件。", "有效减少因政府信息公开引发的行政复议、行政诉讼。", "没有发生网络舆情事件，没有失泄密问题。",
    "年内排查账号{n}个，现已全部注销。", "清理规范性文件{n}件。", "公示行政许可信息{n}条、行政处罚信息{m}条。",
  ]

  static func sentence(_ year: Int, random: inout SeededRandom) -> String {
    random.pick(templates)
      .replacing("{Y}", with: String(year)).replacing("{L}", with: String(year - 1))
      .replacing("{n}", with: String(random.int(2...900))).replacing("{m}", with: String(random.int(2...99)))
  }

  /// The office's own share of a district's figures; nil where there is nothing to share.
  static func scoped(_ figures: NarrativeFigures, random: inout SeededRandom) -> String? {
    guard let all = figures.slots["new"], all > 4 else { return nil }
    let some = String(random.int(1...(all - 1)))
    return random.pick([
      "区政府办代表区政府受理政府信息公开申请{n}件，均已在法定期限内予以答复。", "县政府本级共收到政府信息公开申请{n}件。", "其中各镇街收到政府信息公开申请{n}件。",
      "市政府办公室受理依申请公开{n}件。",
    ]).replacing("{n}", with: some)
  }
}
