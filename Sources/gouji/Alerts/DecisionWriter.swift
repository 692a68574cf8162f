internal import ArgumentParser
internal import Foundation
@preconcurrency internal import Glibc
internal import GoujiDaemon

/// Hands a person's decision to the daemon, and says what has become of it.
struct DecisionWriter {
  static let discussion =
    "决定作为一个小文件放进工作目录下的 decisions，由守护进程写入结果和索引；重新核对、重新报送、重启之后仍然有效。"
    + "退出状态：0 已记下；65 告警已关闭；66 没有这条告警；77 没有权限。"

  private let spool: SpoolOptions
  /// Longer notes are no notes.
  private static let longestNote = 1000
  /// How long to wait for the daemon to say that it has taken effect.
  private static let patience = 50
  private static let step: UInt32 = 100_000

  init(_ spool: SpoolOptions) {
    self.spool = spool
  }

  /// - Throws: `ExitCode`, with the complaint told.
  func write(_ text: String, _ verb: DecisionFile.Verb, note: String?) throws {
    let id = text.lowercased()
    let note = note?.trimmingCharacters(in: .whitespacesAndNewlines)
    if let note, note.count > DecisionWriter.longestNote {
      throw complaint("说明太长：最多 \(DecisionWriter.longestNote) 个字。", 64)
    }
    let settings = try spool.settings()
    let found = try AlertSearch(outbox: settings.outbox).find(id)
    guard let found else {
      throw complaint("没有编号为“\(text.displayed())”的告警。编号是 gouji alerts 每行末尾的十六位数字和字母。", 66)
    }
    guard found.alert.state != "closed" else {
      let by = found.result.history.supersededBy.map { "，见取代它的 \($0)" } ?? ""
      throw complaint("告警 \(id) 已经关闭：它所在的报告已被重新报送的取代\(by)。", 65)
    }
    let file = DecisionFile(
      alert: id,
      decision: verb,
      note: note.flatMap { $0.isEmpty ? nil : $0 },
      decided: DecisionWriter.now()
    )
    let folder = try put(file, below: settings.state)
    print("[\(found.alert.code)] \(found.alert.message)".displayed())
    let what = verb == .accept ? "已接受" : "已重新打开"
    guard Spool.holder(of: settings.state) != nil else {
      print("已记下；goujid 没有运行，等它启动后生效（systemctl start goujid）。")
      return
    }
    print(awaitEffect("\(folder)/\(file.name)") ? "\(what)。" : "已记下；goujid 正忙，稍后生效。")
  }

  private func put(_ file: DecisionFile, below state: String) throws -> String {
    let path = "\(state)/decisions"
    do {
      let folder = try Folder(path: path)
      let staged = try Staged(try file.json, in: folder)
      // The daemon reads it by its group, whatever this person's umask.
      guard fchmod(staged.file.descriptor, 0o640) == 0 else { throw SystemFault("fchmod", path) }
      try staged.file.sync()
      try staged.publish(asNew: file.name)
      try folder.sync()
      return path
    } catch let fault as SystemFault where [EACCES, EPERM, EROFS].contains(fault.code) {
      throw complaint("没有写入 \(path) 的权限。请管理员把您加入 gouji 组（adduser 用户名 gouji），重新登录后再试。", 77)
    } catch let fault as SystemFault where fault.code == ENOENT {
      throw complaint("没有文件夹 \(path)：goujid 还没有在这里工作过。", 66)
    } catch {
      throw complaint("\(error)", 74)
    }
  }

  /// The daemon puts the file away when the decision has taken effect.
  private func awaitEffect(_ path: String) -> Bool {
    for _ in 0..<DecisionWriter.patience {
      if access(path, F_OK) != 0 { return true }
      usleep(DecisionWriter.step)
    }
    return false
  }

  private static func now() -> String {
    let milliseconds = Clock.wall / 1_000_000
    let fraction = String(1000 + milliseconds % 1000).dropFirst()
    return "\(Timestamp.text(seconds: milliseconds / 1000).dropLast()).\(fraction)Z"
  }

  private func complaint(_ words: String, _ status: Int32) -> ExitCode {
    Terminal.complain(words)
    return ExitCode(status)
  }
}
