import Foundation
import GoujiCore
import Testing

@testable import GoujiExtraction

/// The sample reports in all formats, and what reads them.
enum FormatSamples {
  private static let library = Result { try FormLibrary(folder: PDFSamples.checkout.appending(path: "config")) }

  static func examiner() throws -> Examiner {
    Examiner(library: try library.get())
  }

  static func bytes(_ file: String) throws -> [UInt8]? {
    guard let url = PDFSamples.sample("formats/\(file)") else { return nil }
    return [UInt8](try Data(contentsOf: url))
  }

  /// The sample as the only report of its file; nil where the samples are not there.
  static func member(_ file: String) throws -> ExtractedMember? {
    guard let bytes = try bytes(file) else { return nil }
    let members = Extraction.read(bytes, name: file)
    try #require(members.count == 1)
    return members[0]
  }

  static func text(_ report: String) throws -> Examination? {
    guard let url = PDFSamples.sample("reports/\(report).txt") else { return nil }
    return try examiner().examine([UInt8](try Data(contentsOf: url)), name: "\(report).txt")[0]
  }

  static func source(_ member: ExtractedMember, report: String) -> Examination.Source {
    Examination.Source(name: "\(report).x", sha256: member.sha256, bytes: member.bytes, format: member.format)
  }
}

extension ExtractedMember {
  var document: Document? {
    if case .document(let document) = content { document } else { nil }
  }

  var rejection: Rejection? {
    if case .rejected(let rejection) = content { rejection } else { nil }
  }
}
