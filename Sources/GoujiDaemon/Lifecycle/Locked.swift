internal import Foundation

/// A value that many threads use, one at a time.
///
/// `@unchecked Sendable`: the value is touched only within `with`, under the lock. (`Synchronization.Mutex` would do
/// the same, but Thread Sanitizer takes it for a race.)
package final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  package init(_ value: Value) {
    self.value = value
  }

  package func with<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
