/// Finds what each figure of a section speaks of: the table's subject that is named last, and the row and column that
/// the words beside the figure choose. Where another subject is named, or a part that no cell holds, nothing is bound.
struct SubjectBinder {
  let text: ClaimText
  let year: Int?
  let resolver: CellResolver
  var topic: (table: Int, topic: Int)?
  /// Whether the topic was named in the sentence at hand.
  var isFresh = false
  private var speaksOfDisclosure = false
  /// Whether only what stands before the sentence speaks of disclosure.
  private var isCarriedOn = false
  /// A subject of 表四 that is named without disclosure: `办理行政复议 186 件，其中涉及政府信息公开 27 件`.
  private var ofAnyKind: (table: Int, topic: Int)?
  /// The topics and rows of the figures of the sentence so far.
  var namedTopics: [(table: Int, topic: Int)] = []
  var boundRows: [(table: Int, choice: Int)] = []
  var boundTopics: [(table: Int, topic: Int)] = []
  /// Whether the figures are of one channel, and whether they are parts of one that is bound.
  private var isOfChannel = false
  var isAmong = false
  var lastTable: Int?
  /// The columns and the rows of the last figure that was bound, for those that leave them out.
  var lastColumns: [Int] = []
  var headRows: [Int] = []
  /// Whether the paragraph has told of requests.
  var toldOfRequests = false
  /// Whose rise or fall is told: `申请量由 196 件增至 221 件`.
  private var compared: Label?
  /// Whether the sentence counts documents by how they are disclosed: `主动公开 80 件，依申请公开 30 件，不予公开 10 件`.
  private var isByAttribute = false
  /// Whether what is told is of a part of the year: `上半年收到 267 件。其中…`.
  private var isOfPart = false
  private var places: [Int: Place] = [:]
  private(set) var claims: [BoundClaim] = []

  init(_ text: ClaimText, year: Int?, form: Form) {
    self.text = text
    self.year = year
    resolver = CellResolver(form: form)
  }

  static func claims(_ text: ClaimText, year: Int?, form: Form) -> [BoundClaim] {
    var binder = SubjectBinder(text, year: year, form: form)
    for (number, sentence) in text.sentences.enumerated() {
      let heads = number > 0 && text.isHeading(number - 1)
      if sentence.opensParagraph, !heads { binder.forget() }
      if heads, binder.topic != nil { binder.speaksOfDisclosure = true }
      binder.bind(sentence)
    }
    return binder.claims
  }

  private mutating func forget() {
    topic = nil
    toldOfRequests = false
    speaksOfDisclosure = text.section == 4
  }

  private mutating func bind(_ sentence: ClaimText.Sentence) {
    let hadSubject =
      topic.map { text.vocabulary.tables[$0.table] }.map { $0.needsDisclosure || $0.isOfRequests } ?? false
    isFresh = false
    lastTable = nil
    compared = nil
    isByAttribute = false
    ofAnyKind = nil
    namedTopics = []
    boundRows = []
    boundTopics = []
    isOfChannel = false
    isAmong = false
    places = places(sentence)
    let narrows = sentence.tokens.first { narrowsToDisclosure($0, sentence) }
    let isOwn = text.section == 4 || sentence.tokens.contains { text.roles($0).contains(.disclosure) }
    isCarriedOn = !isOwn && speaksOfDisclosure && hadSubject
    speaksOfDisclosure = narrows == nil && (isCarriedOn || isOwn)
    let goesOn = sentence.tokens.first.map { text.roles($0).contains(.among) } ?? false
    isOfPart = isOfPart && goesOn
    var outer: [(table: Int, topic: Int)?] = []
    var remarkEnd = 0
    for token in sentence.tokens {
      if token == narrows { speaksOfDisclosure = true }
      if text.roles(token).contains(.partYear) { isOfPart = true }
      if isOfPart, text.isWord(token, of: .wholeYear) { isOfPart = false }
      // What a bracket names ends with it: `行政诉讼案件（含复议后起诉）合计 20 件`.
      if text.mark(token) == .open { outer.append(topic) }
      if text.mark(token) == .close, let before = outer.popLast() { topic = before ?? topic }
      if text.mark(token) == .semicolon {
        // `收到 13 件，其中系统 11 件、信箱 2 件；予以公开 2 件`.
        if isAmong { isOfChannel = false }
        isAmong = false
      }
      if let word = text.word(token) {
        if word.roles.contains(.among) { isAmong = !boundTopics.isEmpty }
        if token >= remarkEnd {
          remarkEnd = endOfRemark(token, sentence)
          if token >= remarkEnd { read(word, goesOn: goesOn) }
        }
      } else if let quantity = text.quantity(token), !quantity.isPercent {
        bind(quantity, token, sentence)
      }
    }
  }

  /// `其中涉及政府信息公开`: what stands before is of more than disclosure.
  private func narrowsToDisclosure(_ token: Int, _ sentence: ClaimText.Sentence) -> Bool {
    guard text.roles(token).contains(.among) else { return false }
    let next = (token + 1)..<min(token + 4, sentence.tokens.upperBound)
    guard let end = next.first(where: { text.roles($0).contains(.disclosure) }),
      (next.lowerBound..<end).allSatisfy({ text.word($0) != nil })
    else { return false }
    return (sentence.tokens.lowerBound..<token).contains { other in
      text.word(other)?.topics.contains { text.vocabulary.tables[$0.table].needsDisclosure } ?? false
    } && !(sentence.tokens.lowerBound..<token).contains { text.roles($0).contains(.disclosure) }
  }

