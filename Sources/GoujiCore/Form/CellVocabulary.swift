/// The rows and columns that cell ids may be made of (CONTRACT: cell ids). A form file combines them; it cannot invent
/// a cell that no one who reads the results would know.
enum CellVocabulary {
  static let tables: [String: (rows: Set<String>, columns: Set<String>)] = [
    "t2": (
      ["regulations", "normative", "licensing", "services", "penalty", "coercion", "fees", "procurement"],
      [
        "issued", "repealed", "in_force", "made", "disclosed", "total", "prior", "change", "decisions", "items",
        "amount",
      ]
    ),
    "t3": (
      [
        "new", "carried_in", "granted", "partial",
        "denied.state_secret", "denied.law_forbids", "denied.safety_stability", "denied.third_party",
        "denied.internal_affairs", "denied.process", "denied.enforcement_files", "denied.query_matters",
        "unable.not_held", "unable.needs_creation", "unable.unclear",
        "unprocessed.petition", "unprocessed.repeat", "unprocessed.publication", "unprocessed.excessive",
        "unprocessed.confirmation",
        "other.no_correction", "other.no_payment", "other.other", "other", "total", "carried_out",
      ],
      ["natural", "business", "research", "ngo", "legal", "other", "total"]
    ),
    "t4": (
      ["review", "direct", "after_review"],
      ["upheld", "corrected", "other", "pending", "total"]
    ),
  ]

  static func contains(table: String, row: String, column: String) -> Bool {
    guard let words = tables[table] else { return false }
    return words.rows.contains(row) && words.columns.contains(column)
  }
}
