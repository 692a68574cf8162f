internal import Glibc
internal import GoujiCore

/// One examination, rendered on a worker's thread, with what the summary counts.
struct Rendered: Sendable {
  var bytes: [UInt8]
  var verdict: Examination.Verdict
  var errors: Int
  var warnings: Int
  var notices: Int

  init(_ examination: Examination, as format: Check.Format, colour: Bool) {
    switch format {
    case .text: bytes = Array(ReportText(examination, colour: colour).text.utf8)
    case .json, .jsonl: bytes = examination.json(received: nil)
    }
    verdict = examination.verdict
    errors = examination.alerts.count { $0.severity == .error }
    warnings = examination.alerts.count { $0.severity == .warning }
    notices = examination.alerts.count { $0.severity == .notice }
  }
}

/// Writes results to standard output in the chosen format, and counts.
struct ResultSink {
  private let format: Check.Format
  private(set) var summary = Summary()
  private var buffer: [UInt8] = []

  /// Output is written in pieces of this size, but never held back from a terminal.
  private static let pieceSize = 1 << 18

  init(format: Check.Format) {
    self.format = format
  }

  mutating func begin() {
    if format == .json { buffer.append(UInt8(ascii: "[")) }
  }

  mutating func write(_ result: Rendered) {
    if format == .json, summary.files > 0 { buffer.append(contentsOf: ",\n".utf8) }
    buffer.append(contentsOf: result.bytes)
    if format == .jsonl { buffer.append(UInt8(ascii: "\n")) }
    summary.add(result)
    if format == .text || buffer.count >= ResultSink.pieceSize { flush() }
  }

  mutating func end() {
    switch format {
    case .json: buffer.append(contentsOf: "]\n".utf8)
    case .jsonl: break
    case .text: buffer.append(contentsOf: summary.text(colour: Terminal.hasColour).utf8)
    }
    flush()
  }

  private mutating func flush() {
    Terminal.write(buffer, to: STDOUT_FILENO)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// What came of all files together.
struct Summary {
  private(set) var files = 0
  private(set) var clean = 0
  private(set) var faulty = 0
  private(set) var rejected = 0
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var notices = 0

  mutating func add(_ result: Rendered) {
    files += 1
    switch result.verdict {
    case .clean: clean += 1
    case .alerts: faulty += 1
    case .rejected: rejected += 1
    }
    if result.verdict != .rejected { errors += result.errors }
    warnings += result.warnings
    notices += result.notices
  }

  /// 0 all clean, 1 some alert of severity error or warning, 2 some file rejected.
  var exitStatus: Int32 {
    rejected > 0 ? 2 : faulty > 0 ? 1 : 0
  }

  func text(colour: Bool) -> String {
    guard files > 0 else { return "没有要核对的文件。\n" }
    let style = TextStyle(colour: colour)
    var parts = ["\(clean) 份无误"]
    if faulty > 0 { parts.append(style.error("\(faulty) 份有问题")) }
    if rejected > 0 { parts.append(style.error("\(rejected) 份未能读取")) }
    return "共 \(files) 份：\(parts.joined(separator: "，"))。错误 \(errors) 处，警告 \(warnings) 处，提示 \(notices) 处。\n"
  }
}
