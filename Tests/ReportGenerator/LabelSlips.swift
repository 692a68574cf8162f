/// How one report writes its labels. Spacing, widths and numbering are habits that mean nothing; a departure in
/// wording is noted in `departures`, because FORM-LABEL must name it.
struct LabelSlips {
  private(set) var departures: [ExpectedLabel] = []
  private var replaced: [String: String] = [:]
  private let halfWidthBrackets: Bool
  private let numbering: String
  private let wideNumerals: Bool
  private let spacedPercent: Int
  private let quotes: (String, String)
  private let tight: Bool

  init(edition: Edition, oneRowOther: Bool, departing: Bool, random: inout SeededRandom) {
    halfWidthBrackets = random.chance(40)
    numbering = random.pick([".", ".", "、", "．", ". "])
    wideNumerals = random.chance(15)
    spacedPercent = random.chance(60) ? 0 : random.pick([3, 12, 30])
    quotes = random.pick([("“", "”"), ("“", "”"), ("\"", "\""), ("", ""), ("「", "」")])
    tight = random.chance(80)
    guard departing else { return }
    let candidates = Self.departable(edition, oneRowOther: oneRowOther)
    for _ in 0..<random.int(1...3) {
      let official = random.pick(candidates)
      guard replaced[official] == nil else { continue }
      if let renamed = Labels.renamed(edition)[official], random.chance(60) {
        replaced[official] = random.pick(renamed)
      } else if let slipped = Self.slip(official, among: candidates, random: &random) {
        replaced[official] = slipped
      }
    }
  }

  /// The label as printed. The first time a departing label is printed its first cell is where FORM-LABEL hangs.
  mutating func printed(_ official: String, at cell: String, random: inout SeededRandom) -> String {
    guard let words = replaced[official] else { return plain(official, random: &random) }
    if !departures.contains(where: { $0.official == official }) {
      departures.append(ExpectedLabel(at: cell, official: official, printed: words))
    }
    return plain(words, random: &random)
  }

  /// The same words in this report's habits.
  func plain(_ words: String, random: inout SeededRandom) -> String {
    var result = ""
    var isStart = true
    for character in words {
      switch character {
      case "（": result += halfWidthBrackets ? "(" : "（"
      case "）": result += halfWidthBrackets ? ")" + (tight ? "" : " ") : "）"
      case ".": result += numbering
      case "，": result += halfWidthBrackets ? "," : "，"
      case "：": result += halfWidthBrackets ? ":" : "："
      case "“": result += quotes.0
      case "”": result += quotes.1
      case "0"..."9": result += wideNumerals ? fullWidth(String(character)) : String(character)
      default:
        if !isStart, random.chance(spacedPercent) { result += " " }
        result.append(character)
      }
      isStart = false
    }
    return result.hasSuffix(" ") ? String(result.dropLast()) : result
  }
}
