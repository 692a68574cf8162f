/// Finds the rows of one table among the printed rows, by their labels.
struct RowFinder {
  let matcher: RowMatcher
  private(set) var found: [FoundRow] = []
  /// Labels of groups, as printed, with how well they fit.
  private(set) var groups: [(group: Int, label: PrintedCell, quality: RowMatcher.Quality)] = []
  /// Rows of the table's head, each with the number of rows found before it.
  private(set) var heads: [(before: Int, cells: [PrintedCell])] = []
  private var strangers: [StrangeRow] = []
  /// The group that stands as one row, if one does: the row's index and the group's.
  private(set) var oneRow: (group: Int, found: FoundRow)?

  /// Whether labels within groups have blanks before them, where the group's own label stands in the rows above.
  private(set) var hasIndentedLabels = false

  init(matcher: RowMatcher) {
    self.matcher = matcher
  }

  mutating func read(_ rows: [PrintedRow]) {
    for row in rows { read(row) }
    placeStrangers()
  }

  private mutating func read(_ row: PrintedRow) {
    let firstFigure = row.cells.firstIndex { $0.kind == .figure } ?? row.cells.count
    let words = row.cells.indices.filter { row.cells[$0].kind == .word }
    let leading = words.filter { $0 < firstFigure }
    guard !leading.isEmpty else {
      continueValues(row)
      return
    }
    if firstFigure == row.cells.count, let position = leading.last, completesLast(row, position) { return }
    if let position = labelPosition(leading, in: row), let match = match(row.cells[position], in: row) {
      add(match, at: position, of: row)
    } else if words.contains(where: { matcher.isHead(row.cells[$0].key) }) {
      heads.append((found.count, row.cells))
    } else if let position = leading.last {
      addStranger(row, position)
    }
  }

  /// The last leading word that means a row; a word behind it is a value that cannot be read.
  private func labelPosition(_ words: [Int], in row: PrintedRow) -> Int? {
    let isHeadRow = words.contains { matcher.isHead(row.cells[$0].key) }
    let exact = words.last { position in
      let key = row.cells[position].key
      guard matcher.exactRow(key) != nil else { return false }
      // 其他 and 总计 are columns as well: in the head, or before any row, they are.
      return !matcher.isAmbiguous(key) || (!isHeadRow && (!found.isEmpty || key.isNumbered))
    }
    if let exact { return exact }
    let lastHead = words.last { matcher.isHead(row.cells[$0].key) } ?? -1
    let words = words.filter { $0 > lastHead }
    if let group = words.last(where: { isOneRow(row.cells[$0].key) }), group == words.last { return group }
    return words.last {
      matcher.nearRow(row.cells[$0].key, after: found.last?.row) != nil && !isGroup(row.cells[$0].key)
    }
  }

  private func isOneRow(_ key: LabelKey) -> Bool {
    matcher.group(key).map { matcher.table.groups[$0.group].mayBeOneRow && $0.quality < .near } ?? false
  }

  private func isGroup(_ key: LabelKey) -> Bool {
    matcher.group(key).map { $0.quality < .near } ?? false
  }

  private enum Found {
    case row(RowMatcher.Match)
    case group(Int, RowMatcher.Quality)
  }

  private func match(_ cell: PrintedCell, in row: PrintedRow) -> Found? {
    if let match = matcher.exactRow(cell.key) { return .row(match) }
    if let group = matcher.group(cell.key), group.quality < .near { return .group(group.group, group.quality) }
    return matcher.nearRow(cell.key, after: found.last?.row).map { .row($0) }
  }

  private mutating func add(_ match: Found, at position: Int, of row: PrintedRow) {
    let label = row.cells[position]
    if position > 0, row.cells[0].kind == .blank { hasIndentedLabels = true }
    // Where the document does not say where rows end, the head stands in one row with the first label under it.
    if row.cells[..<position].contains(where: { matcher.isHead($0.key) }) {
      heads.append((found.count, Array(row.cells[..<position])))
    }
    for cell in row.cells[..<position] where cell.kind == .word {
      if let group = matcher.group(cell.key) { groups.append((group.group, cell, group.quality)) }
    }
    let values = Array(row.cells[(position + 1)...])
    switch match {
    case .group(let group, let quality):
      let info = matcher.table.groups[group]
      // Without figures it is the label of a group whose rows follow; if none does, it may be a row whose blanks were lost.
      let isRow = values.contains { $0.kind == .figure } || values.count >= matcher.table.columns(of: 0).count
      if !isRow { groups.append((group, label, quality)) }
      // Blanks beside the label of a group that has rows are those of no row.
      let isFilled = values.contains { $0.kind != .blank }
      guard info.mayBeOneRow ? !values.isEmpty : isRow && isFilled else { return }
      let new = FoundRow(
        row: info.rows.lowerBound,
        label: label,
        quality: quality,
        values: values,
        lead: position + 1
      )
      if oneRow.map({ $0.found.figures == 0 && new.figures > 0 }) ?? true { oneRow = (group, new) }
    case .row(let match):
      let new = FoundRow(
        row: match.row,
        label: label,
        quality: match.quality,
        values: values,
        lead: position + 1
      )
      if let old = found.firstIndex(where: { $0.row == match.row }) {
        if found[old].figures == 0, new.figures > 0 { found[old] = new }
      } else {
        found.append(new)
      }
    }
  }

