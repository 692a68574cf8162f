/// A kind of statement that contradicts the tables, another statement, or the year.
package enum Contradiction: String, Sendable, Codable, CaseIterable {
  case table = "TEXT-TABLE"
  case sum = "TEXT-SUM"
  case percent = "TEXT-PERCENT"
  case change = "TEXT-CHANGE"
  case claim = "TEXT-CLAIM"
  case year = "TEXT-YEAR"
}

/// One planted contradiction, with the words that hold it.
package struct PlantedContradiction: Sendable, Codable, Equatable {
  package let kind: Contradiction
  package let sentence: String
}
