import Foundation
import GoujiDaemon
import Testing

/// Writers that stop half-way and go on later: nothing of what they write is lost.
@Suite struct WriterTests {
  private let test: DaemonUnderTest

  init() throws { test = try DaemonUnderTest() }

  /// A writer of a file in the inbox, which stays open.
  private func begin(_ name: String, _ text: String) throws -> FileHandle {
    let descriptor = open("\(test.settings.inbox)/\(name)", O_WRONLY | O_CREAT | O_EXCL, 0o644)
    try #require(descriptor >= 0)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: Data(text.utf8))
    return file
  }

  @Test func aCopyThatStallsIsNotReadBeforeItIsClosed() throws {
    try test.start()
    try test.drop("乙|2021|1", as: "first.txt")
    try test.settle(files: 1)
    let file = try begin("a.txt", "甲|2021|")
    // Others come and go, for several settling times: what would be read by then was.
    for count in 2...6 {
      usleep(100_000)
      try test.drop("乙|2021|\(count)", as: "\(count).txt")
      try test.settle(queued: 1, files: count)
    }
    #expect(test.folder.files("inbox") == ["a.txt"])
    try file.write(contentsOf: Data("7".utf8))
    try file.close()
    try test.settle(files: 7)
    #expect(test.results.contains(DaemonUnderTest.resultName("a.txt", "甲|2021|7")))
    #expect(test.results.count == 7)
    #expect(test.stop() == .stopped)
  }

  @Test func whatIsWrittenAfterARenameAndFilingIsJudgedAnew() throws {
    try test.start()
    let path = "\(test.folder.path)/staging/a.txt"
    try Data("甲|2021|7".utf8).write(to: URL(fileURLWithPath: path))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    #expect(rename(path, "\(test.settings.inbox)/a.txt") == 0)
    try test.settle(files: 1)
    let first = DaemonUnderTest.resultName("a.txt", "甲|2021|7")
    #expect(test.results == [first])
    // Later is by the second.
    try nextSecond()
    try file.write(contentsOf: Data("5".utf8))
    try file.close()
    try test.settle(files: 2)
    let whole = DaemonUnderTest.resultName("a.txt", "甲|2021|75")
    #expect(test.results.sorted() == [first, whole].sorted())
    #expect(test.folder.read("archive/\(first.dropLast(5))") == "甲|2021|7")
    #expect(test.folder.read("archive/\(whole.dropLast(5))") == "甲|2021|75")
    #expect(try test.result(first).history.supersededBy == whole)
    #expect(test.stop() == .stopped)
    #expect(test.folder.files("archive").count == 2)
  }

  @Test func aRejectedHalfThatIsFinishedLaterIsJudgedAnewBesideAnotherOfItsName() throws {
    try test.start()
    let path = "\(test.folder.path)/staging/half"
    try Data("half".utf8).write(to: URL(fileURLWithPath: path))
    let file = try #require(FileHandle(forWritingAtPath: path))
    #expect(rename(path, "\(test.settings.inbox)/a.txt") == 0)
    try test.settle(files: 1)
    // Written over from the start: what was filed is not there any more.
    try file.write(contentsOf: Data("甲|2021|1".utf8))
    try file.close()
    try test.settle(files: 2)
    #expect(test.results.contains(DaemonUnderTest.resultName("a.txt", "甲|2021|1")))
    #expect(test.folder.files("rejected").isEmpty)
    #expect(test.stop() == .stopped)
  }

  @Test func aFormatsEndIsWaitedFor() throws {
    try test.start()
    let path = "\(test.settings.inbox)/a.pdf"
    try Data("%PDF-1.4 half".utf8).write(to: URL(fileURLWithPath: path))
    for count in 1...4 {
      usleep(100_000)
      try test.drop("乙|2021|\(count)", as: "\(count).txt")
      try test.settle(queued: 1, files: count)
    }
    #expect(test.folder.files("inbox") == ["a.pdf"])
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("\n%%EOF\n".utf8))
    try file.close()
    try test.settle(files: 5)
    #expect(test.results.contains(DaemonUnderTest.resultName("a.pdf", "%PDF-1.4 half\n%%EOF\n")))
    #expect(test.stop() == .stopped)
  }
}
