internal import ArgumentParser
internal import Foundation
internal import GoujiDaemon

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "守护进程在做什么：排队、已核对、退回各多少。",
    discussion: "读取结果文件夹中的 status.json。退出状态：0 正在运行；3 没有运行。"
  )

  @OptionGroup var spool: SpoolOptions

  @Flag(help: "原样输出 status.json。")
  var json = false

  func run() throws {
    let settings = try spool.settings()
    let path = "\(settings.outbox)/\(StatusFile.name)"
    guard let status = StatusFile.read(from: path) else {
      Terminal.complain("没有 \(path)：goujid 还没有在这里工作过，或没有读取的权限。")
      throw ExitCode(3)
    }
    let isRunning = status.state != .stopped && Spool.holder(of: settings.state) == status.process
    if json {
      let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      print(text, terminator: "")
    } else {
      print(isRunning ? "goujid 正在运行（进程 \(status.process)，\(status.since) 启动）" : "goujid 没有运行；以下是它上次的情况")
      print(status.line.displayed())
    }
    if !isRunning { throw ExitCode(3) }
  }
}
