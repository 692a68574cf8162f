import Testing

@testable import GoujiCore

/// A report on 2023 whose figures all differ, with one paragraph of prose.
enum ClaimReport {
  static let figures: [String: Int64] = {
    var figures: [String: Int64] = ["t2.normative.issued": 9, "t2.normative.repealed": 4, "t2.normative.in_force": 63]
    let rows: [(String, Int64, Int64)] = [
      ("new", 187, 34), ("carried_in", 11, 2), ("granted", 62, 13), ("partial", 31, 5), ("denied.process", 30, 2),
      ("unable.not_held", 43, 9), ("unprocessed.petition", 8, 1), ("other.no_correction", 13, 3), ("total", 187, 33),
      ("carried_out", 11, 3),
    ]
    for (row, natural, business) in rows {
      figures["t3.\(row).natural"] = natural
      figures["t3.\(row).business"] = business
      figures["t3.\(row).total"] = natural + business
    }
    let blocks: [(String, [Int64])] = [
      ("review", [17, 3, 5, 2]), ("direct", [8, 1, 2, 3]), ("after_review", [4, 0, 1, 1]),
    ]
    for (block, outcomes) in blocks {
      for (outcome, value) in zip(["upheld", "corrected", "other", "pending"], outcomes) {
        figures["t4.\(block).\(outcome)"] = value
      }
      figures["t4.\(block).total"] = outcomes.reduce(0, +)
    }
    return figures
  }()

  /// - Parameters:
  ///   - changed: Figures that are printed otherwise.
  ///   - section: Where the prose stands; 0 for before the first section.
  static func report(_ prose: String, section: Int = 1, changed: [String: Int64] = [:]) throws -> Report {
    var report = try RepairsSupport.report(2023, figures.merging(changed) { $1 }, agency: "平川区人民政府")
    let paragraph = Document.Paragraph(text: prose, place: Place(line: 2))
    if section == 0 {
      report.preamble = [paragraph]
    } else {
      report.sections = [
        Report.Section(
          number: section,
          title: "",
          place: Place(line: 1),
          paragraphs: [paragraph],
          isRenamed: false
        )
      ]
    }
    return report
  }

  static func judge(_ report: Report) -> Judge { Judge(report: report, claims: RepairsSupport.library.claims) }

  /// Codes of the alerts about the text above a notice.
  static func codes(_ prose: String, section: Int = 1) throws -> Set<String> {
    Set(
      judge(try report(prose, section: section)).alerts().filter {
        $0.code.rawValue.hasPrefix("TEXT-") && $0.severity != .notice
      }.map(\.code.rawValue)
    )
  }

  /// `收到 {221|224} 件`: the sentence as it is right, and with each of its figures replaced by the wrong one.
  static func variants(_ sentence: String) -> (right: String, wrong: [String]) {
    let parts = sentence.split(separator: "{", omittingEmptySubsequences: false)
    func text(wrong: Int?) -> String {
      parts.enumerated().map { number, part in
        guard number > 0, let bar = part.firstIndex(of: "|"), let end = part.firstIndex(of: "}") else {
          return String(part)
        }
        let figure = number == wrong ? part[part.index(after: bar)..<end] : part[..<bar]
        return String(figure) + String(part[part.index(after: end)...])
      }.joined()
    }
    return (text(wrong: nil), (1..<parts.count).map { text(wrong: $0) })
  }

  /// Silence on the sentence as it is right, and the code where one of its figures is wrong.
  ///
  /// - Parameter isAlone: Whether the wrong figure is told by that code only.
  static func expect(_ code: String, in sentence: String, isAlone: Bool = false) throws {
    let (right, wrong) = variants(sentence)
    #expect(try codes(right) == [])
    for contradiction in wrong {
      let told = try codes(contradiction)
      #expect(isAlone ? told == [code] : told.contains(code), "\(contradiction)")
    }
  }
}
