/// What a word does in a sentence; `config/claims.yaml` lists the words of each role.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt64

  static let disclosure = role(0)
  static let foreign = role(1)
  static let partial = role(2)
  static let narrower = role(3)
  static let wider = role(4)
  static let own = role(5)
  static let earlier = role(6)
  static let compared = role(7)
  static let since = role(8)
  static let until = role(9)
  static let about = role(10)
  static let atMost = role(11)
  static let atLeast = role(12)
  static let orMore = role(13)
  static let orSo = role(14)
  static let among = role(15)
  static let including = role(16)
  static let respectively = role(17)
  static let andSoOn = role(18)
  static let altogether = role(19)
  static let summing = role(20)
  static let remainder = role(21)
  static let breaks = role(22)
  static let share = role(23)
  static let rate = role(24)
  static let rise = role(25)
  static let fall = role(26)
  static let level = role(27)
  static let arrived = role(28)
  static let from = role(29)
  static let points = role(30)
  static let plan = role(31)
  static let planOn = role(32)
  static let done = role(33)
  static let begun = role(34)
  static let period = role(35)
  static let selected = role(38)
  static let denied = role(39)
  static let attribute = role(40)
  static let neutral = role(41)
  static let joint = role(42)
  /// The amount of 行政事业性收费 in 表二.
  static let fees = role(43)
  /// A subject of its own begins, of which no table tells.
  static let elsewhere = role(44)
  /// The sentence says which report this is.
  static let presents = role(45)
  /// A year beside it is where something is carried from or to.
  static let carry = role(46)
  /// The organ itself decides upon what is counted.
  static let handled = role(49)
  /// The figure is a mean.
  static let mean = role(48)
  /// An item of a list of statements begins.
  static let item = role(47)
  /// `上半年`: what is told behind it is of a part of the year.
  static let partYear = role(50)
  /// `申请` by itself: of disclosure, where a row of its table is named with it.
  static let request = role(51)
  /// `翻番`.
  static let doubled = role(54)
  /// `逐年递增`, `逐年下降`.
  static let rising = role(55)
  static let falling = role(56)
  /// `分为`, `细分为`: the parts that follow are all there are.
  static let dividing = role(52)
  /// `组成`, `构成`: the parts that stand before are all there are.
  static let composing = role(53)
  /// `多`, `少了`: by how much, where a count stands right behind.
  static let more = role(57)
  static let less = role(58)
  /// `均为`, `全部属于`: what follows is said of all that was counted before.
  static let allOf = role(59)
  /// Within an assertion's clause: it is of a part only.
  static let qualifier = role(36)
  /// Some part of an assertion's phrase.
  static let phrase = role(37)

  /// The heads under `words` in the vocabulary file.
  static let named: [String: WordRoles] = [
    "disclosure": .disclosure, "foreign": .foreign, "partial": .partial, "narrower": .narrower, "wider": .wider,
    "own": .own, "earlier": .earlier, "compared": .compared, "since": .since, "until": .until, "about": .about,
    "at_most": .atMost, "at_least": .atLeast, "or_more": .orMore, "or_so": .orSo, "among": .among,
    "including": .including, "respectively": .respectively, "and_so_on": .andSoOn, "altogether": .altogether,
    "summing": .summing, "remainder": .remainder, "break": .breaks, "share": .share, "rate": .rate, "rise": .rise,
    "fall": .fall, "level": .level, "arrived": .arrived, "from": .from, "points": .points, "plan": .plan,
    "plan_on": .planOn, "done": .done, "begun": .begun, "period": .period, "selected": .selected,
    "denied": .denied, "attribute": .attribute, "neutral": .neutral, "joint": .joint, "fees": .fees,
    "elsewhere": .elsewhere, "presents": .presents, "carry": .carry,
    "item": .item, "mean": .mean, "handled": .handled, "part_year": .partYear, "request": .request,
    "dividing": .dividing, "composing": .composing, "doubled": .doubled, "rising": .rising, "falling": .falling,
    "more": .more, "less": .less, "all_of": .allOf,
  ]

  private static func role(_ bit: Int) -> WordRoles { WordRoles(rawValue: 1 << UInt64(bit)) }
}
