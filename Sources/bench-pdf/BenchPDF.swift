import Foundation
import GoujiCore
import GoujiExtraction

/// Times the reading of PDFs beside `pdftotext` on the same files, alternately, in one run.
///
/// `bench-pdf GOUJI-PDF FILE…` prints a line a file: medians in milliseconds, process starts included.
@main
enum BenchPDF {
  private static let rounds = 15

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let program = arguments.first, arguments.count > 1 else {
      FileHandle.standardError.write(Data("usage: bench-pdf GOUJI-PDF FILE…\n".utf8))
      exit(64)
    }
    for path in arguments.dropFirst() {
      let file = URL(filePath: path)
      let reader = PDFProgram(executable: URL(filePath: program))
      var (dumping, tables, peer): ([Duration], [Duration], [Duration]) = ([], [], [])
      for _ in 0..<rounds {
        let clock = ContinuousClock()
        let start = clock.now
        let dump = try reader.dump(of: FileHandle(forReadingFrom: file))
        let middle = clock.now
        let document = try PDFDocument.read(dump: dump)
        tables.append(clock.now - middle)
        dumping.append(middle - start)
        guard !document.blocks.isEmpty else { throw PDFError.empty }
        peer.append(try clock.measure { try pdftotext(file) })
      }
      let columns = [median(dumping), median(tables), median(peer)].map {
        $0.formatted(.number.precision(.fractionLength(2)))
      }
      print(([file.lastPathComponent] + columns).joined(separator: "\t"))
    }
  }

  private static func pdftotext(_ file: URL) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/pdftotext")
    process.arguments = [file.path, "-"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    _ = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
  }

  private static func median(_ times: [Duration]) -> Double {
    let sorted = times.sorted()
    return Double(sorted[sorted.count / 2].components.attoseconds) / 1e15
  }
}
