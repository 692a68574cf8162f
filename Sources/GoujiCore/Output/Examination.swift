/// All that gouji has to say of one file: what `gouji.report/1` holds, but for the time of receipt.
package struct Examination: Sendable {
  package var source: Source
  /// Version of the form files in force.
  package var formVersion: String
  /// Nil if the file was rejected.
  package var report: Report?
  /// What the narrative says of figures, in its order.
  package var claims: [Claim] = []
  /// In form order; exactly one READ alert if the file was rejected.
  package var alerts: [Alert]
  /// Figures that the text of the report speaks for: repairs that agree with them are likelier.
  package var supported: Set<SupportedFigure> = []
  /// How the figures can be put right.
  package var repairs = Repairs.none
  package var coverage: Coverage
  package var history: History
  /// What a person may want to know that is no alert, in Chinese.
  package var notes: [String]

  /// The file that was read.
  package struct Source: Equatable, Sendable {
    /// File name without folder; a member of a bundle is `bundle.zip/member`.
    package var name: String
    /// All names under which this content was filed, `name` first.
    package var names: [String]
    /// 64 hexadecimal digits.
    package var sha256: String
    package var bytes: Int
    /// Kind by content: `txt`, `html`, `docx`…
    package var format: String

    package init(name: String, sha256: String, bytes: Int, format: String) {
      self.name = name
      self.names = [name]
      self.sha256 = sha256
      self.bytes = bytes
      self.format = format
    }
  }

  /// What other filings have to do with this one.
  package struct History: Equatable, Sendable {
    /// Name of the result (file name in the outbox) that this one replaces.
    package var supersedes: String?
    package var supersededBy: String?
    /// Results with the same organ, year and figures.
    package var sameFiling: [String] = []
    /// Results of other years that this one was judged with.
    package var judgedWith: [String] = []
    /// Years that it waits for.
    package var pending: [Int] = []

    package init() {}
  }

  /// `notes`, and what the search for repairs had to leave undone.
  package var allNotes: [String] { notes + RepairWords(repairs).bounds }

  package enum Verdict: String, Sendable {
    case clean
    case alerts
    case rejected
  }

  package var verdict: Verdict {
    if report == nil { return .rejected }
    return alerts.contains { $0.severity != .notice && $0.state != .accepted } ? .alerts : .clean
  }
}
