/// One figure or statement of the narrative, and the cell it speaks of.
package struct Claim: Equatable, Sendable {
  /// The exact substring of the source.
  package var quote: String
  /// The first cell of its first reading; nil where no table holds what it speaks of.
  package var subject: CellID?
  /// Nil for a statement in words.
  package var value: Figure?
  /// As printed; nil for a statement in words.
  package var unit: String?
  package var place: Place

  package init(quote: String, subject: CellID?, value: Figure?, unit: String?, place: Place) {
    self.quote = quote
    self.subject = subject
    self.value = value
    self.unit = unit
    self.place = place
  }
}
