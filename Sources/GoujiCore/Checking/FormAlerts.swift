/// Departures from the official form: sections, tables, cells, labels, blanks, units, edition.
struct FormAlerts {
  let report: Report
  let judge: SumJudge

  private var form: Form { report.form }

  func alerts() -> [Alert] {
    sections() + editions() + tables() + missingRows() + values() + blanks() + units() + labels() + doubts()
  }

  private func sections() -> [Alert] {
    var alerts: [Alert] = []
    for title in form.sections {
      guard let section = report.sections.first(where: { $0.number == title.number }) else {
        alerts.append(
          Alert(
            .section,
            .warning,
            at: "\(title.number)",
            message: "没有找到第\(title.number.chinese)部分“\(title.title)”的标题。"
          )
        )
        continue
      }
      if section.isRenamed {
        alerts.append(
          Alert(
            .section,
            .notice,
            at: "\(title.number)",
            message: "第\(title.number.chinese)部分的标题是“\(section.title)”，格式文本为“\(title.title)”。",
            quote: section.title,
            places: [section.place]
          )
        )
      }
    }
    var highest = 0
    for section in report.sections {
      if section.number < highest {
        alerts.append(
          Alert(
            .section,
            .warning,
            at: "\(section.number)",
            message: "第\(section.number.chinese)部分“\(section.title)”排在第\(highest.chinese)部分之后，次序不对。",
            quote: section.title,
            places: [section.place]
          )
        )
      }
      highest = max(highest, section.number)
    }
    return alerts
  }

  private func editions() -> [Alert] {
    guard let year = report.year, let expected = report.expectedEdition, expected != form.edition else { return [] }
    return [
      Alert(
        .edition,
        .notice,
        at: form.tables.first?.id,
        message: "\(year) 年的报告应使用 \(expected) 年版格式，表格却是 \(form.edition) 年版的；已按印出的表格读取和核对。"
      )
    ]
  }

  private func tables() -> [Alert] {
    form.tables.filter { !report.tables.contains($0.id) }.map {
      Alert(.table, .warning, at: $0.id, message: "没有找到\($0.name)（第\($0.section.chinese)部分）。")
    }
  }

  /// One alert a row that lacks cells; a whole table that is missing has its own.
  private func missingRows() -> [Alert] {
    var alerts: [Alert] = []
    for table in form.tables where report.tables.contains(table.id) {
      let oneRow = oneRowGroup(of: table)
      for (number, row) in table.rows.enumerated() {
        let columns = table.columns(of: number)
        let missing = columns.indices.filter { report.cells[row.start + $0].state == .missing }
        guard !missing.isEmpty, !(oneRow?.contains(number) ?? false) else { continue }
        let label = row.label.official
        let what =
          missing.count == columns.count
          ? "缺少“\(label)”一行" : "“\(label)”一行缺少“\(missing.map { columns[$0].label.official }.joined(separator: "”、“"))”"
        alerts.append(
          Alert(
            .cell,
            .warning,
            at: form.cells[row.start + missing[0]].id.rawValue,
            message: "\(table.name)\(what)。",
            cells: missing.map { form.cells[row.start + $0].id }
          )
        )
      }
      if let rows = oneRow, let first = rows.first {
        let row = table.rows[first - 1]
        alerts.append(
          Alert(
            .cell,
            .notice,
            at: form.cells[row.start].id.rawValue,
            message: "\(table.name)“\(row.label.official)”只印了一行，格式文本分为 \(rows.count) 行；已按一行读取和核对。",
            cells: table.columns(of: first - 1).indices.map { form.cells[row.start + $0].id },
            places: report.cells[row.start].place.map { [$0] } ?? []
          )
        )
      }
    }
    return alerts
  }

  /// The rows that stand as one in this report; nil if they are printed as the form has them.
  private func oneRowGroup(of table: Form.Table) -> Range<Int>? {
    guard let group = table.groups.first(where: \.mayBeOneRow), let id = group.id, table.row(id: id) != nil else {
      return nil
    }
    return group.rows
  }

  private func values() -> [Alert] {
    report.cells.indices.filter { report.cells[$0].state == .unreadable }.map { index in
      let cell = report.cells[index]
      return Alert(
        .value,
        .error,
        at: form.cells[index].id.rawValue,
        message: "\(form.name(of: index))填的是“\((cell.raw ?? "").joinedLines)”，\(allowed(form.column(of: index)))。",
        cells: [form.cells[index].id],
        quote: cell.raw,
        places: cell.place.map { [$0] } ?? []
      )
    }
  }

  private func allowed(_ column: Form.Column) -> String {
    if column.isSigned { return "应填增减的数量，如“增3”“减2”或 0" }
    return column.unit == nil ? "应填 0 或正整数" : "应填以万元为单位的金额，如 12.5"
  }

  private func blanks() -> [Alert] {
    var alerts: [Alert] = []
    for (number, table) in form.tables.enumerated() {
      let blank = report.cells.indices.filter { form.cells[$0].table == number && report.cells[$0].state == .blank }
      for index in blank where judge.notStated.contains(index) {
        alerts.append(
          Alert(
            .blank,
            .notice,
            at: form.cells[index].id.rawValue,
            message: "\(form.name(of: index))是空的，而它的各分项不全为 0：与它有关的勾稽关系无法核对，请补填。",
            cells: [form.cells[index].id],
            places: report.cells[index].place.map { [$0] } ?? []
          )
        )
      }
      let others = blank.filter { !judge.notStated.contains($0) }
      guard let first = others.first else { continue }
      alerts.append(
        Alert(
          .blank,
          .notice,
          at: table.id,
          message: "\(table.name)有 \(others.count) 格是空的，按 0 计算；格式文本要求没有的填 0。",
          cells: others.map { form.cells[$0].id },
          places: report.cells[first].place.map { [$0] } ?? []
        )
      )
    }
    return alerts
  }

  private func units() -> [Alert] {
    report.units.map { index in
      let cell = report.cells[index]
      let column = form.column(of: index)
      let meaning = column.unit.map { "，折合 \(cell.value?.description ?? "") \($0)" } ?? ""
      return Alert(
        .unit,
        .notice,
        at: form.cells[index].id.rawValue,
        message:
          "\(form.name(of: index))填的是“\((cell.raw ?? "").joinedLines)”\(meaning)；\(column.unit.map { "格式文本以\($0)为单位" } ?? "格式文本只填数字")。",
        cells: [form.cells[index].id],
        quote: cell.raw,
        places: cell.place.map { [$0] } ?? []
      )
    }
  }

  private func labels() -> [Alert] {
    report.labels.map { label in
      Alert(
        .label,
        .notice,
        at: form.cells[label.cell].id.rawValue,
        message:
          "\(form.tables[form.cells[label.cell].table].name)的“\(label.printed.joinedLines)”，格式文本为“\(label.official)”。",
        cells: [form.cells[label.cell].id],
        quote: label.printed,
        places: [label.place]
      )
    }
  }

  private func doubts() -> [Alert] {
    report.doubts.map { doubt in
      Alert(
        .unsure,
        .warning,
        at: form.cells[doubt.cell].id.rawValue,
        message: "\(form.tables[form.cells[doubt.cell].table].name)\(doubt.reason)。",
        cells: [form.cells[doubt.cell].id],
        places: report.cells[doubt.cell].place.map { [$0] } ?? []
      )
    }
  }
}

extension Int {
  /// 一 to 六, as sections are numbered.
  var chinese: String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return digits.indices.contains(self) ? digits[self] : String(self)
  }
}
