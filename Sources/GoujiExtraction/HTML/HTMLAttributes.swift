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

  var isHidden: Bool {
    guard let style = value("style") else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  private func number(_ name: String) -> Int? {
    guard let value = value(name) else { return nil }
    let digits = value.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }.prefix(6)
    return Int(digits)
  }

  private func value(_ name: String) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0] {
      if let value = pair[1], String(cString: key) == name { return String(cString: value) }
      pair += 2
    }
    return nil
  }
}
