/// How likely a repair is: what speaks for it outside the sums, then how small a slip it supposes, then how many
/// identities go on confirming the cells that it leaves alone. Smaller is likelier.
struct RepairRank: Comparable {
  /// Changed cells whose new figure nothing outside the sums speaks for.
  var unsupported: Int
  var edits: Int
  /// Identities that hold as printed and that the repair touches: two wrongs would have to agree by chance.
  var touched: Int
  /// The changed variables and figures: an order where nothing else decides.
  var order: [Int64]

  static func < (left: RepairRank, right: RepairRank) -> Bool {
    let (first, second) = (
      (left.unsupported, left.edits, left.touched), (right.unsupported, right.edits, right.touched)
    )
    return first != second ? first < second : left.order.lexicographicallyPrecedes(right.order)
  }
}

struct RepairRanking {
  /// Where a variable stands, and what is printed there.
  struct Site {
    var value: Int64
    var isBlank: Bool
    var isEarlier: Bool
    var table: Int
    var row: Int
    var column: Int
  }

  let sites: [Site]
  /// The equations as printed.
  let equations: Tableau
  /// For each variable the figures that something outside the sums speaks for.
  let supported: [Int: Set<Int64>]

  func rank(_ steps: [RepairCollector.Step]) -> RepairRank {
    RepairRank(
      unsupported: steps.count { step in
        !(supported[step.variable]?.contains(sites[step.variable].value + step.change) ?? false)
      },
      edits: edits(steps),
      touched: equations.rows.count { row in
        equations.wanted(row) == 0 && steps.contains { equations.coefficient(row, $0.variable) != 0 }
      },
      order: steps.flatMap { [Int64($0.variable), $0.change] }
    )
  }

  /// Two neighbouring cells that change places are one slip: a figure was written into the next column or row.
  private func edits(_ steps: [RepairCollector.Step]) -> Int {
    var edits = 0
    var shifted: Set<Int> = []
    for (i, first) in steps.enumerated() where !shifted.contains(i) {
      let partner = steps.indices.first { j in
        j > i && !shifted.contains(j) && isExchange(first, steps[j])
      }
      if let partner {
        shifted.insert(partner)
        edits += 1
      } else {
        let site = sites[first.variable]
        edits += site.isBlank ? 1 : DigitEdits.count(site.value, site.value + first.change)
      }
    }
    return edits
  }

  private func isExchange(_ first: RepairCollector.Step, _ second: RepairCollector.Step) -> Bool {
    let (one, other) = (sites[first.variable], sites[second.variable])
    guard one.isEarlier == other.isEarlier, one.table == other.table else { return false }
    guard abs(one.row - other.row) + abs(one.column - other.column) == 1 else { return false }
    return one.value + first.change == other.value && other.value + second.change == one.value
  }
}