  /// - Parameter goesOn: Whether the sentence tells parts of what the one before it counted.
  private mutating func read(_ word: ClaimVocabulary.Word, goesOn: Bool) {
    if !goesOn { leave(for: word) }
    if let named = word.topics.first {
      let table = text.vocabulary.tables[named.table]
      topic = table.needsDisclosure && !speaksOfDisclosure ? nil : named
      ofAnyKind = topic == nil ? named : nil
      isFresh = topic != nil
      if topic != nil { namedTopics.append(named) }
    } else if word.roles.contains(.disclosure), speaksOfDisclosure, let general = ofAnyKind {
      topic = general
      isFresh = true
      ofAnyKind = nil
    } else if word.roles.contains(.foreign), word.rows.isEmpty, word.columns.isEmpty {
      topic = nil
    }
  }

  // MARK: One figure

  private mutating func bind(_ quantity: Quantity, _ token: Int, _ sentence: ClaimText.Sentence) {
    let place = places[token]
    var label = Label(text, before: place?.first ?? token, in: sentence)
    if let place {
      guard label.take(place.name) else { return }
      if let named = label.topics.last, !text.vocabulary.tables[named.table].needsDisclosure || speaksOfDisclosure {
        (topic, isFresh) = (named, true)
      }
    }
    if label.roles.contains(.arrived), let compared { label.goOn(from: compared) }
    if label.roles.contains(.from) { compared = label }
    if label.roles.contains(.attribute) { isByAttribute = true }
    let before = label.topics.last
    if before == nil { label.readOn(text, behind: token, in: sentence) }
    if isOfPart || label.isElsewhere || isThreshold(quantity) { return }
    if label.roles.contains(.from), !changes(behind: token, sentence) { label.forgetOrigin() }
    label.readRequestBehind(text, token, in: sentence)
    if label.roles.contains(.elsewhere) {
      topic = nil
      return
    }
    var subject = topic
    let request = request(label, token, sentence)
    if let request {
      (subject, topic, isFresh) = (request, request, true)
      speaksOfDisclosure = true
    }
    if before == nil, let behind = label.topics.last {
      guard !text.vocabulary.tables[behind.table].needsDisclosure || speaksOfDisclosure else { return }
      subject = behind
      topic = behind
      isFresh = true
    }
    if subject == nil { subject = regained(label) }
    guard let subject, isOfThisYear(token, label, sentence) else { return }
    let table = text.vocabulary.tables[subject.table]
    if table.needsDisclosure, isDecidedUpon(token, sentence) { return }
    if table.needsDisclosure { label.readOutcomeBehind(text, token, table: subject.table, in: sentence) }
    // `52 件申请因本机关不掌握无法提供`: of all that became of requests so.
    let isAlone = label.isBare && label.namesRequest && !isAmong && label.rows.isEmpty
    if label.readRowBehind(text, token, table: subject.table, in: sentence), !isCarriedOut(label),
      !isAlone || !isOutcome(label, subject.table)
    {
      return
    }
    if isPartOfBound(label, subject, table) { return }
    let isArrived = label.roles.contains(.arrived) && compared != nil && isFresh
    let isNamed =
      isArrived || request != nil || isBehindBracket(label, sentence) || isBehindColon(label, subject, sentence)
      || label.topics.contains { $0.table == subject.table }
    // What is done with the applications of one channel is no figure of the table, either.
    if label.isOneChannel, isNamed || !label.rows.isEmpty { isOfChannel = true } else if isNamed { isOfChannel = false }
    guard !isOfChannel else { return }
    // `办理行政复议案件 186 件`: what the organ decides upon itself is of every kind, unless the sentence says otherwise.
    if isCarriedOn, table.needsDisclosure, label.roles.contains(.handled) {
      topic = nil
      speaksOfDisclosure = false
      return
    }
    if isOfCarriedIn(label, table) || isWithoutWithdrawn(label, token, table, sentence) { return }
    if isOneOfTwoNames(label, sentence) || isOfReason(label, token, table, sentence) { return }
    // `无法提供、不予处理及其他 77 件`: the rows that are named are not all.
    if label.roles.contains(.remainder), !label.allRows.isEmpty { return }
    guard table.units.contains(quantity.unit), label.roles.isDisjoint(with: [.partial, .foreign, .mean]) else { return }
    if label.roles.contains(.attribute) || (isByAttribute && label.rows.isEmpty && label.columns.isEmpty) {
      topic = nil
      return
    }
    guard isNamed || isFresh || label.unknown <= SubjectBinder.fewUnknown else { return }
    guard let all = readings(subject, table, label, isNamed: isNamed) else { return }
    let chosen = carriedIn(all, label)
    guard !chosen.isEmpty else { return }
    toldOfRequests = toldOfRequests || table.isOfRequests
    let own = label.columns.filter { $0.table == subject.table }.map(\.choice)
    // `作出行政许可决定 3 件、行政处罚 2 件、行政强制 1 件`: the verb of the first goes on.
    if !own.isEmpty || lastTable != subject.table { lastColumns = own }
    lastTable = subject.table
    if !isAmong, quantity.depth == 0 { headRows = label.rows.filter { $0.table == subject.table }.map(\.choice) }
    boundRows += label.rows
    boundTopics.append(subject)
    claims.append(
      BoundClaim(
        quantity: quantity,
        table: subject.table,
        topic: subject.topic,
        readings: chosen,
        roles: label.roles.union(scopeRoles(sentence, before: token)),
        scopes: scopes(sentence, before: token)
      )
    )
  }

  /// `申请在 10 件以上的单位`: a bound, and no count.
  private func isThreshold(_ quantity: Quantity) -> Bool {
    let end = quantity.range.upperBound
    return quantity.precision != .exact && end < text.prose.units.count && text.prose.units[end] == 0x7684
  }

  /// Beyond this many characters that are no words of the vocabulary, a subject named a sentence ago may have changed.
  static let fewUnknown = 4
}
