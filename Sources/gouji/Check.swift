internal import ArgumentParser
internal import Foundation
internal import GoujiCore
internal import GoujiHelpers

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "核对报告，不需要守护进程、root 权限或网络。",
    discussion: "退出状态：0 全部无误；1 有错误或警告；2 有文件未能读取；64 用法不对；66 文件不存在。"
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case jsonl
  }

  @Option(help: "输出格式：text 供人阅读；json 一个数组；jsonl 每份报告一行。")
  var format = Format.text

  @Option(
    name: .customLong("history"),
    help: ArgumentHelp(
      "其他年份的报告，只用来对照，不输出；可以重复。文件、文件夹，或守护进程的工作目录、结果文件夹、索引（gouji.sqlite）。",
      valueName: "PATH"
    )
  )
  var past: [String] = []

  @Argument(help: ArgumentHelp("文件、文件夹（其下所有文件）或 -（标准输入）。", valueName: "PATH"))
  var paths: [String]

  func run() throws {
    let library: FormLibrary
    do {
      library = try FormLibrary(folder: ConfigurationFolder.find(), performing: ParallelMap.each)
    } catch let error as ConfigurationError {
      Terminal.complain(error.description)
      throw ExitCode(78)
    }
    let examiner = FileExaminer(library: library, helpers: HelperPool())
    let inputs: [Input]
    let history: History
    do {
      inputs = try Input.all(paths)
      history = try History(past, examiner)
    } catch let error as Input.Missing {
      Terminal.complain(error.description)
      throw ExitCode(66)
    } catch let error as HistoryIndex.Unreadable {
      Terminal.complain(error.description)
      throw ExitCode(66)
    }
    var sink = ResultSink(format: format)
    var progress = Progress(total: inputs.count)
    sink.begin()
    if inputs.count == 1 {
      for judged in history.judged(inputs[0].read(with: examiner).map { examiner.judge($0) }) {
        sink.write(Rendered(judged.examination, as: format, colour: Terminal.hasColour))
      }
    } else {
      HistoryRun(examiner: examiner, years: YearJudge(library), format: format, history: history).run(
        inputs,
        step: { progress.step() },
        deliver: { results in for result in results { sink.write(result) } }
      )
    }
    sink.end()
    progress.end()
    if sink.summary.exitStatus != 0 { throw ExitCode(sink.summary.exitStatus) }
  }
}
