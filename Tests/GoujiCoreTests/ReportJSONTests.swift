import Foundation
import Testing

@testable import GoujiCore

/// The JSON that scripts rely on, held against Foundation's parser.
struct ReportJSONTests {
  @Test(arguments: Support.samples) func isWhatFoundationWouldWrite(_ sample: String) throws {
    let examination = try Support.examine(try Support.text(sample), name: sample)
    let json = examination.json(received: "2026-01-20T09:30:00Z")
    let object = try JSONSerialization.jsonObject(with: Data(json))
    let again = try JSONSerialization.data(
      withJSONObject: object,
      options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
    )
    // Decimals lose their exact digits in Foundation's doubles; everything else is the same to the byte.
    let text = String(decoding: json, as: UTF8.self)
    let figures = examination.report?.cells.compactMap(\.value).filter { $0.scale > 0 } ?? []
    if figures.isEmpty { #expect(String(decoding: again, as: UTF8.self) == text) }
    for figure in figures { #expect(text.contains("\"value\":\(figure)")) }
  }

  @Test func holdsEveryKeyOfTheContract() throws {
    let examination = try Support.examine(try Support.text("620403-平川区-2020.txt"), name: "620403-平川区-2020.txt")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(examination.json(received: nil))) as? [String: Any]
    )
    #expect(
      json.keys.sorted() == [
        "alerts", "cells", "coverage", "form", "gouji", "history", "narrative", "notes", "repairs", "report", "schema",
        "source", "verdict",
      ]
    )
    let source = try #require(json["source"] as? [String: Any])
    #expect(source.keys.sorted() == ["bytes", "format", "name", "names", "received", "sha256"])
    #expect(source["received"] is NSNull)
    let cells = try #require(json["cells"] as? [String: [String: Any]])
    #expect(cells.count == 198)
    #expect(cells["t3.total.natural"]?["raw"] as? String == "0")
    let alert = try #require((json["alerts"] as? [[String: Any]])?.first { $0["code"] as? String == "T3-BALANCE" })
    #expect(
      alert.keys.sorted() == [
        "at", "cells", "code", "expected", "found", "id", "message", "note", "quote", "severity", "state", "where",
      ]
    )
    #expect(
      alert["cells"] as? [String] == [
        "t3.new.natural", "t3.carried_in.natural", "t3.total.natural", "t3.carried_out.natural",
      ]
    )
    #expect((alert["id"] as? String)?.count == 16)
  }

  @Test func escapesControlCharacters() {
    var writer = JSONWriter()
    writer.string("a\"b\\c\n\t\u{1}\u{7F}/é")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #""a\"b\\c\n\t\u0001\u007f/é""#)
  }

  @Test func idsSurviveAnotherFileNameAndOtherFigures() throws {
    let text = try Support.text("620403-平川区-2020.txt")
    let first = try Support.examine(text, name: "620403-a.txt")
    let second = try Support.examine(text.replacing("2558", with: "2559"), name: "620403-b.txt")
    #expect(first.source.sha256 != second.source.sha256)
    #expect(first.alerts.map(\.id) == second.alerts.map(\.id))
    #expect(Set(first.alerts.map(\.id)).count == first.alerts.count)
  }

  @Test func resultsAreNamedAfterFileAndContent() throws {
    var examination = try Support.examine("x", name: "包.zip/报告.docx")
    examination.source.sha256 = "0123456789abcdef"
    #expect(examination.resultName == "包.zip__报告.docx.0123456789ab.json")
  }
}
