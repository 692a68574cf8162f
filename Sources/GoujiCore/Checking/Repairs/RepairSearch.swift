/// Finds every smallest set of variables whose change satisfies all equations, by trying 1, 2, 3… of them.
///
/// An equation that does not hold needs one more of its variables changed, whatever else is changed; so the search
/// branches over the variables of the one that has the fewest, with all others expressed by what was chosen before
/// (`Tableau`). A variable once tried is left out of the branches after it: no set comes twice. What is counted is
/// work, not time, so that the result is the same everywhere.
struct RepairSearch {
  /// Nodes of the search, and repairs found, before it is given up: some five milliseconds.
  static let budget = 2500
  /// Sets of more cells than this are no explanation any more.
  static let largest = 8

  private let start: Tableau
  private let values: [Int64]
  private var size = 0
  private var left = RepairSearch.budget
  private(set) var collector: RepairCollector
  /// Room of nodes that are done with.
  private var spare: [Tableau] = []

  /// - Parameter values: What each variable is as printed; none may become negative.
  init(_ start: Tableau, values: [Int64], collector: RepairCollector) {
    self.start = start
    self.values = values
    self.collector = collector
  }

  /// Nil if the search came to its end; else the least number of variables that a repair may have.
  mutating func run() -> Int? {
    let everything = Bits.all(values.count)
    size = max(1, start.packing(start.broken(everything), everything))
    while size <= RepairSearch.largest {
      explore(Node(tableau: start, solved: [], free: []), allowed: everything)
      if left <= 0 { return size }
      if collector.count > 0 { return nil }
      size += 1
    }
    return size
  }

  private struct Node {
    var tableau: Tableau
    /// Rows that are solved for a chosen variable.
    var solved: [Int]
    /// Chosen variables that no equation determines.
    var free: [Int]

    var count: Int { solved.count + free.count }
  }

  private mutating func explore(_ node: Node, allowed: Bits) {
    left -= 1
    guard left > 0, node.tableau.isExact else {
      left = 0
      return
    }
    let broken = node.tableau.broken(allowed)
    let remaining = size - node.count
    if broken.isEmpty {
      if remaining == 0 { collect(node) } else { branchOnSign(node, allowed: allowed) }
    } else if remaining == 1, node.free.isEmpty {
      finish(node, broken[0].row, allowed: allowed)
    } else if remaining > 0, broken[0].count > 0, node.tableau.packing(broken, allowed) <= remaining {
      branch(node, broken[0].row, allowed: allowed)
    }
  }

  private mutating func branch(_ node: Node, _ row: Int, allowed: Bits) {
    var allowed = allowed
    for variable in node.tableau.support(row, allowed).members {
      allowed.remove(variable)
      var tableau = spare.popLast() ?? node.tableau
      tableau.assign(node.tableau)
      tableau.pivot(row, variable)
      let child = Node(tableau: consume tableau, solved: node.solved + [row], free: node.free)
      explore(child, allowed: allowed)
      spare.append(child.tableau)
      if left <= 0 { return }
    }
  }

  /// The last variable: it must put right every equation that is still broken, and disturb none that holds.
  private mutating func finish(_ node: Node, _ broken: Int, allowed: Bits) {
    let tableau = node.tableau
    for variable in tableau.common(allowed).members {
      let change = tableau.coefficient(broken, variable) * tableau.wanted(broken)
      let fits = tableau.rows.allSatisfy { row in
        let coefficient = tableau.coefficient(row, variable)
        guard coefficient != 0, tableau.pivot(row) < 0 else { return true }
        return coefficient * tableau.wanted(row) == change
      }
      guard fits else { continue }
      var changes = node.solved.map { row in
        let pivot = tableau.pivot(row)
        let rest = tableau.wanted(row) - tableau.coefficient(row, variable) * change
        return RepairCollector.Step(variable: pivot, change: tableau.coefficient(row, pivot) * rest)
      }
      changes.append(RepairCollector.Step(variable: variable, change: change))
      offer(changes)
    }
  }

  /// All equations hold, but with a figure below zero: something that the figure hangs on must change as well.
  private mutating func branchOnSign(_ node: Node, allowed: Bits) {
    var allowed = allowed
    var support = Bits.none(values.count)
    for row in node.solved where !node.free.isEmpty || isNegative(row, node.tableau) {
      support.formUnion(node.tableau.support(row, allowed))
      if node.free.isEmpty { break }
    }
    for variable in support.members {
      allowed.remove(variable)
      var child = node
      if let row = child.tableau.rows.first(where: {
        child.tableau.pivot($0) < 0 && child.tableau.coefficient($0, variable) != 0
      }) {
        child.tableau.pivot(row, variable)
        child.solved.append(row)
      } else {
        child.tableau.activate(variable)
        child.free.append(variable)
      }
      explore(child, allowed: allowed)
      if left <= 0 { return }
    }
  }

  private func isNegative(_ row: Int, _ tableau: Tableau) -> Bool {
    let pivot = tableau.pivot(row)
    return values[pivot] + tableau.coefficient(row, pivot) * tableau.wanted(row) < 0
  }

  /// A full set of variables: determined, or with one that may take several values.
  private mutating func collect(_ node: Node) {
    let tableau = node.tableau
    func steps(_ free: Int?, _ value: Int64) -> [RepairCollector.Step] {
      let solved = node.solved.map { row in
        let pivot = tableau.pivot(row)
        let rest = tableau.wanted(row) - (free.map { tableau.coefficient(row, $0) * value } ?? 0)
        return RepairCollector.Step(variable: pivot, change: tableau.coefficient(row, pivot) * rest)
      }
      return solved + (free.map { [RepairCollector.Step(variable: $0, change: value)] } ?? [])
    }
    guard let free = node.free.first else { return offer(steps(nil, 0)) }
    // Two degrees of freedom in a smallest set do not arise from real tables; the search would not be complete.
    guard node.free.count == 1 else {
      left = 0
      return
    }
    var range = -values[free]...RepairSystem.largestFigure
    for row in node.solved {
      let pivot = tableau.pivot(row)
      let own = tableau.coefficient(row, pivot)
      // The figure is `base - slope * value`, and must not be negative.
      let base = values[pivot] + own * tableau.wanted(row)
      let slope = own * tableau.coefficient(row, free)
      let (lower, upper) = slope > 0 ? (range.lowerBound, base) : slope < 0 ? (-base, range.upperBound) : (0, 0)
      guard slope != 0 || base >= 0, max(lower, range.lowerBound) <= min(upper, range.upperBound) || slope == 0 else {
        return
      }
      if slope != 0 { range = max(lower, range.lowerBound)...min(upper, range.upperBound) }
    }
    for value in range {
      guard left > 0 else { return }
      offer(steps(free, value))
    }
  }

  private mutating func offer(_ changes: [RepairCollector.Step]) {
    guard changes.allSatisfy({ $0.change != 0 && values[$0.variable] + $0.change >= 0 }) else { return }
    left -= 1
    collector.offer(changes)
  }
}
