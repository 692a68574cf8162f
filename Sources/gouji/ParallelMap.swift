internal import Dispatch
internal import Foundation

/// Work on many items at once, results in the items' order as soon as they can be had.
enum ParallelMap {
  /// Does the works numbered from 0 up to the count at once, and returns when all are done.
  static func each(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }

  /// - Parameters:
  ///   - work: Called on any thread, one item at a time on each.
  ///   - deliver: Called on the calling thread, in the order of `items`.
  static func run<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    _ work: @escaping @Sendable (Item) -> Result,
    _ deliver: (Result) -> Void
  ) {
    guard items.count > 1 else {
      for item in items { deliver(work(item)) }
      return
    }
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let board = Board<Result>(count: items.count, window: workers * 64)
    let queue = DispatchQueue(label: "gouji.check", attributes: .concurrent)
    for _ in 0..<workers {
      queue.async { @Sendable in
        while let position = board.take() { board.put(work(items[position]), at: position) }
      }
    }
    var delivered = 0
    while delivered < items.count {
      for result in board.get() {
        deliver(result)
        delivered += 1
      }
    }
  }
}

/// Positions to work on and results not yet delivered. Every member is guarded by `lock`.
private final class Board<Result: Sendable>: @unchecked Sendable {
  private let lock = NSCondition()
  private let count: Int
  /// How far work may run ahead of delivery, so that memory stays flat over any number of files.
  private let window: Int
  /// Results are handed over so many at a time: a thread that is woken for each costs as much as small reports do.
  private let batch: Int
  private var next = 0
  private var delivered = 0
  private var results: [Int: Result] = [:]
  /// Results in a row from `delivered` on.
  private var ready = 0
  private var waitingWorkers = 0

  init(count: Int, window: Int) {
    self.count = count
    self.window = window
    batch = max(1, min(16, count / 100))
  }

  /// The next position; waits while work is too far ahead. Nil when there is none left.
  func take() -> Int? {
    lock.lock()
    defer { lock.unlock() }
    while next < count, next >= delivered + window {
      waitingWorkers += 1
      lock.wait()
      waitingWorkers -= 1
    }
    guard next < count else { return nil }
    next += 1
    return next - 1
  }

  func put(_ result: Result, at position: Int) {
    lock.lock()
    results[position] = result
    let before = ready
    while results[delivered + ready] != nil { ready += 1 }
    if isDue, !isDue(before) { lock.broadcast() }
    lock.unlock()
  }

  /// The results that come next, at least one, waiting for them; in the order of their positions.
  func get() -> [Result] {
    lock.lock()
    defer { lock.unlock() }
    while !isDue { lock.wait() }
    let first = delivered
    let taken = (first..<first + ready).compactMap { results.removeValue(forKey: $0) }
    delivered += ready
    ready = 0
    if waitingWorkers > 0 { lock.broadcast() }
    return taken
  }

  private var isDue: Bool { isDue(ready) }

  private func isDue(_ ready: Int) -> Bool { ready >= batch || (ready > 0 && delivered + ready == count) }
}
