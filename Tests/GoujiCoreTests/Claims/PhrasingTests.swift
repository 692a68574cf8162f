import Testing

@testable import GoujiCore

/// Ways of speaking that reports have, each right as it stands. `{right|wrong}` is a figure, and one that contradicts.
struct PhrasingTests {
  private static let tables = [
    "全年新收政府信息公开申请{221|224}件，加上2022年结转的{13|16}件，已办结220件，结转2024年度继续办理{14|17}件。",
    "收到依申请公开件221件，办结依申请公开件{220|223}件（含2022年结转的13件），其中予以公开{75|78}件，部分公开{36|39}件。",
    "全年办结政府信息公开申请220件，其中予以公开及部分公开的有{111|114}件。",
    "共收到公民、法人和其他组织的政府信息公开申请{221|224}件。",
    "收到政府信息公开申请221件，其中207件已按时答复，剩余{14|17}件结转下年度继续办理。",
    "全年答复政府信息公开申请220件。“予以公开”类{75|78}件；“部分公开”类{36|39}件。",
    "政府信息公开行政复议{27|29}件、行政诉讼{20|23}件，共{47|48}件。",
    "办理行政复议案件186件，其中涉及政府信息公开{27|29}件。",
    "新发生政府信息公开行政复议案件27件（其中2件为2022年的申请），维持{17|19}件、被纠错{3|4}件。",
    "2023年新制定规范性文件{9|8}件，修改2件，废止{4|5}件。",
    "2023年政府信息公开申请受理数为{221件|0}。",
  ]

  private static let sums = [
    "制作政府信息公开答复书220份、补正告知书31份、延期告知书12份，共{263|266}份。",
    "一季度受理咨询51次，二季度62次，三季度48次，四季度60次，全年合计{221|231}次。",
    "窗口受理咨询62次、热线41次、网站19次，三项合计{122|125}次。",
    "全年制发公文130件，其中主动公开80件，依申请公开30件，不予公开{20|23}件。",
  ]

  private static let percents = [
    "政府信息公开申请中，自然人187件，占{84.6|86.9}%；企业34件，占{15.4|19.9}%。",
    "全年答复政府信息公开申请220件，网络申请152件、信函57件、当面11件，分别占{69.1|72.4}%、25.9%、5%。",
    "政府信息公开行政诉讼20件。复议纠错3件，纠错率11.1%；行政诉讼败诉1件，败诉率{5|7}%。",
  ]

  private static let changes = [
    "举办培训221场，较2022年增加{25|27}场，同比增长{12.8|14.8}%。",
    "解读材料由2022年的52篇增加到2023年的69篇，增长{32.7|34.7}%。",
    "政务新媒体账号由2022年的46个压减至38个，减少{8|10}个。",
    "全年公开信息46106条，较2022年（43004条）增长{7.2|9.2}%。",
    "举办培训12场，同比增加{2|4}场（上年10场）。",
    "2022年，举办培训10场。2023年，举办培训12场，同比增长{20|30}%。",
  ]

  private static let cases: [(sentence: String, code: String)] =
    tables.map { ($0, "TEXT-TABLE") } + sums.map { ($0, "TEXT-SUM") } + percents.map { ($0, "TEXT-PERCENT") }
    + changes.map { ($0, "TEXT-CHANGE") }

  @Test(arguments: cases)
  func figures(_ sentence: String, _ code: String) throws {
    let parts = sentence.split(separator: "{", omittingEmptySubsequences: false)
    func text(wrong: Int?) -> String {
      parts.enumerated().map { number, part in
        guard number > 0, let bar = part.firstIndex(of: "|"), let end = part.firstIndex(of: "}") else {
          return String(part)
        }
        let figure = number == wrong ? part[part.index(after: bar)..<end] : part[..<bar]
        return String(figure) + String(part[part.index(after: end)...])
      }.joined()
    }
    #expect(try ClaimReport.codes(text(wrong: nil)) == [])
    for number in 1..<parts.count {
      let contradiction = text(wrong: number)
      #expect(try ClaimReport.codes(contradiction).contains(code), "\(contradiction)")
    }
  }

  /// What looks like a figure of the tables, and is of something else.
  @Test(arguments: [
    "受理政府信息公开申请221件，答复220件，其中按时答复218件，延期后按时答复2件。",
    "2021年、2022年、2023年分别收到政府信息公开申请201件、196件、221件。",
    "近三年政府信息公开申请量分别为201件、196件和221件。",
    "截至2023年11月底，共收到政府信息公开申请204件，办结198件。",
    "政府信息公开行政诉讼一审案件14件、二审案件6件。",
    "全年受理线上政府信息公开申请148件，依法办结148件。",
    "收到政府信息公开申请221件，其中上级转办17件，直接受理204件。",
    "区政府办公室答复的政府信息公开申请有17件，其中予以公开5件、部分公开3件。",
    "收到政府信息公开申请221件，其中予以公开75件，部分公开36件，不予公开32件，无法提供52件，不予处理9件，其他处理16件。",
    "办理建议86件，提案142件，均已办复，其中主办件88件，会办件140件。",
    "本年度新收政府信息公开申请221件中，信函提交的占26.2%。",
    "行政应诉案件133件，败诉5件，其中涉及政府信息公开的20件，败诉1件。",
    "2023年受理政府信息公开申请221件，按期办结率100%。",
    "收到政府信息公开申请221件。申请在10件以上的单位有6个，其中5个工作日内答复的占42%。",
    "行政处罚案件均依法办理，无行政复议被撤销案件。",
  ])
  func otherThings(_ sentence: String) throws {
    #expect(try ClaimReport.codes(sentence) == [])
  }

  @Test(arguments: [
    ("全年无政府信息公开申请。", true), ("本单位无依申请公开事项。", true), ("没有上年结转政府信息公开申请。", true),
    ("未发生一起因政府信息公开引发的行政复议案件。", true), ("政府信息公开申请无不予处理的情况。", true),
    ("无政府信息公开申请超期答复。", false), ("区政府办公室收到申请17件，未发生政府信息公开复议、诉讼。", false),
  ])
  func statements(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence) == (isWrong ? ["TEXT-CLAIM"] : []))
  }

  @Test(arguments: [
    (0, "现将平川区2023年政府信息公开工作情况报告如下。", false), (0, "现将平川区2022年政府信息公开工作情况报告如下。", true),
    (1, "截至2023年12月31日，共公开信息300条。", false), (1, "截至2022年12月31日，共公开信息300条。", true),
    (1, "结转2024年度继续办理14件。", false), (1, "2024年1月公布年度报告。", false),
    (5, "2022年，信息公开工作取得一定成效，但解读不够。", true),
    (5, "2022年，解读不够。2023年，通过培训取得一定成效。", false),
    (6, "2024年，本机关没有收取信息处理费。", true), (6, "2023年，本机关没有收取信息处理费。", false),
  ])
  func years(_ section: Int, _ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence, section: section) == (isWrong ? ["TEXT-YEAR"] : []))
  }
}
