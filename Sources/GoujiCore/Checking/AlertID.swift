internal import Crypto

/// Ids of alerts: the same fault of the same organ and year keeps its id when the report is filed again.
enum AlertID {
  /// - Parameter organ: The organ, or the file's hash where no organ is known.
  static func assign(_ alerts: [Alert], organ: String, year: Int?) -> [Alert] {
    var seen: [String: Int] = [:]
    seen.reserveCapacity(alerts.count)
    let year = year.map(String.init) ?? ""
    return alerts.map { alert in
      var alert = alert
      // What hangs on a place in the prose is told apart by the words; equal ones by their order.
      let isProse = alert.code.rawValue.hasPrefix("TEXT-")
      let quote = isProse ? (alert.quote ?? "").withoutUnseen : ""
      let name = "\(organ)\u{1F}\(year)\u{1F}\(alert.code.rawValue)\u{1F}\(alert.at ?? "")\u{1F}\(quote)"
      let count = seen[name, default: 0]
      seen[name] = count + 1
      let hash = SHA256.hash(data: Array((count == 0 ? name : "\(name)\u{1F}\(count)").utf8))
      alert.id = Hexadecimal.string(hash.prefix(8))
      return alert
    }
  }
}

/// Hashes as people and file names carry them.
package enum Hexadecimal {
  package static func sha256(_ bytes: [UInt8]) -> String {
    string(SHA256.hash(data: bytes))
  }

  /// Two lower-case digits a byte.
  package static func string(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}
