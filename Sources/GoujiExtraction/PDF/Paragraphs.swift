internal import GoujiCore

extension PDF {
  /// Puts printed lines together to the paragraphs they were broken from.
  struct Paragraphs {
    /// Left and right edge of the text on a page.
    private struct Measure {
      var left: Int
      var right: Int
    }

    private let measures: [Int: Measure]
    private let whole: Measure
    private let pitches: [Int: Int]
    private let bodySize: Int

    /// Takes the measure of all lines of a document.
    init(lines: [TextLine]) {
      var measures: [Int: Measure] = [:]
      var pitches: [Int: Int] = [:]
      for (page, lines) in Dictionary(grouping: lines, by: \.page) {
        let long = Paragraphs.long(lines)
        if long.count > 2 { measures[page] = Paragraphs.measure(of: long) }
        pitches[page] = Paragraphs.pitch(of: lines)
      }
      self.measures = measures
      self.pitches = pitches
      let sizes = Dictionary(grouping: lines, by: \.size).mapValues { $0.reduce(0) { $0 + $1.count } }
      bodySize = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
      let long = Paragraphs.long(lines)
      whole = Paragraphs.measure(of: long.isEmpty ? lines : long)
    }

    private static func long(_ lines: [TextLine]) -> [TextLine] {
      lines.filter { $0.count >= 15 }
    }

    /// Few lines may stick out: of the left edges the one at a twentieth, of the right ones that at nineteen.
    private static func measure(of lines: [TextLine]) -> Measure {
      guard !lines.isEmpty else { return Measure(left: 0, right: 0) }
      let lefts = lines.map(\.box.left).sorted()
      let rights = lines.map(\.box.right).sorted()
      let skip = lines.count / 20
      return Measure(left: lefts[skip], right: rights[rights.count - 1 - skip])
    }

    /// The usual distance of baselines.
    private static func pitch(of lines: [TextLine]) -> Int? {
      let steps = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
      let usual = zip(steps, lines).filter { $0 > 0 && $0 < 3 * $1.size }.map(\.0).sorted()
      return usual.isEmpty ? nil : usual[usual.count / 2]
    }

    /// Whether `line` goes on with the paragraph whose last line is `last`.
    func goesOn(_ last: TextLine, _ line: TextLine) -> Bool {
      guard abs(last.size - line.size) * 12 <= last.size else { return false }
      let measure = measures[line.page] ?? whole
      let before = measures[last.page] ?? whole
      let shift = measure.left - before.left
      if last.page == line.page {
        let step = line.baseline - last.baseline
        let usual = abs(line.size - bodySize) * 12 <= bodySize ? pitches[line.page] : line.size * 5 / 2
        let pitch = max(usual ?? 0, last.size)
        // On the same baseline: a line that a wide gap or a change of size took apart.
        if step * 2 < last.size { return line.box.left >= last.box.right }
        if step * 4 > pitch * 5 { return false }
      }
      if Paragraphs.isHeading(line.text), let end = last.text.last,
        "。！？；：:.;".contains(end) || last.text.hasSuffix("报告")
      {
        return false
      }
      let room = before.right - last.box.right
      if room > line.firstWidth + line.size * 6 / 5 { return false }
      let indent = line.box.left - measure.left
      if indent * 5 > line.size * 4 {
        // A title of two lines, both centred.
        let centre = (measure.left + measure.right) / 2
        if line.size * 8 > bodySize * 9, abs(line.box.midX - centre) < line.size { return true }
        // A block that is indented as a whole.
        return abs(line.box.left - last.box.left - shift) * 3 < line.size && last.box.left - before.left > 4 * last.size
      }
      return true
    }

    /// Whether a line begins as a heading does: `五、`, `（五）`.
    private static func isHeading(_ text: String) -> Bool {
      let rest = text.drop { "（(".contains($0) }
      let tail = rest.drop { "一二三四五六七八九十".contains($0) }
      guard tail.startIndex > rest.startIndex, let mark = tail.first else { return false }
      return rest.startIndex > text.startIndex ? "）)".contains(mark) : "、.．".contains(mark)
    }

    static func paragraph(of lines: [TextLine]) -> Document.Paragraph {
      let page = lines[0].page
      let box = lines.filter { $0.page == page }.dropFirst().reduce(lines[0].box) { $0.union($1.box) }
      return Document.Paragraph(text: LineText.joined(lines), place: Place(page: page, rect: box))
    }
  }
}
