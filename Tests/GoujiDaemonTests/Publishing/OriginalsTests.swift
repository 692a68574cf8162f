import Foundation
import GoujiDaemon
import GoujiStore
import Logging
import Testing

/// Originals are found by their content: members of bundles, and originals whose own name was taken.
@Suite struct OriginalsTests {
  private let test: DaemonUnderTest

  init() throws { test = try DaemonUnderTest() }

  private static let bundles = [
    "bundle:甲.txt=甲|2021|1;乙.txt=乙|2021|2;junk.txt=junk", "bundle:甲.txt=甲|2020|3;乙.txt=junk again",
  ]

  private func records() throws -> [FilingRecord?] {
    try test.results.map { result in
      var record = try test.index.filing(result: result)
      // The stand-in has a version of its own, which results do not state.
      record?.version = ""
      return record
    }
  }

  private func rebuild() throws -> IndexBuilder.Summary {
    try IndexBuilder(test.spool, test.index, FakeJudging.make()).rebuild()
  }

  private func dropBundles() throws {
    try test.start()
    for (count, text) in OriginalsTests.bundles.enumerated() {
      // One name for both: only what is in them tells them apart.
      try test.drop(text, as: "年报.zip")
      try test.settle(files: count + 1)
    }
    #expect(test.stop() == .stopped)
  }

  @Test func membersOfBundlesAreInAnIndexMadeAnew() throws {
    try dropBundles()
    let before = try records()
    #expect(before.count == 5 && !before.contains(nil))
    #expect(Set(before.compactMap { $0?.original }).count == 2)
    let summary = try rebuild()
    #expect(summary.filings == 5 && summary.problems.isEmpty)
    #expect(try records() == before)
  }

  @Test func membersOfABundleThatWasFiledButNotEnteredAreRecovered() throws {
    try dropBundles()
    let before = try records()
    try test.index.removeFilings()
    var change = Index.Change()
    change.claims = OriginalsTests.bundles.map { Claim(path: "年报.zip", digest: Digest.of(Array($0.utf8))) }
    // Claims are by path: the two were never in hand at the same time.
    for claim in change.claims {
      try test.index.commit(
        {
          var one = Index.Change(); one.claims = [claim]; return one
        }()
      )
      let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      #expect(try Recovery(test.spool, test.index, FakeJudging.make(), logger).run().isEmpty)
    }
    #expect(try records() == before)
  }

  @Test func anOriginalWithASuffixIsFoundByItsContent() throws {
    try test.start()
    for (count, text) in ["甲|2021|1", "junk"].enumerated() {
      try test.drop(text, as: "\(count).txt")
      try test.settle(files: count + 1)
    }
    #expect(test.stop() == .stopped)
    let before = try records()
    for record in before {
      // Another content has taken the name, as one whose hash begins alike would have.
      let path = "\(test.folder.path)/\(try #require(record).original)"
      try FileManager.default.moveItem(atPath: path, toPath: path + ".2")
      try Data("other".utf8).write(to: URL(fileURLWithPath: path))
    }
    let summary = try rebuild()
    #expect(summary.filings == 2 && summary.problems.isEmpty)
    let after = try records()
    #expect(after.map { $0?.original } == before.map { $0.map { $0.original + ".2" } })
    let recheck = try Recheck(test.spool, test.index, FakeJudging.make()).run()
    #expect(recheck.judged == 1 && recheck.changed.isEmpty && recheck.problems.isEmpty)
    let retry = Retry(rejected: try Folder(path: test.folder.path + "/rejected"), inbox: test.spool.inbox.root)
    let name = try #require(test.folder.files("rejected").first { $0.hasSuffix(".2") })
    #expect(try retry.run(name) == "1.txt")
    #expect(test.folder.read("inbox/1.txt") == "junk")
  }

  @Test func anOriginalThatIsNoLongerWhatItWasIsAProblem() throws {
    try test.start()
    try test.drop("甲|2021|1", as: "a.txt")
    try test.settle(files: 1)
    #expect(test.stop() == .stopped)
    try test.folder.write("other", to: "archive/\(test.folder.files("archive")[0])")
    let summary = try rebuild()
    #expect(summary.filings == 0 && summary.problems == test.results)
  }

  @Test func aRejectedBundleIsPutBackByTheNameOfAMembersResult() throws {
    try test.start()
    try test.drop("bundle:x.txt=junk", as: "a.zip")
    try test.settle(files: 1)
    #expect(test.stop() == .stopped)
    let retry = Retry(rejected: try Folder(path: test.folder.path + "/rejected"), inbox: test.spool.inbox.root)
    #expect(try retry.run(try #require(test.results.first)) == "a.zip")
    #expect(test.folder.files("inbox") == ["a.zip"])
  }

  @Test(arguments: [
    ("a.txt.0123456789ab", "a.txt"), ("a.txt.0123456789ab.2", "a.txt"),
    ("a.0123456789ab.txt.ba9876543210.13", "a.0123456789ab.txt"),
    ("a.txt", nil), ("a.txt.0123456789ab.0", nil), (".0123456789ab", nil), ("a.txt.0123456789AB", nil),
  ])
  func namesOfOriginals(_ name: String, _ own: String?) {
    #expect(ResultName.parts(ofOriginal: name)?.own == own)
  }
}
