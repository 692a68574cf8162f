import Foundation
import ReportGenerator
import Testing

@testable import GoujiCore

/// What must hold for any input: no crash, one verdict, the same bytes every time.
struct PropertyTests {
  @Test func randomBytesAreSomething() throws {
    let examiner = try Support.examiner()
    var random = SeededRandom(seed: 20_261_121)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(examiner.examine(bytes, name: "x").count == 1)
    }
  }

  /// Text of the form's own words and signs in any order, where random bytes would never get past the decoder.
  @Test func randomWordsAreSomething() throws {
    let examiner = try Support.examiner()
    var random = SeededRandom(seed: 7)
    let labels = examiner.library.forms.flatMap { $0.tables.flatMap { $0.rows.map(\.label.official) } }
    let words = labels + ["\t", "|", "\n", "\n", "0", "/", "—", "12", "　", "自然人", "总计", "---", "三、", "（", "#", "\r\n"]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...200, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      let examination = try #require(examiner.examine(Array(text.joined().utf8), name: "x").first)
      #expect(examination.report != nil || examination.alerts.count == 1)
    }
  }

  @Test(arguments: Support.samples) func truncatedAnywhere(_ sample: String) throws {
    let examiner = try Support.examiner()
    let bytes = Array(try Support.text(sample).utf8)
    for end in stride(from: 0, to: bytes.count, by: 97) {
      #expect(examiner.examine(Array(bytes[..<end]), name: sample).count == 1)
    }
  }

  /// A line or a cell that is gone never changes what another cell's printed text says.
  @Test(arguments: Support.samples) func withoutALine(_ sample: String) throws {
    let examiner = try Support.examiner()
    let lines = try Support.text(sample).split(separator: "\n", omittingEmptySubsequences: false)
    for gone in stride(from: 0, to: lines.count, by: 3) {
      var rest = lines
      rest.remove(at: gone)
      let examination = try #require(examiner.examine(Array(rest.joined(separator: "\n").utf8), name: sample).first)
      guard let report = examination.report else { continue }
      for cell in report.cells where cell.state == .number {
        #expect(FigureReader.isFigureLike(cell.raw ?? ""))
      }
    }
  }

  @Test(arguments: Support.samples) func withoutACell(_ sample: String) throws {
    let examiner = try Support.examiner()
    let text = try Support.text(sample)
    var random = SeededRandom(seed: 11)
    for separator in ["\t", "|"] where text.contains(separator) {
      let cells = text.split(separator: separator, omittingEmptySubsequences: false)
      for _ in 0..<60 {
        var rest = cells
        rest.remove(at: Int.random(in: 0..<cells.count, using: &random))
        #expect(examiner.examine(Array(rest.joined(separator: separator).utf8), name: sample).count == 1)
      }
    }
  }

  @Test func sameBytesWhateverTheThread() async throws {
    let examiner = try Support.examiner()
    let inputs = try Support.samples.map { (name: $0, bytes: Array(try Support.text($0).utf8)) }
    let alone = inputs.map { examiner.examine($0.bytes, name: $0.name).map { $0.json(received: nil) } }
    await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for round in 0..<40 {
        group.addTask {
          let position = round % inputs.count
          let input = inputs[position]
          return (position, examiner.examine(input.bytes, name: input.name).map { $0.json(received: nil) })
        }
      }
      for await (position, json) in group { #expect(json == alone[position]) }
    }
  }
}
