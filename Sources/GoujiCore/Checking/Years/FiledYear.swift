/// One report as other reports need it: whose it is, its figures and its text, in little room.
package struct FiledYear: Sendable {
  package let organ: OrganKey
  /// The organ as it names itself.
  package let agency: String
  /// Name of its result in the outbox.
  package let result: String
  package let figures: FigureRecord
  package let text: TextSketch

  package var year: Int { figures.year }

  /// Nil if the file was rejected, or does not say whose report it is and of which year.
  init?(_ report: Report?, _ source: Examination.Source, divisions: Divisions) {
    guard let report, let agency = report.agency, let organ = OrganKey(report, divisions: divisions),
      let figures = FigureRecord(report)
    else { return nil }
    self.organ = organ
    self.agency = agency
    self.figures = figures
    text = TextSketch(report)
    result = source.resultName
  }

  /// The report as `encoded` has it; nil if that was written by another version, or for forms that are not there.
  package init?(encoded: [UInt8], result: String, forms: FormLibrary) {
    var reader = ByteReader(encoded)
    guard reader.number() == FiledYear.version, let organ = reader.text(), let agency = reader.text(),
      let year = reader.number(), let edition = reader.text(), let cells = reader.number(),
      let form = forms.form(edition: edition, cells: cells), let figures = reader.bytes(),
      let record = FigureRecord(form: form, year: year, bytes: figures), let text = TextSketch(&reader)
    else { return nil }
    self.organ = OrganKey(text: organ)
    self.agency = agency
    self.result = result
    self.figures = record
    self.text = text
  }

  private static let version = 1

  /// All but the result's name, as bytes.
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.number(FiledYear.version)
    writer.text(organ.text)
    writer.text(agency)
    writer.number(year)
    writer.text(figures.form.edition)
    writer.number(figures.form.cells.count)
    writer.bytes(figures.bytes)
    text.write(to: &writer)
    return writer.bytes
  }
}

extension TextSketch {
  /// Nil if the bytes are none.
  fileprivate init?(_ reader: inout ByteReader) {
    guard let count = reader.number() else { return nil }
    var sections: [Section] = []
    for _ in 0..<count {
      guard let number = reader.number(), let least = reader.words(), let bands = reader.words() else { return nil }
      sections.append(Section(number: number, least: least, bands: bands))
    }
    self.init(sections: sections)
  }

  fileprivate func write(to writer: inout ByteWriter) {
    writer.number(sections.count)
    for section in sections {
      writer.number(section.number)
      writer.words(section.least)
      writer.words(section.bands)
    }
  }
}

extension FormLibrary {
  /// The edition as it is printed with that many cells; nil if there is none.
  fileprivate func form(edition: String, cells: Int) -> Form? {
    printedForms.first { $0.edition == edition && $0.cells.count == cells }
  }
}
