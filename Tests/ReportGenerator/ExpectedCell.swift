/// What a reader must find in one cell, computed while the cell is printed and never by reading it back.
package struct ExpectedCell: Sendable, Equatable, Codable {
  package enum State: String, Sendable, Codable {
    case number, blank, dash, missing
  }

  package let state: State
  /// The figure as a canonical decimal (`53`, `-79`, `45822.4584`); nil unless the state is `number`.
  package let value: String?

  package static let blank = ExpectedCell(state: .blank, value: nil)
  package static let dash = ExpectedCell(state: .dash, value: nil)
  package static let missing = ExpectedCell(state: .missing, value: nil)

  package static func number(_ value: String) -> ExpectedCell {
    ExpectedCell(state: .number, value: value)
  }

  /// What the cell counts in a sum: blank and dash are 0. Only for tables 三 and 四, whose figures are whole.
  package var count: Int {
    value.flatMap { Int($0) } ?? 0
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(state, forKey: .state)
    try container.encode(value, forKey: .value)
  }
}

/// One broken identity: code, what it hangs on, and both sides as CONTRACT.md words them.
package struct ExpectedAlert: Sendable, Hashable, Codable, CustomStringConvertible {
  package let code: String
  package let at: String
  package let expected: Int
  package let found: Int

  package var description: String { "\(code) at \(at): expected \(expected), found \(found)" }
}

/// A label whose wording departs from the official form: one FORM-LABEL at the label's first cell.
package struct ExpectedLabel: Sendable, Hashable, Codable {
  package let at: String
  package let official: String
  /// The words that are printed, before spaces, widths and line ends are varied.
  package let printed: String
}
