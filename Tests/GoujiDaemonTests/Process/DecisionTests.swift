import Foundation
import GoujiDaemon
import ReportGenerator
import Testing

/// Decisions on alerts as a clerk makes them: with the built programs.
@Suite struct DecisionTests {
  private struct Run {
    var status: Int32
    var output: String
    var error: String
  }

  private func gouji(_ daemon: Goujid, _ arguments: String...) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Goujid.products + "/gouji")
    let words = arguments.prefix { !$0.hasPrefix("-") && !$0.contains("note") }
    process.arguments = words + ["--config", daemon.folder.path + "/goujid.yaml", "--state", daemon.folder.path]
    process.arguments?.append(contentsOf: arguments.dropFirst(words.count))
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: text, error: complaint)
  }

  /// Two reports of one organ; the second is the first with another figure, and the same fault.
  private static let years = GeneratedYears.make(
    seed: 3,
    first: 2021,
    count: 2,
    planting: { _ in .carry(column: "natural", by: 3) },
    mistakes: .none
  ).reports

  private func result(_ daemon: Goujid, _ name: String) throws -> FiledResult {
    let file = try #require(daemon.folder.files("outbox").first { $0.hasPrefix(name) })
    return try FiledResult(json: Data(try #require(daemon.folder.read("outbox/\(file)")).utf8))
  }

  private func alert(_ daemon: Goujid, _ name: String) throws -> FiledResult.Alert {
    try #require(try result(daemon, name).alerts.first { $0.code == "YEAR-CARRY" && $0.at == "natural" })
  }

  private func started(_ count: Int = 1) throws -> Goujid {
    let daemon = try Goujid()
    try daemon.start()
    try daemon.awaitStart()
    for (number, report) in Self.years.enumerated() { try daemon.drop(report.bytes, as: "\(number).txt") }
    try daemon.drain()
    return daemon
  }

  @Test func anAcceptedAlertStaysAcceptedWhateverComes() throws {
    let daemon = try started()
    let id = try alert(daemon, "1.txt").id
    let all = try gouji(daemon, "alerts", "list")
    #expect(all.output.split(separator: "\n").contains { $0.hasSuffix(id) })

    let run = try gouji(daemon, "alerts", "accept", id, "--note", "上年漏报，已在本年更正")
    #expect(run.status == 0 && run.error == "", "\(run)")
    #expect(run.output.hasPrefix("[YEAR-CARRY] 表三“自然人”一列：") && run.output.hasSuffix("\n已接受。\n"), "\(run)")
    #expect(try alert(daemon, "1.txt").state == "accepted")
    #expect(try alert(daemon, "1.txt").note == "上年漏报，已在本年更正")
    #expect(try !gouji(daemon, "alerts", "list", "--open").output.contains(id))
    #expect(try gouji(daemon, "alerts", "list", "--accepted").output.contains("上年漏报，已在本年更正）\(id)"))
    #expect(daemon.folder.files("decisions").isEmpty && daemon.folder.files("archive/decisions").count == 1)

    // A re-filing with other figures and the same fault; a restart; a recheck; an index made anew.
    var text = Self.years[1].text
    let cell = "年度报告"
    #expect(text.contains(cell))
    text += "\n（补充说明：无。）\n"
    try daemon.drop(Array(text.utf8), as: "again.txt")
    try daemon.drain()
    #expect(try alert(daemon, "again.txt").state == "accepted")
    #expect(daemon.stop() == 0)
    #expect(try gouji(daemon, "recheck").status == 0)
    #expect(try alert(daemon, "1.txt").state == "accepted")
    #expect(try gouji(daemon, "index", "rebuild").status == 0)
    #expect(try gouji(daemon, "recheck").output.contains("0 份结果有变化"))
    #expect(try alert(daemon, "1.txt").note == "上年漏报，已在本年更正")
    try daemon.start()
    try daemon.awaitStart(number: 2)

    let back = try gouji(daemon, "alerts", "reopen", id)
    #expect(back.status == 0 && back.output.hasSuffix("\n已重新打开。\n"), "\(back)")
    #expect(try alert(daemon, "1.txt").state == "open")
    #expect(try alert(daemon, "1.txt").note == nil)
    #expect(daemon.stop() == 0)
  }

  @Test func aDecisionMadeWhileNoDaemonRunsWaits() throws {
    let daemon = try started()
    let id = try alert(daemon, "1.txt").id
    #expect(daemon.stop() == 0)
    let run = try gouji(daemon, "alerts", "accept", id.uppercased())
    #expect(run.status == 0 && run.output.contains("goujid 没有运行，等它启动后生效"), "\(run)")
    #expect(try alert(daemon, "1.txt").state == "open")
    try daemon.start()
    try eventually("the decision is taken up") { try alert(daemon, "1.txt").state == "accepted" }
    #expect(daemon.stop() == 0)
  }

  @Test func anAlertIsExplainedAndTheIndexIsHistoryForACheck() throws {
    let daemon = try started()
    let id = try alert(daemon, "1.txt").id
    let told = try gouji(daemon, "explain", id)
    #expect(told.status == 0 && told.output.contains("  编号：\(id)\n"), "\(told)")
    #expect(told.output.contains("年报告的结转下年度为") && told.output.contains("改法\n"), "\(told)")
    #expect(try gouji(daemon, "explain", "0123456789abcdef").status == 66)

    // Only this year's file is given; last year's is what the daemon has filed, at work or not.
    let file = daemon.folder.path + "/this-year.txt"
    try Data(Self.years[1].bytes).write(to: URL(fileURLWithPath: file))
    func check(_ history: String?) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Goujid.products + "/gouji")
      process.arguments = ["check", file] + (history.map { ["--history", $0] } ?? [])
      let output = Pipe()
      (process.standardOutput, process.standardError) = (output, output)
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return text
    }
    #expect(try !check(nil).contains("YEAR-CARRY"))
    for isAtWork in [true, false] {
      if !isAtWork { #expect(daemon.stop() == 0) }
      for path in ["", "/outbox", "/index/gouji.sqlite"] {
        let text = try check(daemon.folder.path + path)
        #expect(text.contains("YEAR-CARRY"), "\(path), at work \(isAtWork): \(text)")
      }
    }
    let empty = try check(daemon.folder.path + "/nowhere.sqlite")
    #expect(empty == "gouji: 没有这个文件或文件夹：\(daemon.folder.path)/nowhere.sqlite\n")
  }

  @Test func whatCannotBeDecidedIsSaid() throws {
    let daemon = try started()
    let unknown = try gouji(daemon, "alerts", "accept", "0123456789abcdef")
    #expect(unknown.status == 66)
    #expect(unknown.error == "gouji: 没有编号为“0123456789abcdef”的告警。编号是 gouji alerts 每行末尾的十六位数字和字母。\n")
    #expect(try gouji(daemon, "alerts", "accept", "第一条").status == 66)
    // What is no decision is put aside and said, and stops nothing.
    try daemon.folder.write("{}", to: "decisions/junk.json")
    try eventually("junk is put aside") { daemon.folder.files("rejected") == ["junk.json"] }
    let id = try alert(daemon, "1.txt").id
    #expect(try gouji(daemon, "alerts", "accept", id, "--note", "核实无误").output.hasSuffix("\n已接受。\n"))
    #expect(daemon.stop() == 0)
  }
}
