/// Finds what each figure of a section speaks of: the table's subject that is named last, and the row and column that
/// the words beside the figure choose. Where another subject is named, or a part that no cell holds, nothing is bound.
struct SubjectBinder {
  private let text: ClaimText
  private let year: Int?
  private let resolver: CellResolver
  private var topic: (table: Int, topic: Int)?
  /// Whether the topic was named in the sentence at hand.
  private var isFresh = false
  private var speaksOfDisclosure = false
  private var lastTable: Int?
  /// Whether the sentence counts documents by how they are disclosed: `主动公开 80 件，依申请公开 30 件，不予公开 10 件`.
  private var isByAttribute = false
  private(set) var claims: [BoundClaim] = []

  init(_ text: ClaimText, year: Int?, form: Form) {
    self.text = text
    self.year = year
    resolver = CellResolver(form: form)
  }

  static func claims(_ text: ClaimText, year: Int?, form: Form) -> [BoundClaim] {
    var binder = SubjectBinder(text, year: year, form: form)
    for (number, sentence) in text.sentences.enumerated() {
      let heads = number > 0 && binder.isHeading(text.sentences[number - 1])
      if sentence.opensParagraph, !heads { binder.forget() }
      if heads, binder.topic != nil { binder.speaksOfDisclosure = true }
      binder.bind(sentence)
    }
    return binder.claims
  }

  /// A heading's subject goes on into the paragraph below it.
  private func isHeading(_ sentence: ClaimText.Sentence) -> Bool {
    sentence.end - sentence.start <= SubjectBinder.longestHeading && text.quantities(in: sentence).isEmpty
  }

  private static let longestHeading = 26

  private mutating func forget() {
    topic = nil
    speaksOfDisclosure = text.section == 4
  }

  private mutating func bind(_ sentence: ClaimText.Sentence) {
    let hadSubject = topic.map { text.vocabulary.tables[$0.table].needsDisclosure } ?? false
    isFresh = false
    lastTable = nil
    isByAttribute = false
    speaksOfDisclosure =
      (speaksOfDisclosure && hadSubject) || text.section == 4
      || sentence.tokens.contains { text.roles($0).contains(.disclosure) }
    for token in sentence.tokens {
      if let word = text.word(token) {
        read(word)
      } else if let quantity = text.quantity(token), !quantity.isPercent {
        bind(quantity, token, sentence)
      }
    }
  }

  private mutating func read(_ word: ClaimVocabulary.Word) {
    if let named = word.topics.first {
      let table = text.vocabulary.tables[named.table]
      topic = table.needsDisclosure && !speaksOfDisclosure ? nil : named
      isFresh = topic != nil
    } else if word.roles.contains(.foreign), word.rows.isEmpty, word.columns.isEmpty {
      topic = nil
    }
  }

  // MARK: One figure

  private mutating func bind(_ quantity: Quantity, _ token: Int, _ sentence: ClaimText.Sentence) {
    var label = Label(text, before: token, in: sentence)
    if label.roles.contains(.attribute) { isByAttribute = true }
    let before = label.topics.last
    if before == nil { label.readOn(text, behind: token, in: sentence) }
    if label.isElsewhere { return }
    var subject = topic
    if before == nil, let behind = label.topics.last {
      guard !text.vocabulary.tables[behind.table].needsDisclosure || speaksOfDisclosure else { return }
      subject = behind
      topic = behind
      isFresh = true
    }
    guard let subject, isOfThisYear(token, label, sentence) else { return }
    let table = text.vocabulary.tables[subject.table]
    guard table.units.contains(quantity.unit), !label.roles.contains(.partial), !label.roles.contains(.foreign) else {
      return
    }
    let isNamed = label.topics.contains { $0.table == subject.table }
    if label.roles.contains(.attribute) || (isByAttribute && label.rows.isEmpty && label.columns.isEmpty) {
      topic = nil
      return
    }
    guard isNamed || isFresh || label.unknown <= SubjectBinder.fewUnknown else { return }
    guard let chosen = readings(subject, table, label, isNamed: isNamed), !chosen.isEmpty else { return }
    lastTable = subject.table
    claims.append(
      BoundClaim(
        quantity: quantity,
        table: subject.table,
        readings: chosen,
        roles: label.roles.union(scopeRoles(sentence, before: token)),
        scopes: scopes(sentence, before: token)
      )
    )
  }

