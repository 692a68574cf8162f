/// A number as a spreadsheet stores it: the shortest text of a binary fraction, which may miss the decimal fraction that
/// was typed by its last places, and may have an exponent.
enum StoredNumber {
  /// Spreadsheets calculate with, and show, this many digits.
  private static let significant = 15

  /// As it was typed: `6133.0438000000004` is 6133.0438, `1.2E3` is 1200. Anything else is left as it is.
  static func text(_ stored: String) -> String {
    guard stored.utf8.contains(where: { !(0x30...0x39).contains($0) }), let number = Parts(stored) else {
      return stored
    }
    return number.text
  }

  /// Sign, digits without leading zeros, and the place of the point in front of which they stand.
  private struct Parts {
    var isNegative = false
    var digits: [UInt8] = []
    var point = 0

    init?(_ stored: String) {
      var exponent = 0
      var hasPoint = false
      var rest = stored.utf8[...]
      if rest.first == 0x2D {
        isNegative = true
        rest.removeFirst()
      }
      while let byte = rest.popFirst() {
        switch byte {
        case 0x30...0x39:
          if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) } else if hasPoint { point -= 1 }
          if !hasPoint, !digits.isEmpty { point += 1 }
        case 0x2E where !hasPoint: hasPoint = true
        case 0x45, 0x65:
          guard let value = Int(String(Substring(rest))), abs(value) <= 30 else { return nil }
          exponent = value
          rest = rest[rest.endIndex...]
        default: return nil
        }
      }
      guard stored.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
      point += exponent
      round()
      while digits.last == 0 { digits.removeLast() }
    }

    private mutating func round() {
      guard digits.count > significant else { return }
      let isUp = digits[significant] >= 5
      digits.removeLast(digits.count - significant)
      guard isUp else { return }
      var index = significant - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }

    var text: String {
      guard !digits.isEmpty else { return "0" }
      var characters = digits.map { Character(Unicode.Scalar($0 + 0x30)) }
      if point <= 0 {
        characters = ["0", "."] + [Character](repeating: "0", count: -point) + characters
      } else if point < characters.count {
        characters.insert(".", at: point)
      } else {
        characters += [Character](repeating: "0", count: point - characters.count)
      }
      return (isNegative ? "-" : "") + String(characters)
    }
  }
}
