/// A file as it was read, before anything is judged: a report, or the reason why it is none.
package struct Reading: Sendable {
  package enum Content: Sendable {
    case report(Report)
    case rejected(Rejection)
  }

  package var source: Examination.Source
  package var content: Content
  /// What a person may want to know that is no alert, in Chinese.
  package var notes: [String]

  package init(source: Examination.Source, content: Content, notes: [String] = []) {
    self.source = source
    self.content = content
    self.notes = notes
  }

  /// Nil if the file was rejected.
  package var report: Report? {
    if case .report(let report) = content { report } else { nil }
  }
}
