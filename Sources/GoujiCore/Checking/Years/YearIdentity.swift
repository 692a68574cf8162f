/// A sum that must hold from one year's report to the next: `earlier` + `plus` − `minus` = `stated`.
struct YearIdentity {
  enum Kind {
    /// 上年结转 = last year's 结转下年度, for one column of 表三.
    case carry
    /// 现行有效 = last year's + 制发 − 废止, for one kind of document of 表二.
    case stock

    var code: AlertCode { self == .carry ? .yearCarry : .yearStock }
  }

  var kind: Kind
  /// The column or row that it is about, as in `Alert.at`.
  var at: String
  /// Index into the cells of last year's form.
  var earlier: Int
  /// Indices into the cells of this year's form.
  var plus: [Int]
  var minus: [Int]
  var stated: Int

  /// Every identity that the two forms allow. The stock is counted only since the edition of 2021: an older form has no
  /// such cells.
  static func all(from before: Form, to form: Form) -> [YearIdentity] {
    carries(before, form) + stocks(before, form)
  }

  private static func carries(_ before: Form, _ form: Form) -> [YearIdentity] {
    guard let table = form.table("t3"), let row = table.row(id: "carried_in") else { return [] }
    return table.columns(of: row).enumerated().compactMap { position, column in
      guard let earlier = before.index[CellID("t3.carried_out.\(column.id)")] else { return nil }
      let stated = table.rows[row].start + position
      return YearIdentity(kind: .carry, at: column.id, earlier: earlier, plus: [], minus: [], stated: stated)
    }
  }

  private static func stocks(_ before: Form, _ form: Form) -> [YearIdentity] {
    ["regulations", "normative"].compactMap { row in
      func cell(_ column: String) -> CellID { CellID("t2.\(row).\(column)") }
      guard let earlier = before.index[cell("in_force")], let stated = form.index[cell("in_force")],
        let issued = form.index[cell("issued")], let repealed = form.index[cell("repealed")]
      else { return nil }
      return YearIdentity(kind: .stock, at: row, earlier: earlier, plus: [issued], minus: [repealed], stated: stated)
    }
  }

  /// What the identity asks for and what is stated; nil if some figure cannot be counted.
  ///
  /// A stock that is left blank is not stated, as a blank sum is: whoever has none in force writes 0.
  func verdict(_ judge: SumJudge, _ before: FigureRecord.Figure) -> (expected: Int64, found: Int64)? {
    guard let last = before.counted, let more = judge.sum(plus), let less = judge.sum(minus),
      let found = judge.sum([stated])
    else { return nil }
    let largest = RepairSystem.largestFigure
    guard [last, more, less, found].allSatisfy({ $0.magnitude <= largest }) else { return nil }
    let expected = last + more - less
    if kind == .stock, expected != found, before == .blank || judge.report.cells[stated].state == .blank { return nil }
    return (expected, found)
  }
}
