internal import GoujiCore
internal import GoujiStore

/// Finds out anew what all filings of the index are to each other.
struct Relinking {
  private let index: Index
  private let forms: FormLibrary

  init(_ index: Index, _ judging: Judging) {
    self.index = index
    forms = judging.years.forms
  }

  /// - Returns: Names of the results whose standing is not what it was.
  /// - Throws: `IndexError`.
  @discardableResult func run() throws -> Set<String> {
    var changed: Set<String> = []
    var filings: [FiledYear] = []
    for organ in try index.organs() {
      let records = try index.filings(ofOrgan: organ).sorted {
        ($0.received, $0.digest, $0.result) < ($1.received, $1.digest, $1.result)
      }
      filings += records.compactMap { record in
        record.memory.flatMap { FiledYear(encoded: $0.bytes, result: record.result, forms: forms) }
      }
    }
    let neighbours = Neighbours(filings)
    for start in stride(from: 0, to: filings.count, by: 256) {
      var change = Index.Change()
      for filed in filings[start..<min(start + 256, filings.count)] {
        guard let known = try index.filing(result: filed.result) else { continue }
        var record = known
        let standing = neighbours.standing(of: filed) ?? Standing()
        record.supersedes = standing.supersedes
        record.supersededBy = standing.supersededBy
        record.sameFiling = standing.sameFiling
        record.copies = standing.copies
        record.standing = standing.digest
        if record != known { change.filings.append(record) }
        if record.standing != known.standing { changed.insert(record.result) }
      }
      try index.commit(change)
    }
    return changed
  }
}
