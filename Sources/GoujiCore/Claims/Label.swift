/// The words beside a figure: from the comma, bracket or figure before it.
struct Label {
  var roles: WordRoles = []
  var topics: [(table: Int, topic: Int)] = []
  var rows: [(table: Int, choice: Int)] = []
  var columns: [(table: Int, choice: Int)] = []
  /// Every row that is named, also where the last word decides: `予以公开及部分公开`.
  private(set) var allRows: [(table: Int, choice: Int)] = []
  /// First token.
  private(set) var start: Int
  /// How many characters belong to no word.
  private(set) var unknown = 0
  /// Whether it is the name of a subject, without a verb.
  private(set) var isBare = true
  /// Whether applicants of every kind are named.
  var hasCompleteKinds: Bool { completeKinds.count > 1 }
  private var isCarry = false
  /// The word for what is carried from one year to the next, where the row is chosen by it.
  private(set) var carry: Int?
  /// Whether all that makes it a part is what it is about: `涉及`, `针对`.
  private var isAbout = false
  private var isRightBehind = false
  private var needsDisclosure = false
  /// Whether `申请` stands in it, or right behind the figure, by itself.
  var namesRequest = false
  /// One way in which applications come: `线上`, `门户网站`, without 等.
  var isOneChannel: Bool { namesChannel && !roles.contains(.andSoOn) }
  private var namesChannel = false
  /// Whether nothing but channels makes it a part.
  private var isPartOnlyByChannel = false
  private var completeKinds: Set<Int> = []
  /// Whether another subject follows behind the figure.
  var isElsewhere = false

  init(_ text: ClaimText, before token: Int, in sentence: ClaimText.Sentence) {
    start = token
    while start > sentence.tokens.lowerBound, !Label.isBoundary(text, start - 1) { start -= 1 }
    // `1 件予以公开、2 件无法提供`: what stands before the first 、 is of the figure before it.
    if start > sentence.tokens.lowerBound, text.quantity(start - 1) != nil,
      let pause = (start..<token).first(where: { text.mark($0) == .pause })
    {
      start = pause + 1
    }
    var position = start > 0 ? text.tokens[start - 1].end : 0
    position = max(position, sentence.start)
    for other in start..<token {
      let gap = text.tokens[other].start - position
      unknown += gap
      position = text.tokens[other].end
      guard let word = text.word(other) else { continue }
      // `入学申请`: what stands before it says of what it is.
      if word.roles.contains(.request), gap <= 1 { namesRequest = true }
      // `“予以公开”类` is all of it.
      if word.text == "类", rowsEnd(text, other) { continue }
      // `无法提供类答复`.
      if !word.rows.isEmpty, gap == 0, other > start, text.word(other - 1)?.text == "类", !rows.isEmpty { continue }
      isRightBehind = gap == 0
      needsDisclosure = word.topics.contains { text.vocabulary.tables[$0.table].needsDisclosure }
      // `结转至下一年再行办理` is of what is carried over, whatever is done with it.
      add(word, isNear: rowsEnd(text, other) || namesCarried(text), isBehindYear: isYear(text, other - 1))
      if word.roles.contains(.carry), !word.rows.isEmpty { carry = other }
    }
    unknown += text.tokens[token].start - position
  }

  /// What a rise ends at is of the same subject as what it began with, unless it names its own.
  mutating func goOn(from earlier: Label) {
    guard topics.isEmpty, rows.isEmpty, columns.isEmpty else { return }
    (topics, rows, columns, allRows) = (earlier.topics, earlier.rows, earlier.columns, earlier.allRows)
  }

  /// Whether what is carried from one year to another is named.
  func namesCarried(_ text: ClaimText) -> Bool {
    roles.contains(.carry)
      || allRows.contains { row in
        text.vocabulary.tables[row.table].rows[row.choice].readings.allSatisfy { reading in
          reading.terms.allSatisfy { $0.name.hasPrefix("carried") }
        }
      }
  }

  /// Of names told one by one, the one that is meant.
  ///
  /// - Returns: Whether it is known which.
  mutating func take(_ name: SubjectBinder.Place.Name) -> Bool {
    switch name {
    case .topic(let table, let topic): topics = [(table, topic)]
    case .row(let table, let choice):
      rows = [(table, choice)]
      allRows = rows
    case .column(let table, let choice): columns = [(table, choice)]
    case .unknown: return false
    }
    return true
  }

  /// `由自然人提出`, where nothing changes from one figure to another.
  mutating func forgetOrigin() { roles.remove(.from) }

  static func isBoundary(_ text: ClaimText, _ token: Int) -> Bool {
    switch text.tokens[token].kind {
    case .mark(let mark): mark != .pause
    case .quantity: true
    case .word, .year, .month: false
    }
  }

  /// Whether the word before was a row's, too (`受理并办结`).
  private func rowsEnd(_ text: ClaimText, _ token: Int) -> Bool {
    guard token > start, let last = text.word(token - 1), !last.rows.isEmpty else { return false }
    return text.tokens[token].start - text.tokens[token - 1].end <= 1
  }

  private func isYear(_ text: ClaimText, _ token: Int) -> Bool {
    if token >= start, case .year = text.tokens[token].kind { return true }
    return false
  }

  private mutating func add(_ word: ClaimVocabulary.Word, isNear: Bool, isBehindYear: Bool) {
    if word.topics.isEmpty, word.roles.isDisjoint(with: [.joint, .request]) { isBare = false }
    topics += word.topics
    columns += word.columns
    if word.isCompleteKind { completeKinds.formUnion(word.columns.map(\.choice)) }
    if !word.rows.isEmpty {
      // The last word decides, unless two are one; `结转2024年度继续办理` is of what is carried over.
      if isCarry, isBehindYear { return }
      // `2022年转至今年办理` is of what was carried in, whatever was done with it.
      rows = isNear || isCarry ? rows + word.rows : word.rows
      isCarry = word.roles.contains(.carry)
      allRows += word.rows
    }
    // `针对信息公开事务的行政复议`, `涉及行政复议 4 件`: what it is about is the table's own subject.
    if isAbout, word.roles.contains(.disclosure) && word.topics.isEmpty { roles.remove(.partial) }
    if isAbout, isRightBehind, needsDisclosure { roles.remove(.partial) }
    if word.roles.contains(.partial) { isAbout = word.roles.contains(.selected) && !roles.contains(.partial) }
    if word.kind != nil, !word.roles.isDisjoint(with: [.partial, .foreign]) { namesChannel = true }
    // `通过门户网站、邮寄等途径`: in whatever way they came.
    if word.roles.contains(.andSoOn), isPartOnlyByChannel { roles.subtract([.partial, .foreign]) }
    if !word.roles.isDisjoint(with: [.partial, .foreign]) {
      isPartOnlyByChannel = word.kind != nil && (isPartOnlyByChannel || roles.isDisjoint(with: [.partial, .foreign]))
    }
    var added = word.roles
    // A word that names a row is not foreign to the table.
    if !word.rows.isEmpty || !word.topics.isEmpty || !word.columns.isEmpty {
      added.subtract([.foreign, .partial])
    }
    roles.formUnion(added)
  }
}

extension CellExpression {
  init?(sumOf terms: [Term]) {
    guard !terms.isEmpty else { return nil }
    self.terms = terms
  }
}
