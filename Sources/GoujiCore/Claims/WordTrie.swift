/// Words of the vocabulary, found at a place of a text: the longest that stands there.
struct WordTrie: Sendable {
  /// One list of plain numbers, as to give each node lists of its own takes longer than to read the words.
  private struct Node: Sendable {
    var unit: UInt16
    /// The first child, and the next of the same parent; negative where there is none.
    var child: Int32 = -1
    var sibling: Int32 = -1
    var word: Int32 = -1
  }

  private var nodes = [Node(unit: 0)]
  /// The root's children by unit, as most units of a text begin no word.
  private var first = [Int32](repeating: -1, count: 65_536)

  /// The number of the word: the one it has, or `word` where it is new.
  mutating func insert(_ text: some Sequence<UInt16>, word: Int) -> Int {
    var node = 0
    for unit in text { node = child(of: node, unit) ?? add(unit, to: node) }
    if nodes[node].word < 0 { nodes[node].word = Int32(word) }
    return Int(nodes[node].word)
  }

  private mutating func add(_ unit: UInt16, to parent: Int) -> Int {
    let new = nodes.count
    if parent == 0 { first[Int(unit)] = Int32(new) }
    nodes.append(Node(unit: unit, sibling: nodes[parent].child))
    nodes[parent].child = Int32(new)
    return new
  }

  /// The number of the word that is the whole text; nil if it is none.
  func word(_ text: some Sequence<UInt16>) -> Int? {
    var node = 0
    for unit in text {
      guard let next = child(of: node, unit) else { return nil }
      node = next
    }
    return nodes[node].word >= 0 ? Int(nodes[node].word) : nil
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
    var child = node == 0 ? first[Int(unit)] : nodes[node].child
    while child >= 0, nodes[Int(child)].unit != unit { child = nodes[Int(child)].sibling }
    return child >= 0 ? Int(child) : nil
  }
}
