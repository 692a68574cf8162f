/// The sentences of a report that speak of figures, years and outcomes, true ones and at most one that is not.
struct Narrative {
  private(set) var overview: [String] = []
  private(set) var problems: [String] = []
  private(set) var closing: [String] = []
  private(set) var planted: PlantedContradiction?

  init(
    _ figures: NarrativeFigures,
    edition: Edition,
    agency: String,
    contradiction: Contradiction?,
    follows last: Predecessor? = nil,
    random: inout SeededRandom
  ) {
    let year = figures.year
    var sentences: [String] = []
    for _ in 0..<random.int(2...5) {
      sentences.append(TableSentences.sentence(figures, edition: edition, planted: false, random: &random))
    }
    for _ in 0..<random.int(1...3) { sentences.append(SumSentences.sentence(year, planted: false, random: &random)) }
    sentences.append(ShareSentences.sentence(planted: false, random: &random))
    sentences.append(ChangeSentences.sentence(year, planted: false, random: &random))
    for _ in 0..<2 {
      if let sentence = AssertionSentences.sentence(figures, edition: edition, planted: false, random: &random) {
        sentences.append(sentence)
      }
    }
    for _ in 0..<random.int(2...4) { sentences.append(OtherSentences.sentence(year, random: &random)) }
    // An office that speaks of itself is in no other scope than its own table.
    if random.chance(25), agency.hasSuffix("人民政府"), let scoped = OtherSentences.scoped(figures, random: &random) {
      sentences.append(scoped)
    }
    sentences.append(YearSentences.sentence(year, planted: false, random: &random))
    if let last {
      let isWrong = last.planted == .change
      if let change = YearChangeSentences.sentence(figures, last: last, planted: isWrong, random: &random) {
        sentences.append(change)
        if isWrong { planted = PlantedContradiction(kind: .change, sentence: change) }
      }
    }
    if let contradiction, let wrong = Narrative.wrong(contradiction, figures, edition, &random) {
      planted = PlantedContradiction(kind: contradiction, sentence: wrong)
      sentences.append(wrong)
    }
    sentences.shuffle(using: &random)
    // One in six goes to the last section, the rest stand together in paragraphs of one to three.
    if random.chance(60) { closing = sentences.suffix(max(1, sentences.count / 6)).map { $0 } }
    var rest = sentences.dropLast(closing.count)
    while !rest.isEmpty {
      let count = min(rest.count, random.int(1...3))
      overview.append(rest.prefix(count).joined())
      rest = rest.dropFirst(count)
    }
    problems = [random.pick(YearSentences.clean.prefix(6)).replacing("{N}", with: String(year + 1))]
  }

  private static func wrong(
    _ kind: Contradiction,
    _ figures: NarrativeFigures,
    _ edition: Edition,
    _ random: inout SeededRandom
  ) -> String? {
    switch kind {
    case .table: TableSentences.sentence(figures, edition: edition, planted: true, random: &random)
    case .sum: SumSentences.sentence(figures.year, planted: true, random: &random)
    case .percent: ShareSentences.sentence(planted: true, random: &random)
    case .change: ChangeSentences.sentence(figures.year, planted: true, random: &random)
    case .claim: AssertionSentences.sentence(figures, edition: edition, planted: true, random: &random)
    case .year: YearSentences.sentence(figures.year, planted: true, random: &random)
    }
  }
}
