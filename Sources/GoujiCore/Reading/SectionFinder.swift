/// Divides the prose into the six sections by their headings.
struct SectionFinder {
  let titles: [Form.SectionTitle]
  /// First units of the titles.
  let firsts: Set<UInt16>

  private struct Candidate {
    var position: Int
    var heading: Heading
    /// The section whose official title this is.
    var exact: Int?
    /// The sections whose words the heading has.
    var worded: [Int]
  }

  /// The sections found, in the order in which they stand, and the paragraphs before the first.
  func sections(_ paragraphs: [Document.Paragraph]) -> (preamble: [Document.Paragraph], sections: [Report.Section]) {
    let starts = starts(withoutContents(candidates(paragraphs)))
    guard let first = starts.first else { return (paragraphs, []) }
    var sections: [Report.Section] = []
    for (i, start) in starts.enumerated() {
      let end = i + 1 < starts.count ? starts[i + 1].position : paragraphs.count
      let heading = paragraphs[start.position]
      var prose = Array(paragraphs[(start.position + 1)..<end])
      // The heading's own line may go on in prose.
      if heading.text.utf8.count > start.heading.title.utf8.count + 12 { prose.insert(heading, at: 0) }
      sections.append(
        Report.Section(
          number: start.number,
          title: start.heading.title,
          place: heading.place,
          paragraphs: prose,
          isRenamed: start.exact != start.number || start.heading.number != start.number
        )
      )
    }
    return (Array(paragraphs[..<first.position]), sections)
  }

  private func candidates(_ paragraphs: [Document.Paragraph]) -> [Candidate] {
    var found: [Candidate] = []
    for (position, paragraph) in paragraphs.enumerated() {
      guard paragraph.text.utf8.count < 2000, Heading.mayBegin(paragraph.text, firsts),
        let heading = Heading(paragraph.text)
      else { continue }
      let exact = titles.first { $0.key == heading.key }?.number
      guard exact != nil || heading.style == .top || heading.isMarked else { continue }
      let worded = titles.filter { title in title.words.contains { heading.key.contains($0) } }.map(\.number)
      guard exact != nil || heading.style == .top || !worded.isEmpty else { continue }
      found.append(Candidate(position: position, heading: heading, exact: exact, worded: worded))
    }
    return found
  }

  /// Without the titles of a list of contents, or of a page's menu: at least three one right behind the other, that
  /// stand again further down.
  private func withoutContents(_ candidates: [Candidate]) -> [Candidate] {
    var listed: Set<Int> = []
    var run: [Candidate] = []
    for candidate in candidates where candidate.exact != nil {
      if let last = run.last, candidate.position != last.position + 1 || candidate.exact != last.exact.map({ $0 + 1 }) {
        run = []
      }
      run.append(candidate)
      if run.count >= 3 { listed.formUnion(run.map(\.position)) }
    }
    return candidates.filter { candidate in
      !listed.contains(candidate.position)
        || !candidates.contains { $0.exact == candidate.exact && $0.position > candidate.position }
    }
  }

  private struct Start {
    var number: Int
    var position: Int
    var heading: Heading
    var exact: Int?
  }

  /// Official titles first, those numbered as sections are before others; then headings that have both a section's
  /// number and its words; then those that have its words; then those that have its number in its place. Last official
  /// titles that a sentence begins with, or that are numbered within a section: parts speak of other parts that way.
  private func starts(_ candidates: [Candidate]) -> [Start] {
    var taken: [Int: Candidate] = [:]
    func take(_ number: Int, _ candidate: Candidate) {
      guard taken[number] == nil, !taken.values.contains(where: { $0.position == candidate.position }) else { return }
      taken[number] = candidate
    }
    for candidate in candidates where candidate.heading.style == .top || candidate.heading.isMarked {
      if let number = candidate.exact { take(number, candidate) }
    }
    for candidate in candidates where candidate.heading.style == .none && candidate.heading.isAlone {
      if let number = candidate.exact { take(number, candidate) }
    }
    for candidate in candidates where candidate.heading.style == .top {
      if let number = candidate.heading.number, candidate.worded.contains(number), fits(number, candidate, taken) {
        take(number, candidate)
      }
    }
    for candidate in candidates where candidate.heading.style == .top || candidate.heading.isMarked {
      for number in candidate.worded where fits(number, candidate, taken) { take(number, candidate) }
    }
    for candidate in candidates where candidate.heading.style == .top {
      guard let number = candidate.heading.number, titles.contains(where: { $0.number == number }),
        taken[number] == nil, isBetweenNeighbours(number, candidate, taken)
      else { continue }
      take(number, candidate)
    }
    for candidate in candidates {
      if let number = candidate.exact, fits(number, candidate, taken) { take(number, candidate) }
    }
    return taken.map { Start(number: $0, position: $1.position, heading: $1.heading, exact: $1.exact) }
      .sorted { $0.position < $1.position }
  }

  /// Whether the candidate stands behind the sections before it and before those behind it.
  private func fits(_ number: Int, _ candidate: Candidate, _ taken: [Int: Candidate]) -> Bool {
    taken.allSatisfy { other, place in
      other < number ? place.position < candidate.position : place.position > candidate.position
    }
  }

  private func isBetweenNeighbours(_ number: Int, _ candidate: Candidate, _ taken: [Int: Candidate]) -> Bool {
    let hasNeighbour = number == 1 || taken[number - 1] != nil
    return hasNeighbour && fits(number, candidate, taken)
  }
}
