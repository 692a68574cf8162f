internal import Dispatch
internal import Logging

/// The end: what is in hand is finished, within a budget.
extension Daemon {
  func beginStop() {
    switch life {
    case .starting, .running: break
    case .stopping, .ended: return
    }
    life = .stopping
    parts.doorbell.stop()
    parts.decisions.stop()
    lateWrites?.stop()
    committer?.stop()
    board.file.state = .stopping
    board.show(arrivals, hold)
    parts.supervisor.stopping()
    parts.supervisor.status(board.file.line)
    parts.logger.report(.stopping, .notice, "收到停止的要求，手头还有 \(arrivals.inHand) 份。")
    if arrivals.inHand == 0 { return finishStop() }
    let budget = DispatchTimeInterval.nanoseconds(Int(settings.shutdownBudget.nanoseconds))
    loop.asyncAfter(deadline: .now() + budget) { @Sendable [self] in
      end(.outOfTime(inHand: arrivals.inHand))
    }
  }

  func finishStop() {
    board.file.state = .stopped
    board.show(arrivals, hold)
    let (file, outbox) = (board.file, parts.spool.outbox)
    committer?.queue.async { @Sendable [self] in
      try? file.write(to: outbox)
      loop.async { @Sendable [self] in end(.stopped) }
    }
  }

  func end(_ end: DaemonEnd) {
    if case .ended = life { return }
    life = .ended(end)
    parts.doorbell.stop()
    parts.decisions.stop()
    lateWrites?.stop()
    for source in sources { source.cancel() }
    timer?.cancel()
    // It reports to this daemon and so holds it: neither would go, nor give back its watches, of which there are few.
    committer = nil
    switch end {
    case .failed(let reason): parts.logger.critical("\(reason)")
    case .outOfTime(let count): parts.logger.notice("停止时还有 \(count) 份没有做完，下次启动时继续。")
    case .stopped: break
    }
    ended.signal()
  }
}
