import Foundation
import GoujiDaemon
import Testing

/// What only the built program can show.
@Suite struct GoujidTests {
  @Test func aSecondDaemonIsRefusedAndToldWhoIsAtWork() throws {
    let first = try Goujid()
    try first.start()
    try first.awaitStart()
    let second = try first.launch(Goujid.program, first.arguments, log: "second")
    second.waitUntilExit()
    #expect(second.terminationStatus == 75)
    let process = try #require(first.process)
    let words = try #require(first.folder.read("second"))
    #expect(words.contains("正由进程 \(process.processIdentifier) 使用"), "\(words)")
    #expect(first.stop() == 0)
  }

  @Test func settingsThatMakeNoSenseAreRefusedBeforeAnythingIsTouched() throws {
    let daemon = try Goujid()
    try daemon.folder.write("# a\nsettle: 3\n", to: "goujid.yaml")
    try daemon.start()
    daemon.process?.waitUntilExit()
    #expect(daemon.process?.terminationStatus == 78)
    #expect(daemon.log.contains("goujid.yaml:2：不认识的键“settle”；可用的键：forms、inbox"))
    #expect(!FileManager.default.fileExists(atPath: daemon.folder.path + "/index"))
  }

  @Test func aReloadTakesOverGoodSettingsAndRefusesBrokenOnes() throws {
    let daemon = try Goujid()
    try daemon.start()
    try daemon.awaitStart()
    let process = try #require(daemon.process).processIdentifier
    try daemon.folder.write("settling_time: many\n", to: "goujid.yaml")
    Foundation.kill(process, SIGHUP)
    try eventually("the broken file is refused") { daemon.log.contains("新的设置或表样有误") }
    #expect(daemon.log.contains("goujid.yaml:1：此处应为 0 到 60000 之间的整数（毫秒），现为“many”。"))
    try eventually("the status says so") {
      StatusFile.read(from: daemon.folder.path + "/outbox/status.json")?.trouble?.contains("继续按原来的工作") == true
    }
    try daemon.drop(Array("junk".utf8), as: "a.txt")
    try daemon.drain()
    try daemon.folder.write("settling_time: 0\n", to: "goujid.yaml")
    Foundation.kill(process, SIGHUP)
    try eventually("the good file is taken over") { daemon.log.contains("设置和表样已重新读取") }
    try eventually("the status is well") {
      StatusFile.read(from: daemon.folder.path + "/outbox/status.json").map { $0.trouble == nil } ?? false
    }
    #expect(daemon.process?.isRunning == true)
    #expect(daemon.stop() == 0)
    #expect(StatusFile.read(from: daemon.folder.path + "/outbox/status.json")?.state == .stopped)
  }

  @Test func filesOfEveryKindOfArrivalAreFiled() throws {
    let daemon = try Goujid()
    try daemon.start()
    try daemon.awaitStart()
    let load = try Load.files(6, seed: 5)
    let inbox = daemon.folder.path + "/inbox"
    try daemon.drop(load[0].bytes, as: load[0].name)
    try Data(load[1].bytes).write(to: URL(fileURLWithPath: "\(inbox)/\(load[1].name)"))
    try Data(load[2].bytes).write(to: URL(fileURLWithPath: daemon.folder.path + "/staging/linked"))
    #expect(link(daemon.folder.path + "/staging/linked", "\(inbox)/\(load[2].name)") == 0)
    try daemon.folder.make("inbox/南/西")
    try daemon.drop(load[3].bytes, as: "南/西/\(load[3].name)")
    // A folder with files, moved in whole.
    try daemon.folder.make("staging/北")
    try Data(load[4].bytes).write(to: URL(fileURLWithPath: daemon.folder.path + "/staging/北/\(load[4].name)"))
    #expect(rename(daemon.folder.path + "/staging/北", "\(inbox)/北") == 0)
    // What is not there yet stays.
    try Data(load[5].bytes).write(to: URL(fileURLWithPath: "\(inbox)/\(load[5].name).part"))
    #expect(symlink("/etc/passwd", "\(inbox)/link.txt") == 0)
    #expect(mkfifo("\(inbox)/pipe.txt", 0o600) == 0)
    try eventually("five are filed") {
      daemon.folder.files("archive").count + daemon.folder.files("rejected").count == 5
    }
    try eventually("what cannot be read is explained") {
      daemon.log.contains("link.txt 是符号链接") && daemon.log.contains("pipe.txt 不是普通文件")
    }
    #expect(daemon.folder.files("inbox") == ["\(load[5].name).part", "link.txt", "pipe.txt"])
    #expect(daemon.stop() == 0)
  }
}
