/// What is known of the files in the inbox: which still settle, which may be read, which are in hand.
///
/// Does no I/O: the caller says what it saw and what time it is (nanoseconds of one steady clock), and asks what to do.
package struct Arrivals {
  /// How a file came to notice.
  package enum Sign: Sendable {
    /// Renamed into its folder: complete at once.
    case renamed
    /// A new name: someone begins to write, or a finished file was linked.
    case created
    /// Closed by someone who could write.
    case closed
    /// Its rights, owner or times changed.
    case touched
    /// Found while going through the inbox, at this time of the wall clock (nanoseconds since 1970).
    case found(at: Int64)
  }

  /// Why a file is left where it is until it changes.
  package enum Obstacle: Equatable, Sendable {
    case rights
    case link
    case kind
  }

  private enum State {
    case settling(until: UInt64)
    case ready
    /// `again`: something happened to the name meanwhile; it is looked at when the work is done.
    case inHand(again: Bool)
    case leftAlone(Obstacle)
    case resting(until: UInt64)
  }

  private struct Entry {
    var sight: Sight
    var state: State
    /// Created and not closed since: whoever writes it has not finished.
    var isOpen = false
    var attempts = 0
  }

  private struct Timer: Comparable {
    var time: UInt64
    var path: String
    static func < (left: Timer, right: Timer) -> Bool { left.time < right.time }
  }

  /// Files are read in the order in which they came, so that of two with one content the same is always the first.
  private struct Turn: Comparable {
    var changed: Int64
    var path: String
    static func < (left: Turn, right: Turn) -> Bool {
      (left.changed, left.path) < (right.changed, right.path)
    }
  }

  /// How long a file that was created empty may stay open before it counts as finished all the same.
  private static let patience: UInt64 = 60_000_000_000

  /// Nanoseconds.
  package var settlingTime: UInt64
  private var entries: [String: Entry] = [:]
  private var timers = Heap<Timer>()
  private var ready = Heap<Turn>()
  package private(set) var inHand = 0

  package init(settlingTime: UInt64) {
    self.settlingTime = settlingTime
  }

  /// Files that wait to settle, to be read, or to be tried again.
  package var queued: Int { entries.count - inHand - leftAlone }
  package private(set) var leftAlone = 0
  /// When `due` has something to say; nil if nothing settles.
  package var nextDeadline: UInt64? { timers.least?.time }
  package var hasReady: Bool { !ready.isEmpty }

  /// A file was seen; nil if there is nothing of that name.
  package mutating func notice(_ path: String, _ sight: Sight?, _ sign: Sign, now: UInt64) {
    guard let sight else {
      forget(path)
      return
    }
    guard var entry = entries[path] else {
      begin(path, sight, sign, now: now)
      return
    }
    switch (entry.state, sign) {
    case (.inHand, .found): return
    case (.inHand, _): entry.state = .inHand(again: true)
    case (.ready, .renamed), (.ready, .found), (.ready, .touched): return
    case (.resting, .found), (.resting, .touched): return
    case (.settling, .found): return
    case (.leftAlone(.rights), .found):
      // Rights may have been granted on a folder above, which changes nothing on the file itself.
      begin(path, sight, sign, now: now)
      return
    case (.leftAlone, .found) where sight == entry.sight: return
    case (_, .renamed):
      begin(path, sight, sign, now: now)
      return
    default:
      if case .created = sign { entry.isOpen = true }
      if case .closed = sign { entry.isOpen = false }
      if case .leftAlone = entry.state { leftAlone -= 1 }
      entry.sight = sight
      settle(&entry, path, now: now)
    }
    entries[path] = entry
  }

  private mutating func begin(_ path: String, _ sight: Sight, _ sign: Sign, now: UInt64) {
    if case .leftAlone = entries[path]?.state { leftAlone -= 1 }
    var entry = Entry(sight: sight, state: .ready)
    switch sign {
    case .renamed: makeReady(&entry, path)
    case .found(let wallClock)
    where sight.changed <= wallClock && UInt64(wallClock - sight.changed) >= settlingTime:
      makeReady(&entry, path)
    case .created:
      entry.isOpen = true
      settle(&entry, path, now: now)
    case .found, .closed, .touched: settle(&entry, path, now: now)
    }
    entries[path] = entry
  }

  private mutating func settle(_ entry: inout Entry, _ path: String, now: UInt64) {
    let isUnfinished = entry.isOpen && entry.sight.size == 0
    let until = now + (isUnfinished ? max(Arrivals.patience, settlingTime) : settlingTime)
    entry.state = .settling(until: until)
    // An earlier timer of this file stays where it is; when it fires, `due` sees that it no longer holds.
    timers.insert(Timer(time: until, path: path))
  }

  private mutating func makeReady(_ entry: inout Entry, _ path: String) {
    entry.state = .ready
    ready.insert(Turn(changed: entry.sight.changed, path: path))
  }

  private mutating func forget(_ path: String) {
    switch entries[path]?.state {
    case .inHand: return
    case .leftAlone:
      leftAlone -= 1
      entries[path] = nil
    default: entries[path] = nil
    }
  }

  /// Files whose time has run: the caller looks at each and says what it saw with `look`.
  package mutating func due(now: UInt64) -> [String] {
    var paths: [String] = []
    while let timer = timers.least, timer.time <= now {
      _ = timers.removeLeast()
      switch entries[timer.path]?.state {
      case .settling(let until) where until <= now, .resting(let until) where until <= now: paths.append(timer.path)
      default: continue
      }
    }
    return paths
  }

  /// What a file that was due looks like now; nil if there is nothing of that name.
  package mutating func look(_ path: String, _ sight: Sight?, now: UInt64) {
    guard var entry = entries[path] else { return }
    guard let sight else {
      forget(path)
      return
    }
    switch entry.state {
    case .settling where sight == entry.sight: makeReady(&entry, path)
    case .settling:
      entry.sight = sight
      settle(&entry, path, now: now)
    case .resting:
      entry.sight = sight
      makeReady(&entry, path)
    default: return
    }
    entries[path] = entry
  }

  /// The file whose turn it is, now in hand; nil if none is ready.
  package mutating func take() -> (path: String, sight: Sight)? {
    while let turn = ready.removeLeast() {
      guard var entry = entries[turn.path], case .ready = entry.state, entry.sight.changed == turn.changed else {
        continue
      }
      entry.state = .inHand(again: false)
      entries[turn.path] = entry
      inHand += 1
      return (turn.path, entry.sight)
    }
    return nil
  }

  /// What became of a file in hand.
  package enum Outcome: Sendable {
    /// It is no longer in the inbox under this name.
    case gone
    /// It changed while it was read: it settles anew.
    case unsettled(Sight)
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
    for (path, entry) in entries where entry.isOpen {
      guard case .settling = entry.state else { continue }
      var entry = entry
      entry.isOpen = false
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

/// How long to wait before something that failed is tried again.
package enum Backoff {
  /// A tenth of a second, doubled at each attempt, at most a minute; nanoseconds.
  package static func delay(attempt: Int) -> UInt64 {
    min(60_000_000_000, 100_000_000 << UInt64(min(max(attempt - 1, 0), 10)))
  }
}
