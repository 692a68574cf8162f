internal import ArgumentParser
internal import GoujiDaemon

/// `gouji alerts …`
struct Alerts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "告警：列出、接受、重新打开。",
    subcommands: [AlertList.self, AcceptAlert.self, ReopenAlert.self],
    defaultSubcommand: AlertList.self
  )
}

struct AcceptAlert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "接受一条告警：核实过，填报无误或不再更正。",
    discussion: DecisionWriter.discussion
  )

  @OptionGroup var spool: SpoolOptions

  @Argument(help: ArgumentHelp("告警的编号，即 gouji alerts 每行末尾的十六位。", valueName: "ID"))
  var id: String

  @Option(help: ArgumentHelp("为什么接受；随告警一起保存，写入结果。", valueName: "TEXT"))
  var note: String?

  func run() throws {
    try DecisionWriter(spool).write(id, .accept, note: note)
  }
}

struct ReopenAlert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "重新打开一条已经接受的告警。",
    discussion: DecisionWriter.discussion
  )

  @OptionGroup var spool: SpoolOptions

  @Argument(help: ArgumentHelp("告警的编号，即 gouji alerts 每行末尾的十六位。", valueName: "ID"))
  var id: String

  @Option(help: ArgumentHelp("为什么重新打开。", valueName: "TEXT"))
  var note: String?

  func run() throws {
    try DecisionWriter(spool).write(id, .reopen, note: note)
  }
}
