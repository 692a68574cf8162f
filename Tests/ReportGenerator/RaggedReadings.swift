/// Whether a careful reader can assign ragged rows: the printed figures must be, strictly, the reading under which
/// the fewest identities fail. All ragged rows are weighed together, since shifts in two of them may cancel out.
struct RaggedReadings {
  /// More combinations than this are not weighed; the rows are printed whole instead.
  private static let limit = 3000

  private let cells: [String: ExpectedCell]
  private let oneRowOther: Bool
  private let rowIDs: [String]
  private let resultRows: Range<Int>
  private let trueGrid: [[Figure]]

  private struct Figure: Hashable {
    var text: String
    var value: Int
  }

  init(cells: [String: ExpectedCell], rows: [RaggedRow], oneRowOther: Bool) {
    self.cells = cells
    self.oneRowOther = oneRowOther
    rowIDs = rows.map(\.id)
    resultRows = 2..<(rows.count - 2)
    trueGrid = rows.map { row in
      zip(row.figures, Form.columns).map { text, column in
        Figure(text: text, value: cells[Form.cell(row.id, column)]?.count ?? 0)
      }
    }
  }

  /// Nil if the rows are decided; otherwise the row to print whole, the one that leaves most open.
  func undecidedRow(_ rows: [RaggedRow]) -> Int? {
    let isSound = fails(trueGrid) == 0
    var open: [(row: Int, readings: [[Figure]])] = []
    for (index, row) in rows.enumerated() where !row.isPlain {
      var values: [String: Int] = [:]
      for figure in trueGrid[index] { values[figure.text] = figure.value }
      var readings = row.readings.map { $0.map { Figure(text: $0, value: values[$0] ?? 0) } }
      // Where everything holds, a reading that breaks its own row can never be as good.
      if isSound { readings = readings.filter { !rowFails($0) } }
      if readings.count > 1 { open.append((index, readings)) }
    }
    guard let widest = open.max(by: { $0.readings.count < $1.readings.count }) else { return nil }
    let combinations = open.reduce(1) { min($0 * $1.readings.count, Self.limit + 1) }
    guard combinations <= Self.limit else { return widest.row }
    return isStrictlyBest(open) ? nil : widest.row
  }

  private func isStrictlyBest(_ open: [(row: Int, readings: [[Figure]])]) -> Bool {
    let best = fails(trueGrid)
    var choice = Array(repeating: 0, count: open.count)
    while true {
      var grid = trueGrid
      for (index, row) in open.enumerated() { grid[row.row] = row.readings[choice[index]] }
      if grid != trueGrid, fails(grid) <= best { return false }
      guard let next = choice.indices.first(where: { choice[$0] + 1 < open[$0].readings.count }) else { return true }
      choice[next] += 1
      for index in 0..<next { choice[index] = 0 }
    }
  }

  private func rowFails(_ row: [Figure]) -> Bool {
    row[..<6].reduce(0) { $0 + $1.value } != row[6].value
  }

  /// Identities of 表三 that fail or, for a blank sum, cannot be judged, which is no better to a reader.
  private func fails(_ grid: [[Figure]]) -> Int {
    var count = grid.filter(rowFails).count
    let total = grid.count - 2
    for column in 0..<7 {
      let done = grid[total][column].value
      let items = resultRows.reduce(0) { $0 + grid[$1][column].value }
      if items != done { count += 1 }
      if grid[0][column].value + grid[1][column].value != done + grid[total + 1][column].value { count += 1 }
    }
    return count
  }
}
