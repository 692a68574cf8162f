/// A line that may be the heading of a section: its number, its title, and how it is numbered.
struct Heading {
  enum Style {
    /// `一、`, `第一部分`: the numbering of the six sections.
    case top
    /// `（一）`, `1.`: numbering within a section.
    case inner
    case none
  }

  var number: Int?
  var style: Style
  var key: LabelKey
  /// The heading as printed, without Markdown's signs and without prose that follows in the same line.
  var title: String
  /// Whether the line was a Markdown heading.
  var isMarked: Bool

  /// Longer titles are sentences.
  private static let maximumTitle = 45

  /// Nil if the line is too long for a heading or has no words.
  init?(_ line: some StringProtocol) {
    var scalars = Substring(line).unicodeScalars
    func dropSpace() { while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() } }
    dropSpace()
    isMarked = scalars.first == "#" || scalars.starts(with: "**".unicodeScalars)
    while let first = scalars.first, first == "#" || first == "*" || first == "|" { scalars.removeFirst() }
    dropSpace()
    while let last = scalars.last, last.properties.isWhitespace || last == "*" || last == "|" || last == "#" {
      scalars.removeLast()
    }
    guard !scalars.isEmpty else { return nil }
    let stops: Set<Unicode.Scalar> = ["。", "；", ";", "！"]
    var title = String.UnicodeScalarView(scalars.prefix { !stops.contains($0) })
    let hasProse = title.count < scalars.count
    // "六、其他需要报告的事项：无" has its prose behind a colon; "一、总体情况：" ends in one.
    if let colon = title.firstIndex(where: { $0 == "：" || $0 == ":" }) {
      title = String.UnicodeScalarView(title[..<colon])
    }
    guard title.count <= Heading.maximumTitle else { return nil }
    self.title = hasProse ? String(title) : String(String.UnicodeScalarView(scalars))
    if self.title.unicodeScalars.count > Heading.maximumTitle { self.title = String(title) }
    if let part = Heading.part(title) {
      number = part.number
      style = .top
      key = LabelKey(String(String.UnicodeScalarView(part.rest)))
      return
    }
    let text = String(title)
    key = LabelKey(text)
    number = key.number
    guard let first = title.first, key.number != nil else {
      style = .none
      return
    }
    style = Heading.chineseDigits.contains(first) ? .top : .inner
  }

  private static let chineseDigits = Set<Unicode.Scalar>("一二三四五六七八九十".unicodeScalars)

  /// `第一部分 总体情况`, `第二章`.
  private static func part(
    _ title: String.UnicodeScalarView
  ) -> (number: Int, rest: String.UnicodeScalarView.SubSequence)? {
    let scalars = Array(title.prefix(4))
    guard scalars.count >= 3, scalars[0] == "第",
      let number = Array("一二三四五六".unicodeScalars).firstIndex(of: scalars[1])
    else { return nil }
    if scalars.count == 4, scalars[2] == "部", scalars[3] == "分" { return (number + 1, title.dropFirst(4)) }
    if scalars[2] == "章" { return (number + 1, title.dropFirst(3)) }
    return nil
  }
}

extension LabelKey {
  /// Whether the other key stands somewhere in this one.
  func contains(_ other: LabelKey) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...(count - other.count)).contains { units[$0..<$0 + other.count].elementsEqual(other.units) }
  }
}
