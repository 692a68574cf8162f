package import GoujiCore
package import GoujiStore

/// What filings are to each other, over the index and over what is about to be added to it.
///
/// The outcome depends on the set of filings only, not on the order in which they were added.
package struct Linking {
  private let index: Index
  private let forms: FormLibrary
  /// Filings that were added, or that an added one has changed; they hide those of the index.
  private var records: [String: FilingRecord] = [:]
  private var added: Set<String> = []
  private var organs: Set<String> = []
  private var histories: [String: OrganHistory] = [:]
  /// Filings that others may be copies of now.
  private var sources: Set<String> = []
  /// Filings that others may not be copies of any more.
  private var former: [String: FiledYear] = [:]

  package init(_ index: Index, _ forms: FormLibrary) {
    self.index = index
    self.forms = forms
  }

  /// - Throws: `IndexError`.
  package mutating func add(_ record: FilingRecord) throws {
    var record = record
    if let old = try index.filing(result: record.result) {
      if old.memory == record.memory {
        record.take(linksOf: old)
      } else if let memory = old.memory {
        organs.insert(memory.organ)
        former[old.result] = filed(old)
      }
    }
    records[record.result] = record
    added.insert(record.result)
    if let memory = record.memory {
      organs.insert(memory.organ)
      sources.insert(record.result)
    }
  }

  /// - Returns: The filings that were added and those whose standing is not what their result was judged with, in the
  ///   order of their names.
  /// - Throws: `IndexError`.
  package mutating func resolve() throws -> [(filing: FilingRecord, standing: Standing)] {
    for organ in organs.sorted() { try chain(organ) }
    for result in former.keys.sorted() { try forget(result) }
    for result in sources.sorted() { try spread(result) }
    return try records.keys.sorted().compactMap { result in
      guard var record = records[result] else { return nil }
      let standing = try standing(of: record)
      guard standing.digest != record.standing || added.contains(result) else { return nil }
      record.standing = standing.digest
      return (record, standing)
    }
  }

  /// The standing of a filing that is in the index.
  ///
  /// - Throws: `IndexError`.
  package mutating func standing(of record: FilingRecord) throws -> Standing {
    guard let filed = filed(record) else { return Standing() }
    var standing = try history(filed.organ.text).standing(of: filed)
    standing.copies = record.copies
    return standing
  }

  // MARK: One organ

  private mutating func history(_ organ: String) throws -> OrganHistory {
    if let known = histories[organ] { return known }
    let history = OrganHistory(try filings(of: organ).compactMap { filed($0) })
    histories[organ] = history
    return history
  }

  /// In the order in which they came in: the one received later, then the greater hash, is the later.
  private func filings(of organ: String) throws -> [FilingRecord] {
    var all = try index.filings(ofOrgan: organ).filter { records[$0.result] == nil }
    all += records.values.filter { $0.memory?.organ == organ }
    return all.sorted { ($0.received, $0.digest, $0.result) < ($1.received, $1.digest, $1.result) }
  }

  private mutating func chain(_ organ: String) throws {
    let history = try history(organ)
    for var record in try filings(of: organ) {
      guard let filed = filed(record) else { continue }
      let standing = history.standing(of: filed)
      let counted = record.supersededBy == nil
      record.supersedes = standing.supersedes
      record.supersededBy = standing.supersededBy
      record.sameFiling = standing.sameFiling
      records[record.result] = record
      if counted, record.supersededBy != nil { former[record.result] = filed }
      if !counted, record.supersededBy == nil { sources.insert(record.result) }
    }
  }

  // MARK: Text of other organs

  /// A filing as another report's source, or as its copy.
  private struct Mate {
    var filed: FiledYear
    var counts: Bool
  }

  private func mates(of filed: FiledYear) throws -> [Mate] {
    let bands = filed.text.sections.flatMap(\.bands)
    var mates: [Mate] = []
    for result in try index.results(year: filed.year, bands: bands) where records[result] == nil {
      guard let (memory, counts) = try index.memory(of: result), let mate = self.filed(memory, result) else { continue }
      mates.append(Mate(filed: mate, counts: counts))
    }
    for record in records.values where record.memory?.year == filed.year {
      guard let mate = self.filed(record), mate.isNear(filed) else { continue }
      mates.append(Mate(filed: mate, counts: record.supersededBy == nil))
    }
    return mates.filter { $0.filed.organ != filed.organ }
  }

  /// What was copied from this filing is looked for elsewhere.
  private mutating func forget(_ result: String) throws {
    guard let filed = former[result] else { return }
    if let record = records[result], record.supersededBy != nil { records[result]?.copies = [] }
    for mate in try mates(of: filed) where mate.counts {
      guard let record = try record(mate.filed.result), record.copies.contains(where: { $0.result == result }) else {
        continue
      }
      search(record, mate.filed, try mates(of: mate.filed))
    }
  }

  /// What this filing has of others, and others of it.
  private mutating func spread(_ result: String) throws {
    guard let record = records[result], let filed = filed(record) else { return }
    guard record.supersededBy == nil else {
      records[result]?.copies = []
      return
    }
    let mates = try mates(of: filed)
    search(record, filed, mates)
    for mate in mates where mate.counts {
      let copies = mate.filed.copies(from: filed)
      guard !copies.isEmpty, var record = try self.record(mate.filed.result) else { continue }
      record.copies.removeAll { $0.result == result }
      record.copies.take(copies)
      records[record.result] = record
    }
  }

  private mutating func search(_ record: FilingRecord, _ filed: FiledYear, _ mates: [Mate]) {
    var record = record
    record.copies = mates.filter(\.counts).reduce(into: []) { $0.take(filed.copies(from: $1.filed)) }
    records[record.result] = record
  }

  private func record(_ result: String) throws -> FilingRecord? {
    try records[result] ?? index.filing(result: result)
  }

  private func filed(_ record: FilingRecord) -> FiledYear? {
    record.memory.flatMap { filed($0.bytes, record.result) }
  }

  private func filed(_ memory: [UInt8], _ result: String) -> FiledYear? {
    FiledYear(encoded: memory, result: result, forms: forms)
  }
}
