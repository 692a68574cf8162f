/// The part of a web page that is the report, without the navigation and the footer around it.
enum ReportPart {
  /// The innermost part that holds all tables of figures and all headings of sections; the title, if it stands
  /// outside.
  ///
  /// - Parameter title: What the page gives as its title, used where the text has none.
  static func of(_ page: [Flow.Block], title: String) -> [Flow.Block] {
    var part = page
    while let inner = innerPart(of: part) { part = inner }
    guard !lines(of: part).contains(where: isTitle) else { return part }
    let outside = titleAround(page)
    let named = title.split(separator: "\n").joined()
    guard let title = outside ?? (isTitle(named) ? named : nil) else { return part }
    return [.paragraph(title)] + part
  }

  /// The title that stands on the page; nil if there are those of several years, as in a list of reports.
  private static func titleAround(_ page: [Flow.Block]) -> String? {
    let titles = lines(of: page).filter(isTitle)
    return Set(titles.map(year)).count == 1 ? titles.last : nil
  }

  /// The first four digits in a row, in whatever script; empty without any.
  private static func year(_ title: String) -> String {
    let runs = title.split { !$0.isNumber && $0 != "〇" }
    return runs.first { $0.count == 4 }.map(String.init) ?? ""
  }

  /// The one block that holds every mark; nil if several do, or none.
  private static func innerPart(of blocks: [Flow.Block]) -> [Flow.Block]? {
    guard let only = onlyMarked(blocks) else { return nil }
    switch blocks[only] {
    case .paragraph, .link: return nil
    case .group(let inner): return inner
    case .table(let table):
      guard !TableNature(table).isData else { return nil }
      let cells = table.rows.joined().filter { cell in cell.blocks.contains(where: isMarked) }
      return cells.count == 1 ? cells[0].blocks : nil
    }
  }

  private static func onlyMarked(_ blocks: [Flow.Block]) -> Int? {
    var found: Int?
    for (index, block) in blocks.enumerated() where isMarked(block) {
      guard found == nil else { return nil }
      found = index
    }
    return found
  }

  /// Whether the block is or holds a table of figures or the heading of a section.
  private static func isMarked(_ block: Flow.Block) -> Bool {
    switch block {
    case .link: return false
    case .paragraph(let text): return SectionHeading.isHeading(text)
    case .group(let inner): return inner.contains(where: isMarked)
    case .table(let table):
      guard TableNature(table).isData else {
        return table.rows.joined().contains { $0.blocks.contains(where: isMarked) }
      }
      return table.rows.count >= 3 && table.rows.contains { $0.count >= 4 }
    }
  }

  private static func isTitle(_ text: String) -> Bool {
    text.utf8.count < 240 && FlowText.contains(text, "信息公开") && FlowText.contains(text, "报告")
      && !FlowText.contains(text, "。")
      && text.unicodeScalars.contains { (0x30...0x39).contains($0.value) || $0 == "〇" || $0 == "二" }
  }

  /// Paragraphs that are not links, tables of figures left out.
  private static func lines(of blocks: [Flow.Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .link: []
      case .paragraph(let text): [FlowText.hasLineEnd(text) ? text.split(separator: "\n").joined() : text]
      case .group(let inner): lines(of: inner)
      case .table(let table):
        TableNature(table).isData ? [] : table.rows.joined().flatMap { lines(of: $0.blocks) }
      }
    }
  }
}
