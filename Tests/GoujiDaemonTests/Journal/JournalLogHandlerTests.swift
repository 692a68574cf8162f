import GoujiDaemon
import Logging
import Testing

@Suite struct JournalLogHandlerTests {
  private func logger(_ sink: RecordingSink) -> Logger {
    Logger(label: "goujid") { _ in JournalLogHandler(sink: sink) }
  }

  @Test func anEventHasItsMessageID() throws {
    let sink = RecordingSink()
    logger(sink).report(.reloadRefused, .warning, "设置有误，沿用原设置。", metadata: ["file": "a\nb.yaml"], line: 7)
    let entry = try #require(sink.entries.first)
    #expect(entry["MESSAGE"] == "设置有误，沿用原设置。")
    #expect(entry["MESSAGE_ID"] == MessageID.event(.reloadRefused).rawValue)
    #expect(entry["GOUJI_EVENT"] == "reload-refused")
    #expect(entry["GOUJI_FILE"] == "a\\u{a}b.yaml")
    #expect(entry["PRIORITY"] == "4")
    #expect(entry["CODE_FILE"]?.hasSuffix("JournalLogHandlerTests.swift") == true)
    #expect(entry["CODE_LINE"] == "7")
  }

  @Test func metadataBecomeFieldsWithNamesThatJournaldTakes() throws {
    let sink = RecordingSink()
    var log = logger(sink)
    log[metadataKey: "spool-root"] = "/var/lib/gouji"
    log.info("x", metadata: ["n\n=": "1", String(repeating: "k", count: 99): "2"])
    let entry = try #require(sink.entries.first)
    #expect(entry["GOUJI_SPOOL_ROOT"] == "/var/lib/gouji")
    #expect(entry["GOUJI_N__"] == "1")
    #expect(entry["MESSAGE_ID"] == nil)
    #expect(entry.fields.allSatisfy { $0.name.utf8.count <= 64 })
  }

  @Test(arguments: zip(Logger.Level.allCases, ["7", "7", "6", "5", "4", "3", "2"]))
  func levelsArePriorities(level: Logger.Level, priority: String) {
    let sink = RecordingSink()
    var log = logger(sink)
    log.logLevel = .trace
    log.log(level: level, "x")
    #expect(sink.entries.first?["PRIORITY"] == priority)
  }
}
