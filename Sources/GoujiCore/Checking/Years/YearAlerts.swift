/// What a report says otherwise than last year's: YEAR-CARRY and YEAR-STOCK, in the form's own words.
struct YearAlerts {
  let judge: SumJudge
  let earlier: FigureRecord

  private var form: Form { judge.report.form }

  func alerts() -> [Alert] {
    let figures = earlier.figures
    return YearIdentity.all(from: earlier.form, to: form).compactMap { identity in
      let before = figures[identity.earlier]
      guard let verdict = identity.verdict(judge, before), verdict.expected != verdict.found else { return nil }
      let cells = identity.plus + identity.minus + [identity.stated]
      return Alert(
        identity.kind.code,
        identity.kind == .carry ? .error : .warning,
        at: identity.at,
        message: message(identity, before: before.counted ?? 0, verdict),
        cells: cells.map { form.cells[$0].id },
        expected: Figure(verdict.expected),
        found: Figure(verdict.found),
        places: cells.compactMap { judge.report.cells[$0].place }
      )
    }
  }

  private func message(
    _ identity: YearIdentity,
    before: Int64,
    _ verdict: (expected: Int64, found: Int64)
  ) -> String {
    let table = form.tables[form.cells[identity.stated].table].name
    let difference = "相差 \((verdict.expected - verdict.found).magnitude) 件。"
    switch identity.kind {
    case .carry:
      return
        "\(table)“\(form.columnName(of: identity.stated))”一列：上年结转填报 \(verdict.found) 件，"
        + "\(earlier.year) 年报告的结转下年度为 \(verdict.expected) 件，\(difference)"
    case .stock:
      func figure(_ cells: [Int]) -> Int64 { judge.sum(cells) ?? 0 }
      return
        "\(table)“\(form.row(of: identity.stated).label.official)”：\(earlier.year) 年报告现行有效 \(before) 件，"
        + "本年制发 \(figure(identity.plus)) 件、废止 \(figure(identity.minus)) 件，应为 \(verdict.expected) 件，"
        + "现行有效填报 \(verdict.found) 件，\(difference)"
    }
  }
}
