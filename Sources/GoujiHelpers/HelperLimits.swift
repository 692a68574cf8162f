/// What one file may cost, and how long a worker is kept. All of it is said in the alert when it is reached.
package struct HelperLimits: Equatable, Sendable {
  /// Of processor time for one file, over all programs that it passes through; and of the clock, if a program does
  /// nothing for so long. On a machine that is not busy with other things both are the time that passes.
  package var seconds = 8.0
  /// Of the clock for one program and one file, however busy the machine.
  package var clockSeconds = 60.0
  /// Of processor time for all members of a bundle that are passed on, beside what each has for itself.
  package var bundleSeconds = 60.0
  /// Address space of `gouji-extract`.
  package var memory = 512 << 20
  /// What a worker may answer; a bundle's PDFs come back in it.
  package var answerBytes = 192 << 20
  /// Members, paragraphs, tables, rows, cells and notes in one answer.
  package var answerParts = 2_000_000
  /// Files that a worker reads before it is replaced.
  package var filesPerWorker = 500
  /// A worker that keeps more than this resident after a file is replaced.
  package var residentBytes = 38 << 20
  /// Address space of `gouji-pdf`.
  package var pdfMemory = 384 << 20
  /// What `gouji-pdf` may write.
  package var dumpBytes = 64 << 20
  /// Address space of LibreOffice, most of it libraries.
  package var officeMemory = 3 << 30
  /// What LibreOffice may write to any one file.
  package var officeBytes = 64 << 20
  /// Files that one start of LibreOffice converts, if several wait.
  package var officeBatch = 8
  /// Of processor time for one batch, beyond which its files are tried one by one.
  package var officeBatchSeconds = 30.0
  /// For `gouji-extract` and `gouji-pdf` themselves: their names without dashes, and their values.
  package var extraction: [String: Int] = [:]
  package var pdf: [String: Int] = [:]

  package init() {}
}
