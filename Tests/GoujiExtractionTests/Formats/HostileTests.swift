import Foundation
import GoujiCore
import ReportGenerator
import Testing

@testable import GoujiExtraction

/// Files that are cut off or changed anywhere end as rejections or documents, and never otherwise.
@Suite struct HostileTests {
  static let variants = ["gbk.html", "lo.docx", "lo.doc", "lo.rtf", "lo.odt", "xlsx", "bundle.zip"]
  static let report = "610103-碑林区-2021"

  @Test(arguments: variants)
  func cutFilesEndAsOneMember(variant: String) throws {
    guard let bytes = try FormatSamples.bytes("\(Self.report).\(variant)") else { return }
    for part in 1..<24 {
      let cut = Array(bytes.prefix(bytes.count * part / 24))
      let members = Extraction.read(cut, name: "x")
      #expect(members.count >= 1)
      // A page is read as far as it goes; what has an end must have it.
      guard variant != "gbk.html" else { continue }
      #expect(members.allSatisfy { $0.document == nil }, "\(part)")
    }
  }

  @Test(arguments: variants, [1, 2, 3])
  func changedBytesHurtNothing(variant: String, seed: UInt64) throws {
    guard var bytes = try FormatSamples.bytes("\(Self.report).\(variant)") else { return }
    var random = SeededRandom(seed: seed)
    for _ in 0..<12 {
      for _ in 0..<8 { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
      #expect(!Extraction.read(bytes, name: "x").isEmpty)
    }
  }

  @Test func headersOfCompoundFilesMayHoldAnything() throws {
    guard let bytes = try FormatSamples.bytes("\(Self.report).lo.doc") else { return }
    var random = SeededRandom(seed: 7)
    for _ in 0..<150 {
      var changed = bytes
      // The header, the FIB and the first sector of the allocation table.
      for _ in 0..<3 { changed[8 + Int(random.next() % 1500)] = UInt8(truncatingIfNeeded: random.next()) }
      #expect(!Extraction.read(changed, name: "x").isEmpty)
    }
  }

  @Test func chainInACircleIsDamage() throws {
    guard var bytes = try FormatSamples.bytes("\(Self.report).lo.doc") else { return }
    // Every sector is followed by the first.
    let table = (Int(bytes[76]) | Int(bytes[77]) << 8 | Int(bytes[78]) << 16) * 512 + 512
    for offset in table..<table + 512 { bytes[offset] = 0 }
    #expect(Extraction.read(bytes, name: "x.doc")[0].rejection?.code == .damaged)
  }

  @Test func nothingIsAnEmptyFile() {
    #expect(Extraction.read([], name: "x.docx")[0].rejection?.code == .empty)
  }

  @Test func hugeSpansAreCutToTheTable() throws {
    let page = """
      <table><tr><td colspan=1000000 rowspan=1000000>表</td></tr><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>
      <tr><td rowspan=99999999999999999999>a</td><td>b</td></tr></table>
      """
    let document = try #require(Extraction.read(Array(page.utf8), name: "x.html")[0].document)
    #expect(document.tables.count == 1)
  }

  @Test func deepNestingEnds() {
    for element in ["div", "span", "table><tr><td", "ul><li", "b"] {
      let page = "<html><body>" + String(repeating: "<\(element)>", count: 20_000) + "信息公开"
      #expect(Extraction.read(Array(page.utf8), name: "x.html").count == 1)
    }
    let rtf = "{\\rtf1" + String(repeating: "{", count: 100_000) + String(repeating: "}", count: 100_001)
    #expect(Extraction.read(Array(rtf.utf8), name: "x.rtf")[0].rejection?.code == .limit)
    let deep = "{\\rtf1\\pard\\intbl\\itap60000 a\\par}"
    #expect(Extraction.read(Array(deep.utf8), name: "x.rtf")[0].rejection?.code == .limit)
  }

  @Test func entitiesAreNotExpanded() {
    let xml = """
      <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY f SYSTEM "file:///etc/passwd">]>
      <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>&b;&f;</w:t>
      </w:r></w:p></w:body></w:wordDocument>
      """
    #expect(Extraction.read(Array(xml.utf8), name: "x.xml")[0].rejection?.code == .damaged)
  }

  @Test func limitsAreKept() {
    var limits = ExtractionLimits()
    limits.cells = 100
    let row = "<tr>" + String(repeating: "<td>1</td>", count: 10) + "</tr>"
    let page = "<table>" + String(repeating: row, count: 11) + "</table>"
    #expect(Extraction.read(Array(page.utf8), name: "x.html", limits: limits)[0].rejection?.code == .limit)
    limits = ExtractionLimits()
    limits.textBytes = 1000
    let text = "<html>" + String(repeating: "<p>信息公开</p>", count: 200)
    #expect(Extraction.read(Array(text.utf8), name: "x.html", limits: limits)[0].rejection?.code == .limit)
  }
}
