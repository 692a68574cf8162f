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

  /// The first line, or two or three lines together, that has subject and kind of a title. Of titles in a list, and of
  /// those that only lead to another page, none is the report's, even where there is no other.
  static func find(in lines: [String]) -> ReportTitle? {
    find(in: lines, without: foreign(lines))
  }

  private static func find(in lines: [String], without foreign: Set<Int>) -> ReportTitle? {
    for i in lines.indices where !foreign.contains(i) {
      for count in 1...3 where i + count <= lines.count {
        guard !foreign.contains(i + count - 1) else { break }
        let parts = lines[i..<i + count].map { clean($0) }
        if let title = parse(parts.joined()) { return count == 1 ? title : self.title(endingWith: parts) }
      }
    }
    return nil
  }

  /// Lines that are titles of other reports: behind `上一篇：` and the like, or several years' of one organ below each other.
  private static func foreign(_ lines: [String]) -> Set<Int> {
    var foreign: Set<Int> = []
    var run: [(line: Int, year: Int)] = []
    var organ: String?
    for (line, text) in lines.enumerated() {
      let text = clean(text)
      if pointers.contains(where: text.hasPrefix) { foreign.insert(line) }
      if let title = parse(text), let year = title.year {
        // Behind a list of one organ's, or of nobody's, the report's own may follow.
        if title.agency != organ { run = [] }
        organ = title.agency
        run.append((line, year))
        if Set(run.map(\.year)).count >= shortestList { foreign.formUnion(run.map(\.line)) }
      } else {
        run = []
      }
    }
    return foreign
  }

  private static let pointers = ["上一篇", "下一篇", "上篇", "下篇", "上一条", "下一条", "相关", "前一篇", "后一篇"]
  /// Years of titles right below each other that make a list. (A title may be printed twice, once with a slip.)
  private static let shortestList = 3

  /// As many lines as belong to the title. `附件2`, a document's number or its date may stand right above; the organ
  /// may have a line of its own, or two.
  private static func title(endingWith parts: [String]) -> ReportTitle? {
    var best: ReportTitle?
    for start in parts.indices.reversed() {
      guard let title = parse(parts[start...].joined()) else { continue }
      let isFirst = best == nil
      let namesOrgan = best?.agency == nil && title.agency != nil
      let isAbove = Agency.isName(parts[start]) && title.agency != nil
      if isFirst || namesOrgan || isAbove { best = title } else { break }
    }
    return best
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
      let kind = position(of: kinds, in: scalars[subject.end...]), kind.end >= scalars.count - 12,
      isEnd(scalars[kind.end...])
    else { return nil }
    var before = scalars[..<subject.start]
    var year: Int?
    // "…2021年政府信息公开", the last year before the subject, or that behind it: "…政府信息公开2021年度报告".
    let years = scalars.indices[..<kind.end].filter { i in
      (i == 0 || !YearFinder.isDigit(scalars[i - 1])) && YearFinder.year(scalars[i...]) != nil
    }
    if let i = years.last(where: { $0 < subject.start }) ?? years.first,
      let (found, end) = YearFinder.year(scalars[i...])
    {
      year = found
      if i < subject.start {
        let rest = scalars[end..<subject.start].drop { $0 == "度" }
        before = i == 0 ? rest : scalars[..<i]
        if i > 0, isOrgan(rest) { before = before + rest }
      }
    }
    guard year != nil || kind.start > subject.end || !before.isEmpty else { return nil }
    return ReportTitle(title: text, agency: Agency.name(String(scalars: before)), year: year)
  }

  /// `关于报送…年度报告的函` is another document's title, `…年度报告2024-01-10` a link's.
  private static func isEnd(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = rest.first else { return true }
    return first != "的" && ("(（".unicodeScalars.contains(first) || !rest.contains(where: YearFinder.isDigit))
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
