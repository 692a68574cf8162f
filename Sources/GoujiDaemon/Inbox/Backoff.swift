/// How long to wait before something that failed is tried again.
package enum Backoff {
  /// A tenth of a second, doubled at each attempt, at most a minute; nanoseconds.
  package static func delay(attempt: Int) -> UInt64 {
    min(60_000_000_000, 100_000_000 << UInt64(min(max(attempt - 1, 0), 10)))
  }
}
