/// The time that one file has, over all programs that it passes through. Waiting for a place in line does not count.
final class FileTime {
  /// Of processor time, and of the clock without any.
  let seconds: Double
  /// Of the clock, for one program.
  let clockSeconds: Double
  /// The time of the bundle that the file is in.
  private let bundle: FileTime?
  private var spent = 0.0

  init(seconds: Double, clockSeconds: Double, bundle: FileTime? = nil) {
    self.seconds = seconds
    self.clockSeconds = clockSeconds
    self.bundle = bundle
  }

  convenience init(_ limits: HelperLimits) {
    self.init(seconds: limits.seconds, clockSeconds: limits.clockSeconds)
  }

  /// A member of a bundle.
  convenience init(_ limits: HelperLimits, bundle: FileTime) {
    self.init(seconds: limits.seconds, clockSeconds: limits.clockSeconds, bundle: bundle)
  }

  /// Processor time that is left.
  var left: Double {
    min(seconds - spent, bundle?.left ?? .infinity)
  }

  func spend(_ seconds: Double) {
    spent += seconds
    bundle?.spend(seconds)
  }
}
