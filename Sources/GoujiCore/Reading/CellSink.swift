/// Collects the cells of a report while its tables are read.
struct CellSink {
  let form: Form
  private(set) var cells: [Cell]
  private(set) var labels: [Report.LabelDeparture] = []
  private(set) var doubts: [Report.Doubt] = []
  private(set) var units: [Int] = []

  init(form: Form) {
    self.form = form
    cells = [Cell](repeating: .missing, count: form.cells.count)
  }

  /// - Parameter printed: Nil for a blank that was dropped from a ragged row standing at `place`.
  mutating func put(_ printed: PrintedCell?, at index: Int, place: Place) {
    guard let printed else {
      cells[index] = Cell(state: .blank, value: nil, raw: "", place: place)
      return
    }
    // Nearly every cell is a plain number, known already.
    if let count = printed.count {
      cells[index] = Cell(state: .number, value: Figure(count), raw: printed.text, place: printed.place)
      return
    }
    let reading = FigureReader.read(printed.text, as: form.column(of: index))
    if reading.hasOddUnit { units.append(index) }
    cells[index] = Cell(state: reading.state, value: reading.value, raw: printed.text, place: printed.place)
  }

  /// The head of the column says 元, and the cell nothing else.
  mutating func readInYuan(_ index: Int) {
    guard let value = cells[index].value, value != .zero, let raw = cells[index].raw, !units.contains(index) else {
      return
    }
    let reading = FigureReader.read(raw + "元", as: form.column(of: index))
    guard reading.state == .number else { return }
    units.append(index)
    cells[index].value = reading.value
  }

  mutating func doubt(_ index: Int, _ reason: String) {
    doubts.append(Report.Doubt(cell: index, reason: reason))
  }

  /// Notes a label that departs from the form's; one that departs twice in the same words is noted once.
  mutating func depart(_ label: PrintedCell, from official: String, cell: Int) {
    guard !labels.contains(where: { $0.official == official && LabelKey($0.printed) == label.key }) else { return }
    labels.append(Report.LabelDeparture(printed: label.text, official: official, cell: cell, place: label.place))
  }
}
