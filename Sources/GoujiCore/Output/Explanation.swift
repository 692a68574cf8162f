/// One finding from start to end, as a person reads it: the words or the cells as printed with their places, the
/// arithmetic written out, the readings that were tried, and how the figures can be put right.
package struct Explanation {
  private let examination: Examination
  private let style: TextStyle
  private let tried: [ClaimFinding]

  /// - Parameters:
  ///   - claims: The words by which texts speak of the tables, with which the report was judged.
  ///   - earlier: Last year's report, if it was judged with it.
  package init(_ examination: Examination, library: FormLibrary, earlier: FiledYear?, colour: Bool) {
    self.examination = examination
    style = TextStyle(colour: colour)
    tried =
      examination.report.map { report in
        ClaimJudge(
          report: report,
          vocabulary: library.claims,
          sums: SumJudge(report),
          prior: earlier?.figures
        ).result().tried
      } ?? []
  }

  /// All findings, with the repairs behind them.
  package var text: String {
    let blocks = examination.alerts.map(block) + [repairs].filter { !$0.isEmpty }
    let body = blocks.isEmpty ? ["没有发现问题。"] : blocks.map { $0.joined(separator: "\n") }
    return ([style.strong(TextStyle.visible(examination.source.name))] + body).joined(separator: "\n\n") + "\n"
  }

  /// The finding of that id; nil if there is none.
  package func text(of id: String) -> String? {
    guard let alert = examination.alerts.first(where: { $0.id == id }) else { return nil }
    let blocks = [block(alert)] + (alert.isArithmetic ? [repairs].filter { !$0.isEmpty } : [])
    let name = style.strong(TextStyle.visible(examination.source.name))
    return ([name] + blocks.map { $0.joined(separator: "\n") }).joined(separator: "\n\n") + "\n"
  }

  private func block(_ alert: Alert) -> [String] {
    var lines = ["\(mark(alert))  \(TextStyle.visible(alert.message))  \(style.faint(alert.code.rawValue))"]
    lines.append("  编号：\(alert.id)\(state(alert))")
    if let quote = alert.quote {
      lines.append("  原文：“\(TextStyle.visible(quote))”\(place(alert.places.first))")
    }
    if let identity = identity(of: alert) {
      lines += cells(identity.left + identity.right)
      lines.append("  算式：\(arithmetic(identity))")
    } else {
      let cells = alert.cells.compactMap { examination.report?.form.index[$0] }
      lines += self.cells(cells)
      if let expected = alert.expected, let found = alert.found {
        lines.append("  对照：应为 \(expected)，现为 \(found)")
      }
    }
    let readings = tried.first { $0.alert.code == alert.code && $0.alert.quote == alert.quote }?.tried ?? []
    if !readings.isEmpty { lines.append("  试过的读法：") }
    lines += readings.map { "    \(TextStyle.visible($0))" }
    return lines
  }

  private func mark(_ alert: Alert) -> String {
    switch alert.severity {
    case .error: style.error("错误")
    case .warning: style.warning("警告")
    case .notice: style.faint("提示")
    }
  }

  private func state(_ alert: Alert) -> String {
    let note = alert.note.map { "，说明：\(TextStyle.visible($0))" } ?? ""
    switch alert.state {
    case .open: return note
    case .accepted: return "（已接受\(note)）"
    case .closed: return "（已关闭\(note)）"
    }
  }

  private func identity(of alert: Alert) -> Identity? {
    examination.report?.form.identities.first { $0.kind.code == alert.code && $0.at == alert.at }
  }

  // MARK: Cells

  /// Each cell as printed; of many that are 0 only how many.
  private func cells(_ cells: [Int]) -> [String] {
    guard let report = examination.report, !cells.isEmpty else { return [] }
    let isLong = cells.count > Explanation.fewCells
    let told = isLong ? cells.filter { report.cells[$0].counted != 0 || $0 == cells.last } : cells
    var lines = ["  表格："]
    for cell in told {
      let printed = report.cells[cell]
      lines.append("    \(report.form.name(of: cell))：\(words(for: printed))\(place(printed.place))")
    }
    if told.count < cells.count { lines.append("    其余 \(cells.count - told.count) 格为 0 或空白") }
    return lines
  }

  private static let fewCells = 8

  private func words(for cell: Cell) -> String {
    switch cell.state {
    case .number:
      let raw = cell.raw ?? ""
      let value = cell.value?.description ?? ""
      return raw == value ? value : "\(value)（印作“\(TextStyle.visible(raw))”）"
    case .blank: return "空白，按 0 计"
    case .dash: return "“\(TextStyle.visible(cell.raw ?? ""))”，按 0 计"
    case .missing: return "报告中没有这一格"
    case .unreadable: return "“\(TextStyle.visible(cell.raw ?? ""))”，不是数字"
    }
  }

  private func arithmetic(_ identity: Identity) -> String {
    guard let report = examination.report else { return "" }
    func side(_ cells: [Int]) -> (terms: String, sum: Int64) {
      let figures = cells.map { report.cells[$0].counted ?? 0 }
      let terms = cells.count > Explanation.fewCells ? figures.filter { $0 != 0 } : figures
      let sum = figures.reduce(0, +)
      return (terms.count > 1 ? "\(terms.map(String.init).joined(separator: " + ")) = \(sum)" : "\(sum)", sum)
    }
    let (left, right) = (side(identity.left), side(identity.right))
    return "一边 \(left.terms)，另一边 \(right.terms)，应当相等，相差 \((left.sum - right.sum).magnitude)"
  }

  private var repairs: [String] {
    let lines = RepairWords(examination.repairs).lines
    return lines.isEmpty ? [] : [style.good("改法")] + lines.map { "  \(TextStyle.visible($0))" }
  }

  private func place(_ place: Place?) -> String {
    place.flatMap(ReportText.words).map { style.faint("（\($0)）") } ?? ""
  }
}
