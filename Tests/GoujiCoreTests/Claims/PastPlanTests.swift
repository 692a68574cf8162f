import Testing

@testable import GoujiCore

/// Plans in a report on 2023 for a year that is over, or by what such a year went by.
@Suite struct PastPlanTests {
  @Test(arguments: [
    ("针对上述问题，我们将在2022年工作中加以改进。", true), ("针对上述问题，我们将在2023年工作中加以改进。", true),
    ("针对上述问题，我们将在2023年度工作中继续努力。", true), ("针对上述问题，我们将在2024年工作中加以改进。", false),
    ("将在2023年工作的基础上，进一步拓宽渠道。", false), ("将在2023年工作中积累的经验基础上，进一步拓宽渠道。", false),
    ("上年度报告提出将在2023年工作中加以改进，现已完成。", false), ("我们曾承诺将在2023年工作中加以改进。", false),
    ("将在2023年评估结果公布后加以改进。", false),
  ])
  func years(_ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence, section: 5) == (isWrong ? ["TEXT-YEAR"] : []))
  }

  @Test(arguments: [
    (5, "下一步，将按照2022年政务公开工作要点，逐项抓好落实。", true), (5, "下一步，我局将按照2022年政务公开工作要点要求，抓好落实。", true),
    (5, "下一步，将按照2024年政务公开工作要点，逐项抓好落实。", false),
    // The latest there is.
    (5, "下一步，将按照2023年政务公开工作要点，逐项抓好落实。", false),
    (5, "对照2022年政务公开工作要点，查找差距，下一步，将逐项抓好落实。", false),
    (5, "下一步，将针对2022年政务公开工作要点落实中存在的问题，逐项整改。", false),
    (5, "下一步，将按照2022年修订的政务公开工作制度，抓好落实。", false),
    (1, "按照2022年政务公开工作要点，逐项抓好落实。", false),
    (5, "下一步，将按照《2022年政务公开工作要点》要求，抓好落实。", false),
  ])
  func keyPoints(_ section: Int, _ sentence: String, _ isWrong: Bool) throws {
    #expect(try ClaimReport.codes(sentence, section: section) == (isWrong ? ["TEXT-YEAR"] : []))
  }
}
