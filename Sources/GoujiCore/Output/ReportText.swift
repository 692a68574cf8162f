/// One examination as a person reads it at a terminal: faults first, each sum written out with where its parts stand.
package struct ReportText {
  private let examination: Examination
  private let style: TextStyle

  package init(_ examination: Examination, colour: Bool) {
    self.examination = examination
    style = TextStyle(colour: colour)
  }

  package var text: String {
    var lines = [heading]
    for severity in [Severity.error, .warning, .notice] {
      if severity == .notice { lines += repairs }
      for alert in examination.alerts where alert.severity == severity { lines += block(alert) }
    }
    for note in examination.notes { lines.append("  注    \(TextStyle.visible(note))") }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private var heading: String {
    let name = style.strong(TextStyle.visible(examination.source.name))
    guard let report = examination.report else { return "\(style.error("✗ 未能读取"))  \(name)" }
    var facts: [String] = []
    if let agency = report.agency { facts.append(TextStyle.visible(agency)) }
    if let year = report.year { facts.append("\(year) 年") }
    facts.append("\(report.form.edition) 年版表样")
    let mark = examination.verdict == .clean ? style.good("✓ 无误") : style.error("✗ 有问题")
    return "\(mark)  \(name)  \(style.faint(facts.joined(separator: "，")))"
  }

  /// How to put the sums right: the first line under its own mark, what there is to choose from indented below.
  private var repairs: [String] {
    RepairWords(examination.repairs).lines.map { line in
      let mark = line.first?.isNumber ?? false ? "       " : "  \(style.good("改法"))"
      return "\(mark)  \(TextStyle.visible(line))"
    }
  }

  private func block(_ alert: Alert) -> [String] {
    let message = TextStyle.visible(alert.message)
    switch alert.severity {
    case .error: return ["  \(style.error("错误"))  \(message)  \(style.faint(alert.code.rawValue))"] + parts(alert)
    case .warning: return ["  \(style.warning("警告"))  \(message)  \(style.faint(alert.code.rawValue))"]
    case .notice: return ["  \(style.faint("提示  \(message)\(line(alert.places.first))  \(alert.code.rawValue)"))"]
    }
  }

  /// The sum with its parts that are not 0, each with its place.
  private func parts(_ alert: Alert) -> [String] {
    guard let report = examination.report,
      let identity = report.form.identities.first(where: { $0.kind.code == alert.code && $0.at == alert.at })
    else {
      return alert.places.isEmpty ? [] : ["        \(style.faint("位置：\(places(alert.places))"))"]
    }
    var lines: [String] = []
    for index in identity.left where identity.kind == .balance || report.cells[index].counted != 0 {
      lines.append(part(index, identity, report))
    }
    if lines.isEmpty { lines.append("          各分项都是 0") }
    for (i, index) in identity.right.enumerated() {
      lines.append(part(index, identity, report, sign: i == 0 ? "≠" : "+"))
    }
    return lines
  }

  private func part(_ index: Int, _ identity: Identity, _ report: Report, sign: String = "+") -> String {
    let cell = report.cells[index]
    let label =
      identity.kind == .row || identity.kind == .outcomes
      ? report.form.columnName(of: index) : report.form.row(of: index).label.official
    return "        \(sign) \(cell.counted ?? 0)  \(label)\(style.faint(line(cell.place)))"
  }

  private func places(_ places: [Place]) -> String {
    places.compactMap(ReportText.words).joined(separator: "；")
  }

  private func line(_ place: Place?) -> String {
    place.flatMap(ReportText.words).map { "（\($0)）" } ?? ""
  }

  /// A place in words; nil if it says nothing.
  package static func words(_ place: Place) -> String? {
    var words: [String] = []
    if let page = place.page { words.append("第 \(page) 页") }
    if let sheet = place.sheet { words.append("工作表“\(sheet)”") }
    if let ref = place.ref { words.append(ref) }
    if let line = place.line { words.append("第 \(line) 行") }
    if let cell = place.cell, place.line != nil { words.append("第 \(cell) 格") }
    if let paragraph = place.paragraph { words.append("第 \(paragraph) 段") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
