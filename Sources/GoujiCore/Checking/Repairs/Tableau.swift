/// Equations solved for some of their variables, by exact elimination.
///
/// All coefficients are -1, 0 and 1, and stay so: a table whose columns are split into one total and its parts, and
/// whose rows form a hierarchy, is a network, and the matrix of a network is totally unimodular, which elimination
/// preserves. That lets a row be two sets of variables. `isExact` tells should a form ever be no such table.
struct Tableau {
  /// Words of a set of variables.
  let width: Int
  /// Row by row the variables with coefficient 1, then those with -1.
  private var bits: [UInt64] = []
  private var states: [State] = []
  private(set) var isExact = true

  /// A search copies many tableaus: all of a row but its variables stands together.
  private struct State {
    var wanted: Int64
    var pivot: Int32 = -1
    var isActive: Bool
  }

  /// What the row must come to.
  func wanted(_ row: Int) -> Int64 { states[row].wanted }

  /// The variable that the row is solved for; -1 if none.
  func pivot(_ row: Int) -> Int { Int(states[row].pivot) }

  /// Whether the row must hold; the others need to only when a changed variable occurs in them.
  func isActive(_ row: Int) -> Bool { states[row].isActive }

  private func isOpen(_ row: Int) -> Bool { states[row].pivot < 0 && states[row].isActive }

  /// - Parameter rows: How many rows will be appended.
  init(variables: Int, rows: Int) {
    width = (variables + 63) / 64
    bits.reserveCapacity(rows * 2 * width)
  }

  mutating func append(plus: [Int], minus: [Int], wanted sum: Int64, isActive active: Bool) {
    let start = bits.count
    for _ in 0..<2 * width { bits.append(0) }
    for variable in plus { bits[start + variable >> 6] |= 1 << UInt64(variable & 63) }
    for variable in minus { bits[start + width + variable >> 6] |= 1 << UInt64(variable & 63) }
    states.append(State(wanted: sum, isActive: active))
  }

  var rows: Range<Int> { states.indices }

  func coefficient(_ row: Int, _ variable: Int) -> Int64 {
    let word = row * 2 * width + variable >> 6
    let shift = UInt64(variable & 63)
    return Int64(bits[word] >> shift & 1) - Int64(bits[word + width] >> shift & 1)
  }

  /// The variables of `allowed` that occur in the row.
  func support(_ row: Int, _ allowed: Bits) -> Bits {
    var support = allowed
    support.formIntersection(of: bits, at: row * 2 * width, and: row * 2 * width + width)
    return support
  }

  /// Rows that must hold, are not yet solved for a variable, and do not hold as things are, each with the number of
  /// its variables in `allowed`: fewest first.
  func broken(_ allowed: Bits) -> [(row: Int, count: Int)] {
    var broken: [(row: Int, count: Int)] = []
    broken.reserveCapacity(16)
    for row in rows where states[row].wanted != 0 && isOpen(row) {
      let count = allowed.countIntersection(of: bits, at: row * 2 * width, and: row * 2 * width + width)
      // Few rows, nearly in order: no sort is faster.
      var position = broken.count
      while position > 0, broken[position - 1].count > count { position -= 1 }
      broken.insert((row, count), at: position)
    }
    return broken
  }

  /// How many variables must still change at least: rows without a common variable need one each.
  func packing(_ broken: [(row: Int, count: Int)], _ allowed: Bits) -> Int {
    var left = allowed
    var count = 0
    for (row, members) in broken {
      // A row all of whose variables are still there shares none with the rows before.
      let start = row * 2 * width
      guard left.countIntersection(of: bits, at: start, and: start + width) == members else { continue }
      left.subtract(of: bits, at: start, and: start + width)
      count += 1
    }
    return count
  }

  /// The variables of `allowed` that occur in every broken row and in none that holds.
  func common(_ allowed: Bits) -> Bits {
    var common = allowed
    for row in rows where states[row].wanted != 0 && isOpen(row) {
      common.formIntersection(of: bits, at: row * 2 * width, and: row * 2 * width + width)
    }
    // Mostly there is none: the many rows that hold need not be asked.
    if common.isEmpty { return common }
    for row in rows where states[row].wanted == 0 && isOpen(row) {
      common.subtract(of: bits, at: row * 2 * width, and: row * 2 * width + width)
    }
    return common
  }

  /// Becomes equal to another tableau of the same equations, in the room that it has: a search that asks for new room
  /// at every step does little else.
  mutating func assign(_ other: Tableau) {
    bits.withUnsafeMutableBufferPointer { target in
      other.bits.withUnsafeBufferPointer { _ = target.update(fromContentsOf: $0) }
    }
    states.withUnsafeMutableBufferPointer { target in
      other.states.withUnsafeBufferPointer { _ = target.update(fromContentsOf: $0) }
    }
    isExact = other.isExact
  }

  /// Makes every row in which `variable` occurs one that must hold.
  mutating func activate(_ variable: Int) {
    for row in rows where !states[row].isActive && coefficient(row, variable) != 0 { states[row].isActive = true }
  }

  /// Solves `row` for `variable` and takes the variable out of all other rows.
  mutating func pivot(_ row: Int, _ variable: Int) {
    states[row].pivot = Int32(variable)
    let own = coefficient(row, variable)
    let wanted = states[row].wanted
    let width = width
    let (word, mask) = (variable >> 6, UInt64(1) << UInt64(variable & 63))
    var clash: UInt64 = 0
    bits.withUnsafeMutableBufferPointer { bits in
      states.withUnsafeMutableBufferPointer { states in
        for other in states.indices {
          let target = other * 2 * width
          let isPlus = bits[target + word] & mask != 0
          guard isPlus || bits[target + width + word] & mask != 0 else { continue }
          states[other].isActive = true
          guard other != row else { continue }
          let factor = isPlus ? -own : own
          states[other].wanted += factor * wanted
          clash |= Tableau.add(row * 2 * width, to: target, isPositive: factor > 0, bits, width)
        }
      }
    }
    if clash != 0 { isExact = false }
  }

  /// - Returns: Not zero where a coefficient would become 2 or -2.
  private static func add(
    _ source: Int,
    to target: Int,
    isPositive: Bool,
    _ bits: UnsafeMutableBufferPointer<UInt64>,
    _ width: Int
  ) -> UInt64 {
    let (ones, others) = isPositive ? (source, source + width) : (source + width, source)
    var clash: UInt64 = 0
    for word in 0..<width {
      let (one, other) = (bits[ones + word], bits[others + word])
      let (plus, minus) = (bits[target + word], bits[target + width + word])
      clash |= plus & one | minus & other
      bits[target + word] = plus & ~other | one & ~minus
      bits[target + width + word] = minus & ~one | other & ~plus
    }
    return clash
  }
}
