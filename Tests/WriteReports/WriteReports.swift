import Foundation
import ReportGenerator

/// `write-reports FOLDER COUNT [FIRST-SEED] [LAYOUT] [MISTAKES] [narrative]`: reports and what must be found in them,
/// side by side. FIRST-SEED is 1, LAYOUT one of the generator's names or `any`, MISTAKES a number or `any`, if not given;
/// `narrative` adds sentences with figures.
@main
enum WriteReports {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let count = Int(arguments[2]) else {
      print("usage: write-reports FOLDER COUNT [FIRST-SEED] [LAYOUT|any] [MISTAKES|any] [narrative]")
      exit(64)
    }
    let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
    let first = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
    var options = GeneratedReport.Options()
    if arguments.count > 4 { options.layout = Layout(rawValue: arguments[4]) }
    if arguments.count > 5, let mistakes = Int(arguments[5]) {
      options.mistakes = mistakes == 0 ? Mistakes.none : mistakes == 1 ? .one : .several(mistakes)
    }
    options.hasNarrative = arguments.count > 6 && arguments[6] == "narrative"
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    for index in 0..<count {
      let report = GeneratedReport.make(seed: first + UInt64(index), options: options)
      // Never six digits, which would be a division's code.
      let digits = String(first + UInt64(index))
      let width = digits.count <= 4 ? 4 : 9
      let name = "report-" + String(repeating: "0", count: max(0, width - digits.count)) + digits
      var expected = report.expected
      expected.fileName = name + ".txt"
      expected.region = expected.regionFromText
      try Data(report.bytes).write(to: folder.appending(path: name + ".txt"))
      try encoder.encode(expected).write(to: folder.appending(path: name + ".expected.json"))
    }
  }
}
