/// Equations solved for some of their variables, by exact elimination.
///
/// All coefficients are -1, 0 and 1, and stay so: a table whose columns are split into one total and its parts, and
/// whose rows form a hierarchy, is a network, and the matrix of a network is totally unimodular, which elimination
/// preserves. That lets a row be two sets of variables. `isExact` tells should a form ever be no such table.
struct Tableau {
  /// Words of a row.
  let width: Int
  /// For each row the variables with coefficient 1, and those with -1.
  private var plus: [UInt64] = []
  private var minus: [UInt64] = []
  /// What each row must come to.
  private(set) var wanted: [Int64] = []
  /// The variable that a row is solved for; -1 if none.
  private(set) var pivots: [Int] = []
  /// Rows that must hold; the others need to only when a changed variable occurs in them.
  private(set) var isActive: [Bool] = []
  private(set) var isExact = true

  init(variables: Int) {
    width = (variables + 63) / 64
  }

  mutating func append(plus ones: [Int], minus others: [Int], wanted sum: Int64, isActive active: Bool) {
    var row = Bits(words: [UInt64](repeating: 0, count: width))
    for variable in ones { row.insert(variable) }
    plus += row.words
    row = Bits(words: [UInt64](repeating: 0, count: width))
    for variable in others { row.insert(variable) }
    minus += row.words
    wanted.append(sum)
    pivots.append(-1)
    isActive.append(active)
  }

  var rows: Range<Int> { wanted.indices }

  func coefficient(_ row: Int, _ variable: Int) -> Int64 {
    let word = row * width + variable >> 6
    let bit = UInt64(1) << UInt64(variable & 63)
    return plus[word] & bit != 0 ? 1 : minus[word] & bit != 0 ? -1 : 0
  }

  /// The variables that occur in the row.
  func support(_ row: Int) -> Bits {
    Bits(words: (row * width..<(row + 1) * width).map { plus[$0] | minus[$0] })
  }

  /// Rows that must hold, are not yet solved for a variable, and do not hold as things are.
  var broken: [Int] {
    rows.filter { wanted[$0] != 0 && pivots[$0] < 0 && isActive[$0] }
  }

  /// Makes every row in which `variable` occurs one that must hold.
  mutating func activate(_ variable: Int) {
    for row in rows where !isActive[row] && coefficient(row, variable) != 0 { isActive[row] = true }
  }

  /// Solves `row` for `variable` and takes the variable out of all other rows.
  mutating func pivot(_ row: Int, _ variable: Int) {
    activate(variable)
    pivots[row] = variable
    let own = coefficient(row, variable)
    for other in rows where other != row {
      let coefficient = coefficient(other, variable)
      if coefficient != 0 { add(row, to: other, times: -coefficient * own) }
    }
  }

  private mutating func add(_ row: Int, to other: Int, times factor: Int64) {
    wanted[other] += factor * wanted[row]
    var clash: UInt64 = 0
    for word in 0..<width {
      let (source, target) = (row * width + word, other * width + word)
      let ones = factor > 0 ? plus[source] : minus[source]
      let others = factor > 0 ? minus[source] : plus[source]
      clash |= plus[target] & ones | minus[target] & others
      let sum = plus[target] & ~others | ones & ~minus[target]
      minus[target] = minus[target] & ~ones | others & ~plus[target]
      plus[target] = sum
    }
    if clash != 0 { isExact = false }
  }
}
