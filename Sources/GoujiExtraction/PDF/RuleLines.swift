internal import GoujiCore

extension PDF {
  /// Tolerances of the grid, in hundredths of a point.
  enum Tolerance {
    /// Rules this close are one: ends of borders, and the two borders of neighbouring cells in a web page.
    static let snap = 300
    /// Gaps in a rule that are none.
    static let gap = 250
    /// Rows and columns below this hold no text.
    static let sliver = 500
    /// Rules that end this close to each other end together.
    static let step = 1000
    /// A single cell that is higher is a frame around text.
    static let frame = 8000
    /// A table that ends this close to the edge of the page goes on beyond it.
    static let edge = 100
    /// Tables and frames on a page.
    static let tables = 200
    /// Pieces of lines that are tried as a table without rules.
    static let pieces = 2000
    /// Columns and elementary cells of a table; more is no form.
    static let columns = 200
    static let cells = 100_000
    /// Rules of one page that are compared with each other.
    static let lines = 20_000
  }

  /// A rule as a line: where it is across, and what it covers along.
  struct RuleLine: Equatable, Sendable {
    var position: Int
    var from: Int
    var to: Int
    /// Where its ink begins and ends across; a double rule is one as broad as both.
    var inked: ClosedRange<Int>

    init(position: Int, from: Int, to: Int, inked: ClosedRange<Int>? = nil) {
      (self.position, self.from, self.to) = (position, from, to)
      self.inked = inked ?? position...position
    }

    /// Whether a rule across that ends at `end` ends at this one.
    func isReached(_ end: Int) -> Bool {
      end >= inked.lowerBound - Tolerance.gap && end <= inked.upperBound + Tolerance.gap
    }

    /// Whether it covers `range` but for what a tolerance forgives at the ends.
    func covers(_ start: Int, _ end: Int) -> Bool {
      from <= start + Tolerance.snap && to >= end - Tolerance.snap
    }
  }

  /// The horizontal and vertical rules of a page or of a table.
  struct RuleLines: Equatable, Sendable {
    var horizontal: [RuleLine] = []
    var vertical: [RuleLine] = []

    init() {}

    /// Rules as they are drawn, put on common positions and joined where they touch.
    init(rules: [Box]) {
      for rule in rules {
        if rule.width >= rule.height {
          let ink = rule.top...max(rule.top, rule.bottom)
          horizontal.append(RuleLine(position: rule.midY, from: rule.left, to: rule.right, inked: ink))
        } else {
          let ink = rule.left...max(rule.left, rule.right)
          vertical.append(RuleLine(position: rule.midX, from: rule.top, to: rule.bottom, inked: ink))
        }
      }
      horizontal = RuleLines.merged(horizontal)
      vertical = RuleLines.merged(vertical)
      let across = horizontal
      RuleLines.draw(&horizontal, to: vertical)
      RuleLines.draw(&vertical, to: across)
    }

    /// Lets ends reach the middle of the rules that they touch: at a double rule they stop where its first half begins.
    private static func draw(_ lines: inout [RuleLine], to across: [RuleLine]) {
      for index in lines.indices {
        let line = lines[index]
        lines[index].from = min(line.from, end(line.from, of: line, at: across) ?? line.from)
        lines[index].to = max(line.to, end(line.to, of: line, at: across) ?? line.to)
      }
    }

    /// The place of the rule at which `line` ends; nil if there is none.
    private static func end(_ end: Int, of line: RuleLine, at across: [RuleLine]) -> Int? {
      let reach = Tolerance.gap + 2 * Tolerance.snap
      let first = across.partitioningIndex { $0.position >= end - reach }
      let near = across[first...].prefix { $0.position <= end + reach }
      let touched = near.filter { crossing in
        crossing.isReached(end) && crossing.from <= line.inked.upperBound + Tolerance.gap
          && crossing.to >= line.inked.lowerBound - Tolerance.gap
      }
      return touched.min { abs($0.position - end) < abs($1.position - end) }?.position
    }

    private static func merged(_ lines: [RuleLine]) -> [RuleLine] {
      var merged: [RuleLine] = []
      for cluster in clusters(lines) {
        let position = (cluster[0].position + cluster[cluster.count - 1].position) / 2
        var last: RuleLine?
        for line in cluster.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
          if let open = last, line.from <= open.to + Tolerance.gap {
            last?.to = max(open.to, line.to)
            last?.inked = open.inked.union(line.inked)
          } else {
            if let open = last { merged.append(open) }
            last = RuleLine(position: position, from: line.from, to: line.to, inked: line.inked)
          }
        }
        if let open = last { merged.append(open) }
      }
      return merged
    }

    /// Lines within the tolerance of the first of their cluster.
    private static func clusters(_ lines: [RuleLine]) -> [[RuleLine]] {
      var clusters: [[RuleLine]] = []
      for line in lines.sorted(by: { ($0.position, $0.from) < ($1.position, $1.from) }) {
        if let first = clusters.last?.first, line.position - first.position <= Tolerance.snap {
          clusters[clusters.count - 1].append(line)
        } else {
          clusters.append([line])
        }
      }
      return clusters
    }

    /// Where the first rule across begins and the last one ends.
    var left: Int { horizontal.map(\.from).min() ?? Int.max }
    var right: Int { horizontal.map(\.to).max() ?? Int.min }

    /// Rules that hang together, each set a table or a frame; from top to bottom.
    func components() throws -> [RuleLines] {
      guard horizontal.count + vertical.count <= Tolerance.lines else { throw PDFError.limit }
      var sets = DisjointSets(count: horizontal.count + vertical.count)
      for (v, line) in vertical.enumerated() {
        let first = horizontal.partitioningIndex { $0.position >= line.from - Tolerance.gap }
        for h in first..<horizontal.count {
          let crossing = horizontal[h]
          if crossing.position > line.to + Tolerance.gap { break }
          if crossing.from - Tolerance.gap <= line.position, line.position <= crossing.to + Tolerance.gap {
            sets.union(h, horizontal.count + v)
          }
        }
      }
      var components: [Int: RuleLines] = [:]
      for (h, line) in horizontal.enumerated() {
        components[sets.find(h), default: RuleLines()].horizontal.append(line)
      }
      for (v, line) in vertical.enumerated() {
        components[sets.find(horizontal.count + v), default: RuleLines()].vertical.append(line)
      }
      return RuleLines.withSides(components.sorted { $0.key < $1.key }.map(\.value))
    }

    /// Rules down that no rule across touches go to the table that they run beside: the sides of a cell that spans more
    /// rows than there are on the page.
    private static func withSides(_ components: [RuleLines]) -> [RuleLines] {
      var tables = components.filter { !$0.horizontal.isEmpty && !$0.vertical.isEmpty }
      let ends = tables.map { ($0.vertical.map(\.from).min() ?? 0, $0.vertical.map(\.to).max() ?? 0) }
      for line in components.filter(\.horizontal.isEmpty).flatMap(\.vertical) {
        let beside = ends.firstIndex { top, bottom in
          line.covers(top, bottom) && line.from >= top - Tolerance.snap && line.to <= bottom + Tolerance.snap
        }
        if let beside { tables[beside].vertical.append(line) }
      }
      for index in tables.indices { tables[index].vertical.sort { ($0.position, $0.from) < ($1.position, $1.from) } }
      return tables
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func union(_ other: Self) -> Self {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

extension Array {
  /// The first index from which on `predicate` holds, of an array in which it holds for a tail.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
