/// A document that holds several reports one behind the other (a bound volume, a workbook with a sheet a year): where the
/// first of them ends.
struct FirstReport {
  let library: FormLibrary

  /// Tables that have as many rows of the form in common are tables of two reports.
  private static let ownRows = 8
  /// No form has as many cells, covered ones included, and no two forms have fewer.
  private static let mostCells = 400
  private static let longestLine = 240
  private static let titleLines = 3

  /// The first report, and the line with which the second begins; nil where there is no second.
  ///
  /// A title, or the heading of a section that was there before, begins another report only where tables stand before it
  /// and the same tables again behind it: alone it may be a page's head, or a link to last year's report.
  func cut(_ document: Document) -> (first: Document, next: String?) {
    guard FirstReport.cells(document) > FirstReport.mostCells else { return (document, nil) }
    var hasTables = false
    var sections: Set<Int> = []
    for (position, block) in document.blocks.enumerated() {
      switch block {
      case .table: hasTables = true
      case .paragraph(let paragraph):
        let section = section(paragraph.text)
        let isSecond = section.map { !sections.insert($0).inserted } ?? false
        guard hasTables, isSecond || isTitle(document.blocks[position...].prefix(FirstReport.titleLines)),
          isRepeated(document.blocks[..<position], document.blocks[position...])
        else { continue }
        let first = Document(blocks: Array(document.blocks[..<position]), notes: document.notes)
        return (first, Heading(paragraph.text)?.title ?? paragraph.text)
      }
    }
    return (document, nil)
  }

  private static func cells(_ document: Document) -> Int {
    document.blocks.reduce(0) { sum, block in
      guard case .table(let table) = block else { return sum }
      return table.rows.reduce(sum) { $0 + $1.cells.count }
    }
  }

  /// The number of the section whose official title the line is; nil for any other line.
  private func section(_ text: String) -> Int? {
    guard text.utf8.count <= FirstReport.longestLine, Heading.mayBegin(text, library.wordings.firsts),
      let heading = Heading(text)
    else { return nil }
    return library.editions[library.editions.count - 1].form.sections.first { $0.key == heading.key }?.number
  }

  /// Whether the lines begin with a title, which may take several of them.
  private func isTitle(_ blocks: ArraySlice<Document.Block>) -> Bool {
    var lines: [String] = []
    for block in blocks {
      guard case .paragraph(let paragraph) = block, paragraph.text.utf8.count <= FirstReport.longestLine else { break }
      lines.append(paragraph.text)
    }
    // What is found must begin in the first line, where the subject stands; headings have the same words.
    guard let first = lines.first, first.contains("息"), Heading(first)?.style != .top else { return false }
    return (1...lines.count).contains { TitleFinder.find(in: [lines.prefix($0).joined()]) != nil }
  }

  private func isRepeated(_ before: ArraySlice<Document.Block>, _ after: ArraySlice<Document.Block>) -> Bool {
    let (before, after) = (labels(before), labels(after))
    return library.editions.contains { edition in
      rows(before, edition.vocabulary).intersection(rows(after, edition.vocabulary)).count >= FirstReport.ownRows
    }
  }

  private func labels(_ blocks: ArraySlice<Document.Block>) -> [LabelKey] {
    blocks.flatMap { block -> [LabelKey] in
      guard case .table(let table) = block else { return [] }
      return table.rows.lazy.flatMap(\.cells).map(PrintedCell.init).filter { $0.kind == .word }.map(\.key)
    }
  }

  private func rows(_ keys: [LabelKey], _ vocabulary: Vocabulary) -> Set<Vocabulary.Target> {
    var rows: Set<Vocabulary.Target> = []
    for entry in keys.lazy.flatMap({ vocabulary.entries[$0] ?? [] }) {
      if case .row = entry.target { rows.insert(entry.target) }
    }
    return rows
  }
}
