/// The figures of 表四 as the words above and beside them name them, whichever way rows and columns run.
///
/// A figure is taken only where its column and its row are both printed, each exactly once for every figure that the
/// form has. Whatever is less is left to the order in which the figures stand.
struct HeadedGrid {
  /// In form order.
  var cells: [PrintedCell]
  /// Whether the rows of the form stand side by side, as the form has them: then the order in which the figures stand
  /// has a meaning of its own.
  var isSideBySide: Bool

  /// Nil if the words do not name each figure once.
  init?(rows: [PrintedRow], words: HeadedWords) {
    guard let width = rows.map(\.cells.count).max() else { return nil }
    let full = rows.filter { $0.cells.count == width && $0.cells.contains { $0.kind != .blank } }
    let isAligned = rows.allSatisfy { row in
      row.cells.count == width || !row.cells.contains { words.column($0) != nil || words.row($0) != nil }
    }
    guard isAligned else { return nil }
    let grid = NamedGrid(rows: full.map(\.cells), words: words)
    if let cells = grid.sideBySide() {
      (self.cells, isSideBySide) = (cells, true)
    } else if let cells = grid.belowEachOther() ?? grid.upright() ?? grid.pairs() {
      (self.cells, isSideBySide) = (cells, false)
    } else {
      return nil
    }
  }
}

/// A grid of cells, each with the row and the column that it names.
private struct NamedGrid {
  private let rows: [[PrintedCell]]
  /// For each cell the column of the form that it names.
  private let columns: [[Int?]]
  /// For each cell the row of the form that it names.
  private let labels: [[Int?]]
  private let columnCount: Int
  private let rowCount: Int

  init(rows: [[PrintedCell]], words: HeadedWords) {
    self.rows = rows
    columns = rows.map { $0.map(words.column) }
    labels = rows.map { $0.map(words.row) }
    columnCount = words.matcher.table.blocks[0].columns.count
    rowCount = words.matcher.table.rows.count
  }

  private var width: Int { rows.first?.count ?? 0 }

  /// All columns of all rows in one line, as the form has them.
  func sideBySide() -> [PrintedCell]? {
    guard let head = heads(), head.named.count == columnCount * rowCount else { return nil }
    let lines = head.body.filter { line in rows[line].contains { $0.kind == .figure } }
    guard let line = lines.last, lines.count == 1 || (lines.count == 2 && isNumbering(lines[0], head.named)) else {
      return nil
    }
    var cells = [PrintedCell?](repeating: nil, count: columnCount * rowCount)
    for part in 0..<rowCount {
      let named = head.named[(part * columnCount)..<((part + 1) * columnCount)]
      let range = named.first!.position..<named.last!.position + 1
      let found = Set(labels[..<head.end].flatMap { $0[range].compactMap { $0 } })
      guard found.count == 1, let row = found.first else { return nil }
      for (position, column) in named { cells[row * columnCount + column] = rows[line][position] }
    }
    // Borders that were dragged aside leave figures beside their words.
    guard rows[line].count(where: { $0.kind == .figure }) == cells.count(where: { $0?.kind == .figure }) else {
      return nil
    }
    return complete(cells)
  }

  /// A row of the form to a line, behind its label.
  func belowEachOther() -> [PrintedCell]? {
    guard let head = heads(), head.named.count == columnCount, let first = head.named.first?.position else {
      return nil
    }
    var cells = [PrintedCell?](repeating: nil, count: columnCount * rowCount)
    for line in head.body {
      let names = labels[line][..<first].compactMap { $0 }
      guard names.count == 1 else {
        // A sum of two rows, or a remark, has a word of its own in front.
        guard rows[line][..<first].contains(where: { $0.kind == .word }) || !hasFigures(line) else { return nil }
        continue
      }
      for (position, column) in head.named {
        guard cells[names[0] * columnCount + column] == nil else { return nil }
        cells[names[0] * columnCount + column] = rows[line][position]
      }
    }
    return complete(cells)
  }

