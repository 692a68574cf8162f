/// A sum of rows, or of columns, of one table: `new + carried_in`, `total - pending`, `denied.*`.
struct CellExpression: Sendable, Equatable {
  struct Term: Sendable, Equatable {
    var sign: Int64
    /// An id, or the beginning of ids before a `*`.
    var name: String
    var isGroup: Bool
  }

  var terms: [Term]

  /// Nil if the text is no such sum.
  init?(_ text: String) {
    terms = []
    var sign: Int64? = 1
    for word in text.split(separator: " ") {
      switch word {
      case "+", "-":
        guard sign == nil else { return nil }
        sign = word == "+" ? 1 : -1
      default:
        guard let known = sign else { return nil }
        let isGroup = word.hasSuffix("*")
        terms.append(Term(sign: known, name: String(isGroup ? word.dropLast() : word), isGroup: isGroup))
        sign = nil
      }
    }
    guard !terms.isEmpty, sign == nil else { return nil }
  }

  /// Positions of rows with their signs; nil if the table lacks one. A group that is printed as one row is that row.
  func rows(of table: Form.Table) -> [(sign: Int64, position: Int)]? {
    select(table.rows.map(\.id))
  }

  func columns(of columns: [Form.Column]) -> [(sign: Int64, position: Int)]? {
    select(columns.map(\.id))
  }

  private func select(_ ids: [String]) -> [(sign: Int64, position: Int)]? {
    var found: [(Int64, Int)] = []
    for term in terms {
      if let position = ids.firstIndex(of: term.name) {
        found.append((term.sign, position))
        continue
      }
      let group = term.isGroup ? ids.indices.filter { ids[$0].hasPrefix(term.name) } : []
      guard !group.isEmpty else { return nil }
      found += group.map { (term.sign, $0) }
    }
    return found
  }
}