  /// Beyond this many characters that are no words of the vocabulary, a subject named a sentence ago may have changed.
  private static let fewUnknown = 4

  private func readings(
    _ subject: (table: Int, topic: Int),
    _ table: ClaimVocabulary.Table,
    _ label: Label,
    isNamed: Bool
  ) -> [BoundClaim.Reading]? {
    let columns = label.columns.filter { $0.table == subject.table }.map(\.choice)
    let rows = label.rows.filter { $0.table == subject.table }.map(\.choice)
    if let named = table.topics[subject.topic].rows {
      guard !columns.isEmpty || (isNamed && table.defaultColumn != nil) else { return nil }
      if table.defaultColumn == nil, !isNamed, lastTable != subject.table { return nil }
      var expressions = named
      // `行政复议、行政诉讼共 5 件`: both together, or the last alone.
      let all = Set(label.topics.filter { $0.table == subject.table }.map(\.topic))
      if all.count > 1 {
        let terms = all.sorted().flatMap { table.topics[$0].rows?.first?.terms ?? [] }
        expressions.append(contentsOf: CellExpression(sumOf: terms).map { [$0] } ?? [])
      }
      var readings: [BoundClaim.Reading] = []
      let choices = columns.map { table.columns[$0] } + (columns.isEmpty ? [table.defaultColumn].compactMap { $0 } : [])
      for choice in specific(choices) { readings += resolver.readings(table, rows: expressions, columns: choice) }
      return readings
    }
    guard isNamed || !rows.isEmpty || !columns.isEmpty, Set(columns).count <= 1, let all = table.defaultColumn else {
      return nil
    }
    let column = columns.first.map { table.columns[$0] } ?? all
    let expressions = rows.isEmpty ? table.defaultRow?.readings ?? [] : rows.flatMap { table.rows[$0].readings }
    return resolver.readings(table, rows: expressions, columns: column)
  }

  /// `受理行政复议案件，其中维持 3 件`: a word for the whole says nothing beside one for an outcome.
  private func specific(_ choices: [ClaimVocabulary.Choice]) -> [ClaimVocabulary.Choice] {
    let outcomes = choices.filter { $0.explained.isEmpty }
    return outcomes.isEmpty ? choices : outcomes
  }

  // MARK: Year and scope

  /// Whether neither another year nor a part of the year is meant.
  private func isOfThisYear(_ token: Int, _ label: Label, _ sentence: ClaimText.Sentence) -> Bool {
    guard label.roles.isDisjoint(with: [.earlier, .compared, .plan, .from]) else { return false }
    var frame: Int?
    var isPart = false
    for other in sentence.tokens.lowerBound..<token {
      switch text.tokens[other].kind {
      case .year(let year):
        let isCompared =
          other > sentence.tokens.lowerBound && !text.roles(other - 1).isDisjoint(with: [.compared, .from])
        if !isCompared || other >= label.start { frame = year }
      case .month(let month): isPart = month != 12
      case .word where text.roles(other).contains(.until): return true
      default: continue
      }
    }
    return !isPart && (frame == nil || year == nil || frame == year)
  }

  /// Scope words that stand before the figure, behind the figure before it.
  private func scopes(_ sentence: ClaimText.Sentence, before token: Int) -> [String] {
    text.stretch(before: token, in: sentence).compactMap { other in
      let word = text.word(other)
      return word.map { $0.roles.isDisjoint(with: [.narrower, .wider]) } ?? true ? nil : word?.text
    }
  }

  private func scopeRoles(_ sentence: ClaimText.Sentence, before token: Int) -> WordRoles {
    text.stretch(before: token, in: sentence).reduce(into: []) { roles, other in
      roles.formUnion(text.roles(other).intersection([.narrower, .wider]))
    }
  }
}
