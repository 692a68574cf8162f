internal import Glibc
internal import Logging

/// Turns what the doorbell rings, and what going through the folders finds, into arrivals.
struct InboxSearch {
  /// Beyond this many files that wait, the directory itself is the queue: memory stays flat however many are dropped.
  static let limit = 50_000

  /// Not every file in the inbox is known: go through it again when there is room.
  var isPartial = false
  /// Something could not be looked at: go through the inbox again after a while.
  var hasFailed = false
  private let inbox: Inbox
  private let doorbell: any Doorbell
  private let logger: Logger
  private var explained: [String: Arrivals.Obstacle] = [:]
  private var hasExplainedNames = false

  init(_ inbox: Inbox, _ doorbell: any Doorbell, _ logger: Logger) {
    self.inbox = inbox
    self.doorbell = doorbell
    self.logger = logger
  }

  mutating func hear(_ rings: [Ring], _ arrivals: inout Arrivals) {
    var folders: [String] = []
    var isLost = false
    for ring in rings {
      switch ring {
      case .file(let path, .written) where arrivals.contains(path): arrivals.noticeWriting(path, now: Clock.now)
      case .file(let path, let sign): notice(path, sign.arrival, &arrivals)
      case .folder(let path): folders.append(path)
      case .unreadableName: explainNames()
      case .foldersMoved:
        doorbell.forgetFolders()
        isLost = true
      case .overflow:
        logger.report(.overflow, .notice, "文件事件过多，内核丢弃了一部分，已改为逐个查看收件箱，不会遗漏。")
        isLost = true
      case .inboxGone: break
      }
    }
    if isLost {
      folders = [""]
      arrivals.doubtWriters(now: Clock.now)
    }
    for folder in folders {
      if !folder.isEmpty { watch(folder) }
      do {
        try go(through: folder, &arrivals)
      } catch let fault as SystemFault where [ENOENT, ENOTDIR, ELOOP].contains(fault.code) {
        continue
      } catch {
        hasFailed = true
      }
    }
  }

  /// - Throws: `SystemFault` if the inbox cannot be read.
  mutating func everything(_ arrivals: inout Arrivals) throws {
    explained = try explained.filter { try inbox.sight(of: $0.key) != nil }
    try arrivals.prune { try inbox.sight(of: $0) }
    try go(through: "", &arrivals)
  }

  private mutating func go(through path: String, _ arrivals: inout Arrivals) throws {
    var finds: [(String, Sight)] = []
    var room = InboxSearch.limit - arrivals.queued
    var folders: [String] = []
    var names = false
    var faults: [SystemFault] = []
    let (doorbell, logger) = (doorbell, logger)
    try inbox.search(path) { find in
      switch find {
      case .folder(let path):
        do {
          try doorbell.watch(path)
        } catch {
          folders.append("\(error)")
        }
      case .file(let path, let sight):
        if !arrivals.contains(path) { room -= 1 }
        finds.append((path, sight))
      case .unreadableName: names = true
      case .closed(let fault): faults.append(fault)
      }
      return room > 0
    }
    if room <= 0 { isPartial = true }
    for problem in folders { logger.warning("无法监视收件箱中的文件夹，其中的文件要到下次查看时才会发现：\(problem)") }
    for fault in faults { explainOnce(fault.subject, .rights, "无法进入收件箱中的文件夹：\(fault)") }
    if names { explainNames() }
    let wall = Clock.wall
    for (path, sight) in finds { notice(path, sight, .found(at: wall), &arrivals) }
  }

  private func watch(_ path: String) {
    do {
      try doorbell.watch(path)
    } catch let fault as SystemFault where [ENOENT, ENOTDIR].contains(fault.code) {
      return
    } catch {
      logger.warning("无法监视收件箱中的文件夹，其中的文件要到下次查看时才会发现：\(error)")
    }
  }

  /// Something happened to a path.
  mutating func notice(_ path: String, _ sign: Arrivals.Sign, _ arrivals: inout Arrivals) {
    do {
      notice(path, try inbox.sight(of: path), sign, &arrivals)
    } catch {
      hasFailed = true
    }
  }

  private mutating func notice(
    _ path: String,
    _ sight: Sight?,
    _ sign: Arrivals.Sign,
    _ arrivals: inout Arrivals
  ) {
    let now = Clock.now
    switch sight?.kind {
    case .folder: return
    case .link: leaveAlone(path, .link, sight, &arrivals)
    case .other: leaveAlone(path, .kind, sight, &arrivals)
    case .file, nil:
      if sight != nil, arrivals.queued >= InboxSearch.limit, !arrivals.contains(path) {
        isPartial = true
        return
      }
      arrivals.notice(path, sight, sign, now: now)
    }
  }

  private mutating func leaveAlone(
    _ path: String,
    _ obstacle: Arrivals.Obstacle,
    _ sight: Sight?,
    _ arrivals: inout Arrivals
  ) {
    guard let sight else { return }
    arrivals.leaveAlone(path, obstacle, sight)
    explain(path, obstacle)
  }

  // MARK: Explaining, once

  mutating func explain(_ path: String, _ obstacle: Arrivals.Obstacle) {
    let reason =
      switch obstacle {
      case .rights: "没有读取的权限，请执行 chmod g+r 或重新复制"
      case .link: "是符号链接，请放入文件本身"
      case .kind: "不是普通文件"
      }
    explainOnce(path, obstacle, "\(path) \(reason)；它留在收件箱，没有处理。")
  }

  private mutating func explainOnce(_ path: String, _ obstacle: Arrivals.Obstacle, _ words: String) {
    guard explained[path] != obstacle else { return }
    explained[path] = obstacle
    logger.report(.leftAlone, .warning, "\(words)", metadata: ["file": "\(path)"])
  }

  private mutating func explainNames() {
    guard !hasExplainedNames else { return }
    hasExplainedNames = true
    logger.report(.leftAlone, .warning, "收件箱中有文件名不是 UTF-8 编码，无法处理；请改名后重新放入。")
  }
}

extension Ring.Sign {
  fileprivate var arrival: Arrivals.Sign {
    switch self {
    case .renamed: .renamed
    case .created: .created
    case .written: .written
    case .closed: .closed
    case .touched: .touched
    }
  }
}
