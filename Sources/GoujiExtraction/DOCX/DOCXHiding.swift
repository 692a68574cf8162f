/// Which styles of characters and paragraphs hide text (ECMA-376 part 1, 17.3.2.41).
struct DOCXHiding {
  private struct Style {
    /// Nil where the style says nothing of it.
    var isHidden: Bool?
    var base: String?
  }

  private var styles: [String: Style] = [:]
  /// Whether no style hides anything, as in nearly all documents.
  private(set) var isEmpty = true

  mutating func set(_ style: String, isHidden: Bool) {
    styles[style, default: Style()].isHidden = isHidden
    if isHidden { isEmpty = false }
  }

  mutating func set(_ style: String, base: String) {
    styles[style, default: Style()].base = base
  }

  /// Whether text of these styles is hidden, where the run itself says nothing. Of two styles that hide, one undoes the
  /// other (17.7.3).
  func hides(paragraph: String?, run: String?) -> Bool {
    hides(paragraph) != hides(run)
  }

  private func hides(_ style: String?) -> Bool {
    var style = style
    // Styles are based on each other only so deep; a circle ends here.
    for _ in 0..<12 {
      guard let name = style, let entry = styles[name] else { return false }
      if let isHidden = entry.isHidden { return isHidden }
      style = entry.base
    }
    return false
  }
}
