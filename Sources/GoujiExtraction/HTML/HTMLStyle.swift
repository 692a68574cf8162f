/// The declarations of a `style` attribute (CSS Style Attributes).
struct HTMLStyle {
  /// In lower case, without white space; of a property that is declared twice the last counts.
  private var declarations: [String: String] = [:]

  init(_ text: String) {
    for declaration in text.lowercased().filter({ !$0.isWhitespace }).split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let value = declaration[declaration.index(after: colon)...].prefix { $0 != "!" }
      declarations[String(declaration[..<colon])] = String(value)
    }
  }

  /// Whether there is a line through the text (CSS Text Decoration 3, 2).
  var isStruckOut: Bool {
    ["text-decoration", "text-decoration-line"].contains { self[$0]?.contains("line-through") == true }
  }

  /// The value of a property; nil if it is not declared.
  subscript(_ property: String) -> String? { declarations[property] }
}
