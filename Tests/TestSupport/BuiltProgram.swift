package import Foundation

/// A program of this package, run as a person would run it.
package struct BuiltProgram {
  package var output: String
  package var error: String
  package var status: Int32

  /// - Parameters:
  ///   - input: What standard input holds.
  ///   - runner: A program with its arguments that runs the other, such as `strace`; none if empty.
  package static func run(
    _ name: String,
    _ arguments: [String],
    input: Data = Data(),
    under runner: [String] = [],
    in folder: URL = Folders.checkout
  ) throws -> BuiltProgram {
    let process = Process()
    let command = runner + [products.appending(path: name).path] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files rather than pipes: no output is too long for them.
    let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
    try input.write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return BuiltProgram(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      status: process.terminationStatus
    )
  }

  /// The folder of built products: that of the test program itself.
  package static let products: URL = {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let arguments = CommandLine.arguments
    // Swift Testing may be hosted by a helper of the toolchain, which is told where the tests are.
    if let position = arguments.firstIndex(of: "--test-bundle-path"), position + 1 < arguments.count {
      folder = URL(fileURLWithPath: arguments[position + 1]).deletingLastPathComponent()
    }
    return folder
  }()
}
