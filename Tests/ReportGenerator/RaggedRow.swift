/// One body row of 表三 as tab-separated fields, some of which may have been lost or added.
struct RaggedRow {
  struct Field: Equatable {
    var text: String
    /// Which of the seven figures it is; nil for a label and for what merging left empty.
    var column: Int?
  }

  let id: String
  let canonical: [Field]
  /// Where the innermost label stands in the full grid.
  let labelIndex: Int
  private(set) var fields: [Field]

  init(id: String, positions: [PrintedTable.Position]) {
    self.id = id
    var fields: [Field] = []
    var label = 0
    var column = 0
    for (index, position) in positions.enumerated() {
      guard case .cell(let cell) = position else {
        fields.append(Field(text: "", column: nil))
        continue
      }
      if cell.isFigure {
        fields.append(Field(text: cell.text, column: column))
        column += 1
      } else {
        label = index
        fields.append(Field(text: cell.text, column: nil))
      }
    }
    canonical = fields
    labelIndex = label
    self.fields = fields
  }

  var figures: [String] { canonical.filter { $0.column != nil }.map(\.text) }
  var isAllBlank: Bool { figures.allSatisfy(\.isEmpty) }
  var isRagged: Bool { fields != canonical }

  /// Everything printed after the innermost label.
  var tail: [String] {
    let last = fields.lastIndex { $0.column == nil && !$0.text.isEmpty } ?? 0
    return fields[(last + 1)...].map(\.text)
  }

  private var labelStandsInPlace: Bool {
    fields.indices.contains(labelIndex) && fields[labelIndex] == canonical[labelIndex]
  }

  /// Whether a reader who counts cells needs nothing else to assign the row.
  var isPlain: Bool { !isRagged || tail.count == 7 || isAllBlank }

  /// Whether counting cells would assign the row wrongly: such a row must not be printed.
  var misleads: Bool {
    guard isRagged, !isAllBlank else { return false }
    if tail.count == 7 { return tail != figures }
    return fields.count == canonical.count && labelStandsInPlace
  }

  mutating func restore() { fields = canonical }

  /// 碑林区: a table one cell too narrow. Each row loses what merging left empty, or else a blank figure.
  mutating func narrow(random: inout SeededRandom) {
    let spare = fields.indices.filter { $0 > labelIndex && fields[$0].column == nil }
    let blanks = fields.indices.filter { fields[$0].column != nil && fields[$0].text.isEmpty }
    if let index = spare.first {
      fields.remove(at: index)
    } else if !blanks.isEmpty {
      fields.remove(at: random.pick(blanks))
    }
  }

  /// 偃师区: cells lost before the label, between label and figures, or added behind, row by row.
  mutating func disturb(random: inout SeededRandom) {
    if random.chance(50) { fields += Array(repeating: Field(text: "", column: nil), count: random.int(1...2)) }
    if random.chance(50) {
      for index in fields.indices.reversed()
      where index > labelIndex && index < canonical.count && fields[index].column == nil && random.chance(60) {
        fields.remove(at: index)
      }
    }
    if isAllBlank, random.chance(40) { fields.removeLast(random.int(1...2)) }
    if random.chance(40) {
      let leading = fields.prefix { $0.text.isEmpty && $0.column == nil }.count
      if leading > 0 { fields.removeFirst(random.int(1...leading)) }
    }
    if misleads { restore() }
  }

  /// Every way to make seven figures of what is printed, by dropping or adding blanks alone.
  var readings: [[String]] {
    guard !isPlain else { return [figures] }
    var found: Set<[String]> = []
    func search(_ cells: [String]) {
      if cells.count == 7 {
        found.insert(cells)
      } else if cells.count > 7 {
        for index in cells.indices where cells[index].isEmpty {
          var fewer = cells
          fewer.remove(at: index)
          search(fewer)
        }
      } else {
        for index in 0...cells.count { search(Array(cells[..<index]) + [""] + Array(cells[index...])) }
      }
    }
    search(tail)
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
