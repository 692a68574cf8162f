import Foundation
import TestSupport
import Testing

/// `gouji status`, `alerts`, `retry`, `recheck` and `index rebuild` on a spool on which `goujid` ran: what they print
/// and how they end, to the letter.
struct SpoolCommandTests {
  private let faulty = "620403-平川区-2020.txt"
  private let result = "620403-平川区-2020.txt.d664f4c622d5.json"
  private let junk = Data("会议通知\n".utf8)
  private let items =
    "[错误] 白银市平川区人民政府 2020 年：表三“自然人”一列：各项办理结果合计 3 件，（七）总计填报 0 件，相差 3 件。 [T3-ITEMS]（620403-平川区-2020.txt.d664f4c622d5.json）9ac2d90ddd3f887b"

  /// A report and a file that is none, filed.
  private func filed() throws -> RunningDaemon {
    let daemon = try RunningDaemon()
    try daemon.start()
    try daemon.drop(sample: faulty)
    try daemon.drop(junk, as: "通知.txt")
    try daemon.awaitDone(1, rejected: 1)
    return daemon
  }

  private func expect(
    _ run: BuiltProgram,
    _ output: String,
    error: String = "",
    status: Int32 = 0,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.output == output, sourceLocation: location)
    #expect(run.error == error, sourceLocation: location)
    #expect(run.status == status, sourceLocation: location)
  }

  // MARK: status

  @Test func statusOfADaemonThatRunsAndOfOneThatRanBefore() throws {
    let daemon = try filed()
    let since = try #require(try daemon.status("since"))
    let counts = "本次已核对 1 份，退回 1 份，重复 0 份\n"
    expect(try daemon.gouji("status"), "goujid 正在运行（进程 \(daemon.id)，\(since) 启动）\n空闲；" + counts)
    expect(try daemon.gouji("status", "--json"), try #require(daemon.read("outbox/status.json")))
    #expect(daemon.stop() == 0)
    expect(try daemon.gouji("status"), "goujid 没有运行；以下是它上次的情况\n已停止；" + counts, status: 3)
  }

  @Test func statusWhereNoDaemonEverWorked() throws {
    let spool = try RunningDaemon()
    let error = "gouji: 没有 DIR/outbox/status.json：goujid 还没有在这里工作过，或没有读取的权限。\n"
    expect(try spool.gouji("status"), "", error: error, status: 3)
    try spool.write("{", to: "outbox/status.json")
    expect(try spool.gouji("status"), "", error: error, status: 3)
  }

  @Test(arguments: [["status"], ["alerts"], ["retry", "x"], ["recheck"], ["index", "rebuild"]])
  func withoutASpoolThereIsNothingToSay(_ command: [String]) throws {
    let spool = try RunningDaemon(isEmpty: true)
    var run = try BuiltProgram.run("gouji", command + ["--config", "\(spool.path)/goujid.yaml", "--state", spool.path])
    run.error = run.error.replacing(spool.path, with: "DIR")
    let error = "gouji: DIR/goujid.yaml：inbox（默认值）：文件夹不存在：DIR/inbox。请先建立它，或改正路径。\n"
    expect(run, "", error: error, status: 78)
  }

  // MARK: alerts

  @Test func alertsAreChosenByOrganYearRegionCodeAndDay() throws {
    let daemon = try filed()
    #expect(daemon.stop() == 0)
    let total = items.replacing("“自然人”", with: "“总计”").replacing("9ac2d90ddd3f887b", with: "d71f71af46af419e")
    expect(try daemon.gouji("alerts", "--code", "T3-ITEMS"), items + "\n" + total + "\n")
    let all = try daemon.gouji("alerts")
    #expect(all.status == 0 && all.error == "")
    #expect(all.output.split(separator: "\n").count == 8)
    let rejected = all.output.split(separator: "\n").filter { $0.contains("READ-NOT-REPORT") }
    #expect(rejected.count == 1 && rejected.allSatisfy { $0.hasPrefix("[错误] 通知.txt：") })
    let ofReport = all.output.split(separator: "\n").filter { $0.contains(result) }.map { "\($0)\n" }.joined()
    let filters = [["--year", "2020"], ["--region", "620403"], ["--region", "620000"], ["--region", "6204"]]
    for filter in filters + [["--agency", "平川"]] {
      expect(try daemon.gouji("alerts", filter[0], filter[1]), ofReport)
    }
    expect(try daemon.gouji("alerts", "--since", "2020-01-01"), all.output)
    let none = [["--year", "2019"], ["--region", "610000"], ["--agency", "碑林"], ["--code", "T4"]]
    for filter in none + [["--since", "2999-01-01"]] { expect(try daemon.gouji("alerts", filter[0], filter[1]), "") }
    let table = try daemon.gouji("alerts", "--code", "T3")
    #expect(table.output.split(separator: "\n").count == 4)
  }

  @Test func alertsAsJSON() throws {
    let daemon = try filed()
    #expect(daemon.stop() == 0)
    let lines = try daemon.gouji("alerts", "--format", "jsonl", "--code", "T3-ITEMS", "--code", "READ").output
    let objects = lines.split(separator: "\n")
    #expect(objects.count == 3)
    let received = try #require(lines.firstMatch(of: #/"received":"([^"]+)"/#)).1
    #expect(
      objects.first ?? ""
        == #"{"agency":"白银市平川区人民政府","at":"natural","code":"T3-ITEMS","file":"\#(faulty)","id":"9ac2d90ddd3f887b","message":"表三“自然人”一列：各项办理结果合计 3 件，（七）总计填报 0 件，相差 3 件。","received":"\#(received)","region":"620403","result":"\#(result)","severity":"error","state":"open","year":2020}"#
    )
    let array = try daemon.gouji("alerts", "--format", "json", "--code", "T3-ITEMS", "--code", "READ")
    expect(array, "[" + objects.joined(separator: "\n,") + "\n]\n")
  }

  @Test func alertsOfAnEmptyOutboxAndOfWhatIsNoResult() throws {
    let spool = try RunningDaemon()
    expect(try spool.gouji("alerts"), "")
    expect(try spool.gouji("alerts", "--format", "json"), "[]\n")
    try spool.write("{}", to: "outbox/别的.json")
    try FileManager.default.createDirectory(atPath: "\(spool.path)/outbox/文件夹.json", withIntermediateDirectories: true)
    try spool.write("", to: "outbox/readme.txt")
    let error = "gouji: 别的.json 不是核对结果，已跳过。\ngouji: 文件夹.json 无法读取，已跳过。\n"
    expect(try spool.gouji("alerts"), "", error: error)
  }

  @Test func alertsAskedForWrongly() throws {
    let spool = try RunningDaemon()
    let wrong = [["--since", "昨天"], ["--region", "62x"], ["--year", "last"], ["--format", "xml"]]
    for filter in wrong { #expect(try spool.gouji("alerts", filter[0], filter[1]).status == 64, "\(filter)") }
  }

  // MARK: retry

  @Test func retryPutsARejectedFileBackByAnyOfItsNames() throws {
    let daemon = try filed()
    #expect(daemon.stop() == 0)
    let original = try #require(try daemon.names("rejected").first)
    for name in ["通知.txt", original, original + ".json"] {
      expect(try daemon.gouji("retry", name), "已放回收件箱：通知.txt\n")
      #expect(try daemon.names("inbox") == ["通知.txt"] && daemon.names("rejected").isEmpty)
      try FileManager.default.moveItem(
        atPath: "\(daemon.path)/inbox/通知.txt",
        toPath: "\(daemon.path)/rejected/\(original)"
      )
    }
    try daemon.write("another", to: "inbox/通知.txt")
    expect(try daemon.gouji("retry", "通知.txt"), "", error: "gouji: 收件箱中已有“通知.txt”，请先移走它。\n", status: 66)
    let unknown = "gouji: 退回的文件中没有“没有.txt”。可用文件名、结果名或 rejected 中的名称。\n"
    expect(try daemon.gouji("retry", "没有.txt"), "", error: unknown, status: 66)
    try daemon.write("2", to: "rejected/通知.txt.000000000000")
    let several = "gouji: 退回的文件中有几个“通知.txt”，请写明是哪一个：通知.txt.000000000000、\(original)。\n"
    expect(try daemon.gouji("retry", "通知.txt"), "", error: several, status: 66)
  }

  @Test func aRunningDaemonReadsWhatIsPutBack() throws {
    let daemon = try filed()
    expect(try daemon.gouji("retry", "通知.txt"), "已放回收件箱：通知.txt\n")
    try daemon.awaitDone(1, rejected: 2)
    #expect(try daemon.names("rejected").count == 1 && daemon.names("inbox").isEmpty)
    #expect(daemon.stop() == 0)
  }

  // MARK: recheck and index rebuild

  @Test func whatWorksOnTheIndexWaitsForTheDaemonToStop() throws {
    let daemon = try RunningDaemon()
    try daemon.start()
    let error =
      "gouji: DIR 正由进程 \(daemon.id) 使用，同一组文件夹只能由一个 goujid 处理。请先停止它：systemctl stop goujid。\n"
    expect(try daemon.gouji("recheck"), "", error: error, status: 75)
    expect(try daemon.gouji("index", "rebuild"), "", error: error, status: 75)
    #expect(daemon.stop() == 0)
  }

  @Test func recheckPublishesOnlyWhatDiffers() throws {
    let daemon = try filed()
    #expect(daemon.stop() == 0)
    let before = try #require(daemon.read("outbox/\(result)"))
    expect(try daemon.gouji("recheck"), "已重新核对 1 份，0 份结果有变化。\n")
    try daemon.write(before.replacing("相差 3 件", with: "相差 4 件"), to: "outbox/\(result)")
    expect(try daemon.gouji("recheck"), "已重新核对 1 份，1 份结果有变化。\n  \(result)\n")
    #expect(daemon.read("outbox/\(result)") == before)
    try FileManager.default.removeItem(atPath: "\(daemon.path)/archive/\(result.dropLast(5))")
    expect(try daemon.gouji("recheck"), "已重新核对 0 份，0 份结果有变化。\n", error: "gouji: 找不到原件，或原件已改变：\(result)\n")
    #expect(daemon.read("outbox/\(result)") == before)
  }

  @Test func anIndexIsMadeAnewFromWhatLiesThere() throws {
    let daemon = try filed()
    #expect(daemon.stop() == 0)
    for name in try daemon.names("index") { try FileManager.default.removeItem(atPath: "\(daemon.path)/index/\(name)") }
    expect(try daemon.gouji("index", "rebuild"), "索引已重建：2 份结果。\n")
    expect(try daemon.gouji("recheck"), "已重新核对 1 份，0 份结果有变化。\n")
    // The daemon knows again what it has filed.
    try daemon.start()
    try daemon.drop(try Data(contentsOf: Folders.samples.appending(path: faulty)), as: "又一份.txt")
    try daemon.awaitDone(0, rejected: 0, duplicates: 1)
    #expect(daemon.stop() == 0)
    try FileManager.default.removeItem(atPath: "\(daemon.path)/archive/\(result.dropLast(5))")
    let error = "gouji: 无法收入索引：\(result)（不是核对结果，或原件不在）\n"
    expect(try daemon.gouji("index", "rebuild"), "索引已重建：1 份结果。\n", error: error)
  }

  @Test func anEmptyOutboxMakesAnEmptyIndex() throws {
    let spool = try RunningDaemon()
    expect(try spool.gouji("index", "rebuild"), "索引已重建：0 份结果。\n")
    expect(try spool.gouji("recheck"), "已重新核对 0 份，0 份结果有变化。\n")
  }
}
