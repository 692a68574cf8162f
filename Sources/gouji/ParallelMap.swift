internal import Dispatch
internal import Foundation

/// Work on many items at once, results in the items' order as soon as they can be had.
enum ParallelMap {
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
    for position in items.indices { deliver(board.get(position)) }
  }
}

/// Positions to work on and results not yet delivered. Every member is guarded by `condition`.
private final class Board<Result: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let count: Int
  /// How far work may run ahead of delivery, so that memory stays flat over any number of files.
  private let window: Int
  private var next = 0
  private var delivered = 0
  private var results: [Int: Result] = [:]

  init(count: Int, window: Int) {
    self.count = count
    self.window = window
  }

  /// The next position; waits while work is too far ahead. Nil when there is none left.
  func take() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while next < count, next >= delivered + window { condition.wait() }
    guard next < count else { return nil }
    next += 1
    return next - 1
  }

  func put(_ result: Result, at position: Int) {
    condition.lock()
    results[position] = result
    condition.broadcast()
    condition.unlock()
  }

  func get(_ position: Int) -> Result {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result = results.removeValue(forKey: position) {
        delivered = position + 1
        condition.broadcast()
        return result
      }
      condition.wait()
    }
  }
}
