/// One report as those of other years need it: whose it is, and its figures in little room.
package struct FiledYear: Sendable {
  package let organ: OrganKey
  /// Name of its result in the outbox.
  package let result: String
  package let figures: FigureRecord

  package var year: Int { figures.year }

  /// Nil if the file was rejected, or does not say whose report it is and of which year.
  init?(_ report: Report?, _ source: Examination.Source, divisions: Divisions) {
    guard let report, let organ = OrganKey(report, divisions: divisions),
      let figures = FigureRecord(report)
    else { return nil }
    self.organ = organ
    self.figures = figures
    result = source.resultName
  }
}
