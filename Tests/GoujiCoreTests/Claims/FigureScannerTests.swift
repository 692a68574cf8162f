import Testing

@testable import GoujiCore

/// Figures as people write them in sentences.
struct FigureScannerTests {
  private func quantities(_ sentence: String) throws -> [Quantity] {
    let vocabulary = try ClaimSamples.examiner().library.claims
    let paragraph = Document.Paragraph(text: sentence, place: Place(line: 1))
    return ClaimLexer.text(Prose([paragraph]), section: 1, vocabulary: vocabulary).quantities
  }

  @Test(arguments: [
    ("共 53 件", 53), ("1,021件", 1021), ("１２件", 12), ("收到三件", 3), ("两件", 2), ("一百二十三件", 123), ("十五条", 15),
    ("二百零六篇", 206), ("３,１２４条", 3124), ("0件", 0), ("零件，", 0), ("12件(次)", 12), ("一件，", 1),
  ])
  func readsExactCounts(_ sentence: String, _ count: Int64) throws {
    #expect(try quantities(sentence).map(\.count) == [count])
  }

  @Test(arguments: [
    ("14万余条", 140_000), ("7829余条", 7829), ("1.86万篇", 18_600), ("近300件", 300), ("约50件", 50), ("超过20件", 20),
    ("100余人次", 100), ("30件以上", 30), ("40篇左右", 40), ("3000余条(次)", 3000),
  ])
  func keepsWhatIsNotExact(_ sentence: String, _ whole: Int64) throws {
    let found = try quantities(sentence)
    #expect(found.map(\.whole) == [whole])
    #expect(found.allSatisfy { $0.count == nil })
  }

  @Test(arguments: [
    "第54次常务会", "2021年4月27日", "国办公开办函〔2019〕30号", "《2021年10件实事》", "7X24小时", "电话：0943-6670169", "第二十条第（一）项", "一次性告知",
    "高效办成一件事", "“六稳”“六保”", "三审三校", "www.beilin.gov.cn",
  ])
  func readsNoCountWhereNoneIs(_ sentence: String) throws {
    #expect(try quantities(sentence).isEmpty)
  }

  @Test func readsRangesAsRanges() throws {
    #expect(try quantities("配备1至2名工作人员").map(\.precision) == [.range])
    #expect(try quantities("办结率97.5％").map(\.isPercent) == [true])
  }
}
