/// What the words before a part say of it.
extension PartListReader {
  /// `增加 5 件`: by how much, and no part. In `减税降费信息 8 条` the words for a fall belong to a name.
  func tellsChange(_ label: Range<Int>) -> Bool {
    guard let last = label.last(where: { !text.roles($0).isDisjoint(with: [.rise, .fall]) }),
      label.upperBound < text.tokens.count
    else { return false }
    return text.tokens[label.upperBound].start - text.tokens[last].end <= PartListReader.nearFigure
  }

  /// `新增公开事项 29 项：…自行增加 8 项`: what was added is what is counted.
  func tellsNew(_ head: Quantity, _ sentence: ClaimText.Sentence) -> Bool {
    let begin = text.labelBegin(head.token, in: sentence)
    guard begin < head.range.lowerBound else { return false }
    return text.phrases.stand(.adding, in: text.prose.units[begin..<head.range.lowerBound])
  }

  private static let nearFigure = 2

  /// Whether a part's name is short, of no table, and neither says what was done nor where it was published.
  func isPlainName(_ label: Range<Int>, _ figure: Quantity) -> Bool {
    let begin = label.lowerBound > 0 ? text.tokens[label.lowerBound - 1].end : 0
    let name = text.prose.units[begin..<max(begin, figure.range.lowerBound)]
    return name.count <= PartListReader.longestPlainName
      && !text.phrases.stand(.statements, in: name)
      && label.allSatisfy { token in
        text.word(token).map { $0.rows.isEmpty && $0.columns.isEmpty && $0.topics.isEmpty && $0.kind == nil } ?? true
      }
  }

  private static let longestPlainName = 12

  /// Whether the whole's own words are the names of all parts, joined: `建议和提案`, `省级、市级`.
  func coversNames(_ list: PartList, _ sentence: ClaimText.Sentence) -> Bool {
    guard list.parts.count > 1, list.head.range.lowerBound >= sentence.start else { return false }
    let begin = text.labelBegin(list.head.token, in: sentence)
    let whole = text.prose.units[begin..<max(begin, list.head.range.lowerBound)]
    let joints = text.clauseStart(list.head.token, in: sentence)..<list.head.token
    guard joints.count(where: { text.mark($0) == .pause || text.roles($0).contains(.joint) }) == list.parts.count - 1
    else { return false }
    let names = list.parts.map { part -> ArraySlice<UInt16> in
      let start = text.labelBegin(part.quantity.token, in: sentence)
      let name = text.prose.units[start..<max(start, part.quantity.range.lowerBound)]
      return name.starts(with: PartListReader.among) ? name.dropFirst(2) : name
    }
    return Set(names.map(Array.init)).count == names.count
      && names.allSatisfy { $0.count > 1 && RateName.contains(whole, Array($0)) }
  }

  /// `规划、人事、财政各 5 条`.
  func isOfEach(_ quantity: Quantity) -> Bool {
    let before = text.prose.units[..<quantity.range.lowerBound].last { $0 != 0x20 && $0 != 0x6709 }
    return before == 0x5404
  }

  /// `予以公开答复` is of the kind of its list, or of the first that is named.
  func kind(_ label: Range<Int>, like last: Int?) -> (number: Int, isComplete: Bool)? {
    let kinds = label.compactMap { token -> (number: Int, isComplete: Bool)? in
      text.word(token).flatMap { word in word.kind.map { ($0, word.isCompleteKind) } }
    }
    return kinds.last { $0.number == last } ?? kinds.first
  }

  /// Whether the label names what is carried over from or to another year.
  func isCarried(_ label: Range<Int>) -> Bool { carries(label, "carried") }

  private func carries(_ label: Range<Int>, _ row: String) -> Bool {
    label.contains { token in
      text.word(token)?.rows.contains { row0 in
        text.vocabulary.tables[row0.table].rows[row0.choice].readings.allSatisfy { reading in
          reading.terms.allSatisfy { $0.name.hasPrefix(row) }
        }
      } ?? false
    }
  }

  /// `办理 69 件，含上年结转的 3 件，办结 68 件`: behind what was carried in, the outcomes are of the whole.
  func goesOnWithout(_ part: PartList.Part, _ label: Range<Int>) -> Bool {
    let own = text.stretch(before: part.quantity.token, in: sentence(of: part.quantity.token))
    guard isCarried(own), !isCarried(label) else { return false }
    return label.contains { text.word($0).map { !$0.rows.isEmpty && $0.kind != nil } ?? false }
  }

  /// `收到 1466 件（上年结转 16 件，结转下年 9 件）`: what came from one year and went to the next is no list of parts.
  func isFlow(_ list: PartList, from first: Int) -> Bool {
    let home = sentence(of: list.parts[0].quantity.token)
    let labels = list.parts.map {
      max(first, text.stretch(before: $0.quantity.token, in: home).lowerBound)..<$0.quantity.token
    }
    return labels.contains { carries($0, "carried_out") } || labels.allSatisfy { isCarried($0) }
  }

  private func sentence(of token: Int) -> ClaimText.Sentence {
    text.sentences.first { $0.tokens.contains(token) } ?? text.sentences[0]
  }
}
