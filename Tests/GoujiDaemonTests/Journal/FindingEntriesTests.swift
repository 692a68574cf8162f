import Foundation
import GoujiDaemon
import Testing

@testable import GoujiCore

@Suite struct FindingEntriesTests {
  private func examination(of report: Report?, _ alerts: [Alert]) -> Examination {
    Examination(
      source: .init(name: "年报\n.txt", sha256: String(repeating: "ab", count: 32), bytes: 1, format: "txt"),
      formVersion: "1",
      report: report,
      alerts: alerts,
      coverage: Coverage(),
      history: .init(),
      notes: []
    )
  }

  private func report() throws -> Report {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized
    let form = try #require(try FormLibrary(folder: root.appendingPathComponent("config")).forms.first)
    return Report(
      agency: "某市人民政府",
      region: "620403",
      year: 2020,
      form: form,
      title: nil,
      cells: [],
      sections: [],
      labels: [],
      doubts: [],
      units: [],
      tables: []
    )
  }

  @Test func anAlertHasEveryField() throws {
    let sink = RecordingSink()
    var alert = Alert(
      .items,
      .error,
      at: "natural",
      message: "相差 3 件。",
      expected: Figure(3),
      found: Figure(mantissa: 25, scale: 1)
    )
    alert.id = "0123456789abcdef"
    SystemJournal(sink: sink).alert(alert, of: examination(of: try report(), [alert]))

    let entry = try #require(sink.entries.first)
    let expected = [
      "MESSAGE": "年报\\u{a}.txt：相差 3 件。 [T3-ITEMS]",
      "MESSAGE_ID": "0e2061860aa245fdaaa919ca0ff8069a",
      "PRIORITY": "3",
      "SYSLOG_IDENTIFIER": "goujid",
      "GOUJI_CODE": "T3-ITEMS",
      "GOUJI_AT": "natural",
      "GOUJI_ALERT_ID": "0123456789abcdef",
      "GOUJI_AGENCY": "某市人民政府",
      "GOUJI_REGION": "620403",
      "GOUJI_YEAR": "2020",
      "GOUJI_FILE": "年报\\u{a}.txt",
      "GOUJI_SHA256": String(repeating: "ab", count: 32),
      "GOUJI_EXPECTED": "3",
      "GOUJI_FOUND": "2.5",
    ]
    for (name, value) in expected {
      #expect(entry[name] == value, "\(name)")
    }
    #expect(entry["CODE_FILE"]?.hasSuffix(".swift") == true)
    #expect(entry["CODE_LINE"].flatMap { Int($0) } != nil)
  }

  @Test func whatIsToldTogetherGoesOutAtTheEndInItsOrder() {
    let sink = RecordingSink()
    let journal = SystemJournal(sink: sink)
    let alerts = ["1", "2"].map { Alert(.section, .notice, at: $0, message: $0) }
    let examination = examination(of: nil, alerts)
    journal.together {
      for alert in alerts { journal.alert(alert, of: examination) }
      journal.filed(examination)
      #expect(sink.entries.isEmpty)
    }
    #expect(sink.entries.map { $0["GOUJI_AT"] } == ["1", "2", nil])
    journal.filed(examination)
    #expect(sink.entries.count == 4)
  }

  @Test(arguments: Severity.allCases)
  func severityIsThePriority(severity: Severity) throws {
    let sink = RecordingSink()
    let alert = Alert(.section, severity, at: "1", message: "")
    SystemJournal(sink: sink).alert(alert, of: examination(of: nil, [alert]))
    #expect(sink.entries.first?["PRIORITY"] == String(severity.syslogPriority))
  }

  @Test func aRejectedFileHasWhatIsKnownOfIt() throws {
    let sink = RecordingSink()
    let alert = Alert(.damaged, .error, at: nil, message: "")
    SystemJournal(sink: sink).filed(examination(of: nil, [alert]))

    let entry = try #require(sink.entries.first)
    #expect(entry["MESSAGE_ID"] == MessageID.filed.rawValue)
    #expect(entry["PRIORITY"] == "6")
    #expect(entry["GOUJI_VERDICT"] == "rejected")
    #expect(entry["GOUJI_ALERTS"] == "1")
    #expect(entry["GOUJI_FILE"] == "年报\\u{a}.txt")
    #expect(entry["GOUJI_AGENCY"] == nil)
    #expect(entry["GOUJI_YEAR"] == nil)
  }
}
