package import Foundation

/// Runs `gouji-pdf` over a file.
package struct PDFProgram: Sendable {
  package var executable: URL
  /// What a file may cost; each is handed on as it is.
  package var limits = Limits()

  package struct Limits: Equatable, Sendable {
    package var pages = 500
    package var glyphs = 1_000_000
    package var rules = 200_000
    /// Of address space.
    package var memory = 1 << 29
    /// Of processor time.
    package var seconds = 8

    package init() {}

    /// The arguments that hand the limits to `gouji-pdf`.
    package var arguments: [String] {
      [
        "--pages", "\(pages)", "--glyphs", "\(glyphs)", "--rules", "\(rules)",
        "--memory", "\(memory)", "--seconds", "\(seconds)",
      ]
    }
  }

  package init(executable: URL) {
    self.executable = executable
  }

  /// What `gouji-pdf` writes of the file behind `handle`. Throws `PDFError`.
  package func dump(of handle: FileHandle) throws -> [UInt8] {
    let process = Process()
    let output = Pipe()
    process.executableURL = executable
    process.arguments = limits.arguments
    process.standardInput = handle
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      let dump = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      if let error = PDFProgram.error(status: process.terminationStatus, isSignal: process.terminationReason != .exit) {
        throw error
      }
      return [UInt8](dump)
    } catch let error as PDFError {
      throw error
    } catch {
      throw PDFError.unavailable("\(error)")
    }
  }

  /// What the end of `gouji-pdf` means; nil if all went well. The numbers are those of its `Options.h`.
  package static func error(status: Int32, isSignal: Bool) -> PDFError? {
    // A signal: out of time (SIGXCPU, SIGKILL), or a crash on a file that is not sound.
    if isSignal { return status == SIGXCPU || status == SIGKILL ? .limit : .damaged }
    switch status {
    case 0: return nil
    case 65: return .damaged
    case 75: return .limit
    case 77: return .encrypted
    default: return .unavailable("gouji-pdf 以状态 \(status) 结束。")
    }
  }
}
