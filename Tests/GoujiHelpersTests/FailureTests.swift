import Foundation
import GoujiCore
import Testing

@testable import GoujiHelpers

/// Programs that end, hang or lie in the place of `gouji-extract`.
struct FailureTests {
  @Test func crashTwice() throws {
    #expect(try failure("read -r -n 1 -u 3; kill -SEGV $$") == .crashed(signal: SIGSEGV))
    let words = HelperFailure.crashed(signal: SIGSEGV).rejection
    #expect(words.code == .damaged)
    #expect(words.message.contains("信号 11，SIGSEGV"))
  }

  /// A worker that is killed costs the file nothing, if the next one answers.
  @Test func crashOnce() throws {
    let folder = try TemporaryFolder()
    let real = "\(Samples.programs.folder)/gouji-extract"
    let once = "\(folder.url.path)/once"
    try folder.program("gouji-extract", "[ -e \(once) ] && exec \(real) \"$@\"\n>\(once)\nkill -KILL $$")
    let pool = FailureTests.pool(folder)
    let answer = try pool.read(Array("<html></html>".utf8), name: "a.html", time: FileTime(Samples.patient))
    #expect(answer.members.count == 1)
  }

  @Test func hang() throws {
    #expect(try failure("sleep 1000", seconds: 0.2) == .timeout(seconds: 0.2))
    #expect(HelperFailure.timeout(seconds: 9).rejection.message.contains("读取超过 9 秒"))
  }

  @Test func busyLoop() throws {
    #expect(try failure("while :; do :; done", seconds: 0.3) == .timeout(seconds: 0.3))
  }

  /// Bytes that come one at a time do not stop the clock.
  @Test func trickle() throws {
    let commands = "printf 'GJA1\\0\\0\\0\\0\\0\\0\\1\\0\\0\\0\\0\\0' >&3; while :; do printf x >&3; done"
    #expect(try failure(commands, seconds: 0.3) == .timeout(seconds: 0.3))
  }

  @Test func nonsense() throws {
    let failure = try failure("head -c 100000 /dev/urandom >&3; sleep 1000")
    guard case .malformed = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(failure?.rejection.code == .damaged)
  }

  @Test func wellFramedNonsense() throws {
    let failure = try failure("printf 'GJA1\\0\\0\\0\\0\\3\\0\\0\\0\\0\\0\\0\\0\\1\\200\\200' >&3; sleep 1000")
    #expect(failure == .malformed("cut off"))
  }

  @Test func tooMuch() throws {
    let failure = try failure("printf 'GJA1\\0\\0\\0\\0\\0\\0\\0\\0\\1\\0\\0\\0' >&3; sleep 1000")
    #expect(failure == .output(bytes: HelperLimits().answerBytes))
    #expect(failure?.rejection.code == .limit)
  }

  @Test func ends() throws {
    #expect(try failure("exit 76") == .memory(bytes: HelperLimits().memory))
    #expect(try failure("exit 71") == .notConfined)
    #expect(try failure("exit 64") == .broken(program: "gouji-extract", status: 64))
    guard case .malformed = try failure("exit 0") else {
      Issue.record("ended without an answer")
      return
    }
  }

  @Test func missing() throws {
    let folder = try TemporaryFolder()
    let failure = FailureTests.failure(of: FailureTests.pool(folder))
    #expect(failure == .missing(program: "gouji-extract", folder: folder.url.path))
    #expect(failure?.rejection.code == .unsupported)
    #expect(failure?.rejection.message.contains("swift build") == true)
  }

  /// Text is read without any helper.
  @Test func textNeedsNone() throws {
    let pool = FailureTests.pool(try TemporaryFolder())
    #expect(try Samples.examine(Array("碑林区".utf8), "a.txt", pool).map(\.codes) == [[.notReport]])
  }

  private func failure(_ commands: String, seconds: Double = 60) throws -> HelperFailure? {
    let folder = try TemporaryFolder()
    try folder.program("gouji-extract", commands)
    return FailureTests.failure(of: FailureTests.pool(folder, seconds: seconds))
  }

  private static func pool(_ folder: TemporaryFolder, seconds: Double = 60) -> HelperPool {
    var limits = Samples.patient
    limits.seconds = seconds
    return HelperPool(programs: HelperPrograms(folder: folder.url.path, office: nil), limits: limits, workers: 1)
  }

  private static func failure(of pool: HelperPool) -> HelperFailure? {
    do throws(HelperFailure) {
      _ = try pool.read([0x3C], name: "a.html", time: FileTime(pool.limits))
      return nil
    } catch {
      return error
    }
  }
}
