internal import ArgumentParser
internal import GoujiCore

@main
struct Gouji: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gouji",
    abstract: "核对政府信息公开工作年度报告：哪一格填错了，应该是多少。",
    // The forms are read only where their version is asked for.
    version: CommandLine.arguments.contains("--version") ? VersionText.text : Version.program,
    subcommands: [
      Check.self, Explain.self, Status.self, Alerts.self, RetryCommand.self, RecheckCommand.self, IndexCommand.self,
    ]
  )
}

/// What `gouji --version` says: the program's version and that of the newest form file.
enum VersionText {
  static var text: String {
    let form = try? FormLibrary(folder: ConfigurationFolder.find()).version
    return "gouji \(Version.program)（表样 \(form ?? "未找到")）"
  }
}
