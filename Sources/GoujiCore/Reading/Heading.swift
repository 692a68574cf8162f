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
  /// Whether the line was a Markdown heading.
  var isMarked: Bool
  /// Whether nothing follows the title in its line.
  var isAlone: Bool
  private var scalars: ArraySlice<Unicode.Scalar>

  /// The heading as printed, without Markdown's signs and without prose that follows in the same line.
  var title: String { String(scalars: scalars) }

  /// Longer titles are sentences.
  private static let maximumTitle = 45

  /// Nil if the line is too long for a heading or has no words.
  init?(_ line: some StringProtocol) {
    // Behind the longest title a line need not be looked at: it is a sentence, or goes on in prose behind a stop.
    var all: [Unicode.Scalar] = []
    all.reserveCapacity(Heading.maximumTitle * 2)
    var isCut = false
    for scalar in line.unicodeScalars {
      if scalar.isUnseen || (all.isEmpty && scalar.isSpace) { continue }
      guard all.count < Heading.maximumTitle * 2 else {
        isCut = true
        break
      }
      all.append(scalar)
    }
    var scalars = all[...]
    isMarked = scalars.first == "#" || (scalars.first == "*" && scalars.dropFirst().first == "*")
    scalars = scalars.drop { $0 == "#" || $0 == "*" || $0 == "|" }.drop { $0.isSpace }
    while let last = scalars.last, last.isSpace || last == "*" || last == "|" || last == "#" { scalars.removeLast() }
    guard !scalars.isEmpty else { return nil }
    var title = scalars.prefix { !Heading.endsTitle($0) }
    let hasProse = title.count < scalars.count
    // "六、其他需要报告的事项：无" has its prose behind a colon; "一、总体情况：" ends in one.
    if let colon = title.firstIndex(where: { $0 == "：" || $0 == ":" }) { title = title[..<colon] }
    guard title.count <= Heading.maximumTitle else { return nil }
    let rest = scalars[title.endIndex...]
    isAlone = !isCut && rest.allSatisfy { Heading.endsTitle($0) || $0 == "：" || $0 == ":" || $0.isSpace }
    self.scalars = hasProse || isCut || scalars.count > Heading.maximumTitle ? title : scalars
    if let part = Heading.part(title) {
      number = part.number
      style = .top
      key = LabelKey(scalars: part.rest, count: part.rest.count)
      return
    }
    key = LabelKey(scalars: title, count: title.count)
    number = key.number
    guard let first = title.first, key.number != nil else {
      style = .none
      return
    }
    style = Heading.isChineseDigit(first) ? .top : .inner
  }

  /// Whether the line begins like a heading: marked as one, numbered, or with one of `firsts` (the first units of known
  /// titles). What does not is cheaper to pass over than to take apart.
  static func mayBegin(_ line: some StringProtocol, _ firsts: Set<UInt16>) -> Bool {
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0x23, 0x2A, 0x30...0x39, 0xFF10...0xFF19, 0x2460...0x2473, 0x7B2C: return true
      case 0x41...0x5A, 0x61...0x7A, 0x3007, 0x3400...0x9FFF:
        return isChineseDigit(scalar) || firsts.contains(UInt16(scalar.value))
      default: continue
      }
    }
    return false
  }

  private static func endsTitle(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "；" || scalar == ";" || scalar == "！"
  }

  private static func isChineseDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  /// `第一部分 总体情况`, `第二章`.
  private static func part(_ title: ArraySlice<Unicode.Scalar>) -> (number: Int, rest: ArraySlice<Unicode.Scalar>)? {
    let start = title.startIndex
    guard title.count >= 3, title[start] == "第", let number = numbers.firstIndex(of: title[start + 1]) else {
      return nil
    }
    if title.count >= 4, title[start + 2] == "部", title[start + 3] == "分" { return (number + 1, title.dropFirst(4)) }
    if title[start + 2] == "章" { return (number + 1, title.dropFirst(3)) }
    return nil
  }

  private static let numbers: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六"]
}

extension LabelKey {
  /// Whether the other key stands somewhere in this one.
  func contains(_ other: LabelKey) -> Bool {
    guard let first = other.units.first, other.count <= count else { return false }
    return (0...(count - other.count)).contains {
      units[$0] == first && units[$0..<$0 + other.count].elementsEqual(other.units)
    }
  }
}
