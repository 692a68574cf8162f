import Foundation
import GoujiCore
import ReportGenerator
import Testing

@testable import GoujiExtraction

/// Random reports as LibreOffice writes them: every cell, in each of its formats.
@Suite struct ConvertedTests {
  static let seeds: Range<UInt64> = 1..<13

  @Test(arguments: ["docx", "html"], ["doc", "rtf", "odt", "docx", "fodt", "html"])
  func conversionsAreExact(source: String, format: String) throws {
    guard let office = Office.path else { return Office.skip() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var reports: [(file: URL, report: GeneratedReport)] = []
    for seed in Self.seeds {
      let report = GeneratedReport.make(seed: seed &* 97 &+ 3, options: GeneratedReport.Options(layout: .packedBars))
      let file = folder.appending(path: "\(seed).\(source)")
      try Data(bytes(of: report, as: source, seed: seed)).write(to: file)
      reports.append((file, report))
    }
    let output = folder.appending(path: "out")
    try Office.convert(reports.map(\.file), to: format, into: output, office: office, profile: folder)
    for (file, report) in reports {
      let name = file.deletingPathExtension().lastPathComponent + "." + format
      let bytes = [UInt8](try Data(contentsOf: output.appending(path: name)))
      let member = try #require(Extraction.read(bytes, name: name).first)
      #expect(member.format == format)
      let document = try #require(member.document, "\(report): \(member.content)")
      let differences = try GeneratedComparison.differences(document, report.expected)
      #expect(differences.isEmpty, "\(report): \(differences.prefix(6))")
    }
  }

  /// A run hidden by its style, as each format tells of it.
  @Test(arguments: ["doc", "rtf", "odt", "fodt", "docx", "html"])
  func whatAStyleHidesStaysHidden(format: String) throws {
    guard let office = Office.path else { return Office.skip() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.docx")
    try Data(WordRendering.hiddenByStyle).write(to: file)
    let output = folder.appending(path: "out")
    try Office.convert([file], to: format, into: output, office: office, profile: folder)
    let bytes = [UInt8](try Data(contentsOf: output.appending(path: "a.\(format)")))
    let document = try #require(Extraction.read(bytes, name: "a.\(format)").first?.document)
    #expect(document.paragraphs == ["收到84件", "甲"])
  }

  private func bytes(of report: GeneratedReport, as format: String, seed: UInt64) -> [UInt8] {
    var document = WordRendering(random: SeededRandom(seed: seed), isPlain: true)
    var page = PageRendering(hand: seed % 2 == 0 ? .clean : .word, random: SeededRandom(seed: seed))
    return format == "html" ? page.bytes(report.flowing) : document.bytes(report.flowing)
  }
}

/// LibreOffice, where it is installed.
enum Office {
  static let path = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func skip() {
    if ProcessInfo.processInfo.environment["CI"] == "true" { Issue.record("LibreOffice is not installed.") }
    print("Skipped: no LibreOffice (libreoffice-writer-nogui).")
  }

  static func convert(_ files: [URL], to format: String, into output: URL, office: String, profile: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: office)
    process.arguments =
      ["-env:UserInstallation=\(profile.appending(path: "profile").absoluteString)", "--headless"]
      + (files.first?.pathExtension == "html" ? ["--infilter=HTML (StarWriter)"] : [])
      + ["--convert-to", format, "--outdir", output.path] + files.map(\.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
