/// Puts title, sentences and tables together, with the headings and blank lines of each layout.
struct Composition {
  let layout: Layout
  let frame: Frame
  let year: Int
  /// A true count of new applications to mention in the text, or nil to mention none.
  let claim: Int?
  var narrative: Narrative?

  func lines(_ tables: [[String]], random: inout SeededRandom) -> [String] {
    let hashes = layout == .markdown || ((layout == .tabs || layout == .raggedTabs) && random.chance(20))
    let bold = hashes && random.chance(25)
    let spaced = layout != .packedBars && random.chance(70)
    let indent = layout == .pipeRows ? " " : random.pick(["", "", "\u{3000}\u{3000}", "    "])
    func paragraph(_ text: String) -> [String] { spaced ? ["", indent + text] : [indent + text] }
    func heading(_ text: String, _ level: Int) -> [String] {
      let words = bold ? "**\(text)**" : text
      guard hashes else { return spaced ? ["", words] : [words] }
      return ["", String(repeating: "#", count: level) + " " + words, ""]
    }

    var lines = random.chance(20) ? ["", ""] : []
    if hashes, frame.title.count == 1 {
      lines += heading(frame.title[0], 1)
    } else {
      lines += frame.title
    }
    lines += frame.opening.flatMap(paragraph)
    let titles = frame.sections.titles
    var overview = Prose.overview(year, random: &random)
    overview += narrative?.overview ?? []
    if let claim { overview.append("全年共收到政府信息公开申请\(claim)件。") }
    lines += heading(titles[0], 2) + overview.flatMap(paragraph)
    for (index, table) in tables.enumerated() {
      lines += heading(titles[index + 1], random.chance(80) ? 2 : 4)
      lines += spaced ? [""] + table + [""] : table
    }
    lines +=
      heading(titles[4], 2) + (Prose.problems(year, random: &random) + (narrative?.problems ?? [])).flatMap(paragraph)
    lines += heading(titles[5], 2) + (Prose.closing(random: &random) + (narrative?.closing ?? [])).flatMap(paragraph)
    return lines + frame.signature.flatMap(paragraph)
  }
}
