/// The administrative divisions of GB/T 2260, with former codes: which region a name means.
package struct Regions: Sendable {
  package struct Division: Equatable, Sendable {
    package var code: String
    package var name: String
    /// Whether the code is out of use since some change of divisions.
    package var isFormer: Bool
  }

  package let divisions: [Division]
  private let byName: [String: [Int]]
  private let byCode: [String: Int]
  private let longestName: Int

  /// - Parameter text: Tab-separated lines `code`, `name`, `status` (`current` or `former`), with a heading.
  /// - Throws: `ConfigurationError` for a line of another shape.
  package init(_ text: String, file: String) throws {
    var divisions: [Division] = []
    var byName: [String: [Int]] = [:]
    var byCode: [String: Int] = [:]
    divisions.reserveCapacity(3600)
    byName.reserveCapacity(3600)
    byCode.reserveCapacity(3600)
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if number == 1 || line.isEmpty { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count == 3, fields[0].count == 6, let status = Status(rawValue: String(Substring(fields[2]))) else {
        throw ConfigurationError(file: file, line: number, message: "应为以制表符分隔的三列：六位代码、名称、current 或 former。")
      }
      let division = Division(
        code: String(Substring(fields[0])),
        name: String(Substring(fields[1])),
        isFormer: status == .former
      )
      byName[division.name, default: []].append(divisions.count)
      byCode[division.code] = divisions.count
      divisions.append(division)
    }
    self.divisions = divisions
    self.byName = byName
    self.byCode = byCode
    longestName = byName.keys.lazy.map(\.unicodeScalars.count).max() ?? 0
  }

  private enum Status: String {
    case current
    case former
  }

  package func division(code: String) -> Division? {
    byCode[code].map { divisions[$0] }
  }

  /// The divisions named in `text`, from left to right, longest names first, each with all codes that bear it.
  package func names(in text: String) -> [(name: String, divisions: [Division])] {
    let scalars = Array(text.unicodeScalars)
    var found: [(String, [Division])] = []
    var start = 0
    while start < scalars.count {
      var length = min(longestName, scalars.count - start)
      while length >= 2 {
        var name = ""
        name.unicodeScalars.append(contentsOf: scalars[start..<start + length])
        if let positions = byName[name] {
          found.append((name, positions.map { divisions[$0] }))
          break
        }
        length -= 1
      }
      start += max(length, 1)
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
