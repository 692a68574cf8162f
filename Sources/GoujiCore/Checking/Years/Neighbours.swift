/// Reports that are judged together, and what each is to the others.
package struct Neighbours: Sendable {
  private let organs: [OrganKey: OrganHistory]
  private let copies: CopyFinder

  /// - Parameter filings: In the order in which they came in.
  package init(_ filings: [FiledYear]) {
    let all = Dictionary(grouping: filings, by: \.organ).mapValues { (count: $0.count, history: OrganHistory($0)) }
    organs = all.filter { $0.value.count > 1 }.mapValues(\.history)
    // A filing that another has taken the place of is nobody's source.
    let counting = filings.filter { all[$0.organ]?.history.standing(of: $0).supersededBy == nil }
    copies = CopyFinder(counting)
  }

  /// Nil if no other report has to do with it.
  package func standing(of filing: FiledYear) -> Standing? {
    var standing = organs[filing.organ]?.standing(of: filing) ?? Standing()
    if standing.supersededBy == nil { standing.copies = copies.copies(of: filing) }
    return standing.isEmpty ? nil : standing
  }
}

/// Finds, for each report, which other organ's report on the same year has most of its text.
///
/// Only reports with a band in common are compared: texts that are alike have one, few others do, and whether two have
/// is a matter of these two alone, so that what else is there makes no difference.
struct CopyFinder: Sendable {
  private let filings: [FiledYear]
  /// Bands with the positions of filings that have them, in ascending order.
  private let bands: [(key: UInt64, position: UInt32)]

  init(_ filings: [FiledYear]) {
    self.filings = filings
    var bands: [(key: UInt64, position: UInt32)] = []
    for (position, filing) in filings.enumerated() {
      bands += CopyFinder.keys(of: filing).map { ($0, UInt32(position)) }
    }
    self.bands = bands.sorted { ($0.key, $0.position) < ($1.key, $1.position) }
  }

  private static func keys(of filing: FiledYear) -> [UInt64] {
    filing.text.sections.flatMap { section in section.bands.map { UInt64(filing.year) << 32 | UInt64($0) } }
  }

  /// At most one a section, in the order of sections.
  func copies(of filing: FiledYear) -> [Standing.Copy] {
    var near: Set<UInt32> = []
    for key in CopyFinder.keys(of: filing) {
      var position = first(key)
      while position < bands.count, bands[position].key == key {
        near.insert(bands[position].position)
        position += 1
      }
    }
    return near.reduce(into: []) { best, position in best.take(filing.copies(from: filings[Int(position)])) }
  }

  private func first(_ key: UInt64) -> Int {
    var (low, high) = (0, bands.count)
    while low < high {
      let middle = (low + high) / 2
      if bands[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension FiledYear {
  /// The sections of this report that stand in the other one; none if that is of the same organ or of another year.
  package func copies(from other: FiledYear) -> [Standing.Copy] {
    guard other.organ != organ, other.year == year else { return [] }
    return TextCopy.shares(of: text, in: other.text).map {
      Standing.Copy(share: $0, result: other.result, agency: other.agency)
    }
  }

  /// Whether the two have a band in common: others are not compared.
  package func isNear(_ other: FiledYear) -> Bool {
    let own = Set(text.sections.flatMap(\.bands))
    return other.text.sections.contains { !own.isDisjoint(with: $0.bands) }
  }
}

extension [Standing.Copy] {
  /// Keeps the better one of each section, in the order of sections.
  package mutating func take(_ copies: [Standing.Copy]) {
    for copy in copies {
      if let position = firstIndex(where: { $0.share.section == copy.share.section }) {
        if copy.isBetter(than: self[position]) { self[position] = copy }
      } else {
        append(copy)
      }
    }
    sort { $0.share.section < $1.share.section }
  }
}
