internal import Foundation
internal import GoujiCore

/// What reports need of each other, of any number of reports: `Neighbours`, but with the filings on disk.
///
/// Of each filing a few bytes stay in memory. `@unchecked Sendable`: filled by one thread, then used by many; what
/// changes then is guarded by `lock`.
final class FilingShelf: @unchecked Sendable {
  /// Where a filing stands on the shelf.
  typealias Position = UInt32

  private struct Slot {
    /// Hash of the organ's key; other organs may share it.
    var organ: UInt64
    /// Nil if the disk had no room: then it stands in `unkept`.
    var entry: LaidAside.Entry?
    /// Came in before all that are asked about.
    var isEarlier: Bool
  }

  private struct LinkSlot {
    var isSuperseded = false
    /// `FilingLinks`; nil for the only filing of an organ, or where they stand in `unkeptLinks`.
    var entry: LaidAside.Entry?
  }

  /// Bands are sorted in as many parts, one after the other.
  private static let bandParts: UInt64 = 64
  /// Filings whose mates are looked up together.
  private static let block: Position = 4096

  private let aside: LaidAside
  private let forms: FormLibrary
  private var slots: [Slot] = []
  private var unkept: [Position: FiledYear] = [:]
  private var links: [LinkSlot] = []
  private var unkeptLinks: [Position: FilingLinks] = [:]
  private let bands: Spill
  private let mates: Spill
  private let lock = NSLock()
  private var blocks: [Position: [Spill.Pair]] = [:]

  init(_ aside: LaidAside, _ forms: FormLibrary) {
    self.aside = aside
    self.forms = forms
    bands = Spill(aside)
    mates = Spill(aside)
  }

  // MARK: Filling

  /// - Parameter isEarlier: Whether it came in before all that are asked about.
  func add(_ filing: FiledYear, isEarlier: Bool = false) -> Position {
    let position = Position(slots.count)
    let name = Array(filing.result.utf8)
    let bytes = [UInt8(truncatingIfNeeded: name.count), UInt8(truncatingIfNeeded: name.count >> 8)] + name
    let entry = name.count <= UInt16.max ? aside.append(bytes + filing.encoded) : nil
    if entry == nil { unkept[position] = filing }
    slots.append(Slot(organ: FilingShelf.hash(filing.organ.text), entry: entry, isEarlier: isEarlier))
    for band in filing.bands {
      let key = UInt64(filing.year) << 32 | UInt64(band)
      bands.append(Spill.Pair(key: key, value: position), toPart: Int(UInt64(band) % FilingShelf.bandParts))
    }
    return position
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// To be called once, when all are there.
  func close() {
    linkOrgans()
    for part in 0..<bands.count {
      let pairs = bands.part(part)
      var start = 0
      while start < pairs.count {
        let end = pairs[start...].firstIndex { $0.key != pairs[start].key } ?? pairs.count
        // A band that more have says nothing.
        if end - start <= FiledYear.crowd { pair(pairs[start..<end].map(\.value)) }
        start = end
      }
    }
  }

  private func linkOrgans() {
    // Of each organ in the order in which its filings came in.
    let order = (0..<Position(slots.count)).sorted { left, right in
      let (first, second) = (slots[Int(left)], slots[Int(right)])
      if first.organ != second.organ { return first.organ < second.organ }
      return first.isEarlier == second.isEarlier ? left < right : first.isEarlier
    }
    let groups = order.chunked { slots[Int($0)].organ == slots[Int($1)].organ }.filter { $0.count > 1 }
    links = [LinkSlot](repeating: LinkSlot(), count: slots.count)
    ParallelMap.run(
      groups,
      { [self] in FilingLinks.all(of: $0.compactMap { position in filing(at: position).map { (position, $0) } }) },
      { all in
        for (position, links) in all {
          let entry = aside.append(links.encoded)
          self.links[Int(position)] = LinkSlot(isSuperseded: links.supersededBy != nil, entry: entry)
          if entry == nil { unkeptLinks[position] = links }
        }
      }
    )
  }

  private func pair(_ positions: [Position]) {
    for one in positions {
      for other in positions where other != one {
        mates.append(Spill.Pair(key: UInt64(one), value: other), toPart: Int(one / FilingShelf.block))
      }
    }
  }

  // MARK: Asking

  /// All, in the order in which they were added.
  var filings: some Sequence<FiledYear> {
    (0..<Position(slots.count)).lazy.compactMap { self.filing(at: $0) }
  }

  /// Nil if there is none.
  func filing(at position: Position) -> FiledYear? {
    guard let entry = slots[Int(position)].entry else { return unkept[position] }
    let bytes = aside.read(entry)
    let end = 2 + Int(bytes[0]) + Int(bytes[1]) << 8
    let result = String(decoding: bytes[2..<end], as: UTF8.self)
    return FiledYear(encoded: Array(bytes[end...]), result: result, forms: forms)
  }

  /// Nil if no other report has to do with it.
  func standing(at position: Position) -> Standing? {
    guard let filing = filing(at: position) else { return nil }
    var standing = Standing()
    if let own = links(of: position) {
      standing.supersedes = own.supersedes
      standing.supersededBy = own.supersededBy
      standing.sameFiling = own.sameFiling
      standing.past = own.past.compactMap { self.filing(at: $0) }
    }
    if standing.supersededBy == nil {
      for mate in mates(of: position) where !links[Int(mate)].isSuperseded {
        if let other = self.filing(at: mate) { standing.copies.take(filing.copies(from: other)) }
      }
    }
    return standing.isEmpty ? nil : standing
  }

  private func links(of position: Position) -> FilingLinks? {
    guard let entry = links[Int(position)].entry else { return unkeptLinks[position] }
    return FilingLinks(encoded: aside.read(entry))
  }

  private func mates(of position: Position) -> [Position] {
    let number = position / FilingShelf.block
    let pairs = lock.withLock { blocks[number] } ?? load(number)
    let start = pairs.lowerBound { $0.key >= UInt64(position) }
    return pairs[start...].prefix { $0.key == UInt64(position) }.map(\.value)
  }

  private func load(_ number: Position) -> [Spill.Pair] {
    let pairs = mates.part(Int(number))
    lock.withLock {
      // Threads are at most in two blocks at a time.
      if blocks.count > 1 { blocks.removeAll() }
      blocks[number] = pairs
    }
    return pairs
  }
}

extension Array {
  /// The first position from which on the condition holds; it must not hold before any for which it does not.
  fileprivate func lowerBound(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Neighbours that belong together, together.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for end in 1..<Swift.max(1, count + 1) where end == count || !belong(self[end - 1], self[end]) {
      chunks.append(self[start..<end])
      start = end
    }
    return chunks
  }
}
