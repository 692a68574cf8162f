/// Invented sentences between the tables. They hold no figure about applications, reviews or lawsuits, so that no
/// statement can contradict a table, planted mistake or not.
enum Prose {
  static func overview(_ year: Int, random: inout SeededRandom) -> [String] {
    let opening = "\(year)年，我单位深入贯彻《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，政府信息公开各项工作有序推进。"
    let subjects = [
      ("主动公开情况", "全年通过门户网站发布各类信息\(random.int(80...2900))条，发布政策解读\(random.int(3...60))篇，内容涵盖规划计划、公共财政和民生服务等领域"),
      ("依申请公开办理情况", "进一步规范登记、审核、办理、答复、送达各环节，统一答复文书，做到程序合法、期限合规"),
      ("政府信息管理情况", "严格落实“三审三校”和保密审查制度，对网站栏目开展了\(random.int(2...12))次自查，及时清理失效内容"),
      ("平台建设情况", "优化网站版面，整合政务新媒体账号，畅通“政民互动”渠道，做到专人维护、定期更新"),
      ("监督保障情况", "把政务公开纳入年度考核，组织业务培训\(random.int(1...6))次，参训人员\(random.int(20...300))人次"),
    ]
    let marks = ["一", "二", "三", "四", "五"]
    let width = random.chance(50)
    let shown = random.int(1...subjects.count)
    return [opening]
      + zip(marks, subjects).prefix(shown).flatMap { mark, subject in
        let title = width ? "（\(mark)）\(subject.0)。" : "(\(mark)) \(subject.0)"
        return random.chance(50) ? [title + subject.1 + "。"] : [title, subject.1 + "。"]
      }
  }

  static func problems(_ year: Int, random: inout SeededRandom) -> [String] {
    let faults = ["一是公开内容的深度有待加强；二是工作人员业务能力仍需提升。", "主要是政策解读形式较为单一，信息更新不够及时。", "对照群众期待，公开的主动性、时效性还有差距。"]
    let remedies = [
      "下一步，将健全工作机制，加强培训指导，丰富解读形式，不断提升公开质量。", "(一)加强学习培训，提高业务水平。\n(二)完善制度，抓好落实。",
      "\(year + 1)年，我单位将继续加大公开力度，强化监督检查，推动政务公开工作再上新台阶。",
    ]
    return [random.pick(faults)] + random.pick(remedies).split(separator: "\n").map(String.init)
  }

  static func closing(random: inout SeededRandom) -> [String] {
    random.pick([["本年度未收取信息处理费。"], ["无其他需要报告的事项。"], ["无。"], ["按照《政府信息公开信息处理费管理办法》规定，本单位未收取信息处理费。"]])
  }
}
