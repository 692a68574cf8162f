import Testing

@testable import GoujiCore

/// Rates, multiples, percentage points and money, sentence by sentence.
struct RateTests {
  private func codes(_ sentence: String, section: Int = 1, fees: Figure? = nil) throws -> [String] {
    let library = RepairsSupport.library
    var report = try RepairsSupport.report(
      2022,
      [
        "t3.new.natural": 40, "t3.new.total": 40, "t3.granted.natural": 12, "t3.granted.total": 12,
        "t3.partial.natural": 8, "t3.partial.total": 8, "t3.unable.not_held.natural": 19,
        "t3.unable.not_held.total": 19,
        "t3.total.natural": 39, "t3.total.total": 39, "t3.carried_out.natural": 1, "t3.carried_out.total": 1,
        "t4.review.upheld": 6, "t4.review.corrected": 2, "t4.review.pending": 2, "t4.review.total": 10,
      ],
      agency: "平川区人民政府",
      region: "620403"
    )
    if let fees, let cell = report.form.index[CellID("t2.fees.amount")] {
      report.cells[cell] = Cell(state: .number, value: fees, raw: fees.description, place: nil)
    }
    report.sections = [
      Report.Section(
        number: section,
        title: "一、总体情况",
        place: Place(line: 1),
        paragraphs: [Document.Paragraph(text: sentence, place: Place(line: 2))],
        isRenamed: false
      )
    ]
    let judge = Judge(report: report, claims: library.claims)
    return judge.alerts().filter { $0.code.rawValue.hasPrefix("TEXT-") }.map {
      "\($0.code.rawValue) \($0.severity.rawValue)"
    }
  }

  @Test(arguments: [
    ("政府信息公开申请办结率97.5%。", true), ("政府信息公开申请办结率为87.5%。", false),
    ("政府信息公开申请公开率51.3%。", true), ("政府信息公开申请公开率为30%。", true), ("政府信息公开申请公开率为64%。", false),
    ("行政复议纠错率20%。", true), ("行政复议案件纠错率为25%。", true), ("行政复议纠错率33.3%。", false),
    // Not of this table, not of this year, not told by any cell.
    ("热线工单办结率87.5%。", true), ("2021年政府信息公开申请办结率87.5%。", true), ("政府信息公开申请按期办结率87.5%。", true),
    ("力争政府信息公开申请办结率达到99.5%。", true),
  ])
  func ratesAgainstTheTableAlone(_ sentence: String, _ isRight: Bool) throws {
    #expect(try codes(sentence, section: sentence.contains("复议") ? 4 : 1) == (isRight ? [] : ["TEXT-PERCENT warning"]))
  }

  @Test(arguments: [
    ("发布信息300条，较上年120条增长1.5倍。", true), ("发布信息300条，较上年200条增长1.5倍。", true),
    ("发布信息300条，较上年120条增长3.5倍。", false),
    ("网站可用率由95.2%提高到97.5%，提高2.3个百分点。", true), ("网站可用率97.5%，比上年的95.2%提高2.2个百分点。", true),
    ("网站可用率由95.2%提高到97.5%，提高3.2个百分点。", false),
  ])
  func multiplesAndPoints(_ sentence: String, _ isRight: Bool) throws {
    #expect(try codes(sentence) == (isRight ? [] : ["TEXT-CHANGE warning"]))
  }

  @Test(arguments: [
    ("全年行政事业性收费12.5万元。", true), ("全年行政事业性收费125043元。", true), ("全年行政事业性收费12.5043万元。", true),
    ("全年行政事业性收费13万元。", true), ("全年行政事业性收费12万元。", true), ("全年行政事业性收费15.2万元。", false),
    ("全年行政事业性收费1250元。", false), ("2021年行政事业性收费15.2万元。", true), ("收取信息处理费300元。", true),
  ])
  func money(_ sentence: String, _ isRight: Bool) throws {
    let fees = try #require(Figure(mantissa: 125_043, scale: 4))
    #expect(try codes(sentence, fees: fees) == (isRight ? [] : ["TEXT-TABLE error"]))
  }
}
