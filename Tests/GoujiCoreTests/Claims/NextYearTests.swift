import Testing

@testable import GoujiCore

/// The report is on 2023, and is written from January to March of 2024.
@Suite struct NextYearTests {
  @Test(arguments: [
    (1, "2024年10月，市水务局常务会议专题听取政务公开工作汇报。", true), (1, "2023年10月，市水务局常务会议专题听取政务公开工作汇报。", false),
    (1, "2024年11月，组织开展全市政务公开第三方评估。", true), (1, "2024年11月5日，我市召开政务公开工作推进会。", true),
    (1, "2024年7月我局举办政务公开业务培训班。", true),
    // Before the report was written.
    (1, "2024年1月，组织开展全市政务公开第三方评估。", false), (1, "2024年3月5日，我市召开政务公开工作推进会。", false),
    // Plans, terms, and what comes in force.
    (1, "2024年5月，将组织开展全市政务公开第三方评估。", false), (1, "2024年6月底前，组织开展一次业务培训。", false),
    (1, "下一步工作安排：一是健全机制。2024年5月，组织开展全市政务公开第三方评估。", false),
    (5, "2024年5月，组织开展全市政务公开第三方评估。", false), (1, "2024年7月1日起组织开展专项行动。", false),
    (1, "2024年5月1日，新修订的保密法正式施行。", false), (1, "2023年11月至2024年5月，开展专项整治。", false),
    (1, "开展专项整治（2024年5月，由市政府办组织验收）。", false), (1, "2024年4月，拟召开政务公开工作推进会。", false),
  ])
  func held(_ section: Int, _ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence, section: section) == (isWrong ? ["TEXT-YEAR"] : []))
  }

  @Test(arguments: [
    ("2024年，本机关收取信息处理费0元。", true), ("2025年，本机关收取信息处理费0元。", true),
    ("2023年，本机关收取信息处理费0元。", false), ("2025年，全面实现政务公开标准化。", false),
    ("2025年，计划收取信息处理费。", false),
  ])
  func fees(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence) == (isWrong ? ["TEXT-YEAR"] : []))
  }

  @Test(arguments: [
    ("针对2024年年报中指出的问题，我县逐项制定措施，已完成整改6项。", true),
    ("对照2024年度报告中查摆的不足，逐项整改。", true),
    ("针对2023年度报告中指出的问题，我县逐项制定措施，已完成整改6项。", true),
    ("针对2022年年报中指出的问题，我县逐项制定措施，已完成整改6项。", false),
    // The one that was published in 2023.
    ("针对2023年年报中指出的问题，我县逐项制定措施，已完成整改6项。", false),
    ("针对2023年度报告中指出的问题，逐项制定措施。", false), ("针对2024年年报中可能出现的问题，将提前研究。", false),
    ("认真编制2023年年报，按时发布2023年度报告。", false), ("为2024年年报编制工作打下基础。", false),
    ("针对2024年1月第三方评估报告指出的问题，我县逐项制定措施。", false), ("根据2024年年报编制要求，认真核对数据。", false),
  ])
  func reports(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence) == (isWrong ? ["TEXT-YEAR"] : []))
  }
}
