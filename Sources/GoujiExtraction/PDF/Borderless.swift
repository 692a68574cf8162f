internal import GoujiCore

extension PDF {
  /// Finds tables whose cells no rules tell apart: figures and the words that head them make the columns, labels the
  /// rows. Where that leaves open which figure is in which cell the file is refused; that the rows and columns are those
  /// of the form is seen when the report is read.
  enum Borderless {
    /// The pages of a document with its tables. Throws `PDFError.borderless`.
    static func tabulated(_ layouts: [PageLayout]) throws -> [PageLayout] {
      var above = 0
      var lines: [Line] = []
      for layout in layouts {
        let pieces = pieces(of: layout.freeGlyphs, page: layout.page, above: above)
        lines += Line.lines(of: pieces, pageWidth: layout.page.width)
        above += layout.page.height
      }
      var gathering = Gathering()
      var before = Line.Kind.prose
      for (index, line) in lines.enumerated() {
        before = line.kind(among: lines, at: index, before: before)
        gathering.add(line, before)
      }
      gathering.close()
      let tables = try tables(of: gathering.parts)
      return layouts.map { $0.with(tables) }
    }

    private static func tables(of parts: [Gathering.Part]) throws -> [Found] {
      let alignments = Set(parts.compactMap(\.zone.alignment))
      var tables: [Found] = []
      for part in parts {
        let found = try table(of: part, usual: alignments.count == 1 ? alignments.first : nil)
        if part.isGoingOn, let last = tables.popLast() {
          tables.append(last.appending(found))
        } else {
          tables.append(found)
        }
      }
      return tables
    }

    private static func table(of part: Gathering.Part, usual: Clusters.Alignment?) throws -> Found {
      let zone = part.zone
      var maker = RowMaker(zone)
      var printed = zone.header + zone.labels + zone.rows.flatMap(\.figures)
      guard var lines = maker.lines(usual: usual) else { throw PDFError.borderless(page: printed.first?.page ?? 1) }
      if let title = part.title {
        lines.insert([(title.text, title.page, title.box)], at: 0)
        printed.append(title)
      }
      let spans = Dictionary(printed.map { ($0.page, $0.box.top...$0.box.bottom) }) { $0.joined(with: $1) }
      return Found(table: Table(lines: lines), spans: spans)
    }

    /// A table, and where it is on each of its pages, from top to bottom.
    struct Found {
      var table: Table
      var spans: [Int: ClosedRange<Int>]
    }

    /// Lines that are put together to tables.
    private struct Gathering {
      /// A table, or a part of one with columns of its own.
      struct Part {
        let zone: Zone
        let title: Piece?
        /// Whether it goes on with the part before.
        let isGoingOn: Bool
      }

      var parts: [Part] = []
      private var open: [Piece] = []
      private var title: Piece?
      private var isGoingOn = false

      mutating func add(_ line: Line, _ kind: Line.Kind) {
        switch kind {
        case .inTable: open += line.pieces
        case .title:
          close()
          title = line.pieces[0]
        case .prose:
          close()
          isGoingOn = false
        }
      }

      /// Ends a part, if there are figures beside labels, and not too many to be a form.
      mutating func close() {
        defer {
          open = []
          title = nil
        }
        guard !open.isEmpty, open.count <= Tolerance.pieces else { return }
        let zone = Zone(open)
        guard zone.isTable || (title != nil && !zone.columns.heads.isEmpty && !zone.labels.isEmpty) else { return }
        parts.append(Part(zone: zone, title: title, isGoingOn: isGoingOn))
        isGoingOn = true
      }
    }
  }
}

extension PDF.Borderless.Found {
  fileprivate func appending(_ other: Self) -> Self {
    var whole = self
    whole.table.rows += other.table.rows.map { $0.map { $0 + table.cells.count } }
    whole.table.cells += other.table.cells
    whole.spans.merge(other.spans) { $0.joined(with: $1) }
    return whole
  }
}

extension ClosedRange<Int> {
  fileprivate func joined(with other: Self) -> Self {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

extension PDF.Table {
  /// A table of which it is known what is in which row and column, and no more.
  fileprivate init(lines: [PDF.Borderless.RowMaker.Line]) {
    var cells: [Cell] = []
    var rows: [[Int]] = []
    for line in lines {
      rows.append(Array(cells.count..<cells.count + line.count))
      cells += line.map { Cell(text: $0.text, page: $0.page, box: $0.box, isFull: false) }
    }
    self.init(columns: [], rows: rows, cells: cells, box: cells[0].box)
    isInferred = true
  }
}

extension PDF.PageLayout {
  /// The page with the tables that begin on it, and the lines that are in none.
  fileprivate func with(_ tables: [PDF.Borderless.Found]) -> Self {
    var result = self
    let spans = tables.compactMap { $0.spans[page.number] }
    let lines = hasTables ? PDF.LineBuilder.lines(of: freeGlyphs, page: page.number) : self.lines
    result.elements = lines.filter { line in !spans.contains { $0.contains(line.box.midY) } }.map(Element.line)
    result.elements += tables.filter { $0.spans.keys.min() == page.number }.map { found in
      var table = found.table
      table.box.top = found.spans[page.number]?.lowerBound ?? table.box.top
      return .table(table)
    }
    result.elements.sort { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    return result
  }
}
