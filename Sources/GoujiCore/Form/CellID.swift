/// The stable name of one cell of the form, such as `t3.total.natural` (CONTRACT: cell ids).
package struct CellID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  package static func < (left: CellID, right: CellID) -> Bool {
    left.rawValue < right.rawValue
  }
}
