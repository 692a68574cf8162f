import Testing

@testable import GoujiCore

/// What the repairs of real reports say, in words and in the results.
struct RepairsRealTests {
  @Test func namesTheTwoCellsOfPingchuan() throws {
    guard let examination = try RepairsSupport.real("620403-平川区-2020.txt") else { return }
    #expect(RepairWords(examination.repairs).lines == ["把‘（七）总计’的自然人、总计两格由 0 改为 3，全部勾稽即成立。"])
    let json = String(decoding: examination.json(received: nil), as: UTF8.self)
    #expect(
      json.contains(
        #""repairs":{"changes":[[{"cell":"t3.total.natural","from":0,"to":3,"year":2020},"#
          + #"{"cell":"t3.total.total","from":0,"to":3,"year":2020}]],"count":1,"shortfall":null}"#
      )
    )
    #expect(json.contains(#""pending":[2019]"#))
    #expect(ReportText(examination, colour: false).text.contains("改法  把‘（七）总计’"))
  }

  @Test func saysThatAnyRowOfYanshiMayBeShort() throws {
    guard let examination = try RepairsSupport.real("410307-偃师区-2021.txt") else { return }
    #expect(examination.repairs.count == 21)
    let json = String(decoding: examination.json(received: nil), as: UTF8.self)
    #expect(
      json.contains(
        #""repairs":{"changes":[],"count":21,"shortfall":{"amount":3,"column":"natural","rows":21}}"#
      )
    )
    let lines = RepairWords(examination.repairs).lines
    #expect(lines.count == 1 && lines[0].hasPrefix("‘自然人’一列的各项办理结果少 3 件，总计一列也少 3 件：补在 21 行中的任何一行"))
  }

  @Test func theOthersNeedNone() throws {
    for name in ["610103-碑林区-2021.txt", "610117-高陵区-2022.txt", "630103-城中区-2021.txt"] {
      guard let examination = try RepairsSupport.real(name) else { continue }
      #expect(examination.repairs == .none)
    }
  }
}
