internal import ArgumentParser
internal import Foundation
internal import GoujiCore
internal import GoujiDaemon
internal import GoujiHelpers
internal import GoujiStore

/// `gouji index …`
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "守护进程的索引。",
    subcommands: [Rebuild.self]
  )

  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rebuild",
      abstract: "从结果和原件重建索引；先停止守护进程。"
    )

    @OptionGroup var options: SpoolOptions

    func run() throws {
      let settings = try options.settings()
      try options.reporting {
        let spool = try Spool(state: settings.state, inbox: settings.inbox, outbox: settings.outbox)
        let index = try Index(path: spool.indexPath)
        let summary = try IndexBuilder(spool, index, try settings.judging()).rebuild()
        try index.close()
        print("索引已重建：\(summary.filings) 份结果。")
        for name in summary.problems { Terminal.complain("无法收入索引：\(name)（不是核对结果，或原件不在）") }
      }
    }
  }
}

struct RetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "把退回的文件放回收件箱，再读一次。",
    discussion: "例如安装了缺少的软件之后。守护进程可以正在运行。退出状态：0 已放回；66 没有这个文件。"
  )

  @OptionGroup var options: SpoolOptions

  @Argument(help: ArgumentHelp("文件名、结果名，或 rejected 中的名称。", valueName: "NAME"))
  var names: [String]

  func run() throws {
    let settings = try options.settings()
    try options.reporting {
      let retry = Retry(
        rejected: try Folder(path: settings.state + "/rejected"),
        inbox: try Folder(path: settings.inbox)
      )
      for name in names { print("已放回收件箱：\(try retry.run(name).displayed())") }
    }
  }
}

struct RecheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck",
    abstract: "程序或表样更新后，把已归档的报告重新核对一遍，只重写有变化的结果；先停止守护进程。"
  )

  @OptionGroup var options: SpoolOptions

  func run() throws {
    let settings = try options.settings()
    try options.reporting {
      let judging = try settings.judging()
      let spool = try Spool(state: settings.state, inbox: settings.inbox, outbox: settings.outbox)
      let index = try Index(path: spool.indexPath)
      let summary = try Recheck(spool, index, judging).run()
      try index.close()
      print("已重新核对 \(summary.judged) 份，\(summary.changed.count) 份结果有变化。")
      for name in summary.changed { print("  \(name.displayed())") }
      for name in summary.problems { Terminal.complain("找不到原件，或原件已改变：\(name)") }
    }
  }
}

extension Settings {
  /// What judges as the daemon does.
  ///
  /// - Throws: `ConfigurationError`.
  fileprivate func judging() throws -> Judging {
    let folder = try forms.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? ConfigurationFolder.find()
    return Judging(FileExaminer(library: try FormLibrary(folder: folder), helpers: HelperPool()))
  }
}