  /// Figures without a label belong to the row above, if that has too few cells.
  private mutating func continueValues(_ row: PrintedRow) {
    guard let last = found.indices.last, found[last].figures > 0 || found[last].values.isEmpty,
      row.cells.contains(where: { $0.kind == .figure })
    else { return }
    let columns = matcher.table.columns(of: found[last].row).count
    guard found[last].values.count + row.cells.count <= columns else { return }
    found[last].values += row.cells
  }

  /// Whether the label is the rest of the one above, cut off by a line or page end; then it is added there.
  private mutating func completesLast(_ row: PrintedRow, _ position: Int) -> Bool {
    let label = row.cells[position]
    let tail = StrangeRow(before: found.count, label: label, values: [], lead: position + 1)
    if joinsLastStranger(tail) { return true }
    guard let last = found.indices.last, found[last].quality == .near, matcher.exactRow(label.key) == nil else {
      return false
    }
    let whole = found[last].label.key.appending(LabelKey(label.text, keepingNumber: true))
    guard let match = matcher.exactRow(whole), match.row == found[last].row else { return false }
    found[last].label.text += label.text
    found[last].label.key = whole
    found[last].quality = match.quality
    return true
  }

  /// A label that fits nothing: the rest of the one above, or a row of its own.
  private mutating func addStranger(_ row: PrintedRow, _ position: Int) {
    let label = row.cells[position]
    let values = Array(row.cells[(position + 1)...])
    if let last = found.indices.last, found[last].quality == .near || found[last].figures == 0 {
      let whole = found[last].label.key.appending(label.key)
      let fits = matcher.exactRow(whole) ?? (label.key.isNumbered ? nil : matcher.nearRow(whole, after: nil))
      if let fits, fits.row == found[last].row {
        found[last].label.text += label.text
        found[last].label.key = whole
        found[last].quality = fits.quality
        if found[last].figures == 0, values.contains(where: { $0.kind == .figure }) { found[last].values = values }
        return
      }
    }
    let stranger = StrangeRow(before: found.count, label: label, values: values, lead: position + 1)
    if !joinsLastStranger(stranger) { strangers.append(stranger) }
  }

  /// Two labels that fit nothing, one after the other, may be the halves of one.
  private mutating func joinsLastStranger(_ tail: StrangeRow) -> Bool {
    guard let head = strangers.last, head.before == tail.before else { return false }
    let whole = head.label.key.appending(LabelKey(tail.label.text, keepingNumber: true))
    guard let match = matcher.exactRow(whole) ?? (tail.label.key.isNumbered ? nil : matcher.nearRow(whole, after: nil)),
      !found.contains(where: { $0.row == match.row })
    else { return false }
    var label = head.label
    label.text += tail.label.text
    label.key = whole
    let (values, lead) = head.hasFigures ? (head.values, head.lead) : (tail.values, tail.lead)
    found.append(FoundRow(row: match.row, label: label, quality: match.quality, values: values, lead: lead))
    strangers.removeLast()
    return true
  }

  /// Rows whose label fits nothing are what is missing between their neighbours, if the count agrees.
  private mutating func placeStrangers() {
    let rows = found
    for (before, group) in Dictionary(grouping: strangers, by: \.before).sorted(by: { $0.key < $1.key }) {
      let filled = group.filter { $0.hasFigures || $0.values.count >= 3 }
      let lower = before > 0 ? rows[before - 1].row + 1 : 0
      let upper = before < rows.count ? rows[before].row : matcher.table.rows.count
      guard lower < upper else { continue }
      let missing = (lower..<upper).filter { row in !found.contains { $0.row == row } }
      guard missing.count == filled.count else { continue }
      for (row, stranger) in zip(missing, filled) {
        found.append(
          FoundRow(row: row, label: stranger.label, quality: .near, values: stranger.values, lead: stranger.lead)
        )
      }
    }
  }
}
