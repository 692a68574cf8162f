/// Word's conditional comments of the kind that other programs are to read (`<![if !supportLists]>1.<![endif]>`).
///
/// To HTML they are comments that end at the next `>` (HTML, 13.2.5.42); libxml2 takes them for text.
enum ConditionalComments {
  /// The page without them; what stands between them stays. Those within comments are left to the comment.
  static func removed(from page: [UInt8]) -> [UInt8] {
    page.withUnsafeBytes { bytes in
      guard ByteSearch.find("<![", in: bytes) != nil else { return page }
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var start = 0
      var position = 0
      while let mark = ByteSearch.find("<!", in: bytes, from: position) {
        if bytes[mark...].starts(with: "<!--".utf8) {
          // What has no end is left as it is, with all that follows.
          guard let end = ByteSearch.find("-->", in: bytes, from: mark + 4) else { break }
          position = end + 3
        } else if let end = end(of: bytes[mark...]) {
          kept.append(contentsOf: bytes[start..<mark])
          (start, position) = (end, end)
        } else {
          position = mark + 2
        }
      }
      kept.append(contentsOf: bytes[start...])
      return kept
    }
  }

  /// Longer conditions than `(gte mso 9)|(IE)` are none.
  private static let longest = 120

  /// Where the text goes on behind the conditional comment with which it begins; nil if it begins with something else.
  private static func end(of text: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard text.dropFirst(2).first == UInt8(ascii: "[") else { return nil }
    let condition = text.dropFirst(3).prefix(longest)
    guard let close = condition.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let words = condition[..<close].drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return words.starts(with: "if".utf8) || words.starts(with: "endif".utf8) ? close + 1 : nil
  }
}
