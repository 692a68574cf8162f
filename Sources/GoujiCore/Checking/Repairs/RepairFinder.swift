/// A report, and last year's where it is there, to the repairs of its sums.
package struct RepairFinder {
  private let judge: SumJudge
  private let earlier: FigureRecord?
  private let supported: Set<SupportedFigure>

  /// - Parameters:
  ///   - earlier: Last year's figures; nil if they are not there.
  ///   - supported: Figures that something outside the sums speaks for; repairs that agree with them come first.
  package init(_ report: Report, earlier: FigureRecord? = nil, supported: Set<SupportedFigure> = []) {
    self.init(SumJudge(report), earlier: earlier, supported: supported)
  }

  init(_ judge: SumJudge, earlier: FigureRecord?, supported: Set<SupportedFigure>) {
    self.judge = judge
    self.earlier = earlier
    self.supported = supported
  }

  package func repairs() -> Repairs {
    let system = RepairSystem(judge, earlier: earlier)
    guard system.isBroken else { return .none }
    return Repairs(parts: system.brokenParts().map { repair($0, of: system) })
  }

  private func repair(_ part: [Int], of system: RepairSystem) -> Repairs.Part {
    let equations = part.map { system.equations[$0] }
    var local = [Int](repeating: -1, count: system.variables.count)
    for equation in equations {
      for number in equation.plus { local[number] = 0 }
      for number in equation.minus { local[number] = 0 }
    }
    var variables: [RepairSystem.Variable] = []
    for number in local.indices where local[number] == 0 {
      local[number] = variables.count
      variables.append(system.variables[number])
    }
    var tableau = Tableau(variables: variables.count, rows: equations.count)
    for equation in equations {
      tableau.append(
        plus: equation.plus.map { local[$0] },
        minus: equation.minus.map { local[$0] },
        wanted: equation.wanted,
        isActive: !equation.isOptional
      )
    }
    let ranking = RepairRanking(sites: variables.map(site), equations: tableau, supported: supported(variables))
    var search = RepairSearch(
      tableau,
      values: variables.map(\.value),
      collector: RepairCollector(ranking: ranking)
    )
    let givenUp = search.run()
    let form = judge.report.form
    return Repairs.Part(
      changes: search.collector.best.map { repair in repair.steps.map { change($0, variables[$0.variable]) } },
      count: search.collector.count,
      shortfall: givenUp == nil ? ShortfallFinder(form: form, variables: variables).find(search.collector) : nil,
      bound: givenUp.map { fewest in
        Repairs.Bound(broken: equations.count { $0.wanted != 0 && !$0.isOptional }, fewest: fewest)
      },
      scope: scope(variables)
    )
  }

  private func site(_ variable: RepairSystem.Variable) -> RepairRanking.Site {
    let info = form(of: variable).cells[variable.cell]
    return RepairRanking.Site(
      value: variable.value,
      isBlank: variable.isBlank,
      isEarlier: variable.isEarlier,
      table: info.table,
      row: info.row,
      column: info.column
    )
  }

  /// What is supported, by variable; only of this year's report.
  private func supported(_ variables: [RepairSystem.Variable]) -> [Int: Set<Int64>] {
    guard !supported.isEmpty else { return [:] }
    var figures: [CellID: Set<Int64>] = [:]
    for figure in supported { figures[figure.cell, default: []].insert(figure.value) }
    var result: [Int: Set<Int64>] = [:]
    for (number, variable) in variables.enumerated() where !variable.isEarlier {
      result[number] = figures[judge.report.form.cells[variable.cell].id]
    }
    return result
  }

  private func form(of variable: RepairSystem.Variable) -> Form {
    variable.isEarlier ? earlier?.form ?? judge.report.form : judge.report.form
  }

  private func change(_ step: RepairCollector.Step, _ variable: RepairSystem.Variable) -> Change {
    Change(
      variable.cell,
      in: form(of: variable),
      year: variable.isEarlier ? earlier?.year : judge.report.year,
      isEarlier: variable.isEarlier,
      from: variable.value,
      to: variable.value + step.change
    )
  }

  /// The table that a part is of; where each row stands for itself, the row with it.
  private func scope(_ variables: [RepairSystem.Variable]) -> String {
    guard let first = variables.first(where: { !$0.isEarlier }) else { return "" }
    let form = judge.report.form
    let name = form.tables[form.cells[first.cell].table].name
    let row = form.row(of: first.cell)
    return row.role == .plain ? "\(name)‘\(row.label.official)’" : name
  }
}
