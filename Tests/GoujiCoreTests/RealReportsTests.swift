import Foundation
import TestSupport
import Testing

@testable import GoujiCore

/// The real reports against what a careful reader finds in them. The samples of the project have the same figures,
/// faults and layouts, and must give the same.
struct RealReportsTests {
  struct Truth: Sendable {
    var file: String
    var agency: String
    var region: String
    var year: Int
    var edition: String
    var arithmetic: [String]
    var verdict: Examination.Verdict
    var labels: [String]
    /// Cells that are neither blank, dash nor 0 in 表三 and 表四, and all of 表二.
    var figures: [String: String]
  }

  static let truths = [
    Truth(
      file: "410307-偃师区-2021.txt",
      agency: "偃师区人民政府",
      region: "410307",
      year: 2021,
      edition: "2021",
      arithmetic: ["T3-ITEMS natural 45 48", "T3-ITEMS total 47 50"],
      verdict: .alerts,
      labels: ["t2.regulations.repealed", "t2.normative.issued"],
      figures: [
        "t2.regulations.issued": "0", "t2.regulations.repealed": "0", "t2.regulations.in_force": "0",
        "t2.normative.issued": "13", "t2.normative.repealed": "0", "t2.normative.in_force": "72",
        "t2.licensing.decisions": "21857", "t2.penalty.decisions": "2801", "t2.coercion.decisions": "289",
        "t2.fees.amount": "6133.0438",
        "t3.new.natural": "55", "t3.new.other": "2", "t3.new.total": "57",
        "t3.granted.natural": "14", "t3.granted.total": "14",
        "t3.unable.not_held.natural": "29", "t3.unable.not_held.other": "2", "t3.unable.not_held.total": "31",
        "t3.other.no_correction.natural": "1", "t3.other.no_correction.total": "1",
        "t3.other.other.natural": "1", "t3.other.other.total": "1",
        "t3.total.natural": "48", "t3.total.other": "2", "t3.total.total": "50",
        "t3.carried_out.natural": "7", "t3.carried_out.total": "7",
        "t4.after_review.upheld": "3", "t4.after_review.corrected": "3", "t4.after_review.total": "6",
      ]
    ),
    Truth(
      file: "610103-碑林区-2021.txt",
      agency: "西安市碑林区人民政府办公室",
      region: "610103",
      year: 2021,
      edition: "2021",
      arithmetic: [],
      verdict: .clean,
      labels: [],
      figures: [
        "t2.regulations.issued": "0", "t2.regulations.repealed": "0", "t2.regulations.in_force": "0",
        "t2.normative.issued": "0", "t2.normative.repealed": "0", "t2.normative.in_force": "0",
        "t2.licensing.decisions": "0", "t2.penalty.decisions": "0", "t2.coercion.decisions": "0",
        "t2.fees.amount": "0",
        "t3.new.natural": "53", "t3.new.total": "53", "t3.granted.natural": "29", "t3.granted.total": "29",
        "t3.partial.natural": "4", "t3.partial.total": "4",
        "t3.denied.internal_affairs.natural": "2", "t3.denied.internal_affairs.total": "2",
        "t3.denied.process.natural": "3", "t3.denied.process.total": "3",
        "t3.denied.enforcement_files.natural": "2", "t3.denied.enforcement_files.total": "2",
        "t3.unable.not_held.natural": "12", "t3.unable.not_held.total": "12",
        "t3.other.no_correction.natural": "1", "t3.other.no_correction.total": "1",
        "t3.total.natural": "53", "t3.total.total": "53",
      ]
    ),
    Truth(
      file: "610117-高陵区-2022.txt",
      agency: "高陵区人民政府",
      region: "610117",
      year: 2022,
      edition: "2021",
      arithmetic: [],
      verdict: .alerts,
      labels: [],
      figures: [
        "t2.regulations.issued": "dash", "t2.regulations.repealed": "dash", "t2.regulations.in_force": "dash",
        "t2.normative.issued": "1", "t2.normative.repealed": "7", "t2.normative.in_force": "13",
        "t2.licensing.decisions": "84598", "t2.penalty.decisions": "19546", "t2.coercion.decisions": "178",
        "t2.fees.amount": "1627.79",
        "t3.new.natural": "66", "t3.new.total": "66", "t3.granted.natural": "66", "t3.granted.total": "66",
        "t3.total.natural": "66", "t3.total.total": "66",
        "t4.review.upheld": "7", "t4.review.corrected": "11", "t4.review.other": "7", "t4.review.pending": "4",
        "t4.review.total": "29", "t4.direct.upheld": "16", "t4.direct.corrected": "18", "t4.direct.other": "1",
        "t4.direct.pending": "10", "t4.direct.total": "45", "t4.after_review.upheld": "5",
        "t4.after_review.corrected": "2", "t4.after_review.pending": "4", "t4.after_review.total": "11",
      ]
    ),
    Truth(
      file: "620403-平川区-2020.txt",
      agency: "白银市平川区人民政府",
      region: "620403",
      year: 2020,
      edition: "2019",
      arithmetic: [
        "T3-BALANCE natural 3 0", "T3-ITEMS natural 3 0", "T3-BALANCE total 3 0", "T3-ITEMS total 3 0",
      ],
      verdict: .alerts,
      labels: [],
      figures: [
        "t2.regulations.made": "0", "t2.regulations.disclosed": "0", "t2.regulations.total": "0",
        "t2.normative.made": "3", "t2.normative.disclosed": "3", "t2.normative.total": "11",
        "t2.licensing.prior": "347", "t2.licensing.change": "169", "t2.licensing.decisions": "2558",
        "t2.services.prior": "283", "t2.services.change": "-79", "t2.services.decisions": "31923",
        "t2.penalty.prior": "1924", "t2.penalty.change": "958", "t2.penalty.decisions": "278",
        "t2.coercion.prior": "124", "t2.coercion.change": "46", "t2.coercion.decisions": "42",
        "t2.fees.prior": "11", "t2.fees.change": "16", "t2.procurement.items": "149",
        "t2.procurement.amount": "45822.4584",
        "t3.new.natural": "3", "t3.new.total": "3", "t3.unable.not_held.natural": "3",
        "t3.unable.not_held.total": "3",
      ]
    ),
    Truth(
      file: "630103-城中区-2021.txt",
      agency: "城中区人民政府办公室",
      region: "630103",
      year: 2021,
      edition: "2021",
      arithmetic: [],
      verdict: .clean,
      labels: ["t2.regulations.issued", "t2.licensing.decisions", "t2.fees.amount"],
      figures: [
        "t2.regulations.issued": "0", "t2.regulations.repealed": "0", "t2.regulations.in_force": "0",
        "t2.normative.issued": "0", "t2.normative.repealed": "0", "t2.normative.in_force": "3",
        "t2.licensing.decisions": "8317", "t2.penalty.decisions": "969", "t2.coercion.decisions": "33",
        "t2.fees.amount": "1",
        "t3.new.natural": "3", "t3.new.total": "3", "t3.denied.third_party.natural": "2",
        "t3.denied.third_party.total": "2", "t3.denied.query_matters.natural": "1",
        "t3.denied.query_matters.total": "1", "t3.total.natural": "3", "t3.total.total": "3",
      ]
    ),
  ]

