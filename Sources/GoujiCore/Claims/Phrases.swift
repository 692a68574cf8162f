/// The phrases of every list, folded as `Prose` folds its text.
///
/// They are sought in the words beside figures and are no tokens, unless their list is of words.
struct Phrases: Sendable {
  /// By the number of the list.
  private var lists = [[[UInt16]]](repeating: [], count: PhraseList.allCases.count)

  subscript(_ list: PhraseList) -> [[UInt16]] {
    get { lists[list.rawValue] }
    set { lists[list.rawValue] = newValue }
  }

  /// Whether one of them stands anywhere in the words.
  func stand(_ list: PhraseList, in words: ArraySlice<UInt16>) -> Bool {
    self[list].contains { RateName.contains(words, $0) }
  }

  /// Whether the words are one of them.
  func include(_ list: PhraseList, _ words: some Sequence<UInt16>) -> Bool {
    self[list].contains { words.elementsEqual($0) }
  }

  /// Whether the words begin with one of them.
  func begin(_ list: PhraseList, _ words: ArraySlice<UInt16>) -> Bool {
    self[list].contains { words.starts(with: $0) }
  }

  /// Whether the words end with one of them.
  func end(_ list: PhraseList, _ words: ArraySlice<UInt16>) -> Bool {
    self[list].contains { words.suffix($0.count).elementsEqual($0) }
  }
}

extension ClaimText {
  var phrases: Phrases { vocabulary.phrases }

  /// What is printed where the token stands.
  func units(_ token: Int) -> ArraySlice<UInt16> { prose.units[tokens[token].start..<tokens[token].end] }

  /// Whether the token is a word of the list.
  func isWord(_ token: Int, of list: PhraseList) -> Bool {
    if case .word = tokens[token].kind { return phrases.include(list, units(token)) }
    return false
  }
}
