internal import Glibc

/// The name and the attributes of an element that say something of its text, looked up where they are needed.
struct HTMLAttributes {
  /// In lower case, ended by a null.
  let element: UnsafePointer<UInt8>
  /// Names and values in turn, ended by a null, as libxml2's `startElement` gives them.
  let pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  var columns: Int { number("colspan") ?? 1 }
  var rows: Int { number("rowspan") ?? 1 }
  var hasNoHeight: Bool { number("height") == 0 }

  /// The value of a field that shows it as text, if it is a figure or a sign for nothing.
  var shownFigure: String? {
    guard ["", "text", "number"].contains(value("type")?.lowercased() ?? ""), let figure = value("value"),
      figure.unicodeScalars.allSatisfy({ HTMLAttributes.figureSigns.contains($0) })
    else { return nil }
    return figure
  }

  private static let figureSigns = Set("0123456789.,/-+—增减无 ".unicodeScalars)

  /// A link to another page or one that a script follows, not a name or a place in this one.
  var leadsElsewhere: Bool {
    guard let target = value("href") else { return value("onclick") != nil }
    return !target.hasPrefix("#") || target == "#"
  }

  enum Showing {
    case shown
    /// Takes its room and shows nothing in it (CSS 2.2, 11.2), or nothing that is meant to count.
    case blank
    /// Takes no room (HTML, 6.1; CSS 2.2, 9.2.4).
    case gone
  }

  /// Whether the element is shown, as far as it or the page's style sheets say; what it says itself counts.
  func showing(_ sheet: StyleSheet) -> Showing {
    if has("hidden") { return .gone }
    let style = pointer("style").flatMap { HTMLAttributes.mayHide($0) ? HTMLStyle(String(cString: $0)) : nil }
    let display = style?["display"] ?? (sheet.isIdle ? nil : display(in: sheet))
    if display == "none" || style?["visibility"] == "collapse" { return .gone }
    return style?["visibility"] == "hidden" || style?.isStruckOut == true ? .blank : .shown
  }

  private func display(in sheet: StyleSheet) -> String? {
    let (classes, id) = (value("class"), value("id"))
    guard classes != nil || id != nil else { return nil }
    return sheet.display(
      tag: String(cString: element),
      classes: classes?.split(whereSeparator: \.isWhitespace) ?? [],
      id: id.map { $0[...] }
    )
  }

  /// Whether a style sheet is for what one sees on a screen (HTML, 4.2.6).
  var isForScreens: Bool {
    StyleBlocks.areForScreens(value("media") ?? "")
  }

  /// Whether the style may hide something or strike it out; most tell of fonts and margins.
  private static func mayHide(_ style: UnsafePointer<UInt8>) -> Bool {
    style.withMemoryRebound(to: CChar.self, capacity: 1) { text in
      StyleBlocks.mayHide(UnsafeBufferPointer(start: style, count: strlen(text))) || strstr(text, "through") != nil
        || strstr(text, "THROUGH") != nil
    }
  }

  private func has(_ name: StaticString) -> Bool {
    guard var pair = pairs else { return false }
    while let key = pair[0] {
      if strcmp(key, name.utf8Start) == 0 { return true }
      pair += 2
    }
    return false
  }

  private func number(_ name: StaticString) -> Int? {
    guard var byte = pointer(name) else { return nil }
    while byte.pointee == 0x20 { byte += 1 }
    var digits = 0
    var number = 0
    while digits < HTMLAttributes.mostDigits, (0x30...0x39).contains(byte.pointee) {
      number = number * 10 + Int(byte.pointee - 0x30)
      digits += 1
      byte += 1
    }
    return digits > 0 ? number : nil
  }

  private static let mostDigits = 6

  private func value(_ name: StaticString) -> String? {
    pointer(name).map { String(cString: $0) }
  }

  /// The value, ended by a null; nil if the attribute is missing or has none.
  private func pointer(_ name: StaticString) -> UnsafePointer<UInt8>? {
    guard var pair = pairs else { return nil }
    while let key = pair[0] {
      if let value = pair[1], strcmp(key, name.utf8Start) == 0 { return value }
      pair += 2
    }
    return nil
  }
}
