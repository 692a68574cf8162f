/// The labels of all editions together: for telling a table's cell from prose before the edition is known.
struct Wordings: Sendable {
  private var labels: Set<LabelKey> = []
  private var prefixes: Set<LabelKey> = []
  private var sections: [Form.SectionTitle] = []

  init(_ vocabularies: [Vocabulary], sections: [Form.SectionTitle]) {
    for vocabulary in vocabularies {
      labels.formUnion(vocabulary.entries.keys)
      prefixes.formUnion(vocabulary.prefixes)
    }
    self.sections = sections
  }

  func isLabel(_ key: LabelKey) -> Bool { labels.contains(key) }

  /// Whether some label begins with the key.
  func isBeginning(_ key: LabelKey) -> Bool { prefixes.contains(key) }

  /// Whether the key is a label but for a few characters.
  func isNearLabel(_ key: LabelKey) -> Bool {
    isLabel(key) || labels.contains { $0.count >= 4 && $0.distance(to: key, limit: $0.count / 3) != nil }
  }

  /// Whether the line is the heading of a section, so that a table ends before it.
  func isHeading(_ line: Substring) -> Bool {
    guard line.utf8.count < 120, let heading = Heading(line) else { return false }
    let key = heading.key
    if isLabel(key) || isBeginning(key) { return false }
    if sections.contains(where: { $0.key == key }) { return true }
    guard let number = heading.number, heading.style == .top, sections.indices.contains(number - 1) else {
      return false
    }
    return sections[number - 1].words.contains { key.contains($0) }
  }
}