  @Test(arguments: truths) func realReport(_ truth: Truth) throws {
    guard let file = try Folders.shared("reports/\(truth.file)") else { return }
    try check(truth, Array(Data(contentsOf: file)))
  }

  @Test(arguments: truths) func sample(_ truth: Truth) throws {
    try check(truth, Array(Data(contentsOf: Folders.samples.appending(path: truth.file))))
  }

  private func check(_ truth: Truth, _ bytes: [UInt8]) throws {
    let examination = try #require(try Support.examiner().examine(bytes, name: truth.file).first)
    let report = try #require(examination.report, "\(examination.alerts.map(\.message))")
    #expect(report.agency == truth.agency)
    #expect(report.region == truth.region)
    #expect(report.year == truth.year)
    #expect(report.form.edition == truth.edition)
    #expect(Support.arithmetic(examination) == truth.arithmetic)
    #expect(Support.marks(examination, .label) == truth.labels)
    #expect(examination.alerts.allSatisfy { [.edition, .table, .cell, .value, .unsure].contains($0.code) == false })
    var figures: [String: String] = [:]
    for (info, cell) in zip(report.form.cells, report.cells) {
      let id = info.id.rawValue
      switch cell.state {
      case .number where id.hasPrefix("t2.") || cell.value != .zero: figures[id] = cell.value?.description
      case .dash where id.hasPrefix("t2."): figures[id] = "dash"
      case .missing, .unreadable: figures[id] = cell.state.rawValue
      default: continue
      }
    }
    #expect(figures == truth.figures)
  }
}
