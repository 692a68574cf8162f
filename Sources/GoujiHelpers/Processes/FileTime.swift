/// The time that one file has, over all programs that it passes through. Waiting for a place in line does not count.
final class FileTime {
  /// Of processor time, and of the clock without any.
  let seconds: Double
  /// Of the clock, for one program.
  let clockSeconds: Double
  private(set) var spent = 0.0

  init(seconds: Double, clockSeconds: Double) {
    self.seconds = seconds
    self.clockSeconds = clockSeconds
  }

  convenience init(_ limits: HelperLimits) {
    self.init(seconds: limits.seconds, clockSeconds: limits.clockSeconds)
  }

  func spend(_ seconds: Double) {
    spent += seconds
  }
}
