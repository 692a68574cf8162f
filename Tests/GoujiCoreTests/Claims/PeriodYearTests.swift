import Testing

@testable import GoujiCore

/// The period of a report on 2023, beside other years.
@Suite struct PeriodYearTests {
  @Test(arguments: [
    ("现将2022年度政府信息公开工作情况报告如下（统计时限：2022年1月1日—2023年12月31日）。", true),
    ("现将2023年度政府信息公开工作情况报告如下（统计时限：2022年1月1日—2023年12月31日）。", true),
    ("现将2023年度政府信息公开工作情况报告如下（统计时限：2023年1月1日—2022年12月31日）。", true),
    ("现将2023年度政府信息公开工作情况报告如下（统计时限：2023年1月1日—2023年12月31日）。", false),
    ("本报告是我局自2008年《条例》施行以来编制的第16份年度报告，统计期限为2022年1月1日至12月31日。", true),
    ("本报告是我局自2008年《条例》施行以来编制的第16份年度报告，统计期限为2023年1月1日至12月31日。", false),
    // When the report was published is no end of its period.
    ("本报告于2024年1月20日发布，统计期限为2023年1月1日至12月31日。", false),
    ("本报告于2024年1月20日发布，统计期限为2022年1月1日至12月31日。", true),
    ("统计起止日期为2023年1月1日至12月31日，本报告于2024年1月在区政府网站公布。", false),
    ("统计起止日期为2023年1月1日至12月31日，本报告于2023年1月在区政府网站公布。", true),
    ("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止，在政府网站公布。", false),
    ("上年度报告于2023年1月在区政府网站公布，本报告统计期限为2023年1月1日至12月31日。", false),
  ])
  func years(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence, section: 0) == (isWrong ? ["TEXT-YEAR"] : []))
  }
}
