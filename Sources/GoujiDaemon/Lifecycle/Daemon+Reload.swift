internal import Logging

/// Settings and forms, read anew.
extension Daemon {
  func takeOverSettings() {
    guard case .running = life else { return }
    parts.supervisor.reloading()
    do {
      let (new, judging) = try parts.load()
      takeOver(new, judging)
      parts.logger.report(.reloaded, .notice, "设置和表样已重新读取。")
      board.file.trouble = nil
      board.remark = nil
    } catch {
      parts.logger.report(.reloadRefused, .error, "新的设置或表样有误，继续按原来的工作。\(error)")
      board.remark = "新的设置或表样有误，继续按原来的工作：\(error)"
    }
    board.show(arrivals, hold)
    parts.supervisor.ready(status: board.file.line)
    rescan()
  }

  func takeOver(_ new: Settings, _ judging: Judging) {
    if (new.state, new.inbox, new.outbox) != (settings.state, settings.inbox, settings.outbox) {
      parts.logger.warning("state、inbox、outbox 的改动要重启才生效：systemctl restart goujid。")
    }
    settings.settlingTime = new.settlingTime
    settings.sizeLimit = new.sizeLimit
    settings.workers = new.workers
    settings.shutdownBudget = new.shutdownBudget
    settings.forms = new.forms
    if settings.rescanInterval != new.rescanInterval {
      settings.rescanInterval = new.rescanInterval
      setRounds()
    }
    self.judging = judging
    arrivals.settlingTime = new.settlingTime.nanoseconds
    board.file.version = judging.version
    workers.setLimit(new.workers)
    committer?.use(judging, sizeLimit: new.sizeLimit)
  }
}
