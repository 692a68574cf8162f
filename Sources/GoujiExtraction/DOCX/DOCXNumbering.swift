/// Automatic numbers of paragraphs (ECMA-376 part 1, 17.9): headings and labels whose `一、` or `1.` is not in the text.
struct DOCXNumbering {
  /// What a paragraph says of its number.
  struct Reference: Equatable {
    var style: String?
    var list: String?
    var level: Int?
  }

  struct Level: Equatable {
    var start = 1
    var format = "decimal"
    /// `%1、`: text with places for the numbers of this level and those above.
    var text = ""
  }

  /// Levels of the abstract definitions, by their ids.
  var definitions: [String: [Int: Level]] = [:]
  /// For each list the abstract definition that it follows, and what starts otherwise.
  var lists: [String: (definition: String, starts: [Int: Int])] = [:]
  /// What paragraph styles say of numbers, and the styles they are based on.
  var styles: [String: (reference: Reference, base: String?)] = [:]

  /// Numbers so far, by definition: lists of one definition count on together.
  private var counters: [String: [Int: Int]] = [:]
  private var started: Set<String> = []

  /// The next number of the list that the paragraph is in, as printed; nil without one. Bullets count as none.
  mutating func next(_ reference: Reference) -> String? {
    let (list, depth) = resolved(reference)
    guard let list, list != "0", let (definition, starts) = lists[list], let levels = definitions[definition],
      let level = levels[depth]
    else { return nil }
    if started.insert(list).inserted {
      for (depth, start) in starts { counters[definition, default: [:]][depth] = start - 1 }
    }
    var counts = counters[definition] ?? [:]
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
    counters[definition] = counts
    guard level.format != "bullet", level.format != "none" else { return nil }
    return print(level.text, counts: counts, levels: levels)
  }

  private func resolved(_ reference: Reference) -> (list: String?, level: Int) {
    var (list, level) = (reference.list, reference.level)
    var style = reference.style
    // Styles are based on each other only so deep; a circle ends here.
    for _ in 0..<12 {
      guard list == nil || level == nil, let name = style, let entry = styles[name] else { break }
      list = list ?? entry.reference.list
      level = level ?? entry.reference.level
      style = entry.base
    }
    return (list, level ?? 0)
  }

  private func print(_ text: String, counts: [Int: Int], levels: [Int: Level]) -> String {
    var result = ""
    var isPlace = false
    for character in text {
      if isPlace, let digit = character.wholeNumberValue, digit > 0 {
        let level = levels[digit - 1] ?? Level()
        result += DOCXNumbering.number(counts[digit - 1] ?? level.start, level.format)
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Formats of 17.18.59 that Chinese reports use; the others print as decimal.
  static func number(_ value: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
      "japaneseCounting", "ideographDigital", "japaneseDigitalTenThousand", "chineseLegalSimplified":
      return chinese(value)
    case "decimalFullWidth", "decimalFullWidth2":
      return String(
        String.UnicodeScalarView(String(value).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
      )
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      guard (1...20).contains(value), let scalar = Unicode.Scalar(0x2460 + UInt32(value) - 1) else { return "\(value)" }
      return String(scalar)
    default: return "\(value)"
    }
  }

  private static func chinese(_ value: Int) -> String {
    let digits = Array("〇一二三四五六七八九")
    guard (0..<100).contains(value) else { return "\(value)" }
    guard value >= 10 else { return String(digits[value]) }
    return (value >= 20 ? String(digits[value / 10]) : "") + "十" + (value % 10 > 0 ? String(digits[value % 10]) : "")
  }
}
