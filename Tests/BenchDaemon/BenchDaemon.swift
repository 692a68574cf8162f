@preconcurrency import Foundation

/// `bench-daemon BIN FOLDER FILES WAITING`: the built `goujid` of BIN on folders of its own below FOLDER, which has to
/// be on the disk that is meant. Prints a line a measurement, with its goal or beside the least that it could cost.
@main
enum BenchDaemon {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let files = Int(arguments[3]), let waiting = Int(arguments[4]), files > 0 else {
      FileHandle.standardError.write(Data("usage: bench-daemon BIN FOLDER FILES WAITING\n".utf8))
      exit(64)
    }
    setvbuf(stdout, nil, _IOLBF, 0)
    let bench = Bench(programs: arguments[1], folder: arguments[2])
    do {
      try bench.latency()
      try bench.burst("reports, dropped at once", .reports, files)
      try bench.burst("reports, fifteen in the same words", .copies, min(files, 3000))
      try bench.burst("no reports, dropped at once", .others, files)
      if waiting > 0 { try bench.burst("reports, there at start", .reports, waiting, isThereAtStart: true) }
      try bench.rest(filings: min(files, 10_000))
    } catch {
      FileHandle.standardError.write(Data("bench-daemon: \(error)\n".utf8))
      exit(1)
    }
  }
}

/// One line of the table.
func tell(_ what: String, _ values: String...) {
  print(what.padding(toLength: 44, withPad: " ", startingAt: 0), values.joined(separator: "   "))
}

extension Duration {
  var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15 }

  var words: String { String(format: milliseconds < 100 ? "%.1f ms" : "%.0f ms", milliseconds) }
}

extension [Duration] {
  /// The smallest that `share` of all do not exceed; zero if there is none.
  func quantile(_ share: Double) -> Duration {
    isEmpty ? .zero : sorted()[Swift.min(count - 1, Int((Double(count) * share).rounded(.up)) - 1)]
  }
}
