/// The title of a report and what it names: the organ and the year.
struct ReportTitle: Equatable {
  var title: String
  var agency: String?
  var year: Int?
}

enum TitleFinder {
  private static let subjects = ["政府信息公开", "政务公开", "信息公开"].map { Array($0.unicodeScalars) }
  private static let kinds = ["年度报告", "年报", "工作报告", "年度工作报告", "报告"].map { Array($0.unicodeScalars) }
  private static let maximumLength = 70

  /// The first line, or two or three lines together, that has subject and kind of a title.
  static func find(in lines: [String]) -> ReportTitle? {
    for i in lines.indices {
      for count in 1...3 where i + count <= lines.count {
        let text = lines[i..<i + count].map { clean($0) }.joined()
        if let title = parse(text) { return title }
      }
    }
    return nil
  }

  /// Without Markdown's signs, what a converter puts in brackets, and white space.
  private static func clean(_ line: String) -> String {
    var scalars = YearFinder.compact(line)
    if scalars.first == "[", let end = scalars.firstIndex(of: "]") { scalars.removeFirst(end + 1) }
    scalars.removeAll { $0 == "#" || $0 == "*" || $0 == "|" }
    // The way through a web site's menu ends in the page's own name.
    if let menu = scalars.lastIndex(where: { $0 == ">" || $0 == "»" }) { scalars.removeFirst(menu + 1) }
    return String(scalars: scalars)
  }

  private static func parse(_ text: String) -> ReportTitle? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= maximumLength, !scalars.contains("。"), !scalars.contains("，"), !scalars.contains(","),
      let subject = position(of: subjects, in: scalars[...]),
      let kind = position(of: kinds, in: scalars[subject.end...]), kind.end >= scalars.count - 12
    else { return nil }
    var before = scalars[..<subject.start]
    var year: Int?
    // "…2021年政府信息公开", or the year behind the subject: "…政府信息公开2021年度报告".
    for i in scalars.indices[..<kind.end] {
      if let (found, end) = YearFinder.year(scalars[i...]) {
        year = found
        if i < subject.start {
          let rest = scalars[end..<subject.start].drop { $0 == "度" }
          before = i == 0 ? rest : scalars[..<i]
          if i > 0, isOrgan(rest) { before = before + rest }
        }
        break
      }
    }
    guard year != nil || kind.start > subject.end || !before.isEmpty else { return nil }
    return ReportTitle(title: text, agency: Agency.name(String(scalars: before)), year: year)
  }

  private static func isOrgan(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    Agency.isOrgan(String(scalars: scalars))
  }

  private static func position(
    of words: [[Unicode.Scalar]],
    in scalars: ArraySlice<Unicode.Scalar>
  ) -> (start: Int, end: Int)? {
    for start in scalars.indices {
      for word in words where scalars[start...].starts(with: word) { return (start, start + word.count) }
    }
    return nil
  }
}
