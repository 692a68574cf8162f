/// One cell of the form as the report prints it.
package struct Cell: Equatable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// A number the form allows.
    case number
    /// Nothing is printed.
    case blank
    /// A sign for nothing: `/`, `-`, `—`, `无`.
    case dash
    /// The document has no such cell.
    case missing
    /// Something is printed that is no number the form allows.
    case unreadable
  }

  package var state: State
  /// The number; nil unless the state is `number`.
  package var value: Figure?
  /// What is printed, without surrounding space; nil if the cell is missing.
  package var raw: String?
  /// Where it stands; nil if the cell is missing.
  package var place: Place?

  package static let missing = Cell(state: .missing, value: nil, raw: nil, place: nil)

  package init(state: State, value: Figure?, raw: String?, place: Place?) {
    self.state = state
    self.value = value
    self.raw = raw
    self.place = place
  }
}
