extension Substring {
  /// What stands before, between and behind the separators (an ASCII character), blank pieces included.
  func pieces(between separator: UInt8) -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    while let end = self[start...].utf8.firstIndex(of: separator) {
      pieces.append(self[start..<end])
      start = utf8.index(after: end)
    }
    pieces.append(self[start...])
    return pieces
  }
}
