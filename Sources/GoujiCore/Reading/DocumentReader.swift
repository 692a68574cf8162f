/// A `Document` of any format to a `Report`: tables, sections, organ, region and year.
struct DocumentReader {
  let library: FormLibrary

  /// - Parameter name: The file's name, which may name organ, region and year where the document does not.
  /// - Throws: `Rejection` with READ-NOT-REPORT.
  func read(_ document: Document, name: String) throws -> Report {
    var paragraphs: [Document.Paragraph] = []
    var printed: [[PrintedRow]] = []
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): paragraphs.append(paragraph)
      case .table(let table): printed.append(PrintedRow.rows(of: table))
      }
    }
    let form = library.editions[library.editions.count - 1].form
    let finder = SectionFinder(titles: form.sections, firsts: library.wordings.firsts)
    let (preamble, sections) = finder.sections(paragraphs)
    let title = TitleFinder.find(in: (sections.isEmpty ? paragraphs : preamble).prefix(60).map(\.text))
    let stated = title?.year ?? paragraphs.lazy.compactMap { YearFinder.period(in: $0.text) }.first
    let year = stated ?? YearFinder.prevailing(in: sections.first?.paragraphs ?? []) ?? yearInFileName(name)
    let inferredPage = document.inferredPage
    let tables = try readTables(printed, year: stated ?? year, isInferred: inferredPage != nil)
    guard let tables else {
      throw notReport(paragraphs, title: title, year: stated ?? yearInFileName(name) ?? year)
    }
    if let inferredPage, !tables.isRegular { throw Rejection.borderless(page: inferredPage) }
    let oldest = library.editions[0].form.firstYear
    if let stated, stated < oldest { throw tooOld(stated, oldest: oldest) }
    let agency =
      title?.agency ?? Agency.inOpening(sections.isEmpty ? paragraphs : preamble + sections[0].paragraphs)
      ?? Agency.inSignature(paragraphs) ?? Agency.inFileName(name)
    return Report(
      agency: agency,
      region: region(agency: agency, title: title?.title, file: name)?.code,
      year: year.flatMap { $0 < oldest ? nil : $0 },
      form: tables.form,
      title: title?.title,
      cells: tables.sink.cells,
      sections: sections,
      preamble: preamble,
      labels: tables.sink.labels,
      doubts: tables.sink.doubts,
      units: tables.sink.units,
      expectedEdition: year.flatMap { library.edition(for: $0)?.form.edition },
      tables: tables.tables
    )
  }

  private func readTables(_ tables: [[PrintedRow]], year: Int?, isInferred: Bool) throws -> TableReader.Result? {
    guard let edition = RowSorter.edition(tables.joined(), among: library.editions, year: year) else { return nil }
    let rows = OwnTables(vocabulary: edition.vocabulary, wordings: library.wordings).rows(of: tables)
    let sorted = RowSorter.sort(rows, by: edition.vocabulary, tables: edition.form.tables.count)
    let result = TableReader(edition: edition).read(sorted, isInferred: isInferred)
    // One label of the form somewhere in a table of another kind does not make a report.
    let read = result.sink.cells.count { $0.state != .missing }
    return result.tables.isEmpty || read < DocumentReader.fewestCells ? nil : result
  }

  private static let fewestCells = 8

  private func notReport(_ paragraphs: [Document.Paragraph], title: ReportTitle?, year: Int?) -> Rejection {
    let oldest = library.editions[0].form.firstYear
    let speaks = title != nil || paragraphs.contains { $0.text.contains("政府信息公开") }
    guard speaks else {
      return Rejection(.notReport, "这不是政府信息公开工作年度报告：没有找到报告的标题，也没有找到表二、表三、表四。请检查是否放错了文件。")
    }
    if let year, year < oldest { return tooOld(year, oldest: oldest) }
    if let page = pageOfLooseLabels(paragraphs) { return .borderless(page: page) }
    return Rejection(.notReport, "没有找到表格：文中提到政府信息公开，但没有表二、表三、表四。表格可能是图片，可能只用空格排列，或复制时丢失了；请用带表格的原文件重新上传。")
  }

  /// The page on which labels of the form begin to stand among the prose, as they do where no rules make a table of them;
  /// nil if there are few, or no pages.
  private func pageOfLooseLabels(_ paragraphs: [Document.Paragraph]) -> Int? {
    let labelled = paragraphs.filter { paragraph in
      // Without the figures behind the label.
      let words = String(paragraph.text.reversed().drop(while: \.isASCII).reversed())
      return library.wordings.isLabel(LabelKey(words))
    }
    return labelled.count >= DocumentReader.fewestCells ? labelled[0].place.page : nil
  }

  private func tooOld(_ year: Int, oldest: Int) -> Rejection {
    Rejection(.notReport, "这是 \(year) 年的报告。\(oldest) 年以前没有全国统一的年度报告格式，无法核对。")
  }

  private func yearInFileName(_ name: String) -> Int? {
    let years = name.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    let likely = years.filter { (2008...2099).contains($0) }
    return likely.count == 1 ? likely[0] : nil
  }

  /// From the name with its parents; a code in the file name decides between regions of one name, and stands where no
  /// region is named.
  private func region(agency: String?, title: String?, file: String) -> Regions.Division? {
    let code = Agency.regionCode(inFileName: file, library.regions)
    let text = agency ?? title ?? ""
    let names = library.regions.names(in: text)
    guard let last = names.last else { return code }
    if let division = library.regions.division(in: text) { return division }
    if let code, last.divisions.contains(code) { return code }
    return nil
  }
}

extension Document {
  /// The page of the first table that is inferred, 1 where the format has none; nil if there is no such table.
  fileprivate var inferredPage: Int? {
    for case .table(let table) in blocks where table.isInferred {
      return table.rows.first?.cells.first?.place.page ?? 1
    }
    return nil
  }
}
