internal import Glibc

/// A line on standard error that tells how far a long run is; only on a terminal, only for many files.
struct Progress {
  private let total: Int
  private var done = 0
  private let isShown: Bool

  private static let manyFiles = 50

  init(total: Int) {
    self.total = total
    isShown = total >= Progress.manyFiles && Terminal.showsProgress
  }

  mutating func step() {
    done += 1
    guard isShown, done % Progress.manyFiles == 0 else { return }
    Terminal.write("\r已核对 \(done) / \(total)", to: STDERR_FILENO)
  }

  func end() {
    if isShown { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
