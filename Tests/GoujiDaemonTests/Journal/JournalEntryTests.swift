import Glibc
import Testing

@testable import GoujiDaemon

@Suite struct JournalEntryTests {
  private func bytes(of entry: JournalEntry) -> [String] {
    entry.withVectors { vectors, count in
      (0..<Int(count)).map { index in
        let vector = vectors[index]
        return String(decoding: UnsafeRawBufferPointer(start: vector.iov_base, count: vector.iov_len), as: UTF8.self)
      }
    } ?? []
  }

  @Test func fieldsAreSentAsNameAndValue() {
    var entry = JournalEntry(priority: 3, message: "表三有误", id: .filed, file: "A/B.swift", line: 7, function: "f()")
    entry.append("GOUJI_AT", "natural")
    entry.append("GOUJI_FOUND", nil)
    #expect(
      bytes(of: entry) == [
        "MESSAGE=表三有误", "MESSAGE_ID=0dc05a7e5d6a4787ac152424aec149cf", "PRIORITY=3", "SYSLOG_IDENTIFIER=goujid",
        "CODE_FILE=A/B.swift", "CODE_LINE=7", "CODE_FUNC=f()", "GOUJI_AT=natural",
      ]
    )
  }

  @Test func aValueCannotPassForAnotherField() {
    var entry = JournalEntry(priority: 6, message: "a\nPRIORITY=0", id: nil)
    entry.append("GOUJI_FILE", "b\nGOUJI_VERDICT=clean\u{1B}[31m")
    #expect(entry["MESSAGE"] == "a\\u{a}PRIORITY=0")
    #expect(entry["GOUJI_FILE"] == "b\\u{a}GOUJI_VERDICT=clean\\u{1b}[31m")
    #expect(bytes(of: entry).allSatisfy { !$0.contains("\n") })
  }

  @Test func aLineStatesItsPriorityInTheReadersWay() {
    let entry = JournalEntry(priority: 4, message: "增幅不符\u{7}", id: nil)
    #expect(entry.line(isPrefixed: true) == "<4>增幅不符\\u{7}")
    #expect(entry.line(isPrefixed: false) == "[警告] 增幅不符\\u{7}")
  }
}
