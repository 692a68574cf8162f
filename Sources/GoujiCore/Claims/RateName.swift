/// The names of the rates of which one percentage is told: `沟通率、办结率、满意率均为 91.2%`.
struct RateName {
  /// What stands before each 率; for `已整改 95.8%` what was done.
  let names: [ArraySlice<UInt16>]
  /// Where the first begins in the prose.
  let begin: Int
  private let phrases: Phrases

  /// Nil where the percentage is no rate's.
  init?(_ text: ClaimText, before token: Int, in sentence: ClaimText.Sentence) {
    phrases = text.phrases
    begin = text.labelBegin(token, in: sentence)
    guard begin < text.tokens[token].start else { return nil }
    var label = text.prose.units[begin..<text.tokens[token].start]
    while let last = label.last, RateName.linking.contains(last) { label.removeLast() }
    var names: [ArraySlice<UInt16>] = []
    var rest = label
    while let sign = rest.firstIndex(of: RateName.sign) {
      names.append(rest[..<sign].drop { RateName.joining.contains($0) })
      rest = rest[(sign + 1)...]
    }
    if names.isEmpty, label.count == 3, label.first == RateName.already { names = [label.dropFirst()] }
    guard rest.isEmpty || label.first == RateName.already, !names.isEmpty else { return nil }
    self.names = names
  }

  /// What was done, in the same words in which a text says of all that it was done; nil for a rate of something else.
  ///
  /// - Parameter isSaid: Whether the text has told of what stands before the act: of 信件 for `信件答复率`.
  func act(isSaid: (ArraySlice<UInt16>) -> Bool) -> (act: [UInt16], isInTime: Bool)? {
    for name in names {
      func ends(_ act: [UInt16]) -> Bool { name.suffix(act.count).elementsEqual(act) }
      guard let act = phrases[.answering].first(where: ends) ?? phrases[.mending].first(where: ends) else { continue }
      let before = name.dropLast(act.count)
      // What was done in time is told without its figures.
      let isInTime = phrases.include(.inTime, before)
      if before.isEmpty || isInTime || phrases.include(.answering, before) || isSaid(before) {
        return (act, isInTime)
      }
    }
    return nil
  }

  /// Whether such a rate can never exceed all there is, as the rate of growth can.
  var isBounded: Bool {
    names.contains { name in
      RateName.bounded.contains { phrases.end($0, name) }
    }
  }

  static func contains(_ text: ArraySlice<UInt16>, _ word: [UInt16]) -> Bool {
    guard text.count >= word.count else { return false }
    return (text.startIndex...(text.endIndex - word.count)).contains { text[$0...].starts(with: word) }
  }

  private static let bounded: [PhraseList] = [.answering, .mending, .inTime, .boundedRates]
  /// 率
  private static let sign: UInt16 = 0x7387
  /// 已
  private static let already: UInt16 = 0x5DF2
  private static let linking = Set("均为达到是都至高".utf16)
  private static let joining = Set("、和与".utf16)
}
