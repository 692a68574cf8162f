import Foundation
import GoujiDaemon
import GoujiStore
import Testing

/// What the daemon does with content that it knows, and with reports of an organ that has filed before.
@Suite struct FilingTests {
  @Test func contentThatWasAcceptedIsADuplicateWhateverItsName() throws {
    let test = try DaemonUnderTest()
    try test.start()
    try test.drop("甲|2021|1", as: "甲.txt")
    try test.settle(files: 1)
    try test.drop("甲|2021|1", as: "南/又一份.txt")
    try test.settle(files: 2)
    try test.drop("甲|2021|1", as: "又一份.txt")
    try test.settle(files: 3)
    let name = DaemonUnderTest.resultName("甲.txt", "甲|2021|1")
    #expect(test.results == [name])
    #expect(try test.result(name).source.names == ["甲.txt", "又一份.txt"])
    #expect(test.folder.files("archive") == [duplicate("又一份.txt", "甲|2021|1"), String(name.dropLast(5))])
    #expect(test.journal.filed.count == 1)
    #expect(test.stop() == .stopped)
  }

  private func duplicate(_ name: String, _ text: String) -> String {
    "duplicates/" + DaemonUnderTest.resultName(name, text).dropLast(5)
  }

  @Test func contentThatWasRejectedIsReadAgain() throws {
    let test = try DaemonUnderTest()
    try test.start()
    for count in 1...2 {
      try test.drop("nothing", as: "a.txt")
      try test.settle(files: count)
    }
    #expect(test.journal.filed.count == 2)
    #expect(test.results == [DaemonUnderTest.resultName("a.txt", "nothing")])
    #expect(test.folder.files("rejected").count == 1)
    #expect(test.folder.files("inbox").isEmpty)
    #expect(test.stop() == .stopped)
  }

  @Test func otherFiguresSupersede() throws {
    let test = try DaemonUnderTest()
    try test.start()
    let texts = ["甲|2021|1", "甲|2021|2", "乙|2021|1"]
    for (count, text) in texts.enumerated() {
      try test.drop(text, as: "\(count).txt")
      try test.settle(files: count + 1)
      // Later is by the second.
      try nextSecond()
    }
    let names = texts.enumerated().map { DaemonUnderTest.resultName("\($0).txt", $1) }
    #expect(try test.result(names[0]).history.supersededBy == names[1])
    #expect(try test.result(names[1]).history.supersedes == names[0])
    #expect(try test.result(names[1]).history.supersededBy == nil)
    #expect(try test.result(names[2]).history.supersedes == nil)
    #expect(try test.index.filing(result: names[0])?.supersededBy == names[1])
    #expect(test.stop() == .stopped)
  }

  @Test func equalFiguresAreTheSameFiling() throws {
    let test = try DaemonUnderTest()
    try test.start()
    try test.drop("甲|2021|7", as: "a.txt")
    try test.settle(files: 1)
    try test.drop("甲|2021|07", as: "b.txt")
    try test.settle(files: 2)
    let a = DaemonUnderTest.resultName("a.txt", "甲|2021|7")
    let b = DaemonUnderTest.resultName("b.txt", "甲|2021|07")
    #expect(try test.result(a).history.sameFiling == [b])
    #expect(try test.result(b).history.sameFiling == [a])
    #expect(try test.result(a).history.supersededBy == nil)
    #expect(test.stop() == .stopped)
  }

  @Test func anIndexMadeAnewIsTheSame() throws {
    let test = try DaemonUnderTest()
    try test.start()
    for (count, text) in ["甲|2021|1", "甲|2021|2", "乙|2020|3", "junk"].enumerated() {
      try test.drop(text, as: "\(count).txt")
      try test.settle(files: count + 1)
    }
    #expect(test.stop() == .stopped)
    let before = try test.results.map { try test.index.filing(result: $0) }
    #expect(!before.contains(nil))
    // The stand-in has a version of its own, which results do not state.
    let summary = try IndexBuilder(test.spool, test.index, FakeJudging.make()).rebuild()
    #expect(summary.filings == 4 && summary.problems.isEmpty)
    for (result, old) in zip(test.results, before) {
      var new = try test.index.filing(result: result)
      new?.version = "1"
      #expect(new == old)
    }
  }

  @Test func anInboxOnAnotherFileSystemIsCopiedFrom() throws {
    // /dev/shm is a file system of its own wherever there is one.
    let elsewhere = "/dev/shm/gouji-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: elsewhere) }
    let test = try DaemonUnderTest(inboxElsewhere: elsewhere)
    try test.start()
    try Data("甲|2021|1".utf8).write(to: URL(fileURLWithPath: "\(elsewhere)/a.txt"))
    try Data("junk".utf8).write(to: URL(fileURLWithPath: "\(elsewhere)/b.txt"))
    try test.settle(files: 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
    #expect(test.folder.files("archive").map { test.folder.read("archive/\($0)") } == ["甲|2021|1"])
    #expect(test.folder.files("rejected").map { test.folder.read("rejected/\($0)") } == ["junk"])
    #expect(test.stop() == .stopped)
  }

  @Test func namesThatWouldBeTooLongAreCut() throws {
    let test = try DaemonUnderTest()
    try test.start()
    let name = String(repeating: "长", count: 83) + ".txt"
    try test.drop("甲|2021|1", as: name)
    try test.settle(files: 1)
    let result = try #require(test.results.first)
    #expect(result.utf8.count <= 255)
    #expect(try test.result(result).source.name == name)
    #expect(test.folder.files("archive") == [String(result.dropLast(5))])
    #expect(test.stop() == .stopped)
  }

  @Test func filesBeyondTheLimitAreRejectedUnread() throws {
    let test = try DaemonUnderTest()
    test.settings.sizeLimit = 1 << 20
    try test.start()
    let text = "甲|2021|" + String(repeating: "1", count: 1 << 20)
    try test.drop(text, as: "large.txt")
    try test.settle(files: 1)
    let result = try test.result(DaemonUnderTest.resultName("large.txt", text))
    #expect(result.alerts.map(\.code) == ["READ-LIMIT"])
    #expect(test.folder.files("rejected").count == 1)
    #expect(test.stop() == .stopped)
  }
}
