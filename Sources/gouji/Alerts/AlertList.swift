internal import ArgumentParser
internal import Foundation
internal import GoujiDaemon

/// `gouji alerts`, without a word behind it.
struct AlertList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出各份报告中的告警。",
    discussion: "读取结果文件夹；不另指定时只列还没有解决的。没有结果或筛选不到时不输出，退出状态仍为 0。"
  )

  enum Which: String, EnumerableFlag {
    case open
    case accepted
    case all

    static func help(for value: Which) -> ArgumentHelp? {
      switch value {
      case .open: "只列还没有解决的（默认）。"
      case .accepted: "只列已经接受的，连同说明。"
      case .all: "全部列出，包括已经接受的，以及随报告被取代而关闭的。"
      }
    }
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case jsonl
  }

  @OptionGroup var spool: SpoolOptions

  @Flag(exclusivity: .exclusive)
  var which = Which.open

  @Option(help: ArgumentHelp("只列这一年的报告。", valueName: "YEAR"))
  var year: Int?

  @Option(help: ArgumentHelp("只列这个区划的报告：六位代码，或它前面的几位（如 62 为全省）。", valueName: "CODE"))
  var region: String?

  @Option(help: ArgumentHelp("只列机关名称中含有这些字的。", valueName: "NAME"))
  var agency: String?

  @Option(help: ArgumentHelp("只列这种代码的，可以重复；T3 指 T3- 开头的所有代码。", valueName: "CODE"))
  var code: [String] = []

  @Option(help: ArgumentHelp("只列这一天（UTC）以来收到的，如 2026-01-20。", valueName: "DATE"))
  var since: String?

  @Option(help: "输出格式：text 供人阅读；json 一个数组；jsonl 每条一行。")
  var format = Format.text

  func validate() throws {
    if let since, since.wholeMatch(of: #/\d{4}-\d{2}-\d{2}(T[\d:]+Z)?/#) == nil {
      throw ValidationError("--since 应为日期，如 2026-01-20。")
    }
    if let region, region.isEmpty || region.count > 6 || !region.allSatisfy(\.isWholeNumber) {
      throw ValidationError("--region 应为一到六位数字。")
    }
  }

  /// One line of `jsonl`.
  struct Line: Encodable {
    var id: String
    var code: String
    var severity: String
    var state: String
    var note: String?
    var at: String?
    var message: String
    var agency: String?
    var region: String?
    var year: Int?
    var file: String
    var result: String
    var received: String?
  }

  func run() throws {
    let settings = try spool.settings()
    let outbox = try spool.reporting { try Folder(path: settings.outbox) }
    var names: [String] = []
    try spool.reporting {
      try outbox.forEachName { name, _ in
        if let name, name.hasSuffix(".json"), !name.hasPrefix("."), name != StatusFile.name { names.append(name) }
      }
    }
    // A report that was filed in two formats states each of its alerts twice.
    var told: Set<String> = []
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var count = 0
    for name in names.sorted() {
      guard let data = FileManager.default.contents(atPath: "\(settings.outbox)/\(name)") else { continue }
      guard let result = try? JSONDecoder().decode(ResultHead.self, from: data) else {
        Terminal.complain("\(name) 不是核对结果，已跳过。")
        continue
      }
      for line in lines(result, name) where told.insert(line.id).inserted {
        switch format {
        case .text: print(text(line))
        case .jsonl: print(String(decoding: try encoder.encode(line), as: UTF8.self))
        case .json: print((count == 0 ? "[" : ",") + String(decoding: try encoder.encode(line), as: UTF8.self))
        }
        count += 1
      }
    }
    if format == .json { print(count == 0 ? "[]" : "]") }
  }

  private func lines(_ result: ResultHead, _ name: String) -> [Line] {
    guard result.history.supersededBy == nil || which == .all, matches(result) else { return [] }
    return result.alerts.filter { isAskedFor($0.code) && (which == .all || $0.state == which.rawValue) }.map { alert in
      Line(
        id: alert.id,
        code: alert.code,
        severity: alert.severity,
        state: alert.state,
        note: alert.note,
        at: alert.at,
        message: alert.message,
        agency: result.report?.agency,
        region: result.report?.region,
        year: result.report?.year,
        file: result.source.name,
        result: name,
        received: result.source.received
      )
    }
  }

  private func matches(_ result: ResultHead) -> Bool {
    if let year, result.report?.year != year { return false }
    if let region, result.report?.region?.hasPrefix(trimmed(region)) != true { return false }
    if let agency, result.report?.agency?.contains(agency) != true { return false }
    if let since, (result.source.received ?? "") < since { return false }
    return true
  }

  /// A whole province or prefecture is meant by its code, which ends in zeros.
  private func trimmed(_ region: String) -> String {
    guard region.count == 6 else { return region }
    if region.hasSuffix("0000") { return String(region.prefix(2)) }
    return region.hasSuffix("00") ? String(region.prefix(4)) : region
  }

  private func isAskedFor(_ other: String) -> Bool {
    code.isEmpty || code.contains { other == $0 || other.hasPrefix("\($0)-") }
  }

  private func text(_ line: Line) -> String {
    let severity = ["error": "错误", "warning": "警告", "notice": "提示"][line.severity] ?? line.severity
    let who = [line.agency, line.year.map { "\($0) 年" }].compactMap { $0 }.joined(separator: " ")
    let state = ["accepted": "已接受", "closed": "已关闭"][line.state].map { "，\($0)" } ?? ""
    let note = line.note.map { "，说明：\($0)" } ?? ""
    return
      "[\(severity)\(state)] \(who.isEmpty ? line.file : who)：\(line.message) [\(line.code)]（\(line.result)\(note)）\(line.id)"
      .displayed()
  }
}

/// What alerts are chosen by; the cells are left unread.
private struct ResultHead: Decodable {
  var source: FiledResult.Source
  var report: FiledResult.Report?
  var alerts: [FiledResult.Alert]
  var history: FiledResult.History
}