  /// A column of the form to a line, the rows of the form beside each other.
  func upright() -> [PrintedCell]? {
    guard let (lines, positions) = sides(), positions.count == 1, let top = lines.map(\.line).min() else { return nil }
    var places = [Int?](repeating: nil, count: rowCount)
    for line in 0..<top {
      for position in (positions[0] + 1)..<width {
        guard let row = labels[line][position] else { continue }
        guard places[row] ?? position == position else { return nil }
        places[row] = position
      }
    }
    let found = places.compactMap { $0 }
    guard found.count == rowCount, Set(found).count == rowCount else { return nil }
    var cells = [PrintedCell?](repeating: nil, count: columnCount * rowCount)
    for (line, column) in lines {
      for (row, position) in found.enumerated() { cells[row * columnCount + column] = rows[line][position] }
    }
    return complete(cells)
  }

  /// For each row of the form its words with their figures beside them.
  func pairs() -> [PrintedCell]? {
    guard let (lines, positions) = sides(), positions.count == rowCount, let top = lines.map(\.line).min() else {
      return nil
    }
    let steps = zip(positions, positions.dropFirst() + [width]).map { $1 - $0 }
    guard steps.dropLast().allSatisfy({ $0 == 2 }), steps[rowCount - 1] >= 2 else { return nil }
    var cells = [PrintedCell?](repeating: nil, count: columnCount * rowCount)
    for position in positions {
      let found = Set(labels[..<top].flatMap { $0[position...position + 1].compactMap { $0 } })
      guard found.count == 1, let row = found.first else { return nil }
      for line in lines.map(\.line) {
        guard let column = columns[line][position], cells[row * columnCount + column] == nil else { return nil }
        cells[row * columnCount + column] = rows[line][position + 1]
      }
    }
    return complete(cells)
  }

  // MARK: Heads

  private typealias Named = (position: Int, column: Int)

  /// The positions that name a column, in lines that all stand above the figures: each run of as many as the form has names
  /// each once. Nil if one names two.
  private func heads() -> (named: [Named], end: Int, body: Range<Int>)? {
    guard let end = rows.indices.last(where: isHead).map({ $0 + 1 }), !(0..<end).contains(where: hasFigures) else {
      return nil
    }
    var named: [Named] = []
    for position in 0..<width {
      let found = Set(columns[..<end].compactMap { $0[position] })
      guard found.count <= 1 else { return nil }
      if let column = found.first { named.append((position, column)) }
    }
    guard !named.isEmpty, named.count % columnCount == 0 else { return nil }
    for start in stride(from: 0, to: named.count, by: columnCount) {
      guard Set(named[start..<start + columnCount].map(\.column)).count == columnCount else { return nil }
    }
    return (named, end, end..<rows.count)
  }

  /// Positions that name each column once, one below the other, and the lines in which they do.
  private func sides() -> (lines: [(line: Int, column: Int)], positions: [Int])? {
    var positions: [Int] = []
    var lines: [(line: Int, column: Int)] = []
    for position in 0..<width {
      let found = rows.indices.compactMap { line in columns[line][position].map { (line: line, column: $0) } }
      guard found.count > 1 else { continue }
      guard found.count == columnCount, Set(found.map(\.column)).count == columnCount,
        positions.isEmpty || found.map(\.line) == lines.map(\.line)
      else { return nil }
      positions.append(position)
      if positions.count == 1 { lines = found }
    }
    return positions.isEmpty ? nil : (lines, positions)
  }

  private func hasFigures(_ line: Int) -> Bool { rows[line].contains { $0.kind == .figure } }

  private func isHead(_ line: Int) -> Bool { columns[line].contains { $0 != nil } }

  /// Whether the line only numbers the columns: 1, 2, 3, …
  private func isNumbering(_ line: Int, _ named: [Named]) -> Bool {
    guard let first = rows[line][named[0].position].count else { return false }
    return named.indices.allSatisfy { rows[line][named[$0].position].count == first + Int64($0) }
  }

  /// Nil if a figure is named by nothing, has a word in its place, which may be another's name, or a part of a cell
  /// beside it.
  private func complete(_ cells: [PrintedCell?]) -> [PrintedCell]? {
    let found = cells.compactMap { $0 }
    let hasOthers = found.contains { $0.kind == .word || $0.isCovered }
    return found.count == cells.count && !hasOthers && found.contains { $0.kind == .figure } ? found : nil
  }
}
