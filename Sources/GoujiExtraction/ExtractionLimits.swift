/// What one file may cost; whatever goes beyond ends as READ-LIMIT. The time is the parent's to keep.
package struct ExtractionLimits: Equatable, Sendable {
  /// Bytes of one member of an archive, or of one part of an Office file, once inflated.
  package var memberBytes = 64 << 20
  /// Bytes of all members or parts together, once inflated.
  package var inflatedBytes = 128 << 20
  /// How many times larger than the archive its contents may be, beyond a first few megabytes.
  package var ratio = 200
  /// Members of an archive, folders left out.
  package var members = 1000
  /// Archives within archives; the file itself is the first.
  package var archives = 3
  /// Cells of all tables of a document, covered ones counted.
  package var cells = 200_000
  /// Paragraphs of a document outside tables.
  package var paragraphs = 100_000
  /// Text of a document, in bytes of UTF-8.
  package var textBytes = 16 << 20
  /// Tables within tables, and elements within elements of a web page.
  package var nesting = 200

  package init() {}
}
