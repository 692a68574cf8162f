package import GoujiCore

/// What came of one file: a report of its own, or one member of a bundle.
package struct ExtractedMember: Equatable, Sendable {
  /// The file's name; of a member `bundle.zip/member`, in the words of the archive.
  package var name: String
  /// Kind by content, as `source.format` has it: `html`, `mhtml`, `docx`, `xlsx`, `odt`, `ods`, `rtf`, `doc`, `xls`, `txt`,
  /// `pdf`, `zip`…
  package var format: String
  /// Of the member's own bytes, 64 hexadecimal digits.
  package var sha256: String
  /// Size of the member itself.
  package var bytes: Int
  package var content: Content
  /// Of the bundle the member came in, or of the name it bears; to be put before the notes of its document.
  package var notes: [String] = []

  package enum Content: Equatable, Sendable {
    case document(Document)
    /// No report: one READ alert.
    case rejected(Rejection)
    /// To be read elsewhere, from these bytes; if that reader is not there, the rejection stands.
    case passedOn([UInt8], to: Reader, otherwise: Rejection)
  }

  /// Who reads what is not read here.
  package enum Reader: String, Sendable {
    /// `Examiner.examine(_:name:)`: plain text needs no confinement.
    case text
    /// `gouji-pdf` and `PDFDocument`.
    case pdf
    /// LibreOffice as a converter to DOCX.
    case documentConverter
    /// LibreOffice as a converter to XLSX.
    case sheetConverter
  }
}
