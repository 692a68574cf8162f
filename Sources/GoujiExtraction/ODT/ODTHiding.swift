internal import GoujiCore

/// Which styles hide what bears them (ODF 1.3 part 3, 20.400 `text:display`, 20.286 `table:display`), or strike it out
/// (20.384 `style:text-line-through-style`).
struct ODTHiding {
  fileprivate struct Style {
    /// Nil where the style says nothing of it.
    var isHidden: Bool?
    var isStruckOut: Bool?
    var base: String?
  }

  /// By family and name.
  fileprivate var styles: [String: Style] = [:]

  /// - Parameter parts: `styles.xml` and `content.xml`; what is no XML says nothing.
  init(_ parts: [[UInt8]]) {
    for part in parts where ODTHiding.mayHide(part) {
      let sink = ODTStyleSink(self)
      try? XMLParser.parse(part, into: sink)
      self = sink.hiding
    }
    if !styles.values.contains(where: { $0.isHidden == true || $0.isStruckOut == true }) { styles = [:] }
  }

  /// Few documents hide anything; the others need not be read twice.
  private static func mayHide(_ part: [UInt8]) -> Bool {
    part.withUnsafeBytes { bytes in
      if ByteSearch.find(":display=", in: bytes) != nil { return true }
      // Writers say of every style that it has no line.
      var start = 0
      while let mark = ByteSearch.find("through-style=", in: bytes, from: start) {
        start = mark + 15
        if !bytes[min(start, bytes.count)...].starts(with: "none".utf8) { return true }
      }
      return false
    }
  }

  /// Whether an element of the family, as in `text` or `paragraph`, that begins with these attributes is hidden.
  func hides(_ family: String, _ attributes: XMLAttributes) -> Bool {
    guard !styles.isEmpty, let name = attributes["style-name"] else { return false }
    return says(\.isHidden, "\(family)/", name) || says(\.isStruckOut, "\(family)/", name)
  }

  /// Whether the style says so, or the first of those it is based on that says anything of it.
  private func says(_ property: KeyPath<Style, Bool?>, _ family: String, _ name: String) -> Bool {
    var name = name
    // Styles are based on each other only so deep; a circle ends here.
    for _ in 0..<12 {
      guard let style = styles[family + name] else { return false }
      if let says = style[keyPath: property] { return says }
      guard let base = style.base else { return false }
      name = base
    }
    return false
  }
}

/// Reads what styles say of hiding.
private final class ODTStyleSink: XMLSink {
  private(set) var hiding: ODTHiding
  private var style: String?

  var rejection: Rejection? { nil }

  init(_ hiding: ODTHiding) {
    self.hiding = hiding
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "style":
      guard let family = attributes["family"], let name = attributes["name"] else { return }
      let key = "\(family)/\(name)"
      style = key
      hiding.styles[key] = ODTHiding.Style(base: attributes["parent-style-name"])
    case "text-properties", "table-properties":
      guard let style else { return }
      if let display = attributes["display"] {
        hiding.styles[style]?.isHidden = display == (name == "text-properties" ? "none" : "false")
      }
      if let line = attributes["text-line-through-style"] { hiding.styles[style]?.isStruckOut = line != "none" }
    default: return
    }
  }

  func end(_ name: String) {
    if name == "style" { style = nil }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {}
}
