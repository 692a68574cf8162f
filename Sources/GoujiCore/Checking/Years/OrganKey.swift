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

  /// The key that has this text.
  init(text: String) { self.text = text }

  private static func compact(_ name: String) -> String {
    String(scalars: name.unicodeScalars.filter { !$0.isSpace })
  }
}

/// The divisions as `OrganKey` needs them: which present division a former one became, and names without them.
package struct Divisions: Sendable {
  private let regions: Regions

  package init(_ regions: Regions) {
    self.regions = regions
  }

  /// The code in use for the division; the same code if it is in use, or no successor is known.
  func present(_ code: String) -> String {
    // Only counties: prefecture and county may share a name (承德市 and 承德县), and both are in use.
    guard let former = regions.division(code: code), former.isFormer, Divisions.isCounty(former) else { return code }
    let stem = Divisions.stem(former.name)
    let successors = regions.divisions.filter { division in
      division.code.utf8.starts(with: code.utf8.prefix(4)) && !division.isFormer && Divisions.isCounty(division)
        && Divisions.stem(division.name) == stem
    }
    // Two present divisions of that stem (市 and 县 side by side) leave open which is meant.
    return successors.count == 1 ? successors[0].code : code
  }

  private static func isCounty(_ division: Regions.Division) -> Bool { !division.code.hasSuffix("00") }

  /// The name without the divisions in front of it.
  func ownName(in name: String) -> String {
    var rest = Substring(name)
    for (division, _) in regions.names(in: name) {
      guard rest.hasPrefix(division) else { break }
      rest.removeFirst(division.count)
    }
    return String(rest)
  }

  /// The name without what kind of division it is: 某市 and 某区 of one stem and prefecture are in one place.
  private static func stem(_ name: String) -> Substring {
    let endings = ["自治县", "自治旗", "新区", "市", "区", "县", "旗"]
    guard let ending = endings.first(where: { name.hasSuffix($0) }) else { return Substring(name) }
    let stem = name.dropLast(ending.count)
    // 城区, 郊区: what is left says nothing.
    return stem.count < 2 ? Substring(name) : stem
  }
}
