/// A made-up annual report with everything a reader must find in it. `seed` and `options` decide every byte.
package struct GeneratedReport: Sendable {
  /// What to fix; all that is nil is left to chance.
  package struct Options: Sendable {
    package var layout: Layout?
    package var edition: Edition?
    package var mistakes: Mistakes?
    /// Labels with changed words; false leaves only spacing, width and numbering to chance.
    package var departsInLabels: Bool?
    package var encoding: TextEncoding?
    /// Usual zero of the report: "0", "", "/", "-", "—" or "无".
    package var zero: String?
    /// The report of the same organ for the year before; this one takes up where it ends.
    package var follows: Predecessor?
    /// Sentences with figures, years and outcomes.
    package var hasNarrative: Bool
    /// What one of them contradicts; needs a narrative.
    package var contradiction: Contradiction?

    package init(
      layout: Layout? = nil,
      edition: Edition? = nil,
      mistakes: Mistakes? = nil,
      departsInLabels: Bool? = nil,
      encoding: TextEncoding? = nil,
      zero: String? = nil,
      follows: Predecessor? = nil,
      hasNarrative: Bool = false,
      contradiction: Contradiction? = nil
    ) {
      self.layout = layout
      self.edition = edition
      self.mistakes = mistakes
      self.departsInLabels = departsInLabels
      self.encoding = encoding
      self.zero = zero
      self.follows = follows
      self.hasNarrative = hasNarrative
      self.contradiction = contradiction
    }
  }

  package let seed: UInt64
  package let text: String
  package let encoding: TextEncoding
  package let expected: ExpectedReport
  /// The same report for formats that have paragraphs and tables.
  package let flowing: FlowingReport

  package var bytes: [UInt8] { encoding.bytes(of: text) }
  package var layout: Layout { expected.layout }

  package static func make(seed: UInt64, options: Options = Options()) -> GeneratedReport {
    var draft = Draft(seed: seed, options: options)
    return draft.report()
  }
}

extension GeneratedReport: CustomStringConvertible {
  /// Enough to make the same report again and to see what was asked of its reader.
  package var description: String {
    let planted = expected.planted.map { "\($0.cell) \($0.from)→\($0.to.map(String.init) ?? "left out")" }
    return "seed \(seed), \(layout.rawValue), edition \(expected.edition.rawValue), \(encoding.rawValue), planted "
      + (planted.isEmpty ? "nothing" : planted.joined(separator: "; "))
      + (expected.contradiction.map { ", \($0.kind.rawValue) \($0.sentence)" } ?? "")
  }
}
