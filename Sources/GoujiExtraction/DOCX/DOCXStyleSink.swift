internal import GoujiCore

/// Reads `numbering.xml`, and what `styles.xml` says of numbers and of hidden text.
final class DOCXStyleSink: XMLSink {
  private(set) var numbering = DOCXNumbering()
  private(set) var hiding = DOCXHiding()
  private var definition: String?
  private var list: String?
  /// The style of paragraphs that is being read.
  private var style: String?
  /// The same, or a style of characters.
  private var textStyle: String?
  private var depth = 0
  private var isInOverride = false

  var rejection: Rejection? { nil }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "abstractNum": definition = attributes["abstractNumId"]
    case "num": list = attributes["numId"]
    case "abstractNumId":
      if let list, let id = attributes["val"] { numbering.lists[list] = (id, [:]) }
    case "lvlOverride":
      isInOverride = true
      depth = attributes.number("ilvl") ?? 0
    case "startOverride":
      if let list, let start = attributes.number("val") { numbering.lists[list]?.starts[depth] = start }
    case "lvl": if !isInOverride { depth = attributes.number("ilvl") ?? 0 }
    case "start": changeLevel { $0.start = attributes.number("val") ?? 1 }
    case "numFmt": changeLevel { $0.format = attributes["val"] ?? "decimal" }
    case "lvlText": changeLevel { $0.text = attributes["val"] ?? "" }
    case "style":
      style = attributes["type"] == "paragraph" ? attributes["styleId"] : nil
      if let style { numbering.styles[style] = (DOCXNumbering.Reference(), nil) }
      textStyle = attributes["type"] == "character" ? attributes["styleId"] : style
    case "basedOn":
      if let style { numbering.styles[style]?.base = attributes["val"] }
      if let textStyle, let base = attributes["val"] { hiding.set(textStyle, base: base) }
    case "vanish": if let textStyle { hiding.set(textStyle, isHidden: attributes.isOn) }
    case "numId": if let style { numbering.styles[style]?.reference.list = attributes["val"] }
    case "ilvl": if let style { numbering.styles[style]?.reference.level = attributes.number("val") }
    default: return
    }
  }

  func end(_ name: String) {
    switch name {
    case "abstractNum": definition = nil
    case "num": list = nil
    case "lvlOverride": isInOverride = false
    case "style": (style, textStyle) = (nil, nil)
    default: return
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {}

  private func changeLevel(_ change: (inout DOCXNumbering.Level) -> Void) {
    guard let definition, !isInOverride else { return }
    change(&numbering.definitions[definition, default: [:]][depth, default: DOCXNumbering.Level()])
  }
}
