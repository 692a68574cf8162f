extension Draft {
  /// The cells of 表三 and 表四, where mistakes are planted.
  var summedCells: [String] {
    Form.rows(oneRowOther: oneRowOther).flatMap { row in Form.columns.map { Form.cell(row, $0) } } + Form.outcomeCells
  }

  mutating func printed(_ truth: ConsistentFigures, style: FigureStyle) -> [String: PrintedFigure] {
    var figures: [String: PrintedFigure] = [:]
    for id in Form.activityCells(edition) {
      if let yuan = truth.yuan[id] {
        figures[id] = .money(yuan, withUnit: edition == .form2019, style: style, random: &random)
      } else if id.hasSuffix(".change") {
        figures[id] = .change(truth.counts[id] ?? 0, style: style, random: &random)
      } else {
        figures[id] = .count(truth.counts[id] ?? 0, style: style, random: &random)
      }
    }
    for id in summedCells { figures[id] = .count(truth.counts[id] ?? 0, style: style, random: &random) }
    return figures
  }

  mutating func plantMistakes(in figures: inout [String: PrintedFigure], style: FigureStyle) -> [PlantedMistake] {
    let chance = random.int(0...9)
    let any: Mistakes = chance < 5 ? .none : chance < 9 ? .one : .several(random.int(2...3))
    let mistakes = options.mistakes ?? any
    // A sum left out is rare, and in a ragged row it would leave open which cell is the sum.
    if options.mistakes == nil, layout != .raggedTabs, random.chance(4) {
      let sums = summedCells.filter { $0.hasSuffix(".total") && figures[$0]?.cell.count != 0 }
      if !sums.isEmpty { figures[random.pick(sums)] = .zero("") }
    }
    return Planting.plant(mistakes, in: &figures, cells: summedCells, style: style, random: &random)
  }

  /// A row of fifteen blanks between white space could not be told from no row at all.
  mutating func keepVisible(_ figures: inout [String: PrintedFigure]) {
    guard layout.separatesBySpaceAlone, Form.outcomeCells.allSatisfy({ figures[$0]?.cell.state == .blank }) else {
      return
    }
    figures[random.pick(Form.outcomeCells)] = .zero("0")
  }

  func expectedCells(_ figures: [String: PrintedFigure]) -> [String: ExpectedCell] {
    var cells = figures.mapValues(\.cell)
    if edition == .form2021, oneRowOther {
      for row in Form.otherSubrows {
        for column in Form.columns { cells[Form.cell(row, column)] = .missing }
      }
    }
    return cells
  }

  /// Tables that have blanks other than sums not stated, in form order.
  func blankTables(_ cells: [String: ExpectedCell], notStated: [String]) -> [String] {
    ["t2", "t3", "t4"].filter { table in
      cells.contains { $0.key.hasPrefix(table + ".") && $0.value.state == .blank && !notStated.contains($0.key) }
    }
  }
}
