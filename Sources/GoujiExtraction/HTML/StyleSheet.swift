/// What the style sheets within a page hide (CSS 2.2, 6.4; Selectors 3), as far as it can be told without laying it out.
///
/// Selectors of one element by its classes, id and name are followed. Of those with combinators nothing is concluded but
/// that they may show what another rule hides. Media other than screens, and states (`:hover`), are left out.
struct StyleSheet {
  private struct Rule {
    var selector: CompoundSelector
    /// Whether the selector speaks of other elements, too.
    var isConditional: Bool
    var display: String
  }

  /// By a class (`.x`) or id (`#x`) that the element must have, in order.
  private var rules: [String: [(order: Int, rule: Rule)]] = [:]
  private var hidesSome = false
  private var count = 0

  /// Whether nothing can be hidden by it.
  var isIdle: Bool { !hidesSome }

  /// Adds the rules of a sheet, which count more than those before them.
  ///
  /// - Parameter bytes: The sheet in UTF-8.
  mutating func read(_ bytes: [UInt8]) {
    for block in StyleBlocks(bytes).rules {
      guard let display = HTMLStyle(block.declarations)["display"] else { continue }
      for text in block.selectors.split(separator: ",") {
        guard let (selector, isConditional) = CompoundSelector.last(of: text), let key = selector.key else { continue }
        if display == "none", !isConditional { hidesSome = true }
        count += 1
        rules[key, default: []].append(
          (count, Rule(selector: selector, isConditional: isConditional, display: display))
        )
      }
    }
  }

  /// The value of `display` that holds for an element; nil where the sheet says nothing, or not for sure.
  ///
  /// - Parameters:
  ///   - tag: In lower case.
  ///   - classes: As the attribute has them.
  func display(tag: String, classes: [Substring], id: Substring?) -> String? {
    let keys = classes.map { "." + $0 } + (id.map { ["#" + $0] } ?? [])
    let matching = keys.flatMap { rules[$0] ?? [] }.filter { $0.rule.selector.matches(tag, classes, id) }
    let isSure = matching.allSatisfy { !$0.rule.isConditional || $0.rule.display == "none" }
    let last = matching.filter { !$0.rule.isConditional }
      .max { ($0.rule.selector.specificity, $0.order) < ($1.rule.selector.specificity, $1.order) }
    return isSure ? last?.rule.display : nil
  }
}

/// `td.note#x`: what a selector asks of one element.
struct CompoundSelector {
  private var tag: Substring?
  private var classes: [Substring] = []
  private var id: Substring?

  /// Under which it is found; nil if it asks for neither class nor id.
  var key: String? { id.map { "#" + $0 } ?? classes.first.map { "." + $0 } }

  /// Of two rules the one with the greater counts (Selectors 3, 9).
  var specificity: Int { (id == nil ? 0 : 100) + classes.count * 10 + (tag == nil ? 0 : 1) }

  func matches(_ tag: String, _ classes: [Substring], _ id: Substring?) -> Bool {
    (self.tag.map { $0 == tag } ?? true) && (self.id.map { $0 == id } ?? true)
      && self.classes.allSatisfy(classes.contains)
  }

  /// What the selector asks of the element that it chooses, and whether it asks something of others; nil where it asks
  /// for a state, an attribute or a part of an element.
  static func last(of selector: Substring) -> (CompoundSelector, isConditional: Bool)? {
    let parts = selector.split { $0.isWhitespace || $0 == ">" || $0 == "+" || $0 == "~" }
    guard let last = parts.last, !last.contains(where: { ":[]\\()".contains($0) }) else { return nil }
    var compound = CompoundSelector()
    var rest = last
    while let first = rest.first {
      let body = rest.dropFirst(first == "." || first == "#" ? 1 : 0).prefix { $0 != "." && $0 != "#" }
      guard !body.isEmpty else { return nil }
      switch first {
      case ".": compound.classes.append(body)
      case "#": compound.id = body
      case "*": break
      default: compound.tag = Substring(body.lowercased())
      }
      rest = rest[body.endIndex...]
    }
    return (compound, parts.count > 1)
  }
}
