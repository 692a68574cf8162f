internal import Dispatch
internal import Logging

/// What the inbox tells, what is taken from it, and what became of it; all on the loop.
extension Daemon {
  func hear(_ rings: [Ring]) {
    guard case .running = life else { return }
    for ring in rings {
      if case .inboxGone = ring {
        end(.failed("收件箱 \(settings.inbox) 被移走、删除或卸载了。"))
        return
      }
    }
    search.hear(rings, &arrivals)
    pump()
  }

  func rescan() {
    guard case .running = life else { return }
    committer?.takeDecisions()
    do {
      try search.everything(&arrivals)
    } catch {
      parts.logger.report(.retrying, .warning, "无法查看收件箱，稍后重试：\(error)")
      search.hasFailed = true
    }
    pump()
  }

  /// Looks at what settled, takes what is ready, and sets the timer for what comes next.
  func pump() {
    guard case .running = life, let committer else { return }
    let now = Clock.now
    for path in arrivals.due(now: now) {
      do {
        arrivals.look(path, try parts.spool.inbox.sight(of: path), now: now)
      } catch {
        arrivals.postpone(path, now: now)
      }
    }
    if search.hasFailed {
      search.hasFailed = false
      loop.asyncAfter(deadline: .now() + 1) { @Sendable [self] in rescan() }
    }
    if search.isPartial, arrivals.queued < InboxSearch.limit / 2 {
      loop.async { @Sendable [self] in rescan() }
      search.isPartial = false
    }
    while !hold.isOn(now), arrivals.inHand < Daemon.window, totalBytesInHand < Daemon.windowBytes,
      let (path, sight, isRenamed) = arrivals.take()
    {
      let size = min(sight.size, settings.sizeLimit)
      bytesInHand[path] = size
      totalBytesInHand += size
      let (turn, inbox, limit) = (number, parts.spool.inbox, settings.sizeLimit)
      number += 1
      workers.run {
        committer.deliver(turn, path, Intake.take(path, from: inbox, sizeLimit: limit, isWhole: isRenamed))
      }
    }
    setTimer(now)
    show()
  }

  func setTimer(_ now: UInt64) {
    let deadline = [arrivals.nextDeadline, arrivals.hasReady ? hold.until : nil].compactMap { $0 }.min()
    guard let deadline, deadline != timerDeadline else { return }
    timerDeadline = deadline
    timer?.schedule(
      deadline: .now() + .nanoseconds(Int(deadline > now ? deadline - now : 0)),
      leeway: .milliseconds(1)
    )
  }

  // MARK: Learning

  func learn(_ outcomes: [(path: String, outcome: Committer.Outcome)]) {
    let now = Clock.now
    for (path, outcome) in outcomes {
      totalBytesInHand -= bytesInHand.removeValue(forKey: path) ?? 0
      board.count(outcome)
      sinceTrim += 1
      let lookAgain: Bool
      switch outcome {
      case .filed, .duplicate:
        hold.release()
        lookAgain = arrivals.finish(path, .gone, now: now)
      case .gone: lookAgain = arrivals.finish(path, .gone, now: now)
      case .unsettled(let sight): lookAgain = arrivals.finish(path, .unsettled(sight), now: now)
      case .unfinished(let sight, let rest): lookAgain = arrivals.finish(path, .unfinished(sight, rest), now: now)
      case .leftAlone(let obstacle, let sight):
        search.explain(path, obstacle)
        lookAgain = arrivals.finish(path, .leftAlone(obstacle, sight), now: now)
      case .failed(let fault):
        if hold.begin(fault, now: now) { parts.logger.report(.retrying, .warning, "\(fault)。稍后自动重试。") }
        lookAgain = arrivals.finish(path, .failed, now: now)
      case .postponed: lookAgain = arrivals.finish(path, .failed, now: now)
      }
      if lookAgain, case .running = life {
        search.notice(path, .closed, &arrivals)
      }
    }
    if case .stopping = life {
      if arrivals.inHand == 0 { finishStop() }
    } else {
      pump()
    }
  }
}
