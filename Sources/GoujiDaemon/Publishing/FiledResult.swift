package import Foundation
internal import GoujiStore

/// A result as it stands in the outbox (`gouji.report/1`), as far as the index and the command line need it.
package struct FiledResult: Decodable, Sendable {
  package struct Source: Decodable, Sendable {
    package var name: String
    package var names: [String]
    package var sha256: String
    package var received: String?
  }

  package struct Report: Decodable, Sendable {
    package var agency: String?
    package var region: String?
    package var year: Int?
  }

  package struct Alert: Decodable, Sendable {
    package var id: String
    package var code: String
    package var severity: String
    package var at: String?
    package var state: String
    package var message: String
    package var note: String?
  }

  package struct History: Decodable, Sendable {
    package var supersedes: String?
    package var supersededBy: String?
    package var sameFiling: [String]
    package var judgedWith: [String]
    package var pending: [Int]

    private enum CodingKeys: String, CodingKey {
      case supersedes
      case supersededBy = "superseded_by"
      case sameFiling = "same_filing"
      case judgedWith = "judged_with"
      case pending
    }
  }

  package var gouji: String
  package var form: String
  package var source: Source
  package var report: Report?
  package var alerts: [Alert]
  package var history: History
  package var verdict: String

  /// - Throws: `DecodingError` for anything that is no result.
  package init(json: Data) throws {
    self = try JSONDecoder().decode(FiledResult.self, from: json)
  }

  /// The result as the index keeps it, but for what only the original tells.
  ///
  /// - Parameters:
  ///   - original: Where the original lies, below the state folder.
  ///   - fileName: Of the file that was dropped, which may be a bundle.
  func filing(result: String, fileName: String, fileDigest: String, original: String) -> FilingRecord {
    var filing = FilingRecord(
      result: result,
      fileName: fileName,
      fileDigest: fileDigest,
      digest: source.sha256,
      names: source.names,
      received: source.received ?? "",
      verdict: verdict,
      version: Judging.version(program: gouji, form: form),
      original: original,
      memory: nil,
      alerts: alerts.map {
        FilingRecord.Alert(
          id: $0.id,
          code: $0.code,
          severity: $0.severity,
          at: $0.at,
          message: $0.message,
          state: $0.state
        )
      }
    )
    filing.supersedes = history.supersedes
    filing.supersededBy = history.supersededBy
    filing.sameFiling = history.sameFiling
    return filing
  }
}
