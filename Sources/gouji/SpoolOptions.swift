internal import ArgumentParser
internal import GoujiCore
internal import GoujiDaemon

/// Where the daemon's folders are, said as to the daemon itself.
struct SpoolOptions: ParsableArguments {
  @Option(help: ArgumentHelp("守护进程的设置文件，默认 \(Settings.standardFile)。", valueName: "FILE"))
  var config: String?

  @Option(help: ArgumentHelp("收件箱；优先于设置文件。", valueName: "DIR"))
  var inbox: String?

  @Option(help: ArgumentHelp("结果文件夹；优先于设置文件。", valueName: "DIR"))
  var outbox: String?

  @Option(help: ArgumentHelp("工作目录；优先于设置文件。", valueName: "DIR"))
  var state: String?

  /// - Throws: `ExitCode` 78, with the complaint told.
  func settings() throws -> Settings {
    try reporting {
      try Settings.load(
        file: config,
        overrides: Settings.Overrides(inbox: inbox, outbox: outbox, state: state)
      )
    }
  }

  /// Runs `body`; what goes wrong is told in one line, and becomes the exit status of `sysexits(3)`.
  func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ConfigurationError {
      Terminal.complain(error.description)
      throw ExitCode(78)
    } catch let error as Spool.InUse {
      Terminal.complain(error.description)
      throw ExitCode(75)
    } catch let error as Retry.Problem {
      Terminal.complain(error.description)
      throw ExitCode(66)
    } catch let error as ExitCode {
      throw error
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode(74)
    }
  }
}
