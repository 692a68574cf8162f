internal import Foundation
internal import GoujiCore

/// What an administrator may decide: `goujid.yaml`, overridden by flags.
package struct Settings: Equatable, Sendable {
  /// Root of the spool: `archive`, `rejected` and `index` are below it.
  package var state = "/var/lib/gouji"
  /// Nil means `inbox` below the state folder.
  package var inboxSetting: String?
  /// Nil means `outbox` below the state folder.
  package var outboxSetting: String?
  /// Folder with `forms` and `regions.tsv`; nil means where the program finds its own.
  package var forms: String?
  /// How long a file must stay as it is before it is read.
  package var settlingTime = Duration.seconds(1)
  /// Files beyond it are rejected unread, in bytes.
  package var sizeLimit = 64 << 20
  /// How many files are read and judged at the same time.
  package var workers = ProcessInfo.processInfo.activeProcessorCount
  /// How long a stop may take to finish what is in hand.
  package var shutdownBudget = Duration.seconds(20)

  package init() {}

  package var inbox: String { inboxSetting ?? state + "/inbox" }
  package var outbox: String { outboxSetting ?? state + "/outbox" }

  /// Flags of the command line; each overrides its key.
  package struct Overrides: Equatable, Sendable {
    package var inbox: String?
    package var outbox: String?
    package var state: String?

    package init(inbox: String? = nil, outbox: String? = nil, state: String? = nil) {
      self.inbox = inbox
      self.outbox = outbox
      self.state = state
    }
  }

  /// Where settings are looked for if no file is named.
  package static let standardFile = "/etc/gouji/goujid.yaml"

  /// Reads the file, applies the flags, and checks that the folders are there.
  ///
  /// - Parameter file: Nil means `standardFile`, which may be missing: then every key has its default.
  /// - Throws: `ConfigurationError` naming file, line, and what is allowed.
  package static func load(file: String?, overrides: Overrides) throws -> Settings {
    let path = file ?? standardFile
    var settings = Settings()
    var lines: [String: Int] = [:]
    if file != nil || FileManager.default.fileExists(atPath: path) {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ConfigurationError(file: path, line: nil, message: "无法读取设置文件。请检查路径和权限。")
      }
      guard let text = String(validating: data, as: UTF8.self) else {
        throw ConfigurationError(file: path, line: nil, message: "设置文件不是 UTF-8 文本。")
      }
      lines = try settings.read(text, file: path)
    }
    if let inbox = overrides.inbox { settings.inboxSetting = absolute(inbox) }
    if let outbox = overrides.outbox { settings.outboxSetting = absolute(outbox) }
    if let state = overrides.state { settings.state = absolute(state) }
    let origin = Origin(file: path, lines: lines, overrides: overrides)
    try origin.requireFolder(settings.state, key: "state", flag: overrides.state)
    try origin.requireFolder(settings.inbox, key: "inbox", flag: overrides.inbox)
    try origin.requireFolder(settings.outbox, key: "outbox", flag: overrides.outbox)
    if let forms = settings.forms { try origin.requireFolder(forms, key: "forms", flag: nil) }
    try settings.requireDistinctFolders(origin)
    return settings
  }

  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// A report in an inbox that is also the outbox would be read again and again.
  private func requireDistinctFolders(_ origin: Origin) throws {
    let roots = [("inbox", inbox), ("outbox", outbox)]
    for (key, path) in roots {
      for own in ["archive", "rejected", "decisions", "index"] where (path + "/").hasPrefix("\(state)/\(own)/") {
        throw origin.error(key, "\(path) 是守护进程自己的文件夹，请另选一个。")
      }
      if path == state { throw origin.error(key, "不能与 state 是同一个文件夹：\(path)。") }
    }
    if (inbox + "/").hasPrefix(outbox + "/") || (outbox + "/").hasPrefix(inbox + "/") {
      throw origin.error("inbox", "inbox 与 outbox 不能相同，也不能一个在另一个之内：\(inbox)，\(outbox)。")
    }
  }
}

/// Where a setting was made, for complaints.
struct Origin {
  var file: String
  var lines: [String: Int]
  var overrides: Settings.Overrides

  func error(_ key: String, _ message: String) -> ConfigurationError {
    let flags = ["inbox": overrides.inbox, "outbox": overrides.outbox, "state": overrides.state]
    if let flag = flags[key], flag != nil {
      return ConfigurationError(file: "--\(key)", line: nil, message: message)
    }
    guard let line = lines[key] else {
      return ConfigurationError(file: file, line: nil, message: "\(key)（默认值）：\(message)")
    }
    return ConfigurationError(file: file, line: line, message: "\(key)：\(message)")
  }

  func requireFolder(_ path: String, key: String, flag: String?) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw error(key, "文件夹不存在：\(path)。请先建立它，或改正路径。")
    }
    guard isFolder.boolValue else { throw error(key, "不是文件夹：\(path)。") }
  }
}
