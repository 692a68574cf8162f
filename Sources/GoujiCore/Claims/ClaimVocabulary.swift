/// The words by which reports speak of their figures, and the cells they mean (`config/claims.yaml`).
package struct ClaimVocabulary: Sendable {
  /// Words that choose rows or columns of a table, with every reading they can have.
  struct Choice: Sendable {
    var readings: [CellExpression]
    /// Readings that fit, but are worth telling, with the reason.
    var explained: [CellExpression] = []
    var because: String = ""

    /// Whether the words choose all there is (`受理`), and no outcome.
    var isOfAll: Bool { !explained.isEmpty }
  }

  /// Words that name what a table is about.
  struct Topic: Sendable {
    /// The rows that the words choose; nil where rows are chosen by words of their own.
    var rows: [CellExpression]?
  }

  struct Table: Sendable {
    var id: String
    /// Units in which its figures are counted.
    var units: Set<String>
    /// Whether the sentence has to speak of disclosure before a topic counts.
    var needsDisclosure: Bool
    var topics: [Topic]
    var rows: [Choice]
    var columns: [Choice]
    /// Where only the topic is named.
    var defaultRow: Choice?
    var defaultColumn: Choice?

    /// Whether its rows are what becomes of requests.
    var isOfRequests: Bool { defaultRow != nil }
  }

  /// A statement in words, and the cells that must then be 0.
  struct Assertion: Sendable {
    enum Side: String, Sendable {
      case after
      case before
      case none
      /// No topic, but a row that is named right behind the phrase.
      case row
    }

    /// Where the topic stands.
    var topic: Side
    var table: Int
    /// Topics that are meant; nil for all of the table.
    var only: Set<String>?
    var rows: CellExpression?
    var columns: CellExpression?
    /// A figure that these rows hold satisfies the statement (`办理 50 件，均已办结`).
    var satisfied: CellExpression?
    /// Whether the clause has to end with what is denied: `无政府信息公开申请`, but not `无政府信息公开申请结转`.
    var endsWithTopic: Bool
    /// Whether it says something of all that is counted: `均为自然人`.
    var isOfWhole: Bool
    /// Whether it says that there are some, so that not all of the cells can be 0: `发生多起`.
    var isOfSome: Bool
    var severity: Severity
  }

  /// One of two labels that leave nothing out.
  struct Side: Sendable, Equatable {
    var pair: Int
    var isFirst: Bool
  }

  /// What one word can mean.
  ///
  /// A class, because every token of every report asks for its word, and to copy one counts references to all it holds.
  /// `@unchecked Sendable`: changed only while the vocabulary is loaded, by who loads it.
  final class Word: @unchecked Sendable {
    let text: String
    var roles: WordRoles = []
    var topics: [(table: Int, topic: Int)] = []
    var rows: [(table: Int, choice: Int)] = []
    var columns: [(table: Int, choice: Int)] = []
    /// How parts with this label divide their whole.
    var kind: Int?
    /// Whether such parts are all there are.
    var isCompleteKind = false
    /// The pair of labels to which it belongs, and which side of it it is.
    var side: Side?
    /// Class of a unit.
    var unit: Int?
    /// Assertions whose phrase begins with the word, each with the word that has to follow in the clause.
    var assertions: [(assertion: Int, then: Int?)] = []

    init(text: String) { self.text = text }
  }

  package internal(set) var version = ""
  var trie = WordTrie()
  var words: [Word] = []
  var tables: [Table] = []
  var assertions: [Assertion] = []
  /// Units in which the parts of one whole may be counted: 件 and 期, but not the 次 of visits.
  var alike: Set<String> = []
  /// Words that stand before 率, each with the word that chooses the part.
  var rates: [String: Int] = [:]
  var phrases = Phrases()

  /// The word, made if it is new.
  mutating func word(_ text: String) -> Int {
    let units = ClaimVocabulary.fold(text)
    let position = trie.insert(units, word: words.count)
    if position == words.count { words.append(Word(text: String(decoding: units, as: UTF16.self))) }
    return position
  }

  /// As `Prose` folds it.
  static func fold(_ text: String) -> [UInt16] {
    text.utf16.compactMap { unit in
      switch unit {
      case 0...0x20, 0x3000: nil
      case 0xFF01...0xFF5E: unit - 0xFEE0
      default: unit
      }
    }
  }
}
