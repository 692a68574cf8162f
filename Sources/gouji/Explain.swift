internal import ArgumentParser
internal import Foundation
internal import GoujiCore
internal import GoujiDaemon
internal import GoujiHelpers

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "把一处问题从头到尾说清楚：原文或表格在哪里、怎么算的、试过哪些读法、怎么改。",
    discussion: """
      FILE：当场核对这份文件，说明其中的每一处。ALERT：告警的编号（gouji alerts 每行末尾的十六位），从守护进程的结果中查找。
      退出状态：0 已说明；64 用法不对；66 没有这个文件或告警；77 没有权限。
      """
  )

  @OptionGroup var spool: SpoolOptions

  @Option(
    name: .customLong("history"),
    help: ArgumentHelp("其他年份的报告，同 gouji check；可以重复。", valueName: "PATH")
  )
  var past: [String] = []

  @Argument(help: ArgumentHelp("文件，或告警的编号。", valueName: "FILE|ALERT"))
  var subject: String

  func run() throws {
    let library: FormLibrary
    do {
      library = try FormLibrary(folder: ConfigurationFolder.find(), performing: ParallelMap.each)
    } catch let error as ConfigurationError {
      Terminal.complain(error.description)
      throw ExitCode(78)
    }
    let examiner = FileExaminer(library: library, helpers: HelperPool())
    if DecisionFile.isID(subject.lowercased()), !FileManager.default.fileExists(atPath: subject) {
      try explain(alert: subject.lowercased(), examiner)
    } else {
      try explain(file: subject, examiner)
    }
  }

  private func explain(file: String, _ examiner: FileExaminer) throws {
    do {
      let inputs = try Input.all([file])
      let history = try History(past, examiner)
      for input in inputs {
        for judged in history.judged(input.read(with: examiner).map { examiner.judge($0) }) {
          tell(judged, library: examiner.library, id: nil)
        }
      }
    } catch let error as Input.Missing {
      Terminal.complain(error.description)
      throw ExitCode(66)
    } catch let error as HistoryIndex.Unreadable {
      Terminal.complain(error.description)
      throw ExitCode(66)
    }
  }

  /// The original and those that it was judged with are in the archive.
  private func explain(alert id: String, _ examiner: FileExaminer) throws {
    let settings = try spool.settings()
    guard let found = try AlertSearch(outbox: settings.outbox).find(id) else {
      Terminal.complain("没有编号为“\(id)”的告警。编号是 gouji alerts 每行末尾的十六位数字和字母。")
      throw ExitCode(66)
    }
    let archive = "\(settings.state)/archive"
    let past = found.result.history.judgedWith.map { "\(archive)/\($0.dropLast(".json".count))" }
    let folder = found.result.verdict == "rejected" ? "\(settings.state)/rejected" : archive
    let own = "\(folder)/\(found.name.dropLast(".json".count))"
    guard let bytes = FileManager.default.contents(atPath: own),
      let history = try? History(past.filter { FileManager.default.fileExists(atPath: $0) }, examiner)
    else { return tellStated(found, "读不到原件 \(own)，以下是结果中所记的。") }
    for var judged in history.judged(examiner.examine(Array(bytes), name: found.result.source.name)) {
      guard let position = judged.examination.alerts.firstIndex(where: { $0.id == id }) else { continue }
      judged.examination.alerts[position].state = Alert.State(rawValue: found.alert.state) ?? .open
      judged.examination.alerts[position].note = found.alert.note
      return tell(judged, library: examiner.library, id: id)
    }
    tellStated(found, "单看原件和上年的报告没有这一处，以下是结果中所记的。")
  }

  private func tell(_ judged: History.Judged, library: FormLibrary, id: String?) {
    let explanation = Explanation(
      judged.examination,
      library: library,
      earlier: judged.earlier,
      colour: Terminal.hasColour
    )
    print(id.flatMap { explanation.text(of: $0) } ?? explanation.text, terminator: "\n")
  }

  private func tellStated(_ found: AlertSearch.Found, _ reason: String) {
    print(reason.displayed())
    print("\(found.result.source.name)：\(found.alert.message) [\(found.alert.code)]".displayed())
    if let note = found.alert.note { print("说明：\(note)".displayed()) }
  }
}
