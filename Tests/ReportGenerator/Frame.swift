/// Title, opening, section headings and signature: everything of a report but its tables and sentences.
struct Frame {
  let title: [String]
  let opening: [String]
  let signature: [String]
  let sections: SectionTitles

  init(agency: Agency, year: Int, random: inout SeededRandom) {
    let digits = random.chance(15) ? Self.chineseYear(year, random: &random) : String(year)
    let name = agency.name
    let tail = "政府信息公开工作年度报告"
    title =
      switch random.int(0...9) {
      case 0...3: ["\(name)\(digits)年\(tail)"]
      case 4: ["\(name) \(digits) 年政府信息公开 工作年度报告"]
      case 5: ["\(name)\(digits)年政府信息公开工作", "年度报告"]
      case 6: [name, "\(digits)年\(tail)"]
      case 7: ["\(digits)年度\(tail)"]
      case 8 where name == agency.place + "人民政府": ["\(agency.place)\(digits)年\(tail)"]
      default: []
      }
    let isNamed = title.contains { $0.contains(name) }
    let ending = random.chance(50) ? "\(year)年12月31日" : "12月31日"
    let period = "本年度报告中所列数据的统计期限自\(year)年1月1日起至\(ending)止。"
    let law = "《中华人民共和国政府信息公开条例》"
    opening =
      switch random.int(0...4) {
      case 0: ["根据\(law)（以下简称《条例》）的规定，现公布\(name)\(year)年\(tail)。\(period)"]
      case 1: ["本报告根据\(law)要求，由\(name)编制。" + period]
      case 2: ["按照\(law)规定，特编制本报告。", period]
      case 3: [period]
      default: []
      }
    let saysName = isNamed || opening.contains { $0.contains(name) }
    let date = "\(year + 1)年\(random.int(1...3))月\(random.int(1...28))日"
    signature = !saysName || random.chance(50) ? [name, date] : random.chance(50) ? [date] : []
    sections = SectionTitles(random: &random)
  }

  private static func chineseYear(_ year: Int, random: inout SeededRandom) -> String {
    let zero = random.pick(["〇", "〇", "○", "零"])
    let digits = [zero, "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(year).compactMap(\.wholeNumberValue).map { digits[$0] }.joined()
  }
}
