internal import GoujiCore

/// What the filings of its own organ are to one of them, with positions on the shelf for filings.
struct FilingLinks {
  var supersedes: String?
  var supersededBy: String?
  var sameFiling: [String]
  /// `Standing.past`.
  var past: [FilingShelf.Position]

  /// Of all filings with one hash of the organ: mostly one organ's.
  static func all(
    of filings: [(position: FilingShelf.Position, filing: FiledYear)]
  ) -> [(FilingShelf.Position, FilingLinks)] {
    // A file that was given twice stands in two places: either will do.
    let positions = Dictionary(filings.map { ($0.filing.result, $0.position) }) { first, _ in first }
    return Dictionary(grouping: filings, by: \.filing.organ).values.flatMap { own in
      let history = OrganHistory(own.map(\.filing))
      return own.map { position, filing in
        let standing = history.standing(of: filing)
        let links = FilingLinks(
          supersedes: standing.supersedes,
          supersededBy: standing.supersededBy,
          sameFiling: standing.sameFiling,
          past: standing.past.compactMap { positions[$0.result] }
        )
        return (position, links)
      }
    }
  }
}

extension FilingLinks {
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.optional(supersedes) { $0.text($1) }
    writer.optional(supersededBy) { $0.text($1) }
    writer.list(sameFiling) { $0.text($1) }
    writer.list(past) { $0.number(Int($1)) }
    return writer.bytes
  }

  /// Nil if the bytes are none.
  init?(encoded: [UInt8]) {
    var reader = ByteReader(encoded)
    guard let supersedes = reader.optional({ $0.text() }), let supersededBy = reader.optional({ $0.text() }),
      let sameFiling = reader.list({ $0.text() }),
      let past = reader.list({ $0.number().flatMap { FilingShelf.Position(exactly: $0) } })
    else { return nil }
    (self.supersedes, self.supersededBy, self.sameFiling, self.past) = (supersedes, supersededBy, sameFiling, past)
  }
}
