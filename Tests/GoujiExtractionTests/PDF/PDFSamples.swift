import Foundation
import GoujiCore
import Testing

@testable import GoujiExtraction

/// The sample files and the built `gouji-pdf`.
enum PDFSamples {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `../shared` beside the checkout, or what `GOUJI_SHARED` names; nil if it is not there.
  static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["GOUJI_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? checkout.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.appending(path: "formats").path) ? folder : nil
  }()

  /// The sample at `path`; nil, with a word, where the samples are not there. In CI that is a failure.
  static func sample(_ path: String) -> URL? {
    guard let shared else {
      let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
      if isCI { Issue.record("The samples are not there: set GOUJI_SHARED.") }
      print("Skipped: no samples for \(path).")
      return nil
    }
    return shared.appending(path: path)
  }

  static let program = PDFProgram(executable: testProducts.appending(path: "gouji-pdf"))

  static func dump(_ file: URL) throws -> [UInt8] {
    try program.dump(of: FileHandle(forReadingFrom: file))
  }

  static func document(_ file: URL) throws -> Document {
    try PDFDocument.read(dump: dump(file))
  }

  static func dump(bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try dump(file)
  }

  /// Where the programs of this build are: beside the test bundle.
  private static var testProducts: URL {
    let arguments = CommandLine.arguments.map { URL(filePath: $0).deletingLastPathComponent() }
    let bundles = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    let folders = bundles + [Bundle.main.bundleURL] + arguments
    let found = folders.first { FileManager.default.fileExists(atPath: $0.appending(path: "gouji-pdf").path) }
    return found ?? checkout.appending(path: ".build/debug")
  }
}

extension Document {
  var tables: [[[String]]] {
    blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table.rows.map { $0.cells.map { $0.isCovered ? "<" : $0.text.filter { !$0.isWhitespace } } }
    }
  }

  var paragraphs: [String] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
  }
}
