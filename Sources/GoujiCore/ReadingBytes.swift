/// A reading as bytes, for laying thousands of them aside until it is known what they are to be judged with.
///
/// Only for the process that wrote them: they name forms by their place among those that are loaded.
extension Reading {
  package func encoded(_ library: FormLibrary) -> [UInt8] {
    var writer = ByteWriter(capacity: 16_384)
    writer.text(source.name)
    writer.list(source.names) { $0.text($1) }
    writer.text(source.sha256)
    writer.number(source.bytes)
    writer.text(source.format)
    writer.list(notes) { $0.text($1) }
    switch content {
    case .rejected(let rejection):
      writer.number(0)
      writer.text(rejection.code.rawValue)
      writer.text(rejection.message)
    case .report(let report):
      writer.number(1)
      writer.report(report, library)
    }
    return writer.bytes
  }

  /// Nil for bytes that `encoded` did not give.
  package init?(encoded: [UInt8], _ library: FormLibrary) {
    var reader = ByteReader(encoded)
    guard let name = reader.text(), let names = reader.list({ $0.text() }), let sha256 = reader.text(),
      let bytes = reader.number(), let format = reader.text(), let notes = reader.list({ $0.text() }),
      let kind = reader.number()
    else { return nil }
    var source = Examination.Source(name: name, sha256: sha256, bytes: bytes, format: format)
    source.names = names
    if kind == 1 {
      guard let report = reader.report(library) else { return nil }
      self.init(source: source, content: .report(report), notes: notes)
    } else {
      guard let code = reader.text().flatMap({ AlertCode(rawValue: $0) }), let message = reader.text() else {
        return nil
      }
      self.init(source: source, content: .rejected(Rejection(code, message)), notes: notes)
    }
  }
}

extension ByteWriter {
  fileprivate mutating func report(_ report: Report, _ library: FormLibrary) {
    number(library.printedForms.firstIndex { $0.isSame(as: report.form) } ?? 0)
    optional(report.agency) { $0.text($1) }
    optional(report.region) { $0.text($1) }
    optional(report.year) { $0.number($1) }
    optional(report.title) { $0.text($1) }
    optional(report.expectedEdition) { $0.text($1) }
    for cell in report.cells { self.cell(cell) }
    list(report.sections) { writer, section in
      writer.number(section.number)
      writer.text(section.title)
      writer.place(section.place)
      writer.number(section.isRenamed ? 1 : 0)
      writer.list(section.paragraphs) { $0.paragraph($1) }
    }
    list(report.preamble) { $0.paragraph($1) }
    list(report.labels) { writer, label in
      writer.text(label.printed)
      writer.text(label.official)
      writer.number(label.cell)
      writer.place(label.place)
    }
    list(report.doubts) { writer, doubt in
      writer.number(doubt.cell)
      writer.text(doubt.reason)
    }
    list(report.units) { $0.number($1) }
    list(report.tables.sorted()) { $0.text($1) }
  }

  private mutating func cell(_ cell: Cell) {
    // Of nearly every cell the figure says how it is printed.
    if cell.state == .number, let count = cell.value?.count, count >= 0, cell.raw == String(count) {
      number(ByteWriter.plainCount)
      number(Int(count))
      optional(cell.place) { $0.place($1) }
      return
    }
    number(Cell.State.allCases.firstIndex(of: cell.state) ?? 0)
    guard cell.state != .missing else { return }
    optional(cell.value) { writer, value in
      writer.signed(value.mantissa)
      writer.number(value.scale)
    }
    optional(cell.raw) { $0.text($1) }
    optional(cell.place) { $0.place($1) }
  }

  fileprivate static let plainCount = Cell.State.allCases.count

  private mutating func paragraph(_ paragraph: Document.Paragraph) {
    text(paragraph.text)
    place(paragraph.place)
  }

  private mutating func place(_ place: Place) {
    let hasMore = place.rect != nil || place.sheet != nil || place.ref != nil
    // Which of the rest follow: most places have two of four numbers.
    number(
      (place.line == nil ? 0 : 1) | (place.cell == nil ? 0 : 2) | (place.page == nil ? 0 : 4)
        | (place.paragraph == nil ? 0 : 8) | (hasMore ? 16 : 0)
    )
    if let line = place.line { number(line) }
    if let cell = place.cell { number(cell) }
    if let page = place.page { number(page) }
    if let paragraph = place.paragraph { number(paragraph) }
    guard hasMore else { return }
    optional(place.rect) { writer, rect in
      for side in [rect.left, rect.top, rect.right, rect.bottom] { writer.signed(Int64(side)) }
    }
    optional(place.sheet) { $0.text($1) }
    optional(place.ref) { $0.text($1) }
  }
}

