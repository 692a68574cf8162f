/// The administrative divisions of GB/T 2260, with former codes: which region a name means.
package struct Regions: Sendable {
  package struct Division: Equatable, Sendable {
    package var code: String
    package var name: String
    /// Whether the code is out of use since some change of divisions.
    package var isFormer: Bool
  }

  package let divisions: [Division]
  private let byCode: [String: Int]
  /// The names as UTF-16 units, ordered by their first two, so that those that may begin at a place are found together.
  private let names: [Name]

  private struct Name {
    var start: UInt32
    var units: [UInt16]
    /// Index into `divisions`.
    var division: Int
  }

  /// - Parameter text: Tab-separated lines `code`, `name`, `status` (`current` or `former`), with a heading.
  /// - Throws: `ConfigurationError` for a line of another shape.
  package init(_ text: String, file: String) throws {
    var divisions: [Division] = []
    var byCode: [String: Int] = [:]
    var names: [Name] = []
    divisions.reserveCapacity(4096)
    byCode.reserveCapacity(4096)
    names.reserveCapacity(4096)
    var number = 0
    for line in text[...].pieces(between: UInt8(ascii: "\n")) {
      number += 1
      if number == 1 || line.isEmpty { continue }
      let fields = line.pieces(between: UInt8(ascii: "\t"))
      guard fields.count == 3, fields[0].utf8.count == 6, let status = Status(rawValue: String(fields[2])) else {
        throw ConfigurationError(file: file, line: number, message: "应为以制表符分隔的三列：六位代码、名称、current 或 former。")
      }
      let division = Division(code: String(fields[0]), name: String(fields[1]), isFormer: status == .former)
      let units = Array(fields[1].utf16)
      if units.count >= 2 {
        names.append(Name(start: Regions.start(units[0], units[1]), units: units, division: divisions.count))
      }
      byCode[division.code] = divisions.count
      divisions.append(division)
    }
    self.divisions = divisions
    self.byCode = byCode
    self.names = names.sorted { ($0.start, $0.division) < ($1.start, $1.division) }
  }

  private static func start(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

  private enum Status: String {
    case current
    case former
  }

  package func division(code: String) -> Division? {
    byCode[code].map { divisions[$0] }
  }

  /// The divisions named in `text`, from left to right, longest names first, each with all codes that bear it.
  package func names(in text: String) -> [(name: String, divisions: [Division])] {
    let units = Array(text.utf16)
    var found: [(String, [Division])] = []
    var position = 0
    while position + 1 < units.count {
      let named = longestName(units[position...])
      if let first = named.first { found.append((divisions[first.division].name, named.map { divisions[$0.division] })) }
      position += named.first?.units.count ?? 1
    }
    return found
  }

  /// Every division of the longest name that `units` begin with.
  private func longestName(_ units: ArraySlice<UInt16>) -> [Name] {
    let start = Regions.start(units[units.startIndex], units[units.startIndex + 1])
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].start < start { low = middle + 1 } else { high = middle }
    }
    var found: [Name] = []
    while low < names.count, names[low].start == start {
      let name = names[low]
      low += 1
      let longest = found.first?.units.count ?? 0
      guard name.units.count >= longest, units.starts(with: name.units) else { continue }
      if name.units.count > longest { found = [] }
      found.append(name)
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
