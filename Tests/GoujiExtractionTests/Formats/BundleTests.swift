import Foundation
import GoujiCore
import ReportGenerator
import Testing

@testable import GoujiExtraction

/// Archives: what is in them, and what they may cost.
@Suite struct BundleTests {
  private static let page = Array("<html><body><p>2021年政府信息公开工作年度报告</p></body></html>".utf8)

  private func gbk(_ text: String) -> [UInt8] { TextEncoding.gb18030.bytes(of: text) }

  @Test func membersAreReportsOfTheirOwn() {
    var zip = StoredZip()
    zip.add([], name: Array("年报/".utf8))
    zip.add(Self.page, name: gbk("年报/城中区.html"), isUTF8: false)
    zip.add(Array("政府信息公开".utf8), name: Array("a/说明.txt".utf8))
    zip.add([0x89, 0x50, 0x4E, 0x47], name: Array("盖章.png".utf8))
    zip.add([0, 1, 2], name: Array("__MACOSX/a".utf8))
    zip.add([0, 1, 2], name: Array("a/desktop.ini".utf8))
    zip.add(Array("午饭".utf8), name: Array("通知.txt".utf8))
    let members = Extraction.read(zip.finished(), name: "b.zip")
    #expect(members.map(\.name) == ["b.zip/年报/城中区.html", "b.zip/a/说明.txt"])
    #expect(members[0].document?.paragraphs == ["2021年政府信息公开工作年度报告"])
    #expect(members[0].notes == ["压缩包里还有 4 个文件不是报告，没有读取：盖章.png、__MACOSX/a、a/desktop.ini、通知.txt。"])
    guard case .passedOn(let bytes, to: .text, _) = members[1].content else {
      Issue.record("A text is read by the core.")
      return
    }
    #expect(bytes == Array("政府信息公开".utf8))
    #expect(members[1].bytes == 18)
  }

  @Test func oneBadMemberDoesNotRejectTheOthers() {
    var zip = StoredZip()
    zip.add(Array("PK\u{3}\u{4}junk".utf8), name: Array("a.docx".utf8))
    zip.add(Self.page, name: Array("b.html".utf8))
    zip.add([1, 2, 3, 4], name: Array("c.docx".utf8), isEncrypted: true)
    zip.add([], name: Array("d.doc".utf8))
    let members = Extraction.read(zip.finished(), name: "b.zip")
    #expect(members.map(\.name) == ["b.zip/a.docx", "b.zip/b.html", "b.zip/c.docx", "b.zip/d.doc"])
    #expect(members.map { $0.rejection?.code } == [.damaged, nil, .encrypted, .empty])
  }

  @Test func membersAreSkippedByTheirNumber() {
    var inner = StoredZip()
    for name in ["b.html", "c.html"] { inner.add(Self.page, name: Array(name.utf8)) }
    var zip = StoredZip()
    zip.add(Self.page, name: Array("a.html".utf8))
    zip.add(inner.finished(), name: Array("i.zip".utf8))
    zip.add(Self.page, name: Array("d.html".utf8))
    var begun: [Int] = []
    let progress = MemberProgress(skipped: [3]) { begun.append($0) }
    let members = Extraction.read(zip.finished(), name: "z.zip", progress: progress)
    #expect(begun == [1, 2, 3, 4, 5])
    #expect(members.map(\.name) == ["z.zip/a.html", "z.zip/i.zip/b.html", "z.zip/i.zip/c.html", "z.zip/d.html"])
    #expect(members.map { $0.rejection?.code } == [nil, .damaged, nil, nil])
  }

  @Test func archivesWithinArchivesAreReadSoFar() {
    var inner = Self.page
    var name = "a.html"
    for _ in 0..<3 {
      var zip = StoredZip()
      zip.add(inner, name: Array(name.utf8))
      (inner, name) = (zip.finished(), "i.zip")
    }
    let members = Extraction.read(inner, name: "b.zip")
    #expect(members.map(\.name) == ["b.zip/i.zip/i.zip/a.html"])
    var zip = StoredZip()
    zip.add(inner, name: Array("x.zip".utf8))
    #expect(Extraction.read(zip.finished(), name: "b.zip")[0].rejection?.code == .limit)
  }

  @Test func membersAndBytesAreCounted() {
    var limits = ExtractionLimits()
    limits.members = 3
    var zip = StoredZip()
    for index in 0..<5 { zip.add(Self.page, name: Array("\(index).html".utf8)) }
    let members = Extraction.read(zip.finished(), name: "b.zip", limits: limits)
    #expect(members.count == 4)
    #expect(members.last?.rejection?.code == .limit)
    limits = ExtractionLimits()
    limits.memberBytes = 20
    #expect(Extraction.read(zip.finished(), name: "b.zip", limits: limits)[0].rejection?.code == .limit)
  }

  @Test func archiveWithoutReportsSaysSo() {
    var zip = StoredZip()
    zip.add([0xFF, 0xD8, 0xFF, 0xE0], name: Array("a.jpg".utf8))
    #expect(Extraction.read(zip.finished(), name: "b.zip")[0].rejection?.code == .notReport)
    #expect(Extraction.read(StoredZip().finished(), name: "b.zip")[0].rejection?.code == .empty)
  }

  /// Made by `tar`, `gzip`, `7z` and `zip -P`; each holds `年报.html`.
  @Test(arguments: [("tar", "tar"), ("tgz", "gz"), ("html.gz", "gz")])
  func otherArchivesAreRead(ending: String, format: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.page).write(to: folder.appending(path: "年报.html"))
    let command =
      switch ending {
      case "tar": "tar cf b.tar 年报.html"
      case "tgz": "tar czf b.tgz 年报.html"
      default: "gzip -c 年报.html > 年报.html.gz"
      }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "cd '\(folder.path)' && \(command)"]
    try process.run()
    process.waitUntilExit()
    let name = ending == "html.gz" ? "年报.html.gz" : "b.\(ending)"
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    let members = Extraction.read(bytes, name: name)
    #expect(members.map(\.name) == ["\(name)/年报.html"])
    #expect(members[0].document != nil)
  }
}
