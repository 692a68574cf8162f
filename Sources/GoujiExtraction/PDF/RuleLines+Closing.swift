extension PDF.RuleLines {
  /// Closes a table that is open at a side, as it is at a page break: its rules run past the last one across.
  func closed() -> PDF.RuleLines {
    var lines = self
    Self.close(&lines.horizontal, across: vertical)
    Self.close(&lines.vertical, across: horizontal)
    return lines
  }

  private static func close(_ lines: inout [PDF.RuleLine], across: [PDF.RuleLine]) {
    guard let start = across.map(\.from).min(), let end = across.map(\.to).max(),
      let first = across.map(\.position).min(), let last = across.map(\.position).max()
    else { return }
    let positions = lines.map(\.position)
    if positions.allSatisfy({ $0 > start + PDF.Tolerance.snap }) {
      lines.insert(PDF.RuleLine(position: start, from: first, to: last), at: 0)
    }
    if positions.allSatisfy({ $0 < end - PDF.Tolerance.snap }) {
      let torn = torn(across, beyond: positions.max() ?? start)
      lines += torn ?? [PDF.RuleLine(position: end, from: first, to: last)]
    }
  }

  /// The edges of a foot that is torn: rows end where their own rules do, labels beside them run on to the end of the
  /// page. Nil if the rules end together.
  private static func torn(_ across: [PDF.RuleLine], beyond last: Int) -> [PDF.RuleLine]? {
    var steps: [[PDF.RuleLine]] = []
    for line in across.filter({ $0.to > last + PDF.Tolerance.snap }).sorted(by: { $0.to < $1.to }) {
      if let step = steps.last?.last, line.to - step.to <= PDF.Tolerance.step {
        steps[steps.count - 1].append(line)
      } else {
        steps.append([line])
      }
    }
    let edges = steps.filter { $0.count > 1 }.compactMap { step -> PDF.RuleLine? in
      let places = step.map(\.position)
      guard let end = step.last?.to, let first = places.min(), let last = places.max() else { return nil }
      return PDF.RuleLine(position: end, from: first, to: last)
    }
    return edges.count > 1 ? edges : nil
  }
}
