internal import Glibc
internal import GoujiCore

/// Runs `gouji-pdf` over a file: a process a file, which locks itself in before it looks at it.
struct PDFHelper: Sendable {
  let programs: HelperPrograms
  let limits: HelperLimits

  /// What it writes of the PDF, in a file that nobody can change any more. The parent does not look into it.
  func dump(of file: MemoryFile, time: FileTime) throws(HelperFailure) -> MemoryFile {
    do {
      return try attempt(file, time)
    } catch {
      // A process can be killed for no fault of the file; twice is the file's.
      guard error.isWorthAnotherTry else { throw error }
      return try attempt(file, time)
    }
  }

  private func attempt(_ file: MemoryFile, _ time: FileTime) throws(HelperFailure) -> MemoryFile {
    let dump = try MemoryFile(name: "pages")
    let process = try ChildProcess(
      program: try programs.path(HelperPrograms.pdf),
      arguments: arguments,
      environment: HelperEnvironment.variables,
      descriptors: [file.descriptor, dump.descriptor, nil]
    )
    var watch = Watch(process, time: time)
    guard let ending = process.end(&watch) else { throw .timeout(seconds: limits.seconds) }
    if let failure = failure(ending) { throw failure }
    try dump.seal()
    return dump
  }

  private var arguments: [String] {
    let own = ["memory": limits.pdfMemory, "output": limits.dumpBytes]
    let all = PDFHelper.contents.merging(limits.pdf) { _, given in given }.merging(own) { _, own in own }
    return all.sorted { $0.key < $1.key }.flatMap { ["--\($0.key)", "\($0.value)"] }
  }

  private func limit(_ name: String) -> Int {
    limits.pdf[name] ?? PDFHelper.contents[name] ?? 0
  }

  /// No annual report comes near.
  private static let contents = ["pages": 500, "glyphs": 1_000_000, "rules": 200_000]

  /// The numbers are those of gouji-pdf's `Options.h`.
  private func failure(_ ending: ChildProcess.Ending) -> HelperFailure? {
    switch ending {
    case .exited(0): nil
    case .exited(65): .rejected(.pdfDamaged)
    case .exited(77): .rejected(.pdfEncrypted)
    case .exited(75): .rejected(.pdfLimit(pages: limit("pages"), glyphs: limit("glyphs"), rules: limit("rules")))
    case .exited(HelperStatus.memory): .memory(bytes: limits.pdfMemory)
    case .exited(HelperStatus.notConfined): .notConfined
    case .exited(let status): .broken(program: HelperPrograms.pdf, status: status)
    case .signalled(SIGXCPU): .timeout(seconds: limits.seconds)
    case .signalled(SIGXFSZ): .output(bytes: limits.dumpBytes)
    case .signalled(let signal): .crashed(signal: signal)
    }
  }
}
