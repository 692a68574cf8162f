/// The labels of all editions together: for telling a table's cell from prose before the edition is known.
struct Wordings: Sendable {
  private let labels: Set<LabelKey>
  /// In the order of their units, so that those with one beginning stand together.
  private let sorted: [LabelKey]
  private let sections: [Form.SectionTitle]
  /// First units of the titles of sections, in any edition.
  let firsts: Set<UInt16>

  /// - Parameter sections: The titles of each edition.
  init(_ vocabularies: [Vocabulary], sections: [[Form.SectionTitle]]) {
    var labels: Set<LabelKey> = []
    for vocabulary in vocabularies { labels.formUnion(vocabulary.entries.keys) }
    self.labels = labels
    sorted = labels.sorted { $0.precedes($1) }
    self.sections = sections[0]
    firsts = Set(sections.joined().compactMap(\.key.units.first))
  }

  func isLabel(_ key: LabelKey) -> Bool { labels.contains(key) }

  /// Whether some label begins with the key.
  func isBeginning(_ key: LabelKey) -> Bool {
    guard !key.isEmpty else { return false }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].precedes(key) { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].hasPrefix(key)
  }

  /// Whether the key is a label but for a few characters.
  func isNearLabel(_ key: LabelKey) -> Bool {
    isLabel(key) || sorted.contains { $0.count >= 4 && $0.distance(to: key, limit: $0.count / 3) != nil }
  }

  /// Whether the line is the heading of a section, so that a table ends before it.
  func isHeading(_ line: Substring) -> Bool {
    guard line.utf8.count < 120, Heading.mayBegin(line, firsts), let heading = Heading(line) else { return false }
    let key = heading.key
    if isLabel(key) || isBeginning(key) { return false }
    if sections.contains(where: { $0.key == key }) { return true }
    guard let number = heading.number, heading.style == .top, sections.indices.contains(number - 1) else {
      return false
    }
    return sections[number - 1].words.contains { key.contains($0) }
  }
}
