/// The identities that can be judged, as linear equations over whole numbers: one variable a cell.
///
/// An identity with a cell that is not stated, missing or unreadable is left out, exactly as `SumJudge` leaves it
/// unjudged. Last year's report brings its own identities and those between the years; of its own, one that fails as
/// it stands is not this report's to repair, so it need hold only where a repair touches it.
struct RepairSystem {
  struct Variable {
    /// Index into the cells of the report's form, or of last year's.
    var cell: Int
    var isEarlier: Bool
    var value: Int64
    /// Whether nothing is printed in the cell.
    var isBlank: Bool
  }

  struct Equation {
    var plus: [Int]
    var minus: [Int]
    /// What the changes of `plus` less those of `minus` must come to.
    var wanted: Int64
    var isOptional: Bool
  }

  private(set) var variables: [Variable] = []
  private(set) var equations: [Equation] = []

  /// Identities with a figure beyond this are left out: no report means one, and below it no sum of all overflows.
  static let largestFigure: Int64 = 1_000_000_000_000_000

  init(_ judge: SumJudge, earlier: FigureRecord?) {
    let form = judge.report.form
    var current = Source(
      figures: judge.report.cells.indices.map { index in
        let cell = judge.report.cells[index]
        guard !judge.notStated.contains(index), let value = cell.counted else { return .unknown }
        return cell.state == .blank ? .blank : .number(value)
      },
      isEarlier: false
    )
    for identity in form.identities { add(identity, &current) }
    guard let earlier else { return }
    var past = Source(figures: earlier.figures, isEarlier: true)
    for link in YearIdentity.all(from: earlier.form, to: form) {
      guard let verdict = link.verdict(judge, past.figures[link.earlier]) else { continue }
      let first = variable(link.earlier, &past)
      let plus = link.plus.map { variable($0, &current) }
      let minus = (link.minus + [link.stated]).map { variable($0, &current) }
      let wanted = verdict.found - verdict.expected
      equations.append(Equation(plus: [first] + plus, minus: minus, wanted: wanted, isOptional: false))
    }
    for identity in earlier.form.identities { add(identity, &past) }
  }

  /// The figures of one of the two reports, and the variables that stand for them.
  private struct Source {
    let figures: [FigureRecord.Figure]
    let isEarlier: Bool
    var variables: [Int?]

    init(figures: [FigureRecord.Figure], isEarlier: Bool) {
      self.figures = figures
      self.isEarlier = isEarlier
      variables = [Int?](repeating: nil, count: figures.count)
    }
  }

  private mutating func add(_ identity: Identity, _ source: inout Source) {
    var difference: Int64 = 0
    for (cells, sign) in [(identity.left, Int64(-1)), (identity.right, 1)] {
      for cell in cells {
        guard let figure = source.figures[cell].counted, figure.magnitude <= RepairSystem.largestFigure else { return }
        difference += sign * figure
      }
    }
    equations.append(
      Equation(
        plus: identity.left.map { variable($0, &source) },
        minus: identity.right.map { variable($0, &source) },
        wanted: difference,
        isOptional: source.isEarlier && difference != 0
      )
    )
  }

  private mutating func variable(_ cell: Int, _ source: inout Source) -> Int {
    if let number = source.variables[cell] { return number }
    let figure = source.figures[cell]
    source.variables[cell] = variables.count
    variables.append(
      Variable(
        cell: cell,
        isEarlier: source.isEarlier,
        value: figure.counted ?? 0,
        isBlank: figure == .blank
      )
    )
    return variables.count - 1
  }

  var isBroken: Bool { equations.contains { $0.wanted != 0 && !$0.isOptional } }

  /// The equations in sets that share no variable; only those sets in which some equation must be repaired.
  func brokenParts() -> [[Int]] {
    var leader = Array(equations.indices)
    func find(_ equation: Int) -> Int {
      var equation = equation
      while leader[equation] != equation { equation = leader[equation] }
      return equation
    }
    var owner = [Int?](repeating: nil, count: variables.count)
    for (number, equation) in equations.enumerated() {
      for variable in equation.plus + equation.minus {
        if let other = owner[variable] {
          let (first, second) = (find(other), find(number))
          leader[max(first, second)] = min(first, second)
        } else {
          owner[variable] = number
        }
      }
    }
    var parts: [Int: [Int]] = [:]
    for number in equations.indices { parts[find(number), default: []].append(number) }
    return parts.keys.sorted().compactMap { parts[$0] }.filter { part in
      part.contains { equations[$0].wanted != 0 && !equations[$0].isOptional }
    }
  }
}
