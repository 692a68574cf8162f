import Foundation
import GoujiCore
import GoujiDaemon
import Testing

/// `systemd/gouji.catalog` and the message ids are two halves of one promise.
@Suite struct CatalogTests {
  private struct Entry {
    var id: String
    var lines: [Substring]
  }

  private func entries() throws -> [Entry] {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../systemd/gouji.catalog").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    var entries: [Entry] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
      if line.hasPrefix("-- ") {
        entries.append(Entry(id: String(line.dropFirst(3)), lines: []))
      } else if !entries.isEmpty {
        entries[entries.count - 1].lines.append(line)
      }
    }
    return entries
  }

  private var ids: [(name: String, id: MessageID)] {
    [("filed", .filed)] + AlertCode.allCases.map { ($0.rawValue, .alert($0)) }
      + DaemonEvent.allCases.map { ($0.rawValue, .event($0)) }
  }

  @Test func everyMessageIDIsItsOwn() {
    #expect(Set(ids.map(\.id)).count == ids.count)
    for (name, id) in ids {
      #expect(id.rawValue.count == 32 && id.rawValue.allSatisfy { "0123456789abcdef".contains($0) }, "\(name)")
    }
  }

  @Test func everyMessageIDIsExplainedOnce() throws {
    let explained = try entries().map(\.id)
    #expect(Set(explained).count == explained.count)
    #expect(Set(explained) == Set(ids.map(\.id.rawValue)))
  }

  @Test func everyExplanationIsBilingualAndNamesItsCode() throws {
    let names = Dictionary(uniqueKeysWithValues: ids.map { ($0.id.rawValue, $0.name) })
    for entry in try entries() {
      let name = try #require(names[entry.id])
      let subject = try #require(entry.lines.first { $0.hasPrefix("Subject: ") }, "\(name)")
      if AlertCode(rawValue: name) != nil { #expect(subject.contains(name)) }
      for language in [isChinese, isEnglish] {
        #expect(language(subject), "\(name)")
        #expect(entry.lines.filter { !$0.hasPrefix("Subject: ") && language($0) }.count >= 2, "\(name)")
      }
    }
  }

  private func isChinese(_ line: Substring) -> Bool {
    line.unicodeScalars.contains { ("\u{4e00}"..."\u{9fff}").contains($0) }
  }

  private func isEnglish(_ line: Substring) -> Bool {
    line.split(separator: " ").filter { $0.allSatisfy { $0.isASCII && $0.isLetter } }.count >= 2
  }
}
