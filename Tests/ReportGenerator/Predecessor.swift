/// What a report takes up from the one of the year before: its organ, what was carried over, what was in force.
package struct Predecessor: Sendable {
  /// A contradiction to plant between the years; both reports still add up by themselves.
  package enum Break: Sendable, Equatable {
    /// 上年结转 of one kind of applicant, and with it of the total, is off by so many.
    case carry(column: String, by: Int)
    /// 现行有效 of `regulations` or `normative` is off by so many.
    case stock(row: String, by: Int)
    /// The text tells a rise where there was a fall, or a fall where there was a rise.
    case change
  }

  let agency: Agency
  package let year: Int
  let cells: [String: ExpectedCell]
  package var planted: Break?

  func figure(_ id: String) -> Int { cells[id]?.count ?? 0 }
}

extension ConsistentFigures {
  /// Carries over what last year left, and keeps the stock of documents, 2021 edition to 2021 edition.
  mutating func follow(_ last: Predecessor, oneRowOther: Bool) {
    for column in Form.applicants {
      var carried = last.figure(Form.cell("carried_out", column))
      if case .carry(column, let by) = last.planted { carried += by }
      let done = counts[Form.cell("total", column), default: 0]
      // No more can have been carried in than was answered or is left.
      let left = max(counts[Form.cell("carried_out", column), default: 0], carried - done)
      counts[Form.cell("carried_in", column)] = carried
      counts[Form.cell("carried_out", column)] = left
      counts[Form.cell("new", column)] = done + left - carried
    }
    for row in ["new", "carried_in", "carried_out"] {
      counts[Form.cell(row, "total")] = Form.applicants.reduce(0) { $0 + counts[Form.cell(row, $1), default: 0] }
    }
    for row in ["regulations", "normative"] where last.year >= 2021 {
      let had = last.figure("t2.\(row).in_force")
      let issued = counts["t2.\(row).issued", default: 0]
      let repealed = min(counts["t2.\(row).repealed", default: 0], had + issued)
      counts["t2.\(row).repealed"] = repealed
      counts["t2.\(row).in_force"] = had + issued - repealed
      if case .stock(row, let by) = last.planted { counts["t2.\(row).in_force", default: 0] += by }
    }
  }
}
