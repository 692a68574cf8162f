/// The figures that sentences speak of, by the names that templates use.
struct NarrativeFigures {
  let counts: [String: Int]
  let year: Int
  let slots: [String: Int]
  /// Figures that a reader may well take a claim about applications for; a planted one must be none of them.
  let plausible: Set<Int>

  init(counts: [String: Int], year: Int, edition: Edition, oneRowOther: Bool) {
    self.counts = counts
    self.year = year
    func row(_ row: String, _ column: String = "total") -> Int { counts[Form.cell(row, column)] ?? 0 }
    func rows(_ prefix: String, _ column: String = "total") -> Int {
      let results = Form.results(oneRowOther: oneRowOther).filter { $0 == prefix || $0.hasPrefix(prefix + ".") }
      return results.reduce(0) { $0 + row($1, column) }
    }
    let legal = ["business", "research", "ngo", "legal", "other"]
    var slots = [
      "new": row("new"), "in": row("carried_in"), "all": row("new") + row("carried_in"), "total": row("total"),
      "out": row("carried_out"), "granted": row("granted"), "partial": row("partial"), "denied": rows("denied"),
      "unable": rows("unable"), "unprocessed": rows("unprocessed"), "other": rows("other"),
      "natural": row("new", "natural"), "legal": legal.reduce(0) { $0 + row("new", $1) },
      "business": row("new", "business"), "process": row("denied.process"), "repeat": row("unprocessed.repeat"),
    ]
    for block in Form.blocks {
      for outcome in Form.outcomes { slots["\(block).\(outcome)"] = counts[Form.outcomeCell(block, outcome)] ?? 0 }
      slots["\(block).ended"] = (slots["\(block).total"] ?? 0) - (slots["\(block).pending"] ?? 0)
    }
    for outcome in Form.outcomes + ["ended"] {
      slots["suits.\(outcome)"] = (slots["direct.\(outcome)"] ?? 0) + (slots["after_review.\(outcome)"] ?? 0)
    }
    for row in ["regulations", "normative"] {
      slots["\(row).issued"] = counts["t2.\(row).issued"] ?? counts["t2.\(row).made"] ?? 0
      slots["\(row).repealed"] = counts["t2.\(row).repealed"] ?? 0
      slots["\(row).in_force"] = counts["t2.\(row).in_force"] ?? counts["t2.\(row).total"] ?? 0
    }
    for row in ["licensing", "penalty", "coercion"] { slots[row] = counts["t2.\(row).decisions"] ?? 0 }
    self.slots = slots
    let done = row("total")
    let columns = Form.columns.flatMap { column in
      ["new", "carried_in", "total", "carried_out"].map { row($0, column) }
    }
    plausible = Set(
      slots.values + columns + [
        done + row("carried_out"), done - rows("other"), done - rows("unprocessed"),
        done - rows("other") - rows("unprocessed"), row("granted") + row("partial"),
      ]
    )
  }

  /// A wrong figure in place of a right one, as clerks slip, that no reading explains.
  func wrong(_ value: Int, random: inout SeededRandom) -> Int {
    for _ in 0..<40 {
      let wrong = Planting.wrong(value, random: &random)
      if wrong > 0, !plausible.contains(wrong) { return wrong }
    }
    return (plausible.max() ?? 0) + random.int(3...40)
  }
}
