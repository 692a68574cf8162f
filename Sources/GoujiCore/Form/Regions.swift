/// The administrative divisions of GB/T 2260, with former codes: which region a name means.
package struct Regions: Sendable {
  package struct Division: Equatable, Sendable {
    package var code: String
    package var name: String
    /// Whether the code is out of use since some change of divisions.
    package var isFormer: Bool
  }

  package let divisions: [Division]
  /// Codes as numbers with indices into `divisions`, in the order of both.
  private let codes: [UInt64]
  /// The first two units of names with indices into `divisions`, in the order of both: what may begin at a place.
  private let names: [UInt64]

  /// - Parameter text: Tab-separated lines `code`, `name`, `status` (`current` or `former`), with a heading.
  /// - Throws: `ConfigurationError` for a line of another shape.
  package init(_ text: String, file: String) throws {
    var divisions: [Division] = []
    var codes: [UInt64] = []
    var names: [UInt64] = []
    var wrongLine: Int?
    var text = text
    text.withUTF8 { bytes in
      for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
        if number == 0 || line.isEmpty { continue }
        guard let division = Division(line), let code = UInt32(division.code) else {
          wrongLine = number + 1
          return
        }
        codes.append(Regions.entry(code, divisions.count))
        if let start = Regions.start(division.name.utf16) { names.append(Regions.entry(start, divisions.count)) }
        divisions.append(division)
      }
    }
    if let wrongLine {
      throw ConfigurationError(file: file, line: wrongLine, message: "应为以制表符分隔的三列：六位代码、名称、current 或 former。")
    }
    self.divisions = divisions
    self.codes = codes.sorted()
    self.names = names.sorted()
  }

  private static func entry(_ key: UInt32, _ division: Int) -> UInt64 { UInt64(key) << 32 | UInt64(division) }

  /// The first two units; nil if there are not as many.
  private static func start(_ units: some Sequence<UInt16>) -> UInt32? {
    var iterator = units.makeIterator()
    guard let first = iterator.next(), let second = iterator.next() else { return nil }
    return UInt32(first) << 16 | UInt32(second)
  }

  /// The divisions whose entry has the key.
  private func divisions(_ key: UInt32, in entries: [UInt64]) -> some Sequence<Division> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < Regions.entry(key, 0) { low = middle + 1 } else { high = middle }
    }
    return entries[low...].lazy.prefix { $0 >> 32 == UInt64(key) }.map { divisions[Int($0 & 0xFFFF_FFFF)] }
  }

  package func division(code: String) -> Division? {
    UInt32(code).flatMap { number in divisions(number, in: codes).reduce(nil) { $1.code == code ? $1 : $0 } }
  }

  /// The divisions named in `text`, from left to right, longest names first, each with all codes that bear it.
  package func names(in text: String) -> [(name: String, divisions: [Division])] {
    var found: [(String, [Division])] = []
    var rest = Array(text.utf16)[...]
    while !rest.isEmpty {
      let named = longestName(rest)
      if let name = named.first?.name { found.append((name, named)) }
      rest = rest.dropFirst(named.first?.name.utf16.count ?? 1)
    }
    return found
  }

  /// Every division of the longest name that `units` begin with.
  private func longestName(_ units: ArraySlice<UInt16>) -> [Division] {
    guard let start = Regions.start(units) else { return [] }
    var found: [Division] = []
    for division in divisions(start, in: names) where units.starts(with: division.name.utf16) {
      let (length, longest) = (division.name.utf16.count, found.first?.name.utf16.count ?? 0)
      if length > longest { found = [] }
      if length >= longest { found.append(division) }
    }
    return found
  }

  /// The division that `text` names, told apart from others of that name by the parents named before it.
  ///
  /// Nil where no division is named, where several fit, or where the named parents contradict it.
  package func division(in text: String) -> Division? {
    let chain = names(in: text)
    guard let last = chain.last else { return nil }
    let parents = chain.dropLast()
    let fitting = last.divisions.filter { division in
      parents.allSatisfy { parent in parent.divisions.contains { Regions.contains($0, division) } }
    }
    let current = fitting.filter { !$0.isFormer }
    if current.count == 1 { return current[0] }
    return current.isEmpty && fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether `inner` lies in `outer` by their codes: two digits for a province, four for a prefecture.
  package static func contains(_ outer: Division, _ inner: Division) -> Bool {
    if outer.code.hasSuffix("0000") { return inner.code.hasPrefix(outer.code.prefix(2)) }
    if outer.code.hasSuffix("00") { return inner.code.hasPrefix(outer.code.prefix(4)) }
    // A county under another county's name (a city that became its own district) still shares the prefecture.
    return outer.code == inner.code
  }
}

extension Regions.Division {
  /// Nil for a line of another shape.
  fileprivate init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    let tab = UInt8(ascii: "\t")
    let start = line.startIndex
    guard line.count > 8, line[start + 6] == tab, let end = line[(start + 7)...].firstIndex(of: tab) else { return nil }
    let status = line[(end + 1)...]
    isFormer = status.elementsEqual("former".utf8)
    guard isFormer || status.elementsEqual("current".utf8) else { return nil }
    code = String(decoding: UnsafeBufferPointer(rebasing: line[..<(start + 6)]), as: UTF8.self)
    name = String(decoding: UnsafeBufferPointer(rebasing: line[(start + 7)..<end]), as: UTF8.self)
  }
}
