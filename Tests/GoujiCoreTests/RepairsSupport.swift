import Foundation
import ReportGenerator
import Testing

@testable import GoujiCore

/// Forms and reports for the tests of repairs and years.
enum RepairsSupport {
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let library: FormLibrary = {
    do {
      return try FormLibrary(folder: checkout.appendingPathComponent("config"))
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  static let examiner = Examiner(library: library)

  /// The report as a reader must see it, without reading it.
  static func report(_ expected: ExpectedReport) throws -> Report {
    let edition = try #require(library.editions.first { $0.form.edition == expected.edition.rawValue })
    let form = expected.isOneRowOther ? try #require(edition.oneRow) : edition.form
    let cells = form.cells.map { info -> Cell in
      guard let cell = expected.cells[info.id.rawValue] else { return .missing }
      switch cell.state {
      case .number: return Cell(state: .number, value: figure(cell.value), raw: cell.value, place: nil)
      case .blank: return Cell(state: .blank, value: nil, raw: "", place: nil)
      case .dash: return Cell(state: .dash, value: nil, raw: "-", place: nil)
      case .missing: return .missing
      }
    }
    return Report(
      agency: expected.agency,
      region: expected.region,
      year: expected.year,
      form: form,
      title: nil,
      cells: cells,
      sections: [],
      labels: [],
      doubts: [],
      units: [],
      expectedEdition: expected.edition.rawValue,
      tables: ["t2", "t3", "t4"]
    )
  }

  /// A report with these figures and 0 in every other cell.
  static func report(
    _ year: Int,
    _ figures: [String: Int64],
    agency: String? = "平川区人民政府",
    region: String? = "620403"
  ) throws -> Report {
    let form = try #require(library.edition(for: year)).form
    return Report(
      agency: agency,
      region: region,
      year: year,
      form: form,
      title: nil,
      cells: form.cells.map { info in
        Cell(state: .number, value: Figure(figures[info.id.rawValue] ?? 0), raw: "", place: nil)
      },
      sections: [],
      labels: [],
      doubts: [],
      units: [],
      expectedEdition: nil,
      tables: ["t2", "t3", "t4"]
    )
  }

  private static func figure(_ text: String?) -> Figure? {
    guard let text else { return nil }
    let parts = text.split(separator: ".")
    let scale = parts.count == 2 ? parts[1].count : 0
    return Int64(parts.joined()).flatMap { Figure(mantissa: $0, scale: scale) }
  }

  /// The cells after a repair, and what an independent judge still finds wrong in them.
  static func leftover(_ changes: [Change], _ expected: ExpectedReport) throws -> [ExpectedAlert] {
    var cells = expected.cells
    for change in changes {
      let id = change.cell.rawValue
      #expect(Int64(cells[id]?.count ?? -1) == change.from)
      #expect(change.to >= 0)
      // A sum that was not stated stays so: no repair speaks of it.
      #expect(!IndependentJudge(cells: expected.cells).notStated.contains(id))
      cells[id] = .number(String(change.to))
    }
    let notStated = Set(IndependentJudge(cells: expected.cells).notStated)
    return IndependentJudge(cells: cells.merging(notStated.map { ($0, .missing) }) { $1 }).alerts
  }

  /// A real report beside the checkout; nil, with a word, where there is none and no one asked for it.
  static func real(_ name: String) throws -> Examination? {
    let file = checkout.deletingLastPathComponent().appendingPathComponent("shared/reports").appendingPathComponent(
      name
    )
    guard let data = try? Data(contentsOf: file) else {
      #expect(ProcessInfo.processInfo.environment["CI"] != "true", "\(file.path) is not there")
      print("skipped: \(file.path) is not there")
      return nil
    }
    return examiner.examine(Array(data), name: name).first
  }
}
