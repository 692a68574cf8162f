internal import Foundation

/// All helpers of a process: reads foreign formats without touching them itself.
///
/// Safe to use from many threads at once.
package final class HelperPool: Sendable {
  package let limits: HelperLimits
  private let workers: WorkerPool
  private let pdf: PDFHelper
  private let office: OfficeConverter

  package init(
    programs: HelperPrograms = .find(),
    limits: HelperLimits = HelperLimits(),
    workers: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.limits = limits
    self.workers = WorkerPool(programs: programs, limits: limits, most: workers)
    pdf = PDFHelper(programs: programs, limits: limits)
    office = OfficeConverter(programs: programs, limits: limits)
  }

  /// What is in a file of any kind. Bytes that come back in it are another reader's.
  func read(_ bytes: [UInt8], name: String, time: FileTime) throws(HelperFailure) -> Answer {
    let file = try MemoryFile(name: "report", bytes: bytes)
    let request = Request(task: .file, bytes: bytes.count, name: name)
    return try workers.read(request, file: file, time: time)
  }

  /// The document of a PDF: `gouji-pdf` writes down what stands on its pages, a worker makes tables of it.
  func readPDF(_ bytes: [UInt8], name: String, time: FileTime) throws(HelperFailure) -> Answer {
    let dump = try pdf.dump(of: try MemoryFile(name: "report", bytes: bytes), time: time)
    let request = Request(task: .pdfDump, bytes: dump.size, name: name)
    return try workers.read(request, file: dump, time: time)
  }

  /// The file in a format that `read` knows; nil where LibreOffice is not installed.
  func convert(_ bytes: [UInt8], format: String, to target: OfficeTarget) throws(HelperFailure) -> [UInt8]? {
    guard office.isInstalled(for: target) else { return nil }
    return try office.convert(bytes, format: format, to: target)
  }
}
