/// Rises and falls against what last year's report says, which the text does not repeat.
enum YearChangeSentences {
  private static let templates: [(row: String, text: String)] = [
    ("new", "全年共收到政府信息公开申请{C}件，较上年{V}{D}件。"),
    ("new", "本年新收政府信息公开申请{C}件，同比{V}{R}。"),
    ("new", "收到政府信息公开申请{C}件，比上年{V}{D}件，{S}{R}。"),
    ("total", "全年办结政府信息公开申请{C}件，与去年相比{V}{D}件。"),
  ]

  /// Nil where there is neither a rise nor a fall to speak of.
  ///
  /// - Parameter planted: Whether the change is another than the two reports have.
  static func sentence(
    _ figures: NarrativeFigures,
    last: Predecessor,
    planted: Bool,
    random: inout SeededRandom
  ) -> String? {
    let (row, template) = random.pick(templates)
    let current = figures.slots[row] ?? 0
    // The other figures by which a reader may take the words: none of them is to be right by chance.
    let before = last.figure(Form.cell(row, "total"))
    guard before > 0, current > 0, current != before else { return nil }
    let difference = abs(current - before)
    let rises = planted ? current < before : current > before
    let rate = NarrativeNumber.percent(difference, of: before, decimals: 1, truncated: random.chance(30))
    return
      template
      .replacing("{C}", with: NarrativeNumber.write(current, random: &random))
      .replacing("{D}", with: NarrativeNumber.write(difference, random: &random))
      .replacing("{R}", with: rate + "%")
      .replacing("{V}", with: rises ? random.pick(["增长", "增加", "上升"]) : random.pick(["下降", "减少", "回落"]))
      .replacing("{S}", with: rises ? "增幅" : "降幅")
  }
}
