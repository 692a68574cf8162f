/// Headings of the six sections, told from the rows of 表三 that are numbered the same way.
enum SectionHeading {
  private static let numerals = Set<Unicode.Scalar>("一二三四五六".unicodeScalars)
  private static let longest = 40
  /// What the labels of rows say and no heading does.
  private static let ofRows = ["新收", "结转", "办理结果"]

  /// Whether the text is numbered as a section is, and short enough for its heading.
  static func isHeading(_ text: String) -> Bool {
    guard text.utf8.count < longest * 4 else { return false }
    var rest = text.unicodeScalars.drop(while: FlowText.isSpace)
    guard rest.popFirst().map(numerals.contains) == true, rest.first == "、" else { return false }
    return (4...longest).contains(FlowText.trimmed(text).unicodeScalars.count)
  }

  /// The same of what stands alone in a row of a table.
  static func isHeading(row text: String) -> Bool {
    guard isHeading(text) else { return false }
    // A label may be broken anywhere.
    let whole = String(String.UnicodeScalarView(text.unicodeScalars.filter { !FlowText.isSpace($0) }))
    return !ofRows.contains { whole.contains($0) }
  }
}
