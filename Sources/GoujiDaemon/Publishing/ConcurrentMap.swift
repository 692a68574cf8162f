internal import Dispatch
internal import Foundation

/// Work on several items at once, results in the items' order.
///
/// Not by `concurrentPerform`, nor on a concurrent queue: once these have been used, libdispatch counts the runnable
/// threads of its pool every second for as long as the process lives, and an idle daemon has nothing to wake up for.
/// A serial queue has a thread beside that pool.
package enum ConcurrentMap {
  private static let helpers = (1..<max(2, ProcessInfo.processInfo.activeProcessorCount)).map {
    DispatchQueue(label: "goujid.map.\($0)")
  }

  /// Calls `work` with each number below `count`.
  package static func each(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let next = Locked(0)
    let rounds = { @Sendable in
      while true {
        let number = next.with { next in
          next += 1
          return next - 1
        }
        guard number < count else { return }
        work(number)
      }
    }
    let group = DispatchGroup()
    for queue in helpers.prefix(max(0, count - 1)) { queue.async(group: group, execute: rounds) }
    rounds()
    group.wait()
  }

  /// - Throws: The first error, in the items' order.
  package static func run<Item: Sendable, Output: Sendable>(
    _ items: [Item],
    _ work: @escaping @Sendable (Item) throws -> Output
  ) throws -> [Output] {
    guard items.count > 1 else { return try items.map(work) }
    let outputs = Locked([Result<Output, any Error>?](repeating: nil, count: items.count))
    each(items.count) { number in
      let output = Result { try work(items[number]) }
      outputs.with { $0[number] = output }
    }
    return try outputs.with { $0 }.compactMap { try $0?.get() }
  }
}
