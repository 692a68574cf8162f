package import GoujiCore
package import GoujiStore

extension FilingRecord {
  /// What the index keeps of an examination.
  package init(
    _ examination: Examination,
    fileName: String,
    fileDigest: String,
    received: String,
    version: String,
    original: String
  ) {
    let report = examination.report
    self.init(
      result: ResultName.of(examination),
      fileName: fileName,
      fileDigest: fileDigest,
      digest: examination.source.sha256,
      names: examination.source.names,
      received: received,
      verdict: examination.verdict.rawValue,
      version: version,
      original: original,
      key: FilingRecord.key(agency: report?.agency, region: report?.region, year: report?.year),
      figures: report.map { report in
        FilingRecord.figures(
          report.form.sortedCells.lazy.map { index in
            (report.form.cells[index].id.rawValue, report.cells[index].value?.description)
          }
        )
      },
      alerts: examination.alerts.map {
        Alert(id: $0.id, code: $0.code.rawValue, severity: $0.severity.rawValue, at: $0.at, message: $0.message)
      }
    )
  }

  /// Nil unless both organ and year are known.
  static func key(agency: String?, region: String?, year: Int?) -> Key? {
    guard let agency, let year else { return nil }
    return Key(agency: agency, region: region, year: year)
  }

  /// Digest of the figures, given with their ids in the order of ids. Cells without a number do not count: how a
  /// format prints nothing is no figure.
  static func figures(_ cells: some Sequence<(id: String, value: String?)>) -> String {
    var text = ""
    for cell in cells {
      if let value = cell.value { text += "\(cell.id)=\(value)\n" }
    }
    return Digest.of(Array(text.utf8))
  }
}

extension Examination {
  /// Takes over what is known of this filing beyond its own content.
  package mutating func adopt(_ filing: FilingRecord) {
    source.names = filing.names
    history.supersedes = filing.supersedes
    history.supersededBy = filing.supersededBy
    history.sameFiling = filing.sameFiling
  }
}