extension ByteReader {
  fileprivate mutating func report(_ library: FormLibrary) -> Report? {
    guard let number = number(), let form = library.printedForms[safe: number], let agency = optional({ $0.text() }),
      let region = optional({ $0.text() }), let year = optional({ $0.number() }), let title = optional({ $0.text() }),
      let edition = optional({ $0.text() })
    else { return nil }
    var cells: [Cell] = []
    cells.reserveCapacity(form.cells.count)
    for _ in form.cells {
      guard let cell = cell() else { return nil }
      cells.append(cell)
    }
    guard let sections = list({ $0.section() }), let preamble = list({ $0.paragraph() }),
      let labels = list({ $0.label() }), let doubts = list({ $0.doubt() }), let units = list({ $0.number() }),
      let tables = list({ $0.text() })
    else { return nil }
    return Report(
      agency: agency,
      region: region,
      year: year,
      form: form,
      title: title,
      cells: cells,
      sections: sections,
      preamble: preamble,
      labels: labels,
      doubts: doubts,
      units: units,
      expectedEdition: edition,
      tables: Set(tables)
    )
  }

  private mutating func cell() -> Cell? {
    guard let state = number() else { return nil }
    if state == ByteWriter.plainCount {
      guard let count = number(), let place = optional({ $0.place() }) else { return nil }
      return Cell(state: .number, value: Figure(Int64(count)), raw: String(count), place: place)
    }
    guard Cell.State.allCases.indices.contains(state) else { return nil }
    guard Cell.State.allCases[state] != .missing else { return .missing }
    guard let value = optional({ $0.figure() }), let raw = optional({ $0.text() }), let place = optional({ $0.place() })
    else { return nil }
    return Cell(state: Cell.State.allCases[state], value: value, raw: raw, place: place)
  }

  private mutating func figure() -> Figure? {
    guard let mantissa = signed(), let scale = number() else { return nil }
    return Figure(mantissa: mantissa, scale: scale)
  }

  private mutating func section() -> Report.Section? {
    guard let number = number(), let title = text(), let place = place(), let isRenamed = self.number(),
      let paragraphs = list({ $0.paragraph() })
    else { return nil }
    return Report.Section(
      number: number,
      title: title,
      place: place,
      paragraphs: paragraphs,
      isRenamed: isRenamed == 1
    )
  }

  private mutating func paragraph() -> Document.Paragraph? {
    guard let text = text(), let place = place() else { return nil }
    return Document.Paragraph(text: text, place: place)
  }

  private mutating func label() -> Report.LabelDeparture? {
    guard let printed = text(), let official = text(), let cell = number(), let place = place() else { return nil }
    return Report.LabelDeparture(printed: printed, official: official, cell: cell, place: place)
  }

  private mutating func doubt() -> Report.Doubt? {
    guard let cell = number(), let reason = text() else { return nil }
    return Report.Doubt(cell: cell, reason: reason)
  }

  private mutating func place() -> Place? {
    guard let parts = number() else { return nil }
    // No place has the number 0.
    guard let line = parts & 1 == 0 ? 0 : number(), let cell = parts & 2 == 0 ? 0 : number(),
      let page = parts & 4 == 0 ? 0 : number(), let paragraph = parts & 8 == 0 ? 0 : number()
    else { return nil }
    guard parts & 16 != 0 else { return Place(line: line, cell: cell, page: page, paragraph: paragraph) }
    guard let rect = optional({ $0.rect() }), let sheet = optional({ $0.text() }), let ref = optional({ $0.text() })
    else { return nil }
    return Place(line: line, cell: cell, page: page, rect: rect, paragraph: paragraph, sheet: sheet, ref: ref)
  }

  private mutating func rect() -> Place.Rect? {
    guard let left = signed(), let top = signed(), let right = signed(), let bottom = signed() else { return nil }
    return Place.Rect(left: Int(left), top: Int(top), right: Int(right), bottom: Int(bottom))
  }
}
