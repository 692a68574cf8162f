/// Words of the vocabulary, found at a place of a text: the longest that stands there.
struct WordTrie: Sendable {
  private struct Node: Sendable {
    var units: [UInt16] = []
    var children: [Int32] = []
    var word: Int32 = -1
  }

  private var nodes = [Node()]
  /// The root's children by unit, as most units of a text begin no word.
  private var first = [Int32](repeating: -1, count: 65_536)

  mutating func insert(_ text: some Sequence<UInt16>, word: Int) {
    var node = 0
    for unit in text {
      if let child = child(of: node, unit) {
        node = child
      } else {
        nodes.append(Node())
        let new = nodes.count - 1
        nodes[node].units.append(unit)
        nodes[node].children.append(Int32(new))
        if node == 0 { first[Int(unit)] = Int32(new) }
        node = new
      }
    }
    nodes[node].word = Int32(word)
  }

  /// The longest word that begins at `start`, and where it ends.
  func match(_ units: [UInt16], at start: Int) -> (word: Int, end: Int)? {
    var node = Int(first[Int(units[start])])
    guard node >= 0 else { return nil }
    var best: (Int, Int)?
    var i = start + 1
    while true {
      if nodes[node].word >= 0 { best = (Int(nodes[node].word), i) }
      guard i < units.count, let next = child(of: node, units[i]) else { return best }
      node = next
      i += 1
    }
  }

  private func child(of node: Int, _ unit: UInt16) -> Int? {
    guard node > 0 else { return first[Int(unit)] >= 0 ? Int(first[Int(unit)]) : nil }
    guard let position = nodes[node].units.firstIndex(of: unit) else { return nil }
    return Int(nodes[node].children[position])
  }
}
