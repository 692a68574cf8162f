import Testing

@testable import GoujiCore

/// What is laid aside comes back whole.
struct ReadingBytesTests {
  @Test(arguments: Support.samples) func aReportComesBackWhole(_ sample: String) throws {
    let examiner = try Support.examiner()
    let reading = examiner.read(Array(try Support.text(sample).utf8), name: sample)
    #expect(reading.report != nil)
    let again = try #require(Reading(encoded: reading.encoded(examiner.library), examiner.library))
    #expect(examiner.judge(again).json(received: nil) == examiner.judge(reading).json(received: nil))
  }

  /// Places of every kind, signs, decimals and what cannot be read.
  @Test func cellsOfEveryKindComeBack() throws {
    let examiner = try Support.examiner()
    var reading = examiner.read(Array(try Support.text(Support.samples[3]).utf8), name: "某.zip/报告.xlsx")
    guard case .report(var report) = reading.content else { throw Rejection(.notReport, "") }
    let rect = Place.Rect(left: 0, top: -12, right: 59_528, bottom: 84_189)
    report.cells[0] = Cell(state: .number, value: Figure(7), raw: "07", place: Place(page: 3, rect: rect))
    report.cells[1] = Cell(state: .number, value: Figure(-79), raw: "减79", place: Place(sheet: "表三", ref: "B7"))
    report.cells[2] = Cell(state: .unreadable, value: nil, raw: "三件", place: Place(paragraph: 12))
    report.cells[3] = Cell(
      state: .number,
      value: Figure(mantissa: 458_224_584, scale: 4),
      raw: "45822.4584",
      place: nil
    )
    reading.content = .report(report)
    reading.notes = ["扩展名与内容不符"]
    reading.source.names = ["a", "b"]
    let again = try #require(Reading(encoded: reading.encoded(examiner.library), examiner.library))
    #expect(again.report?.cells == report.cells)
    #expect(again.report?.sections == report.sections)
    #expect(again.notes == reading.notes)
    #expect(again.source == reading.source)
  }

  @Test func aRejectionComesBack() throws {
    let examiner = try Support.examiner()
    let reading = examiner.read([], name: "空.txt")
    let again = try #require(Reading(encoded: reading.encoded(examiner.library), examiner.library))
    #expect(examiner.judge(again).json(received: nil) == examiner.judge(reading).json(received: nil))
  }

  @Test func bytesThatAreCutOffAreRefused() throws {
    let examiner = try Support.examiner()
    let sample = Support.samples[0]
    let bytes = examiner.read(Array(try Support.text(sample).utf8), name: sample).encoded(examiner.library)
    for end in stride(from: 0, to: bytes.count, by: 61) {
      #expect(Reading(encoded: Array(bytes[..<end]), examiner.library) == nil)
    }
  }
}
