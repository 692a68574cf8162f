/// TEXT-TABLE: a figure of the text against every plausible reading of the table. Only when none fits is it an alert.
struct TableClaims {
  let text: ClaimText
  let report: Report
  let values: CellValues

  enum Outcome {
    case fits
    case alert(ClaimFinding)
    /// No reading has a figure to compare with.
    case unjudged
  }

  func judge(_ claim: BoundClaim, _ sentence: ClaimText.Sentence) -> Outcome {
    guard let stated = claim.quantity.whole else { return .unjudged }
    var near: [(value: Int64, reading: BoundClaim.Reading)] = []
    var explained: (value: Int64, because: String)?
    for reading in claim.readings {
      let possible = values.values(of: reading.cells)
      guard let value = possible.first else { continue }
      if possible.contains(where: claim.quantity.allows) {
        guard let because = reading.because else { return .fits }
        explained = explained ?? (value, because)
      } else if reading.because == nil, !near.contains(where: { $0.value == value }) {
        near.append((value, reading))
      }
    }
    guard let first = near.first, let words = quote(claim.quantity, sentence) else { return .unjudged }
    let reason =
      explained.map { "相当于\($0.because) \($0.value) 件" } ?? scope(claim, stated: stated, table: near.map(\.value))
    // A figure out of a part says little where the table has less still.
    let cells = first.reading.cells.map { report.form.cells[$0.cell].id }
    let alert =
      Alert(
        .textTable,
        reason == nil ? .error : .notice,
        at: cells[0].rawValue,
        message: message(words.text, stated: claim.quantity, near: near, reason: reason),
        cells: cells,
        expected: Figure(first.value),
        found: claim.quantity.figure,
        quote: words.text,
        places: [words.place] + first.reading.cells.compactMap { report.cells[$0.cell].place }
      )
    return .alert(ClaimFinding(alert: alert, tried: claim.readings.map { self.words(for: $0) }))
  }

  /// A reading with every figure that it may have: as stated, and as the table's own arithmetic would have it.
  private func words(for reading: BoundClaim.Reading) -> String {
    let possible = values.values(of: reading.cells)
    let stated = possible.first.map { "\($0)" } ?? "没有数字"
    let others = possible.dropFirst().map { "\($0)" }
    let implied = others.isEmpty ? "" : "（按表内勾稽也可能是 \(others.joined(separator: "、"))）"
    return "\(name(reading))：\(stated)\(implied)\(reading.because.map { "（\($0)）" } ?? "")"
  }

  /// The figure with the words before it.
  private func quote(_ quantity: Quantity, _ sentence: ClaimText.Sentence) -> (text: String, place: Place)? {
    let start = text.labelBegin(quantity.token, in: sentence)
    return text.prose.quote(start..<quantity.range.upperBound)
  }

  /// Why the text may speak of less, or of more, than the table.
  ///
  /// - Parameter table: What the table has, in every reading: a part may be one of any of them.
  private func scope(_ claim: BoundClaim, stated: Int64, table: [Int64]) -> String? {
    let agency = report.agency ?? ""
    let isWider = claim.roles.contains(.wider)
    if claim.roles.contains(.narrower), !isWider, table.contains(where: { stated < $0 }),
      let word = claim.scopes.first(where: { !agency.contains($0) })
    {
      return "文中只说“\(word)”，口径可能小于表格"
    }
    // A government reports on its whole region, and so does the committee of a zone.
    if isWider, table.contains(where: { stated > $0 }), !text.phrases.end(.regional, Array(agency.utf16)[...]),
      let word = claim.scopes.first
    {
      return "文中说的是“\(word)”，口径可能大于表格"
    }
    return nil
  }

  private func message(
    _ quote: String,
    stated: Quantity,
    near: [(value: Int64, reading: BoundClaim.Reading)],
    reason: String?
  ) -> String {
    let readings = near.prefix(3).map { "\(name($0.reading)) \($0.value)" }.joined(separator: "，")
    if let reason { return "文中“\(quote)”，表中为\(readings)：\(reason)。" }
    return "文中“\(quote)”，与表格不符：\(readings)。"
  }

  private func name(_ reading: BoundClaim.Reading) -> String {
    let form = report.form
    guard reading.cells.count <= 3 else {
      return "\(form.name(of: reading.cells[0].cell))等 \(reading.cells.count) 格之和"
    }
    return reading.cells.enumerated().map { position, term in
      (position == 0 ? "" : term.sign < 0 ? " − " : " + ") + form.name(of: term.cell)
    }.joined()
  }
}
