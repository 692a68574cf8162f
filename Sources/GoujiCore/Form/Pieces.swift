extension Substring {
  /// What stands before, between and behind the separators, blank pieces included.
  func pieces(between separator: UInt8) -> [Substring] {
    var pieces: [Substring] = []
    let bytes = utf8
    var start = bytes.startIndex
    var i = start
    while i < bytes.endIndex {
      let next = bytes.index(after: i)
      if bytes[i] == separator {
        pieces.append(self[start..<i])
        start = next
      }
      i = next
    }
    pieces.append(self[start..<bytes.endIndex])
    return pieces
  }
}
