/// Statements in words, each with the figure that must be 0 for it to be true.
enum AssertionSentences {
  private static let statements: [(text: String, zero: [String])] = [
    ("全年未发生因政府信息公开被申请行政复议的情况。", ["review.total"]),
    ("未发生政府信息公开行政诉讼案件。", ["suits.total"]),
    ("全年未发生政府信息公开行政复议、行政诉讼。", ["review.total", "suits.total"]),
    ("本年度没有因政府信息公开引发的行政复议和行政诉讼。", ["review.total", "suits.total"]),
    ("无因政府信息公开引起的行政诉讼。", ["suits.total"]),
    ("无行政复议、行政诉讼情况。", ["review.total", "suits.total"]),
    ("全年未被申请行政复议、未被提起行政诉讼。", ["review.total", "suits.total"]),
    ("未收到政府信息公开行政复议申请。", ["review.total"]),
    ("没有发生涉及政府信息公开的行政诉讼。", ["suits.total"]),
    ("未出现因政府信息公开工作被申请行政复议、提起行政诉讼的情况。", ["review.total", "suits.total"]),
    ("全年未发生政府信息公开行政败诉案件。", ["suits.corrected"]),
    ("政府信息公开行政诉讼零败诉。", ["suits.corrected"]),
    ("实现政府信息公开行政诉讼无败诉案件。", ["suits.corrected"]),
    ("没有因政府信息公开行政复议被纠正的情况。", ["review.corrected"]),
    ("政府信息公开行政复议均未被纠错。", ["review.corrected"]),
    ("政府信息公开行政复议案件均获维持。", ["review.corrected", "review.other"]),
    ("全年发生的政府信息公开行政复议均予以维持。", ["review.corrected", "review.other"]),
    ("政府信息公开行政诉讼案件均胜诉。", ["suits.corrected"]),
    ("本年度未收到政府信息公开申请。", ["new"]),
    ("全年没有收到依申请公开政府信息的申请。", ["new"]),
    ("本机关{Y}年未接到政府信息公开申请。", ["new"]),
    ("政府信息公开申请全部按期办结。", ["out"]),
    ("所有政府信息公开申请均已办结。", ["out"]),
    ("政府信息公开申请全部按规定办理完毕，无结转下年度。", ["out"]),
    ("政府信息公开申请没有结转下年度办理的情况。", ["out"]),
    ("依申请公开办结率100%。", ["out"]),
    ("依申请公开无上年结转。", ["in"]),
  ]
  private static let newerOnly: [(text: String, zero: [String])] = [
    ("本年度未制发行政规范性文件。", ["normative.issued"]),
    ("全年未作出行政强制决定。", ["coercion"]),
    ("全年未作出行政处罚决定。", ["penalty"]),
  ]

  /// Nil if no statement is true, or none is false, of these figures.
  static func sentence(
    _ figures: NarrativeFigures,
    edition: Edition,
    planted: Bool,
    random: inout SeededRandom
  ) -> String? {
    let known = statements + (edition == .form2021 ? newerOnly : [])
    let fitting = known.filter { statement in
      let sum = statement.zero.reduce(0) { $0 + (figures.slots[$1] ?? 0) }
      return planted ? sum > 0 : sum == 0
    }
    guard !fitting.isEmpty else { return nil }
    return random.pick(fitting).text.replacing("{Y}", with: String(figures.year))
  }
}
