internal import GoujiCore

extension PDF {
  /// Page numbers and running headers, which are of the page and not of the report.
  enum Furniture {
    /// - Parameter isRuled: Whether rules show which lines are of tables. Where they do not, a row of figures at the edge
    ///   of a page looks like its number.
    static func removed(from pages: [PageLayout], isRuled: Bool) -> [PageLayout] {
      let repeated = repeatedLines(of: pages)
      let numbered = isRuled ? [] : repeatedLines(of: pages, only: isNarrowNumber)
      return pages.map { layout in
        var kept = layout
        kept.elements.removeAll { element in
          guard case .line(let line) = element, isAtEdge(line, of: layout.page) else { return false }
          let isFurniture =
            isRuled
            ? isPageNumber(line.text) || repeated.contains(Key(line))
            : line.pieces.isEmpty && repeated.contains(Key(line)) && !Key(line).text.isEmpty
              || isNarrowNumber(line) && numbered.contains(Key(line))
          if isFurniture { kept.furniture.append(line.box) }
          return isFurniture
        }
        return kept
      }
    }

    /// A page number that takes little room, as a row of figures does not.
    private static func isNarrowNumber(_ line: TextLine) -> Bool {
      isPageNumber(line.text) && line.box.width < 12 * line.size
    }

    /// A line but for its digits, and about where it stands.
    private struct Key: Hashable {
      var text: String
      var top: Int

      init(_ line: TextLine) {
        text = line.text.filter { !$0.isNumber && !$0.isWhitespace }
        top = line.box.top / 600
      }
    }

    /// Lines that stand in the margin of every other page and more.
    private static func repeatedLines(
      of pages: [PageLayout],
      only isWanted: (TextLine) -> Bool = { _ in true }
    ) -> Set<Key> {
      var counts: [Key: Int] = [:]
      for layout in pages {
        for key in Set(layout.lines.filter { isAtEdge($0, of: layout.page) && isWanted($0) }.map(Key.init)) {
          counts[key, default: 0] += 1
        }
      }
      let least = max(2, (pages.count + 1) / 2)
      return Set(counts.filter { $0.value >= least }.keys)
    }

    private static func isAtEdge(_ line: TextLine, of page: Page) -> Bool {
      let margin = page.height / 10
      return line.box.bottom < margin || line.box.top > page.height - margin
    }

    /// `3`, `- 3 -`, `—3—`, `第3页`, `3/7`, `第 3 页 共 7 页`, `Page 3 of 7`.
    static func isPageNumber(_ text: String) -> Bool {
      let marks: Set<Character> = ["-", "—", "–", "－", "―", "~", "·", ".", "|", "/", "第", "页", "共", "，", ","]
      let bare = text.lowercased().replacing("page", with: "").replacing("of", with: "")
      let rest = bare.filter { !$0.isWhitespace && !marks.contains($0) }
      return !rest.isEmpty && rest.count <= 6 && rest.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Whether a line that touches the foot of a table is a page number all the same: in the middle of the page, the
    /// number between marks.
    static func isFoot(_ line: TextLine, of page: Page) -> Bool {
      guard line.pieces.isEmpty, abs(line.box.midX - page.width / 2) < 2 * line.size, isPageNumber(line.text),
        let first = line.text.first, let last = line.text.last
      else { return false }
      return !first.isNumber && !last.isNumber
    }

    /// What is printed above a table that goes on.
    static func isContinuationMark(_ text: String) -> Bool {
      guard FlowText.contains(text, "续") else { return false }
      let bare = text.filter { !$0.isWhitespace && !"（）()：:".contains($0) }
      return ["续表", "续上表", "接上表", "续"].contains(bare)
    }
  }
}
