import Foundation
import GoujiDaemon
import Testing

/// Settling, without files and without waiting.
@Suite struct ArrivalsTests {
  private var sight: Sight
  private var arrivals = Arrivals(settlingTime: 1000)

  init() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a")
    let sight = try Folder(path: folder.path).sight(of: "a")
    self.sight = try #require(sight)
  }

  @Test mutating func aRenamedFileIsReadyAtOnce() {
    arrivals.notice("a", sight, .renamed, now: 0)
    #expect(arrivals.take()?.path == "a")
    #expect(arrivals.take() == nil)
    #expect(arrivals.inHand == 1)
  }

  @Test mutating func aClosedFileIsReadyWhenItHasNotChangedForTheTime() {
    arrivals.notice("a", sight, .closed, now: 0)
    #expect(arrivals.take() == nil)
    #expect(arrivals.nextDeadline == 1000)
    #expect(arrivals.due(now: 999).isEmpty)
    #expect(arrivals.due(now: 1000) == ["a"])
    arrivals.look("a", sight, now: 1000)
    #expect(arrivals.take()?.path == "a")
  }

  @Test mutating func aFileThatChangesSettlesAnew() {
    arrivals.notice("a", sight, .closed, now: 0)
    #expect(arrivals.due(now: 1000) == ["a"])
    sight.size += 1
    arrivals.look("a", sight, now: 1000)
    #expect(arrivals.take() == nil)
    arrivals.notice("a", sight, .closed, now: 1500)
    #expect(arrivals.due(now: 2000).isEmpty)
    #expect(arrivals.due(now: 2500) == ["a"])
    arrivals.look("a", sight, now: 2500)
    #expect(arrivals.take()?.path == "a")
  }

  @Test mutating func aFileCreatedEmptyWaitsForItsWriter() {
    sight.size = 0
    arrivals.notice("a", sight, .created, now: 0)
    #expect(arrivals.due(now: 59_000_000_000).isEmpty)
    arrivals.notice("a", sight, .closed, now: 59_000_000_000)
    #expect(arrivals.due(now: 59_000_001_000) == ["a"])
  }

  @Test mutating func aFileThatIsWrittenToWaitsForItsWriter() {
    arrivals.notice("a", sight, .created, now: 0)
    arrivals.notice("a", sight, .written, now: 10)
    #expect(arrivals.due(now: 59_000_000_000).isEmpty)
    // Quiet for as long as anyone waits: it counts as finished.
    #expect(arrivals.due(now: 60_000_000_010) == ["a"])
    arrivals.look("a", sight, now: 60_000_000_010)
    #expect(arrivals.take()?.path == "a")
  }

  @Test mutating func aWriterThatClosesIsNotWaitedForAnyMore() {
    arrivals.notice("a", sight, .created, now: 0)
    arrivals.notice("a", sight, .written, now: 10)
    arrivals.notice("a", sight, .closed, now: 5000)
    #expect(arrivals.due(now: 6000) == ["a"])
  }

  @Test mutating func aLinkedFileHasNoWriterToWaitFor() {
    arrivals.notice("a", sight, .created, now: 0)
    #expect(arrivals.due(now: 1000) == ["a"])
  }

  @Test mutating func lostEventsMayHaveBeenAWritersEnd() {
    arrivals.notice("a", sight, .created, now: 0)
    arrivals.notice("a", sight, .written, now: 10)
    arrivals.doubtWriters(now: 20)
    #expect(arrivals.due(now: 1020) == ["a"])
  }

  @Test mutating func aFileWithoutItsEndRestsForTheRestOfThePatienceOrUntilItsWriterCloses() {
    arrivals.notice("a", sight, .closed, now: 0)
    #expect(arrivals.due(now: 1000) == ["a"])
    arrivals.look("a", sight, now: 1000)
    #expect(arrivals.take()?.isRenamed == false)
    let looksAgain = arrivals.finish("a", .unfinished(sight, 50_000), now: 2000)
    #expect(!looksAgain && arrivals.nextDeadline == 52_000)
    arrivals.notice("a", sight, .closed, now: 3000)
    #expect(arrivals.due(now: 4000) == ["a"])
  }

  @Test mutating func aRenamedFileIsWholeUntilItIsTouched() {
    arrivals.notice("a", sight, .renamed, now: 0)
    #expect(arrivals.take()?.isRenamed == true)
    _ = arrivals.finish("a", .gone, now: 0)
    arrivals.notice("a", sight, .renamed, now: 0)
    arrivals.notice("a", sight, .closed, now: 1)
    #expect(arrivals.due(now: 1001) == ["a"])
    arrivals.look("a", sight, now: 1001)
    #expect(arrivals.take()?.isRenamed == false)
  }

  @Test mutating func aFileFoundLongAfterItsLastChangeIsReadyAtOnce() {
    arrivals.notice("a", sight, .found(at: sight.changed + 1000), now: 0)
    arrivals.notice("b", sight, .found(at: sight.changed + 999), now: 0)
    arrivals.notice("c", sight, .found(at: sight.changed - 1), now: 0)
    #expect(arrivals.take()?.path == "a")
    #expect(arrivals.take() == nil)
  }

  @Test mutating func filesAreTakenInTheOrderInWhichTheyCame() {
    var later = sight
    later.changed += 1
    arrivals.notice("a", later, .renamed, now: 0)
    arrivals.notice("c", sight, .renamed, now: 0)
    arrivals.notice("b", sight, .renamed, now: 0)
    #expect([arrivals.take()?.path, arrivals.take()?.path, arrivals.take()?.path] == ["b", "c", "a"])
  }

  @Test mutating func whatHappensWhileAFileIsInHandIsLookedAtAfterwards() {
    arrivals.notice("a", sight, .renamed, now: 0)
    _ = arrivals.take()
    arrivals.notice("a", sight, .closed, now: 1)
    let looksAgain = arrivals.finish("a", .gone, now: 2)
    #expect(looksAgain)
    #expect(arrivals.queued == 0 && arrivals.inHand == 0)
  }

  @Test mutating func aFileThatWasRemovedIsForgotten() {
    arrivals.notice("a", sight, .closed, now: 0)
    arrivals.notice("a", nil, .touched, now: 1)
    #expect(arrivals.queued == 0)
    #expect(arrivals.due(now: 5000).isEmpty)
  }

  @Test mutating func whatIsLeftAloneIsTakenUpWhenItChanges() {
    arrivals.notice("a", sight, .renamed, now: 0)
    _ = arrivals.take()
    _ = arrivals.finish("a", .leftAlone(.link, sight), now: 0)
    #expect(arrivals.leftAlone == 1 && arrivals.queued == 0)
    arrivals.notice("a", sight, .found(at: sight.changed + 1_000_000), now: 1)
    #expect(arrivals.take() == nil)
    sight.changed += 1
    arrivals.notice("a", sight, .touched, now: 2)
    #expect(arrivals.leftAlone == 0 && arrivals.queued == 1)
  }

  @Test mutating func aFailedFileRestsLongerEachTime() {
    var now: UInt64 = 0
    for rest: UInt64 in [100_000_000, 200_000_000, 400_000_000] {
      if now == 0 { arrivals.notice("a", sight, .renamed, now: now) }
      #expect(arrivals.take()?.path == "a")
      _ = arrivals.finish("a", .failed, now: now)
      #expect(arrivals.due(now: now + rest - 1).isEmpty)
      now += rest
      #expect(arrivals.due(now: now) == ["a"])
      arrivals.look("a", sight, now: now)
    }
    #expect(Backoff.delay(attempt: 1000) == 60_000_000_000)
  }

  @Test(arguments: [
    (".hidden", true), ("~$年报.docx", true), ("a.part", true), ("a.TMP", true), ("a.txt.crdownload", true),
    ("a.filepart", true), (".a.swp", true), ("a.swp", true), ("a.txt", false), ("part", false), ("tmp.txt", false),
  ])
  func temporaryNamesAreIgnored(_ name: String, _ isIgnored: Bool) {
    #expect(IgnoredNames.contains(name) == isIgnored)
  }
}
