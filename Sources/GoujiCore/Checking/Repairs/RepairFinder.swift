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
    let numbers = Set(equations.flatMap { $0.plus + $0.minus }).sorted()
    var local: [Int: Int] = [:]
    for (position, number) in numbers.enumerated() { local[number] = position }
    var tableau = Tableau(variables: numbers.count)
    var holding = [[Int]](repeating: [], count: numbers.count)
    for (row, equation) in equations.enumerated() {
      let plus = equation.plus.compactMap { local[$0] }
      let minus = equation.minus.compactMap { local[$0] }
      tableau.append(plus: plus, minus: minus, wanted: equation.wanted, isActive: !equation.isOptional)
      if equation.wanted == 0 { for variable in plus + minus { holding[variable].append(row) } }
    }
    let variables = numbers.map { system.variables[$0] }
    let ranking = RepairRanking(sites: zip(variables, holding).map { site($0, holding: $1) })
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

  private func site(_ variable: RepairSystem.Variable, holding: [Int]) -> RepairRanking.Site {
    let form = form(of: variable)
    let info = form.cells[variable.cell]
    let figures = variable.isEarlier ? [] : supported.filter { $0.cell == info.id }.map(\.value)
    return RepairRanking.Site(
      value: variable.value,
      isBlank: variable.isBlank,
      isEarlier: variable.isEarlier,
      table: info.table,
      row: info.row,
      column: info.column,
      holding: holding,
      supported: Set(figures)
    )
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
