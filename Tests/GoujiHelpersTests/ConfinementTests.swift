import Foundation
import Testing

@testable import GoujiHelpers

/// What a helper must not do is tried, in a process that locked itself in by the very function of the helper.
struct ConfinementTests {
  static let attempts = [
    "open-passwd", "open-font-settings", "open-for-writing", "create-inside", "create-outside", "make-folder", "remove",
    "rename", "internet", "datagram", "netlink", "bind-local", "execute", "fork", "trace-parent", "signal-parent",
    "new-namespace", "map-code", "make-code", "much-memory",
  ]

  /// The attempts are sound: without confinement each goes well, where the rights of this user suffice.
  @Test(arguments: attempts.filter { !["trace-parent", "new-namespace", "open-font-settings"].contains($0) })
  func unconfined(attempt: String) throws {
    #expect(try probe("none", attempt) == 0)
  }

  @Test(arguments: attempts)
  func reader(attempt: String) throws {
    #expect(try probe("reader", attempt) == (attempt == "much-memory" ? ENOMEM : EPERM))
  }

  @Test(arguments: attempts.filter { $0 != "open-font-settings" })
  func pdf(attempt: String) throws {
    let expected = ["much-memory": ENOMEM, "open-passwd": EACCES]
    #expect(try probe("pdf", attempt) == expected[attempt] ?? EPERM)
  }

  /// LibreOffice does what it likes in its folder, has threads and makes code; nothing else.
  @Test(arguments: attempts.filter { !["open-font-settings", "open-passwd"].contains($0) })
  func office(attempt: String) throws {
    // A socket is bound to nothing, though LibreOffice is told that it was.
    let allowed = ["open-for-writing", "create-inside", "remove", "fork", "map-code", "make-code", "bind-local"]
    let outside = ["create-outside", "make-folder", "rename", "execute"]
    let refused = attempt == "much-memory" ? ENOMEM : outside.contains(attempt) ? EACCES : EPERM
    #expect(try probe("office", attempt) == (allowed.contains(attempt) ? 0 : refused))
  }

  /// Each wall stands by itself: without the filter of system calls, landlock keeps files away.
  @Test(arguments: [
    "open-passwd", "open-for-writing", "create-inside", "create-outside", "make-folder", "remove", "rename", "execute",
  ])
  func pathsAlone(attempt: String) throws {
    #expect(try probe("paths", attempt) == EACCES)
  }

  /// Nothing that is handed over can be changed.
  @Test func sealed() throws {
    #expect(try probe("none", "unseal") == EPERM)
  }

  /// The errno of an attempt; 0 if it went well.
  private func probe(_ confinement: String, _ attempt: String) throws -> Int32 {
    let folder = try TemporaryFolder()
    try Data("file".utf8).write(to: folder.url.appending(path: "file"))
    defer { try? FileManager.default.removeItem(atPath: folder.url.path + "-outside") }
    let process = try ChildProcess(
      program: "\(Samples.programs.folder)/confinement-probe",
      arguments: [confinement, folder.url.path, attempt],
      environment: [],
      descriptors: []
    )
    var watch = Watch(process, time: FileTime(seconds: 60, clockSeconds: 600))
    guard case .exited(let status)? = process.end(&watch) else { return -1 }
    return status
  }
}
