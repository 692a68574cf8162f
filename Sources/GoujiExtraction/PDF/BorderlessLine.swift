internal import GoujiCore

extension PDF.Borderless {
  /// Pieces beside each other.
  struct Line {
    /// What a line is to tables.
    enum Kind {
      /// Keeps tables apart.
      case prose
      /// Stands over a part of a table that has columns of its own: `第二十条第（一）项`.
      case title
      case inTable
    }

    /// From left to right.
    let pieces: [Piece]
    let pageWidth: Int

    var left: Int { pieces[0].left }
    var right: Int { pieces.reduce(0) { max($0, $1.right) } }
    var page: Int { pieces[0].page }
    var midY: Int { pieces[0].midY }
    var size: Int { pieces[0].size }
    var firstFigure: Int? { pieces.first(where: \.isFigure)?.left }

    /// From top to bottom.
    static func lines(of pieces: [Piece], pageWidth: Int) -> [Line] {
      var groups: [[Piece]] = []
      for piece in pieces.sorted(by: { ($0.midY, $0.left) < ($1.midY, $1.left) }) {
        if let first = groups.last?.first, (piece.midY - first.midY) * 5 < min(first.size, piece.size) * 2 {
          groups[groups.count - 1].append(piece)
        } else {
          groups.append([piece])
        }
      }
      return groups.map { Line(pieces: $0.sorted { $0.left < $1.left }, pageWidth: pageWidth) }
    }

    /// - Parameter before: What the line before it is.
    func kind(among lines: [Line], at index: Int, before: Kind) -> Kind {
      guard firstFigure == nil else { return .inTable }
      let text = pieces[0].text
      if pieces.count == 1, text.hasPrefix("第"), text.contains("条"), text.hasSuffix("项") { return .title }
      if isHeading || text.contains("。") { return .prose }
      if isFull { return isBesideFigures(among: lines, at: index) ? .inTable : .prose }
      if before == .prose, index > 0, goesOn(lines[index - 1]) { return .prose }
      return .inTable
    }

    /// Whether text goes over half of the page, and more, with hardly a gap.
    private var isFull: Bool {
      let width = right - left
      return width * 2 > pageWidth && pieces.count <= 2 && pieces.reduce(0) { $0 + $1.box.width } * 5 > width * 4
    }

    /// The heading of a section. Rows of tables are numbered likewise, and called otherwise.
    private var isHeading: Bool {
      guard pieces.count == 1 else { return false }
      let text = pieces[0].text.drop { "#* ".contains($0) }
      guard let first = text.first, LabelKey(text).isNumbered else { return false }
      return "一二三四五六".contains(first) && ["情况", "事项", "问题", "措施"].contains { text.contains($0) }
    }

    /// The last line of a paragraph is short.
    private func goesOn(_ last: Line) -> Bool {
      last.page == page && pieces.count == 1 && abs(last.size - size) * 12 <= size && last.isFull
        && midY - last.midY < size * 11 / 5 && left <= last.left + size
    }

    /// As many lines before and after it are looked at.
    private static let near = 10

    /// Whether figures stand on its right, at the same height or half a line off: then it is a label.
    private func isBesideFigures(among lines: [Line], at index: Int) -> Bool {
      let reach = size * 8 / 5
      let near =
        lines[index...].dropFirst().prefix(Line.near).prefix { $0.midY - midY < reach }
        + lines[..<index].suffix(Line.near).reversed().prefix { midY - $0.midY < reach }
      return near.contains { line in line.page == page && line.firstFigure.map { $0 >= right } ?? false }
    }
  }
}
