/// Which organ filed a report, across the names it has had: its division and its name without the division's.
///
/// A government named with and without its city is one organ, so are 某市人民政府 and 某区人民政府 (a city that became a district
/// of the same prefecture); a government and its 办公室 are two.
package struct OrganKey: Hashable, Sendable {
  package let text: String

  /// Nil if the report does not name its organ.
  package init?(_ report: Report, divisions: Divisions) {
    guard let agency = report.agency else { return nil }
    let name = OrganKey.compact(agency)
    guard let region = report.region else {
      text = name
      return
    }
    let own = divisions.ownName(in: name)
    // "某区政府" is how the same government signs in short.
    text = "\(divisions.present(region))\(own == "政府" ? "人民政府" : own)"
  }

  private static func compact(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}

/// The divisions as `OrganKey` needs them: which present division a former one became.
package struct Divisions: Sendable {
  private let regions: Regions
  /// Former codes to the present ones.
  private let successors: [String: String]

  package init(_ regions: Regions) {
    self.regions = regions
    // Only counties: prefecture and county may share a name (承德市 and 承德县), and both are in use.
    let counties = regions.divisions.filter { !$0.code.hasSuffix("00") }
    var present: [String: [String]] = [:]
    for division in counties where !division.isFormer {
      present[Divisions.place(division), default: []].append(division.code)
    }
    var successors: [String: String] = [:]
    for division in counties where division.isFormer {
      // Two present divisions of that stem (市 and 县 side by side) leave open which is meant.
      if let codes = present[Divisions.place(division)], codes.count == 1 { successors[division.code] = codes[0] }
    }
    self.successors = successors
  }

  /// The code in use for the division; the same code if it is in use, or no successor is known.
  func present(_ code: String) -> String { successors[code] ?? code }

  /// The name without the divisions in front of it.
  func ownName(in name: String) -> String {
    var rest = Substring(name)
    for (division, _) in regions.names(in: name) {
      guard rest.hasPrefix(division) else { break }
      rest.removeFirst(division.count)
    }
    return String(rest)
  }

  /// Prefecture and stem of the name: 某市 and 某区 of one stem are in one place.
  private static func place(_ division: Regions.Division) -> String {
    let endings = ["自治县", "自治旗", "新区", "市", "区", "县", "旗"]
    var stem = Substring(division.name)
    if let ending = endings.first(where: { stem.hasSuffix($0) }) { stem = stem.dropLast(ending.count) }
    // 城区, 郊区: what is left says nothing.
    return "\(division.code.prefix(4))\(stem.count < 2 ? Substring(division.name) : stem)"
  }
}
