extension Arrivals {
  /// What became of a file in hand.
  package enum Outcome: Sendable {
    /// It is no longer in the inbox under this name.
    case gone
    /// It changed while it was read: it settles anew.
    case unsettled(Sight)
    /// Its format's end is missing, and this much of the patience is left; nanoseconds.
    case unfinished(Sight, UInt64)
    case leftAlone(Obstacle, Sight)
    /// The machine could not do it just now.
    case failed
  }

  /// - Returns: Whether the caller has to look at the name again, as something happened to it meanwhile.
  package mutating func finish(_ path: String, _ outcome: Outcome, now: UInt64) -> Bool {
    guard var entry = entries[path], case .inHand(let again) = entry.state else { return false }
    inHand -= 1
    switch outcome {
    case .gone: entries[path] = nil
    case .unsettled(let sight):
      entry.sight = sight
      settle(&entry, path, now: now)
      entries[path] = entry
      return false
    case .unfinished(let sight, let rest):
      entry.sight = sight
      settle(&entry, path, until: now + rest)
      entries[path] = entry
      return again
    case .leftAlone(let obstacle, let sight):
      entry.sight = sight
      entry.state = .leftAlone(obstacle)
      leftAlone += 1
      entries[path] = entry
    case .failed:
      entry.attempts += 1
      let until = now + Backoff.delay(attempt: entry.attempts)
      entry.state = .resting(until: until)
      timers.insert(Timer(time: until, path: path))
      entries[path] = entry
      return false
    }
    return again
  }

  /// The file cannot be taken up as it is.
  package mutating func leaveAlone(_ path: String, _ obstacle: Obstacle, _ sight: Sight) {
    switch entries[path]?.state {
    case .inHand(_): return
    case .leftAlone: break
    default: leftAlone += 1
    }
    entries[path] = Entry(sight: sight, state: .leftAlone(obstacle))
  }

  /// Forgets files that were left alone and are not there any more.
  package mutating func prune(_ look: (String) throws -> Sight?) rethrows {
    guard leftAlone > 0 else { return }
    for (path, entry) in entries {
      if case .leftAlone = entry.state, try look(path) == nil { forget(path) }
    }
  }

  /// Events were lost, and with them perhaps that a writer has closed its file: it only has to be quiet from now on.
  package mutating func doubtWriters(now: UInt64) {
    for (path, entry) in entries where entry.isOpen || entry.isWritten {
      guard case .settling = entry.state else { continue }
      var entry = entry
      (entry.isOpen, entry.isWritten) = (false, false)
      settle(&entry, path, now: now)
      entries[path] = entry
    }
  }

  /// A file that was due could not be looked at: it is due again after the settling time, or a second.
  package mutating func postpone(_ path: String, now: UInt64) {
    guard var entry = entries[path] else { return }
    let until = now + max(settlingTime, 1_000_000_000)
    switch entry.state {
    case .settling: entry.state = .settling(until: until)
    case .resting: entry.state = .resting(until: until)
    default: return
    }
    entries[path] = entry
    timers.insert(Timer(time: until, path: path))
  }

  /// Whether the daemon knows this file already, so that going through the inbox need not add it.
  package func contains(_ path: String) -> Bool { entries[path] != nil }
}
