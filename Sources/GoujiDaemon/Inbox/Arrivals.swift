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
    /// Written to by someone who has not closed it yet.
    case written
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

  enum State {
    case settling(until: UInt64)
    case ready
    /// `again`: something happened to the name meanwhile; it is looked at when the work is done.
    case inHand(again: Bool)
    case leftAlone(Obstacle)
    case resting(until: UInt64)
  }

  struct Entry {
    var sight: Sight
    var state: State
    /// Created and not closed since: whoever writes it has not finished.
    var isOpen = false
    /// Written to and not closed since: it is not whole, however quiet it is.
    var isWritten = false
    /// Renamed into place: whoever does that has finished, whatever the content looks like.
    var isRenamed = false
    var attempts = 0
  }

  struct Timer: Comparable {
    var time: UInt64
    var path: String
    static func < (left: Timer, right: Timer) -> Bool { left.time < right.time }
  }

  /// Files are read in the order in which they came, so that of two with one content the same is always the first.
  struct Turn: Comparable {
    var changed: Int64
    var path: String
    static func < (left: Turn, right: Turn) -> Bool {
      (left.changed, left.path) < (right.changed, right.path)
    }
  }

  /// How long a file that somebody has open, or that lacks the end of its format, may stay as it is before it counts as
  /// finished all the same; nanoseconds.
  package static let patience: UInt64 = 60_000_000_000

  /// Nanoseconds.
  package var settlingTime: UInt64
  var entries: [String: Entry] = [:]
  var timers = Heap<Timer>()
  var ready = Heap<Turn>()
  package internal(set) var inHand = 0

  let patience: UInt64

  package init(settlingTime: UInt64, patience: UInt64 = Arrivals.patience) {
    self.settlingTime = settlingTime
    self.patience = patience
  }

  /// Files that wait to settle, to be read, or to be tried again.
  package var queued: Int { entries.count - inHand - leftAlone }
  package internal(set) var leftAlone = 0
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
      if case .written = sign { entry.isWritten = true }
      if case .closed = sign { (entry.isOpen, entry.isWritten) = (false, false) }
      entry.isRenamed = false
      if case .leftAlone = entry.state { leftAlone -= 1 }
      entry.sight = sight
      settle(&entry, path, now: now)
    }
    entries[path] = entry
  }

  mutating func begin(_ path: String, _ sight: Sight, _ sign: Sign, now: UInt64) {
    if case .leftAlone = entries[path]?.state { leftAlone -= 1 }
    var entry = Entry(sight: sight, state: .ready)
    switch sign {
    case .renamed:
      entry.isRenamed = true
      makeReady(&entry, path)
    case .found(let wallClock)
    where sight.changed <= wallClock && UInt64(wallClock - sight.changed) >= settlingTime:
      makeReady(&entry, path)
    case .created:
      entry.isOpen = true
      settle(&entry, path, now: now)
    case .written:
      entry.isWritten = true
      settle(&entry, path, now: now)
    case .found, .closed, .touched: settle(&entry, path, now: now)
    }
    entries[path] = entry
  }

  mutating func settle(_ entry: inout Entry, _ path: String, now: UInt64) {
    let isUnfinished = entry.isWritten || entry.isOpen && entry.sight.size == 0
    settle(&entry, path, until: now + (isUnfinished ? max(patience, settlingTime) : settlingTime))
  }

  mutating func settle(_ entry: inout Entry, _ path: String, until: UInt64) {
    entry.state = .settling(until: until)
    // An earlier timer of this file stays where it is; when it fires, `due` sees that it no longer holds.
    timers.insert(Timer(time: until, path: path))
  }

  mutating func makeReady(_ entry: inout Entry, _ path: String) {
    entry.state = .ready
    ready.insert(Turn(changed: entry.sight.changed, path: path))
  }

  mutating func forget(_ path: String) {
    switch entries[path]?.state {
    case .inHand: return
    case .leftAlone:
      leftAlone -= 1
      entries[path] = nil
    default: entries[path] = nil
    }
  }

  /// Somebody writes to a file that is known: what it looks like just now does not matter.
  package mutating func noticeWriting(_ path: String, now: UInt64) {
    guard let entry = entries[path], !entry.isWritten else { return }
    notice(path, entry.sight, .written, now: now)
  }

  /// Files whose time has run: the caller looks at each and says what it saw with `look`.
  package mutating func due(now: UInt64) -> [String] {
    var paths: [String] = []
    while let timer = timers.least, timer.time <= now {
      _ = timers.removeLeast()
      switch entries[timer.path]?.state {
      case .settling(timer.time), .resting(timer.time): paths.append(timer.path)
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
  ///
  /// - Returns: `isRenamed`: it is whole, even if its format's end is missing.
  package mutating func take() -> (path: String, sight: Sight, isRenamed: Bool)? {
    while let turn = ready.removeLeast() {
      guard var entry = entries[turn.path], case .ready = entry.state, entry.sight.changed == turn.changed else {
        continue
      }
      entry.state = .inHand(again: false)
      entries[turn.path] = entry
      inHand += 1
      return (turn.path, entry.sight, entry.isRenamed)
    }
    return nil
  }
}
