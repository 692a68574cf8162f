import Foundation
import GoujiCore
import Testing

@testable import GoujiHelpers

/// `gouji check` as a person runs it, over every sample.
struct CheckTests {
  /// The arithmetic alerts of each file are those of the report's text.
  @Test func sameAlertsAsTheText() throws {
    let endings = [".html", ".docx", ".odt", ".rtf", ".doc", ".wps", ".xlsx", ".lo.pdf", ".chromium.pdf", ".zip"]
    let files = try Samples.formats(endings + [".borderless.pdf"])
    guard let shared = Samples.shared, !files.isEmpty else { return }
    let texts = CheckTests.stems.map { shared.appending(path: "reports/\($0).txt") }
    let expected = Dictionary(
      uniqueKeysWithValues: zip(CheckTests.stems, try CheckTests.check(texts).map(\.arithmetic))
    )
    let found = try CheckTests.check(files)
    #expect(found.count == files.count + CheckTests.stems.count, "each bundle holds two reports")
    for result in found {
      let stem = try #require(CheckTests.stems.first { result.source.name.hasPrefix($0) })
      #expect(result.arithmetic == expected[stem], "\(result.source.name)")
    }
  }

  /// A page that is a picture is said to be one.
  @Test func scans() throws {
    let files = try Samples.formats([".scan.pdf"])
    guard !files.isEmpty else { return }
    for result in try CheckTests.check(files) {
      #expect(result.verdict == "rejected")
      #expect(result.alerts.map(\.code) == ["READ-UNSUPPORTED"])
      #expect(result.alerts.first?.message.contains("扫描") == true)
    }
  }

  /// A member of a bundle is a report of its own, with the hash of its own bytes.
  @Test func bundles() throws {
    let files = try Samples.formats([".bundle.zip"])
    guard !files.isEmpty else { return }
    let results = try CheckTests.check(files)
    #expect(Set(results.map(\.source.sha256)).count == results.count)
    #expect(results.allSatisfy { $0.source.name.contains(".bundle.zip/年报/") })
    #expect(Set(results.map(\.source.format)) == ["docx", "pdf"])
  }

  private static let stems = [
    "410307-偃师区-2021", "610103-碑林区-2021", "610117-高陵区-2022", "620403-平川区-2020", "630103-城中区-2021",
  ]

  private static func check(_ files: [URL]) throws -> [Outcome] {
    let output = try MemoryFile(name: "output")
    let process = try ChildProcess(
      program: "\(Samples.programs.folder)/gouji",
      arguments: ["check", "--format", "jsonl"] + files.map(\.path),
      environment: ["GOUJI_CONFIG_DIR=\(Samples.checkout.path)/config"] + HelperEnvironment.variables,
      descriptors: [nil, output.descriptor, nil]
    )
    var watch = Watch(process, time: FileTime(seconds: 600, clockSeconds: 600))
    guard case .exited(let status)? = process.end(&watch), (0...2).contains(status) else {
      Issue.record("gouji check failed")
      return []
    }
    var bytes = [UInt8](repeating: 0, count: output.size)
    #expect(pread(output.descriptor, &bytes, bytes.count, 0) == bytes.count)
    return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Outcome.self, from: Data($0)) }
  }

  /// What of `gouji.report/1` is compared.
  private struct Outcome: Decodable {
    struct Source: Decodable {
      var name: String
      var sha256: String
      var format: String
    }
    struct Alert: Decodable, Hashable {
      var code: String
      var at: String?
      var expected: Double?
      var found: Double?
      var message: String
    }
    var source: Source
    var verdict: String
    var alerts: [Alert]

    var arithmetic: [Alert] {
      alerts.filter { ["T3-BALANCE", "T3-ITEMS", "T3-ROW", "T4-SUM"].contains($0.code) }
    }
  }
}
