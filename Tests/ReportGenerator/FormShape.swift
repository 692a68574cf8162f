/// The two editions and the cell ids of CONTRACT.md, written down here a second time on purpose: a judge that took
/// them from the product could not find a mistake in them.
package enum Edition: String, Sendable, Codable, CaseIterable {
  case form2019 = "2019"
  case form2021 = "2021"
}

enum Form {
  static let columns = ["natural", "business", "research", "ngo", "legal", "other", "total"]
  static let applicants = Array(columns.dropLast())
  static let outcomes = ["upheld", "corrected", "other", "pending", "total"]
  static let blocks = ["review", "direct", "after_review"]

  private static let commonResults = [
    "granted", "partial",
    "denied.state_secret", "denied.law_forbids", "denied.safety_stability", "denied.third_party",
    "denied.internal_affairs", "denied.process", "denied.enforcement_files", "denied.query_matters",
    "unable.not_held", "unable.needs_creation", "unable.unclear",
    "unprocessed.petition", "unprocessed.repeat", "unprocessed.publication", "unprocessed.excessive",
    "unprocessed.confirmation",
  ]
  static let otherSubrows = ["other.no_correction", "other.no_payment", "other.other"]

  /// The rows that add up to （七）总计.
  static func results(oneRowOther: Bool) -> [String] {
    commonResults + (oneRowOther ? ["other"] : otherSubrows)
  }

  /// Every printed row of 表三, in form order.
  static func rows(oneRowOther: Bool) -> [String] {
    ["new", "carried_in"] + results(oneRowOther: oneRowOther) + ["total", "carried_out"]
  }

  static func cell(_ row: String, _ column: String) -> String { "t3.\(row).\(column)" }

  static func outcomeCell(_ block: String, _ outcome: String) -> String { "t4.\(block).\(outcome)" }

  static let outcomeCells = blocks.flatMap { block in outcomes.map { outcomeCell(block, $0) } }

  /// The cells of 表二 in form order.
  static func activityCells(_ edition: Edition) -> [String] {
    switch edition {
    case .form2021:
      return ["regulations", "normative"].flatMap { row in ["issued", "repealed", "in_force"].map { "t2.\(row).\($0)" }
      }
        + ["t2.licensing.decisions", "t2.penalty.decisions", "t2.coercion.decisions", "t2.fees.amount"]
    case .form2019:
      return ["regulations", "normative"].flatMap { row in ["made", "disclosed", "total"].map { "t2.\(row).\($0)" } }
        + ["licensing", "services", "penalty", "coercion"].flatMap { row in
          ["prior", "change", "decisions"].map { "t2.\(row).\($0)" }
        } + ["t2.fees.prior", "t2.fees.change", "t2.procurement.items", "t2.procurement.amount"]
    }
  }
}
