internal import GoujiCore

extension PDF {
  /// Finds tables that are printed without rules: figures make the rows and columns, what stands left of them the
  /// labels. Where the cells left blank are many, columns cannot be told for certain; whether the figures add up will
  /// show.
  enum Borderless {
    /// The pages of a document that has no ruled table.
    static func tabulated(_ layouts: [PageLayout]) -> [PageLayout] {
      var result: [PageLayout] = []
      for layout in layouts {
        var tabulated = tabulated(layout)
        if let last = result.indices.last { joinRow(&result[last], &tabulated) }
        result.append(tabulated)
      }
      return result
    }

    private static func tabulated(_ layout: PageLayout) -> PageLayout {
      var result = layout
      result.elements = []
      var zone: [TextLine] = []
      func close() {
        result.elements += elements(of: zone)
        zone = []
      }
      for line in layout.lines.sorted(by: { $0.baseline < $1.baseline }) {
        if isProse(line, page: layout.page) {
          close()
          result.elements.append(.line(line))
        } else {
          zone.append(line)
        }
      }
      close()
      return result
    }

    /// Lines of running text and the headings of sections keep tables apart.
    private static func isProse(_ line: TextLine, page: Page) -> Bool {
      let isHeading = LabelKey(line.text).isNumbered && !line.text.hasPrefix("（") && line.text.hasSuffix("情况")
      guard line.pieces.count < 2 else { return false }
      return isHeading || line.box.width * 2 > page.width || line.text.contains("。")
    }

    /// A figure, with the words that may stand at it.
    static func isFigure(_ text: String) -> Bool {
      let bare = text.drop { "增减".contains($0) }
      return Seam.isFigure(bare.hasSuffix("万元") ? String(bare.dropLast(2)) : String(bare))
    }

    /// Whether a label begins, be it only with half of its number: `（三`.
    static func startsAnew(_ text: String) -> Bool {
      if LabelKey(text).isNumbered { return true }
      return text.count < 4 && "（(".contains(text.prefix(1)) && "一二三四五六七八九十".contains(text.dropFirst().prefix(1))
    }

    /// The table of a zone; its lines, if there are not figures beside labels in two rows, or many in one.
    private static func elements(of zone: [TextLine]) -> [PageLayout.Element] {
      let rows = zone.map { $0.pieces.filter { isFigure($0.text) } }.filter { !$0.isEmpty }
      let isTable = rows.count > 1 || rows.contains { $0.count > 3 }
      guard isTable, zone.count <= Tolerance.pieces,
        let table = BorderlessTable(
          zone: zone.map { $0.pieces.isEmpty ? [$0] : $0.pieces },
          figures: rows.flatMap { $0 }
        ).table()
      else { return zone.map(PageLayout.Element.line) }
      return [.table(table)]
    }

    /// Half a label at the top of a page belongs to the last row of the page before.
    private static func joinRow(_ upper: inout PageLayout, _ lower: inout PageLayout) {
      guard case .table(var above)? = upper.elements.last, case .table(var below)? = lower.elements.first else {
        return
      }
      while let row = below.rows.first, below.rows.count > 1 {
        let printed = Set(row).map { below.cells[$0].text }.filter { !$0.isEmpty }
        let label = above.rows.last?.last { !above.cells[$0].isBlank && !isFigure(above.cells[$0].text) }
        guard let label, printed.count == 1, !isFigure(printed[0]), !startsAnew(printed[0]) else { break }
        above.cells[label].text += "\n" + printed[0]
        below.rows.removeFirst()
      }
      upper.elements[upper.elements.count - 1] = .table(above)
      lower.elements[0] = .table(below)
    }
  }
}
