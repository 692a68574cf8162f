/// The true figures of a report: counts by cell id, and amounts of money in 元 (whole, so nothing is ever rounded).
struct ConsistentFigures {
  var counts: [String: Int] = [:]
  var yuan: [String: Int] = [:]

  /// How much an organ has to report. Most have next to nothing; the rest must be there too.
  enum Size: CaseIterable {
    case nothing, few, some, many
  }

  init(edition: Edition, oneRowOther: Bool, random: inout SeededRandom) {
    let size = random.pick([Size.nothing, .few, .few, .some, .some, .some, .many])
    fillApplications(size, oneRowOther: oneRowOther, random: &random)
    fillOutcomes(size, random: &random)
    fillActivity(edition, random: &random)
  }

  /// Column by column: results first, their sum, what is left over, and from both what must have come in.
  private mutating func fillApplications(_ size: Size, oneRowOther: Bool, random: inout SeededRandom) {
    let results = Form.results(oneRowOther: oneRowOther)
    let rows = Form.rows(oneRowOther: oneRowOther)
    for column in Form.applicants {
      for row in rows { counts[Form.cell(row, column)] = 0 }
      guard size != .nothing, column == "natural" || random.chance(size == .few ? 20 : 55) else { continue }
      let weight = column == "natural" || random.chance(10) ? size : .few
      let kinds = random.int(1...(size == .few ? 3 : 9))
      for _ in 0..<kinds {
        let row = random.chance(30) ? "granted" : random.pick(results)
        counts[Form.cell(row, column), default: 0] += amount(weight, random: &random)
      }
      let done = results.reduce(0) { $0 + counts[Form.cell($1, column), default: 0] }
      let left = random.chance(50) ? 0 : amount(.few, random: &random)
      let carried = random.chance(50) ? 0 : random.int(0...min(done + left, weight == .few ? 2 : 30))
      counts[Form.cell("total", column)] = done
      counts[Form.cell("carried_out", column)] = left
      counts[Form.cell("carried_in", column)] = carried
      counts[Form.cell("new", column)] = done + left - carried
    }
    for row in rows {
      counts[Form.cell(row, "total")] = Form.applicants.reduce(0) { $0 + counts[Form.cell(row, $1), default: 0] }
    }
  }

  private mutating func fillOutcomes(_ size: Size, random: inout SeededRandom) {
    for block in Form.blocks {
      let active = size != .nothing && random.chance(size == .few ? 30 : 75)
      var sum = 0
      for outcome in Form.outcomes.dropLast() {
        let value = active && random.chance(60) ? amount(size == .many ? .some : .few, random: &random) : 0
        counts[Form.outcomeCell(block, outcome)] = value
        sum += value
      }
      counts[Form.outcomeCell(block, "total")] = sum
    }
  }

  private mutating func fillActivity(_ edition: Edition, random: inout SeededRandom) {
    for id in Form.activityCells(edition) {
      let idle = random.chance(35)
      switch id.split(separator: ".").last {
      case "amount":
        yuan[id] = idle ? 0 : random.pick([random.int(1...999_999_999), random.int(1...9999) * 1000])
      case "change":
        counts[id] = idle ? 0 : random.int(-300...300)
      case "issued", "repealed", "in_force", "made", "disclosed", "total":
        counts[id] = idle ? 0 : random.int(1...90)
      default:
        counts[id] = idle ? 0 : random.pick([random.int(1...99), random.int(100...99_999)])
      }
    }
  }

  private func amount(_ size: Size, random: inout SeededRandom) -> Int {
    switch size {
    case .nothing: return 0
    case .few: return random.int(1...5)
    case .some: return random.pick([random.int(1...9), random.int(10...99)])
    case .many: return random.pick([random.int(1...99), random.int(100...999), random.int(1000...4999)])
    }
  }
}
