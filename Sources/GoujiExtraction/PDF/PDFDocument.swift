package import GoujiCore

/// Reads PDFs, from what `gouji-pdf` says of them.
package enum PDFDocument {
  /// The document whose pages `gouji-pdf` wrote down. Throws `PDFError`.
  package static func read(dump: [UInt8]) throws -> Document {
    try document(of: PDF.DumpParser.pages(of: dump))
  }

  static func document(of pages: [PDF.Page]) throws -> Document {
    var layouts = try pages.map { try PDF.PageLayout($0) }
    let scans = layouts.filter(\.isScan).map(\.page.number)
    if layouts.allSatisfy(\.isBlank) { throw scans.isEmpty ? PDFError.empty : PDFError.scan }
    let isRuled = layouts.contains(where: \.hasTables) && !layouts.contains(where: \.hasOpenTables)
    layouts = PDF.Furniture.removed(from: layouts, isRuled: isRuled)
    if !isRuled { layouts = try PDF.Borderless.tabulated(layouts) }
    var document = PDF.Assembly(lines: layouts.flatMap(\.lines)).document(of: layouts)
    if !scans.isEmpty {
      let numbers = scans.map(String.init).joined(separator: "、")
      document.notes.append("PDF 第 \(numbers) 页是扫描图像，没有读取其中的文字。")
    }
    return document
  }
}

extension PDF {
  /// Puts the pages together: paragraphs and tables that go on over a page break become one.
  struct Assembly {
    private enum Block {
      case lines([TextLine])
      case table(Table)
    }

    private let paragraphs: Paragraphs
    private var blocks: [Block] = []

    init(lines: [TextLine]) {
      paragraphs = Paragraphs(lines: lines)
    }

    func document(of layouts: [PageLayout]) -> Document {
      var assembly = self
      for layout in layouts {
        var isFirst = true
        for element in layout.elements {
          switch element {
          case .line(let line):
            if isFirst, Furniture.isContinuationMark(line.text) { continue }
            assembly.add(line)
          case .table(let table):
            assembly.add(table, isFirst: isFirst)
          }
          isFirst = false
        }
      }
      return Document(
        blocks: assembly.blocks.compactMap { block in
          switch block {
          case .lines(let lines): .paragraph(Paragraphs.paragraph(of: lines))
          // A frame that went on nowhere.
          case .table(let table) where table.cells.count == 1: .paragraph(table.cells[0].paragraph)
          case .table(let table): table.isBlank ? nil : .table(table.expanded())
          }
        }
      )
    }

    private mutating func add(_ line: TextLine) {
      guard case .lines(var lines) = blocks.last, paragraphs.goesOn(lines[lines.count - 1], line) else {
        blocks.append(.lines([line]))
        return
      }
      // Taken out first, so that the lines are not copied.
      blocks.removeLast()
      lines.append(line)
      blocks.append(.lines(lines))
    }

    private mutating func add(_ table: Table, isFirst: Bool) {
      if isFirst, case .table(let open)? = blocks.last, let joined = open.joined(with: table) {
        blocks[blocks.count - 1] = .table(joined)
      } else {
        blocks.append(.table(table))
      }
    }
  }
}
