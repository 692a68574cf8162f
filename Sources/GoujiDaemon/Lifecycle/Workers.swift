internal import CGouji
internal import Dispatch

/// Runs a bounded number of jobs at a time; the rest wait their turn.
package final class Workers: Sendable {
  private struct State {
    var limit: Int
    /// Serial queues without a job, as many as were ever needed: why no concurrent one, says `ConcurrentMap`.
    var idle: [DispatchQueue] = []
    var running: [Int: UInt64] = [:]
    var nextNumber = 0
    var urgent: [@Sendable () -> Void] = []
    var waiting: [@Sendable () -> Void] = []
    var firstUrgent = 0
    var firstWaiting = 0
  }

  private let state: Locked<State>

  package init(limit: Int) {
    state = Locked(State(limit: limit))
  }

  package func setLimit(_ limit: Int) {
    state.with { $0.limit = limit }
    start()
  }

  /// - Parameter isUrgent: Before all jobs that are not: what has begun is finished before more is begun.
  package func run(isUrgent: Bool = false, _ job: @escaping @Sendable () -> Void) {
    state.with {
      if isUrgent { $0.urgent.append(job) } else { $0.waiting.append(job) }
    }
    start()
  }

  /// When the job began that has run longest, as nanoseconds of the steady clock; nil if none runs.
  package var oldestStart: UInt64? { state.with { $0.running.values.min() } }

  private func start() {
    while let (number, queue, job) = state.with({ state -> (Int, DispatchQueue, @Sendable () -> Void)? in
      guard state.running.count < state.limit, let job = Workers.next(&state) else { return nil }
      state.nextNumber += 1
      state.running[state.nextNumber] = Clock.now
      return (state.nextNumber, state.idle.popLast() ?? DispatchQueue(label: "goujid.worker"), job)
    }) {
      queue.async { @Sendable [self] in
        job()
        state.with {
          $0.running[number] = nil
          $0.idle.append(queue)
        }
        start()
      }
    }
  }

  private static func next(_ state: inout State) -> (@Sendable () -> Void)? {
    if let job = take(&state.urgent, &state.firstUrgent) { return job }
    return take(&state.waiting, &state.firstWaiting)
  }

  /// The first of a list that gives back its room when it is empty.
  private static func take(
    _ list: inout [@Sendable () -> Void],
    _ first: inout Int
  ) -> (@Sendable () -> Void)? {
    guard first < list.count else { return nil }
    defer {
      first += 1
      if first == list.count {
        list.removeAll(keepingCapacity: true)
        first = 0
      }
    }
    return list[first]
  }
}

/// Clocks in nanoseconds.
package enum Clock {
  /// Steady; unrelated to the time of day.
  package static var now: UInt64 { UInt64(gouji_now(0)) }
  /// Since 1970; jumps when someone sets the clock.
  package static var wall: Int64 { gouji_now(1) }
}
