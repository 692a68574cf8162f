internal import CGouji
internal import Dispatch
internal import Logging

/// What others are told of the daemon, and that it is alive.
extension Daemon {
  func show() {
    let isIdle = board.show(arrivals, hold)
    if isIdle, sinceTrim >= Daemon.filesBetweenTrims {
      sinceTrim = 0
      gouji_trim_memory()
    }
    if let delay = board.delay(Clock.now) {
      loop.asyncAfter(deadline: .now() + .nanoseconds(Int(delay))) { @Sendable [self] in writeStatus() }
    }
  }

  func writeStatus() {
    let file = board.take(Clock.now)
    parts.supervisor.status(file.line)
    let outbox = parts.spool.outbox
    committer?.queue.async { @Sendable [self] in
      do {
        try file.write(to: outbox)
      } catch {
        // No reason to stop work; the fault shows where it matters. But what was told is not there: tell it again.
        loop.async { @Sendable [self] in
          board.takeBack()
          if case .running = life { show() }
        }
      }
    }
  }

  // MARK: Rounds

  /// One timer for all that is periodic: the rescan, and the sign of life, which has to go through all queues.
  ///
  /// Where nobody waits for signs of life there is still the rescan: a folder that others write to over a network, or
  /// that the kernel has no watch left for, rings no bell.
  func startRounds() {
    let timer = DispatchSource.makeTimerSource(queue: loop)
    timer.setEventHandler { @Sendable [self] in
      rescan()
      guard let interval = parts.supervisor.watchdogInterval, let committer else { return }
      committer.queue.async { @Sendable [self] in
        loop.async { @Sendable [self] in showLife(interval.nanoseconds) }
      }
    }
    rounds = timer
    setRounds()
    timer.activate()
    sources.append(timer)
  }

  func setRounds() {
    let period = parts.supervisor.watchdogInterval.map { $0.nanoseconds / 2 } ?? settings.rescanInterval.nanoseconds
    let interval = DispatchTimeInterval.nanoseconds(Int(period))
    rounds?.schedule(deadline: .now() + interval, repeating: interval, leeway: .nanoseconds(Int(period / 10)))
  }

  func showLife(_ interval: UInt64) {
    if let start = workers.oldestStart, Clock.now - start > interval {
      parts.logger.error("有一份文件的核对已超过 \(interval / 1_000_000_000) 秒仍未结束，守护进程将被重启，重启后单独试读。")
      return
    }
    parts.supervisor.watchdog()
  }
}
