internal import Glibc

/// The attributes of an element that say something of its text, looked up where they are needed.
struct HTMLAttributes {
  /// Names and values in turn, ended by a null, as libxml2's `startElement` gives them.
  let pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  var columns: Int { number("colspan") ?? 1 }
  var rows: Int { number("rowspan") ?? 1 }
  var hasNoHeight: Bool { number("height") == 0 }

  /// A link to another page or one that a script follows, not a name or a place in this one.
  var leadsElsewhere: Bool {
    guard let target = value("href") else { return value("onclick") != nil }
    return !target.hasPrefix("#") || target == "#"
  }

  enum Showing {
    case shown
    /// Takes its room and shows nothing in it (CSS 2.2, 11.2).
    case blank
    /// Takes no room (HTML, 6.1; CSS 2.2, 9.2.4).
    case gone
  }

  /// Whether the element is shown, as far as it says itself.
  var showing: Showing {
    if has("hidden") { return .gone }
    guard let style = pointer("style"), HTMLAttributes.mayHide(style) else { return .shown }
    let declared = HTMLStyle(String(cString: style))
    if declared["display"] == "none" || declared["visibility"] == "collapse" { return .gone }
    return declared["visibility"] == "hidden" ? .blank : .shown
  }

  /// Whether some word in the style ends as `display` and `visibility` do. Most styles tell of fonts and margins.
  private static func mayHide(_ style: UnsafePointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    var byte = style
    while byte.pointee != 0 {
      let letter = byte.pointee | 0x20
      if letter == UInt8(ascii: "y"), before == UInt8(ascii: "a") || before == UInt8(ascii: "t") { return true }
      before = letter
      byte += 1
    }
    return false
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
