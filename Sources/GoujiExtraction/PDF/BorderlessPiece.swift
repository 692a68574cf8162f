internal import GoujiCore

extension PDF.Borderless {
  /// A stretch of text between wide gaps, on one line of one cell.
  struct Piece: Equatable {
    var text: String
    /// On its page.
    var box: PDF.Box
    /// Top and bottom if the pages hung below each other.
    var top: Int
    var bottom: Int
    /// Of an em.
    var size: Int
    /// Its page's number.
    var page: Int
    let isFigure: Bool

    init(_ line: PDF.TextLine, above: Int) {
      text = line.text.trimmingSpaces
      box = line.box
      top = above + box.top
      bottom = above + box.bottom
      size = line.size
      page = line.page
      isFigure = PDF.Borderless.isFigure(text)
    }

    var left: Int { box.left }
    var right: Int { box.right }
    var midX: Int { box.midX }
    var midY: Int { (top + bottom) / 2 }

    /// Whether a label begins here, be it only with its number or half of it: `（三`.
    var startsAnew: Bool {
      if LabelKey(text).isNumbered { return true }
      let isBracketed = "（(".contains(text.prefix(1))
      let digits = text.drop { "（(".contains($0) }
      let rest = digits.drop { "0123456789一二三四五六七八九十".contains($0) }
      guard rest.startIndex > digits.startIndex else { return false }
      return rest.allSatisfy { "）).．、".contains($0) } && (isBracketed || !rest.isEmpty)
    }

    /// Whether two pieces share some height, more than what boxes of lines set solid overlap.
    func isBeside(_ other: Piece) -> Bool {
      min(bottom, other.bottom) - max(top, other.top) > min(size, other.size) / 4
    }
  }

  /// Words that stand for plus and minus, the longer first.
  static let signs = ["增加", "减少", "增", "减"]

  /// A figure, or a sign for none, with the words that may stand at it.
  static func isFigure(_ text: String) -> Bool {
    var bare = Substring(text.filter { !$0.isWhitespace })
    for word in signs where bare.hasPrefix(word) {
      bare = bare.dropFirst(word.count)
      break
    }
    for word in ["万元", "亿元", "元", "件", "项", "宗", "个", "条"] where bare.hasSuffix(word) {
      bare = bare.dropLast(word.count)
      break
    }
    guard let last = bare.last, !".，,".contains(last), PDF.Seam.isFigure(String(bare)) else { return false }
    return bare.contains { $0.isNumber || "-－—–/／无".contains($0) }
  }

  /// The pieces of a page.
  ///
  /// - Parameters:
  ///   - glyphs: Those of no running header.
  ///   - above: Height of the pages before.
  static func pieces(of glyphs: [PDF.Glyph], page: PDF.Page, above: Int) -> [Piece] {
    let lines = horizontal(glyphs).flatMap { group in
      PieceCutter(group, pageWidth: page.width).cuts().compactMap { PDF.LineBuilder.line(of: $0, page: page.number) }
    }
    let turned = PDF.LineBuilder.lines(of: glyphs.filter { $0.direction != .right }, page: page.number)
    return withNumbers((lines + turned).map { Piece($0, above: above) })
  }

  /// Glyphs that run to the right, by line. Lines do not chain: the first glyph says where its line is.
  private static func horizontal(_ glyphs: [PDF.Glyph]) -> [[PDF.LineBuilder.Placed]] {
    let placed = glyphs.indices.lazy.filter { glyphs[$0].direction == .right }
      .map { PDF.LineBuilder.Placed(glyphs[$0], order: $0) }
    var groups: [[PDF.LineBuilder.Placed]] = []
    for glyph in placed.sorted(by: { ($0.baseline, $0.start) < ($1.baseline, $1.start) }) {
      if let first = groups.last?.first,
        (glyph.baseline - first.baseline) * 5 <= min(first.glyph.size, glyph.glyph.size)
      {
        groups[groups.count - 1].append(glyph)
      } else {
        groups.append([glyph])
      }
    }
    return groups
  }

  /// Numbers set apart from the label that they begin, as lists have them, put before it.
  private static func withNumbers(_ pieces: [Piece]) -> [Piece] {
    var kept: [Piece] = []
    for piece in pieces {
      if let last = kept.last, last.startsAnew, !LabelKey(last.text).isNumbered, !"（(".contains(last.text.prefix(1)),
        !piece.isFigure, !piece.startsAnew,
        last.isBeside(piece), piece.left > last.right, piece.left - last.right < 3 * piece.size
      {
        kept[kept.count - 1].text += piece.text
        kept[kept.count - 1].box = last.box.union(piece.box)
      } else {
        kept.append(piece)
      }
    }
    return kept
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
