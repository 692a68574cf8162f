import Foundation
import GoujiCore
import Testing

@testable import GoujiHelpers

/// A reader that crashes on one member of a bundle costs that member only.
struct BundleCrashTests {
  @Test func theOthersAreRead() throws {
    let folder = try TemporaryFolder()
    let members = try BundleCrashTests.read(folder, crashes: ["1 2", "1 2"])
    #expect(members.map(\.name) == ["a.tar/1.html", "a.tar/2.html", "a.tar/3.html"])
    #expect(members.map { BundleCrashTests.rejection($0)?.code } == [nil, .damaged, nil])
    #expect(BundleCrashTests.rejection(members[1])?.message.contains("其他文件不受影响") == true)
  }

  /// Once may be no fault of the member.
  @Test func aMemberHasTwoTries() throws {
    let folder = try TemporaryFolder()
    let members = try BundleCrashTests.read(folder, crashes: ["1 2", "1 2 3"])
    #expect(members.map { BundleCrashTests.rejection($0)?.code } == [nil, nil, nil])
  }

  @Test func severalMembersMayBreakReaders() throws {
    let folder = try TemporaryFolder()
    let members = try BundleCrashTests.read(folder, crashes: ["1", "1", "1 2 3", "1 2 3"])
    #expect(members.map { BundleCrashTests.rejection($0)?.code } == [.damaged, nil, .damaged])
  }

  /// Where the crash is of no member, or of one that was left out, the bundle cannot be read at all.
  @Test func aBundleThatBreaksReadersIsRejected() throws {
    #expect(throws: HelperFailure.crashed(signal: SIGSEGV)) {
      try BundleCrashTests.read(try TemporaryFolder(), crashes: ["", ""])
    }
    #expect(throws: HelperFailure.crashed(signal: SIGSEGV)) {
      try BundleCrashTests.read(try TemporaryFolder(), crashes: ["1", "1", "1"])
    }
  }

  /// Three pages in an archive, read by workers of which the first ones begin the members named and crash; those after
  /// them are real.
  @discardableResult
  private static func read(_ folder: TemporaryFolder, crashes: [String]) throws -> [Answer.Member] {
    for number in 1...3 {
      try Data(AnswerFrame(.member, number).encoded).write(to: folder.url.appending(path: "\(number)"))
    }
    for (index, members) in crashes.enumerated() {
      try Data(members.utf8).write(to: folder.url.appending(path: "crash\(index)"))
    }
    try folder.program(
      "gouji-extract",
      """
      cd \(folder.url.path)
      for crash in crash*; do
        [ -e "$crash" ] || break
        dd bs=8192 count=1 <&3 >/dev/null 2>&1
        for member in $(<"$crash"); do cat $member >&3; done
        rm "$crash"
        kill -SEGV $$
      done
      exec \(Samples.programs.folder)/gouji-extract "$@"
      """
    )
    let programs = HelperPrograms(folder: folder.url.path, office: nil)
    let pool = HelperPool(programs: programs, limits: Samples.patient, workers: 1)
    let page = Array("<html><body><p>政府信息公开工作年度报告</p></body></html>".utf8)
    let archive = (1...3).flatMap { tarMember("\($0).html", page) } + [UInt8](repeating: 0, count: 1024)
    return try pool.read(archive, name: "a.tar", time: FileTime(pool.limits)).members
  }

  private static func rejection(_ member: Answer.Member) -> Rejection? {
    guard case .rejected(let rejection) = member.content else { return nil }
    return rejection
  }

  /// A file in the form of POSIX `ustar`.
  private static func tarMember(_ name: String, _ content: [UInt8]) -> [UInt8] {
    func octal(_ value: Int, _ count: Int) -> [UInt8] {
      let digits = String(value, radix: 8)
      return Array((String(repeating: "0", count: count - 1 - digits.count) + digits).utf8) + [0]
    }
    var header = Array(name.utf8) + [UInt8](repeating: 0, count: 100 - name.utf8.count)
    header += octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(content.count, 12) + octal(0, 12)
    header += Array("        0".utf8) + [UInt8](repeating: 0, count: 100) + Array("ustar\u{0}00".utf8)
    header += [UInt8](repeating: 0, count: 512 - header.count)
    header.replaceSubrange(148..<156, with: octal(header.reduce(0) { $0 + Int($1) }, 7) + [0x20])
    return header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }
}
