internal import GoujiCore

extension PDF {
  /// Glyphs on one baseline, in the order in which they are read.
  struct TextLine: Equatable, Sendable {
    var text: String
    var box: Box
    /// On the page, for lines that run to the right.
    var baseline: Int
    /// Size of most of its glyphs.
    var size: Int
    /// Glyphs with ink.
    var count: Int
    /// Width of the first piece that would not be broken: a glyph, or a Latin word or number.
    var firstWidth: Int
    var page: Int
    /// The parts of the line between wide gaps, if there are any.
    var pieces: [TextLine] = []
  }

  /// Puts glyphs into lines.
  enum LineBuilder {
    /// A glyph in the frame of its line: `start` and `end` along the line, `baseline` across lines, both growing in the
    /// direction of reading.
    struct Placed {
      var glyph: Glyph
      var start: Int
      var end: Int
      var baseline: Int
      /// Its place in the order in which the page draws.
      var order: Int
      let isBlank: Bool

      init(_ glyph: Glyph, order: Int) {
        self.glyph = glyph
        self.order = order
        isBlank = glyph.text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\u{3000}" }
        let box = glyph.box
        let bottom: Int
        switch glyph.direction {
        case .right, .askew: (start, end, bottom) = (box.left, box.right, box.bottom)
        case .down, .stacked: (start, end, bottom) = (box.top, box.bottom, -box.left)
        case .left: (start, end, bottom) = (-box.right, -box.left, -box.top)
        case .up: (start, end, bottom) = (-box.bottom, -box.top, box.right)
        }
        baseline = bottom - glyph.size * 12 / 100
      }

      /// Part of a word, a number or an address.
      var isLatin: Bool {
        !isBlank && glyph.text.unicodeScalars.first?.isASCII == true
      }
    }

    /// Lines in reading order. Those of each direction stand together, the horizontal ones first.
    static func lines(of glyphs: [Glyph], page: Int) -> [TextLine] {
      var lines: [TextLine] = []
      for direction in [Direction.right, .stacked, .up, .down, .left] {
        let placed = glyphs.indices.lazy.filter { glyphs[$0].direction == direction }
          .map { Placed(glyphs[$0], order: $0) }
        for group in baselines(placed) {
          if let line = line(of: group, page: page) { lines.append(line) }
        }
      }
      return lines
    }

    /// Groups by baseline. A figure or a Latin word may sit a little higher or lower than its line.
    static func baselines(_ glyphs: some Sequence<Placed>) -> [[Placed]] {
      var groups: [[Placed]] = []
      var (size, baseline) = (0, 0)
      for glyph in glyphs.sorted(by: { ($0.baseline, $0.start) < ($1.baseline, $1.start) }) {
        let tolerance = max(size, glyph.glyph.size) * 2 / 5
        if !groups.isEmpty, glyph.baseline - baseline <= tolerance {
          groups[groups.count - 1].append(glyph)
          size = max(size, glyph.glyph.size)
        } else {
          groups.append([glyph])
          size = glyph.glyph.size
        }
        baseline = glyph.baseline
      }
      return groups
    }

    static func line(of group: [Placed], page: Int) -> TextLine? {
      // Glyphs that are drawn on top of each other are read as they are drawn.
      let glyphs = withoutDoubles(group.sorted { ($0.start, $0.order) < ($1.start, $1.order) })
      guard let first = glyphs.firstIndex(where: { !$0.isBlank }),
        let last = glyphs.lastIndex(where: { !$0.isBlank })
      else { return nil }
      let kept = glyphs[first...last]
      let inked = kept.filter { !$0.isBlank }
      var line = textLine(of: kept, inked: inked[...], page: page)
      let gaps = inked.indices.dropFirst().filter { index in
        (inked[index].start - inked[index - 1].end) * 5 > inked[index].glyph.size * 2
      }
      if !gaps.isEmpty {
        line.pieces = zip([0] + gaps, gaps + [inked.count]).map { start, end in
          textLine(of: inked[start..<end], inked: inked[start..<end], page: page)
        }
      }
      return line
    }

    /// - Parameter inked: Those of the glyphs that are not blank, one at least.
    private static func textLine(of kept: ArraySlice<Placed>, inked: ArraySlice<Placed>, page: Int) -> TextLine {
      let first = inked[inked.startIndex]
      return TextLine(
        text: LineText.text(of: kept),
        box: inked.reduce(first.glyph.box) { $0.union($1.glyph.box) },
        baseline: first.baseline,
        size: commonSize(of: inked),
        count: inked.count,
        firstWidth: LineText.firstWidth(of: kept),
        page: page
      )
    }

    /// Bold type is sometimes made by drawing a glyph twice, a hair apart.
    private static func withoutDoubles(_ glyphs: [Placed]) -> [Placed] {
      var kept: [Placed] = []
      for glyph in glyphs {
        // Places first: to compare texts takes longer.
        let isDouble =
          !glyph.isBlank
          && kept.suffix(3).contains {
            abs($0.start - glyph.start) * 5 < glyph.glyph.size
              && abs($0.baseline - glyph.baseline) * 5 < glyph.glyph.size
              && $0.glyph.text == glyph.glyph.text
          }
        if !isDouble { kept.append(glyph) }
      }
      return kept
    }

    private static func commonSize(of glyphs: ArraySlice<Placed>) -> Int {
      if let first = glyphs.first?.glyph.size, glyphs.allSatisfy({ $0.glyph.size == first }) { return first }
      var counts: [Int: Int] = [:]
      for glyph in glyphs { counts[glyph.glyph.size, default: 0] += 1 }
      return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
  }
}
