/// How much of a report was read and judged, so that clean is not mistaken for unchecked.
package struct Coverage: Equatable, Sendable {
  /// Cells of the printed form.
  package var cells = 0
  /// Cells that the document has and that could be read.
  package var read = 0
  /// Cells that stand in exactly one identity that was judged.
  package var inOneIdentity = 0
  package var inTwoOrMore = 0
  /// Claims found in the text, bound to cells, and judged.
  package var claims = 0
  package var bound = 0
  package var judged = 0

  package init() {}
}
