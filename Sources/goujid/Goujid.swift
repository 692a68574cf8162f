internal import ArgumentParser
internal import CGouji
internal import GoujiCore
internal import GoujiDaemon
internal import Logging

@main
struct Goujid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goujid",
    abstract: "监视收件箱，核对放入的每一份报告，结果写入 outbox 和系统日志。",
    discussion: """
      在前台运行，直到收到 SIGTERM；SIGHUP 重新读取设置和表样。通常由 systemd 启动：systemctl start goujid。
      退出状态：0 正常停止；64 用法不对；74 读写出错；75 另一个 goujid 正在工作；78 设置或表样有误。
      """,
    version: Version.program
  )

  @Option(help: ArgumentHelp("设置文件，默认 \(Settings.standardFile)（没有则全部取默认值）。", valueName: "FILE"))
  var config: String?

  @Option(help: ArgumentHelp("收件箱；优先于设置文件。", valueName: "DIR"))
  var inbox: String?

  @Option(help: ArgumentHelp("结果文件夹；优先于设置文件。", valueName: "DIR"))
  var outbox: String?

  @Option(help: ArgumentHelp("工作目录，其下存放原件和索引；优先于设置文件。", valueName: "DIR"))
  var state: String?

  @Option(help: .hidden)
  var examineOnly: String?

  func run() throws {
    if let examineOnly {
      _ = gouji_die_with_parent()
      try ExamineOnly.run(name: examineOnly)
      return
    }
    gouji_keep_memory_small()
    let sink = PatientSink.system
    let launch = Launch(
      settingsFile: config,
      overrides: Settings.Overrides(inbox: inbox, outbox: outbox, state: state),
      journal: SystemJournal(sink: sink),
      supervisor: SystemdSupervisor(),
      logger: Logger(label: "goujid") { _ in JournalLogHandler(sink: sink) }
    )
    let status = launch.run()
    if status != 0 { throw ExitCode(status) }
  }
}
