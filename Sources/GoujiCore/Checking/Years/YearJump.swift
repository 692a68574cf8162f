/// YEAR-JUMP: a figure far outside what the organ has reported in earlier years.
///
/// Median and median deviation (MAD) instead of mean and variance, so that one odd year among few does not hide the
/// next. Both are kept doubled or fourfold, so that the mean of two middle figures stays whole.
struct YearJump {
  let judge: SumJudge
  /// Last year's and all earlier ones, the oldest first.
  let earlier: [FigureRecord]

  /// Fewer figures than these are no history.
  static let fewestYears = 3
  /// How many deviations, and how many times the median, are far outside.
  private static let deviations: Int64 = 6
  private static let factor: Int64 = 3
  /// Less than this is no jump, whatever the ratio: small organs go from 2 to 12.
  private static let leastDifference: Int64 = 20

  private var form: Form { judge.report.form }

  func alerts() -> [Alert] {
    guard earlier.count >= YearJump.fewestYears else { return [] }
    let records = earlier.map { (year: $0.year, form: $0.form, figures: $0.figures) }
    return YearJump.cells(of: form).compactMap { cell in
      guard let figure = judge.sum([cell]), figure <= RepairSystem.largestFigure,
        judge.report.cells[cell].state == .number
      else { return nil }
      var series: [(year: Int, figure: Int64)] = []
      for record in records {
        guard let index = record.form.index[form.cells[cell].id], case .number(let value) = record.figures[index],
          value <= RepairSystem.largestFigure
        else { continue }
        series.append((record.year, value))
      }
      return alert(cell, figure, series)
    }
  }

  /// Totals and stocks, which people compare from year to year; the single rows of 表三 vary too much.
  private static func cells(of form: Form) -> [Int] {
    form.cells.indices.filter { index in
      let (row, column) = (form.row(of: index), form.column(of: index))
      guard column.unit == nil, !column.isSigned else { return false }
      if form.table("t2")?.row(id: row.id) != nil, form.tables[form.cells[index].table].id == "t2" {
        return ["in_force", "decisions"].contains(column.id)
      }
      return column.isTotal && row.role != .result
    }
  }

  private func alert(_ cell: Int, _ figure: Int64, _ series: [(year: Int, figure: Int64)]) -> Alert? {
    guard series.count >= YearJump.fewestYears else { return nil }
    let median2 = YearJump.doubledMedian(series.map(\.figure))
    let deviation4 = YearJump.doubledMedian(series.map { abs(2 * $0.figure - median2) })
    let difference2 = abs(2 * figure - median2)
    let isFar = 2 * difference2 > YearJump.deviations * deviation4 && difference2 >= 2 * YearJump.leastDifference
    let isManyFold = 2 * figure >= YearJump.factor * median2 || YearJump.factor * 2 * figure <= median2
    guard isFar, isManyFold else { return nil }
    let list = series.map { "\($0.year) 年 \($0.figure)" }.joined(separator: "、")
    return Alert(
      .yearJump,
      .notice,
      at: form.cells[cell].id.rawValue,
      message: "\(form.name(of: cell))填报 \(figure)，与往年相差很大：\(list)，中位数 \(YearJump.words(median2, over: 2))，"
        + "通常上下相差 \(YearJump.words(deviation4, over: 4))，今年相差 \(YearJump.words(difference2, over: 2))。"
        + "如属实，不必改动；请核对是否多填、少填了位数。",
      cells: [form.cells[cell].id],
      found: Figure(figure),
      places: judge.report.cells[cell].place.map { [$0] } ?? []
    )
  }

  /// The sum of the two middle figures, or twice the middle one.
  static func doubledMedian(_ figures: [Int64]) -> Int64 {
    let sorted = figures.sorted()
    return sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }

  /// A number that is kept as a multiple, exactly.
  private static func words(_ value: Int64, over divisor: Int64) -> String {
    let hundredths = value * (100 / divisor)
    return Figure(mantissa: hundredths, scale: 2)?.description ?? String(value / divisor)
  }
}
