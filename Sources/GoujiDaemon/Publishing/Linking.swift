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
  /// The results of `records` that have a band in their year.
  private var bands: [Band: [String]] = [:]
  private var added: Set<String> = []
  private var organs: Set<String> = []
  private var histories: [String: OrganHistory] = [:]
  /// Filings that others may be copies of now.
  private var sources: Set<String> = []
  /// Filings that others may not be copies of any more.
  private var former: [String: FiledYear] = [:]

  private struct Band: Hashable {
    var year: Int
    var key: UInt32
  }

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
    put(record)
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

  /// As many filings of one organ for one year are looked at; of more, those that came in last, and of these only the
  /// later half is linked anew: what lies further back is no neighbour of what comes in.
  private static let window = 128

  private mutating func history(_ organ: String) throws -> OrganHistory {
    if let known = histories[organ] { return known }
    let history = OrganHistory(try filings(of: organ).joined().compactMap { filed($0) })
    histories[organ] = history
    return history
  }

  /// Year by year, in the order in which they came in: the one received later, then the greater hash, is the later.
  private func filings(of organ: String) throws -> [[FilingRecord]] {
    let own = records.values.filter { $0.memory?.organ == organ }
    let years = try index.years(ofOrgan: organ).union(own.compactMap { $0.memory?.year })
    return try years.sorted().map { year in
      var all = try index.filings(ofOrgan: organ, year: year, latest: Linking.window)
      all = all.filter { records[$0.result] == nil } + own.filter { $0.memory?.year == year }
      return all.sorted { ($0.received, $0.digest, $0.result) < ($1.received, $1.digest, $1.result) }
    }
  }

  private mutating func chain(_ organ: String) throws {
    let history = try history(organ)
    for filings in try filings(of: organ) {
      let linked = filings.count < Linking.window ? filings[...] : filings.suffix(Linking.window / 2)
      for var record in linked {
        guard let filed = filed(record) else { continue }
        let standing = history.standing(of: filed)
        let counted = record.supersededBy == nil
        record.supersedes = standing.supersedes
        record.supersededBy = standing.supersededBy
        record.sameFiling = standing.sameFiling
        put(record)
        if counted, record.supersededBy != nil { former[record.result] = filed }
        if !counted, record.supersededBy == nil { sources.insert(record.result) }
      }
    }
  }

  // MARK: Text of other organs

  /// A filing as another report's source, or as its copy.
  private struct Mate {
    var filed: FiledYear
    var counts: Bool
  }

  /// The results that have one of the filing's bands: those of the index, and those added.
  private typealias Found = (known: [String], added: [String])

  private func results(with filed: FiledYear) throws -> [Found] {
    let known = try index.results(year: filed.year, bands: filed.bands, limit: FiledYear.crowd + 1)
    return known.map { key, known in
      let all = bands[Band(year: filed.year, key: key)] ?? []
      return (known, all.filter { !known.contains($0) })
    }
  }

  /// The filings of other organs that the filing is compared with: those that have a band with it that is no crowd's.
  private func mates(of filed: FiledYear) throws -> [Mate] {
    try mates(results(with: filed), of: filed)
  }

  private func mates(_ found: [Found], of filed: FiledYear) throws -> [Mate] {
    let few = found.filter { $0.known.count + $0.added.count <= FiledYear.crowd }
    return try mates(Set(few.flatMap { $0.known + $0.added }), of: filed)
  }

  /// The filings that were compared over a band until what was added made it a crowd's.
  private func crowdedOut(_ found: [Found], by filed: FiledYear) throws -> [Mate] {
    let full = found.filter {
      $0.known.count <= FiledYear.crowd && $0.known.count + $0.added.count > FiledYear.crowd
    }
    return try mates(Set(full.flatMap(\.known)), of: filed)
  }

  private func mates(_ results: Set<String>, of filed: FiledYear) throws -> [Mate] {
    try results.sorted().compactMap { result in
      if let record = records[result] {
        return self.filed(record).map { Mate(filed: $0, counts: record.supersededBy == nil) }
      }
      guard let (memory, counts) = try index.memory(of: result) else { return nil }
      return self.filed(memory, result).map { Mate(filed: $0, counts: counts) }
    }.filter { $0.filed.organ != filed.organ }
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
    let found = try results(with: filed)
    // It is one more of the crowd even if another has taken its place.
    for mate in try crowdedOut(found, by: filed) where mate.counts {
      guard let record = try self.record(mate.filed.result) else { continue }
      search(record, mate.filed, try self.mates(of: mate.filed))
    }
    guard record.supersededBy == nil else {
      records[result]?.copies = []
      return
    }
    let mates = try mates(found, of: filed)
    search(record, filed, mates)
    for mate in mates where mate.counts {
      let copies = mate.filed.copies(from: filed)
      guard !copies.isEmpty, var record = try self.record(mate.filed.result) else { continue }
      record.copies.removeAll { $0.result == result }
      record.copies.take(copies)
      put(record)
    }
  }

  private mutating func search(_ record: FilingRecord, _ filed: FiledYear, _ mates: [Mate]) {
    var record = record
    record.copies = mates.filter(\.counts).reduce(into: []) { $0.take(filed.copies(from: $1.filed)) }
    put(record)
  }

  private mutating func put(_ record: FilingRecord) {
    let old = records.updateValue(record, forKey: record.result)
    guard old?.memory != record.memory else { return }
    for (memory, isThere) in [(old?.memory, false), (record.memory, true)] {
      guard let memory else { continue }
      for key in memory.bands {
        let band = Band(year: memory.year, key: key)
        if isThere {
          bands[band, default: []].append(record.result)
        } else {
          bands[band]?.removeAll { $0 == record.result }
        }
      }
    }
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
